"""What is longer than one note becomes several, and nothing of it is lost."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.case.identity import NoteId
from facilitator.case.text import TEXT_LIMIT, draft
from facilitator.errors import InvalidValue
from facilitator.meeting.notes import Note, NoteKind, parts

WORDS = st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=30)


def note(words: str) -> Note:
    now = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)
    return Note(id=NoteId("1"), text=words, kind=NoteKind.NOTE, written_at=now)


def test_a_note_that_fits_stays_one() -> None:
    assert parts("  Weekly email.\n") == ("Weekly email.",)
    assert parts("a" * TEXT_LIMIT) == ("a" * TEXT_LIMIT,)


def test_a_note_is_kept_without_blank_ends_and_needs_words() -> None:
    assert note(" Weekly\nemail. ").text == "Weekly\nemail."
    assert parts(" \n ") == ("",)
    with pytest.raises(InvalidValue, match=r"^The note is empty\. Type something first\.$"):
        note(" \n ")


def test_a_long_text_is_cut_at_the_end_of_a_line() -> None:
    first, second = "one " * 3_000, "two " * 3_000
    assert parts(f"{first.strip()}\n{second.strip()}") == (first.strip(), second.strip())


def test_without_a_line_end_it_is_cut_between_words() -> None:
    made = parts("mornings " * 5_000)
    assert [set(part.split()) for part in made] == [{"mornings"}] * 3
    assert sum(part.count("mornings") for part in made) == 5_000


def test_the_end_of_a_line_counts_from_the_middle_of_a_note_to_its_very_end() -> None:
    middle, end = TEXT_LIMIT // 2, TEXT_LIMIT
    assert parts(f"{'a' * middle}\n{'b' * end}") == ("a" * middle, "b" * end)
    assert parts(f"{'a' * end}\n{'b' * end}") == ("a" * end, "b" * end)
    assert parts(f"{'a' * (middle - 1)}\n{'b' * end}") == (
        f"{'a' * (middle - 1)}\n{'b' * middle}",
        "b" * middle,
    )


def test_a_space_counts_from_behind_the_middle_of_a_note_to_its_very_end() -> None:
    middle, end = TEXT_LIMIT // 2, TEXT_LIMIT
    assert parts(f"{'a' * (middle + 1)} {'b' * end}") == ("a" * (middle + 1), "b" * end)
    assert parts(f"{'a' * end} {'b' * end}") == ("a" * end, "b" * end)


def test_without_any_space_a_letter_stays_whole() -> None:
    family = "👨‍👩‍👧‍👦"
    made = parts(family * 4_000)
    assert len(made) == 2
    assert all(len(part) % len(family) == 0 for part in made)


# No deadline: a busy machine takes longer for a text of this length now and then.
@settings(deadline=None)
@given(WORDS, st.sampled_from([1, 2, 3]))
def test_every_word_is_kept_in_order(words: list[str], notes: int) -> None:
    once = " ".join(words)
    text = " ".join([once] * (notes * TEXT_LIMIT // len(once) + 1))
    made = parts(text)
    assert all(len(part) <= TEXT_LIMIT for part in made)
    assert "".join("".join(made).split()) == "".join(draft(text).split())
