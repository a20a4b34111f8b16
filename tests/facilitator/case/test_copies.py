from datetime import UTC, datetime

import pytest

from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.errors import InvalidValue

MADE = datetime(2026, 12, 4, 12, tzinfo=UTC)
FILE = CaseCopy(id="1", kind=CopyKind.FILE, made_at=MADE, place=" /media/stick/case.facilitator ")
ORIGINAL = CaseCopy(id="2", kind=CopyKind.ORIGINAL, made_at=MADE)
GONE = datetime(2026, 12, 18, 12, tzinfo=UTC)


def test_a_copy_says_where_it_was_written_and_that_it_must_go_too() -> None:
    assert FILE.outstanding
    assert FILE.words == (
        "An encrypted copy was made on 4 December 2026: /media/stick/case.facilitator. "
        "It must be destroyed too."
    )


def test_a_case_that_was_imported_says_that_the_other_is_still_there() -> None:
    assert ORIGINAL.outstanding
    assert ORIGINAL.words == (
        "This case was imported on 4 December 2026. "
        "The case it was copied from is still on the other computer: finish it there."
    )


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (CopyKind.FILE, "Encrypted copy: destroyed, as you said on 18 December 2026."),
        (
            CopyKind.ORIGINAL,
            "The case this one was copied from: destroyed, as you said on 18 December 2026.",
        ),
    ],
)
def test_a_copy_that_was_destroyed_says_who_said_so(kind: CopyKind, words: str) -> None:
    copy = CaseCopy(id="1", kind=kind, made_at=MADE, place="/media/stick", destroyed_at=GONE)
    assert not copy.outstanding
    assert copy.words == words


def test_a_place_is_one_line_of_at_most_five_thousand_signs() -> None:
    assert CaseCopy(id="1", kind=CopyKind.FILE, made_at=MADE, place="x" * 5_000).place == "x" * 5_000
    with pytest.raises(InvalidValue, match="The place of the copy"):
        CaseCopy(id="1", kind=CopyKind.FILE, made_at=MADE, place="x" * 5_001)


def test_that_each_is_gone_is_said_in_words_of_its_own() -> None:
    assert [kind.gone_words for kind in CopyKind] == [
        "I have destroyed that copy",
        "I have finished that case",
    ]
