"""A topic set aside stays open until there is a word on what becomes of it; labels are for a screen."""

from datetime import UTC, datetime

import pytest

from facilitator.case.identity import ParkedId
from facilitator.errors import InvalidValue
from facilitator.meeting.notes import NoteKind, ParkedTopic

NOW = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)


def parked(topic: str = "Uniform", *, owner: str = "", disposal: str = "") -> ParkedTopic:
    return ParkedTopic(id=ParkedId("p"), topic=topic, parked_at=NOW, owner=owner, disposal=disposal)


def test_a_topic_is_open_until_a_word_is_said_on_what_becomes_of_it() -> None:
    assert parked().is_open
    assert parked(owner="Rowan Shah").is_open
    assert not parked(disposal="Dropped by agreement").is_open


def test_blanks_are_no_word_on_what_becomes_of_it() -> None:
    assert parked(disposal="   ").is_open


def test_a_topic_its_owner_and_its_end_are_each_one_line() -> None:
    topic = parked("  The uniform\nand shoes ", owner=" Rowan\nShah ", disposal="By\nMonday ")
    assert (topic.topic, topic.owner, topic.disposal) == ("The uniform and shoes", "Rowan Shah", "By Monday")


@pytest.mark.parametrize(("words", "why"), [("", "empty"), ("  ", "empty"), ("a" * 501, "501 characters")])
def test_a_topic_without_words_or_longer_than_a_line_is_refused(words: str, why: str) -> None:
    with pytest.raises(InvalidValue, match=f"^The parked topic is {why}"):
        parked(words)


def test_what_is_longer_than_a_line_is_refused_for_its_owner_and_its_end() -> None:
    with pytest.raises(InvalidValue, match=r"^Who takes the topic on is 501 "):
        parked(owner="a" * 501)
    with pytest.raises(InvalidValue, match=r"^What becomes of the topic is 501 "):
        parked(disposal="a" * 501)
    assert parked(owner="a" * 500, disposal="b" * 500).topic == "Uniform"


def test_each_kind_has_its_word_for_a_screen() -> None:
    assert [kind.label for kind in NoteKind] == [
        "Note", "Need", "Concern", "Option", "Agreed", "Park", "Private",
    ]  # fmt: skip
