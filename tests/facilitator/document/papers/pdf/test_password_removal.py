"""A PDF with a password is kept without it, whatever was typed and however it was locked."""

from typing import Any

import pytest
from pypdfium2 import PdfDocument, PdfiumError

from facilitator.document.papers.facts import Looked
from facilitator.document.papers.pdf.password_removal import without_password
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from facilitator.document.papers.refusal import Reason, Refused
from tests.facilitator.document.papers.made_pdfs import lines, locked

LOCKS = [
    {"R": 2, "aes": False, "metadata": False},
    {"R": 3, "aes": False, "metadata": False},
    {"R": 4},
    {"R": 5},
    {"R": 6},
]


@pytest.mark.filterwarnings("ignore:Encryption R=5")
@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: f"revision {lock['R']}")
@pytest.mark.parametrize("password", ["simple", "p\u00e4ssw\u00f6rd", "\u20ac 5", "o\u2019brien"])
def test_every_lock_opens_with_its_password_and_no_other(lock: dict[str, Any], password: str) -> None:
    content = locked(password, **lock)
    reader = PdfReader(content)
    assert reader.looked() == Looked(locked=True)
    with pytest.raises(Refused) as refused:
        reader.unlocked("another")
    assert refused.value.reason is Reason.WRONG_PASSWORD
    opened = reader.unlocked(password)
    assert b"/Encrypt" not in opened
    assert PdfReader(opened).looked().begins == "the secret plan"


@pytest.mark.parametrize("act", ["sizes", "headings", "comments"])
def test_nothing_else_is_told_of_a_locked_file(act: str) -> None:
    with pytest.raises(Refused) as refused:
        getattr(PdfReader(locked("simple")), act)()
    assert refused.value.reason is Reason.LOCKED


def test_the_password_of_the_owner_opens_it_too() -> None:
    assert PdfReader(without_password(locked("one", owner="two"), "two")).looked().pages == 1


def test_a_file_that_only_its_owner_may_change_is_read_as_it_is() -> None:
    assert PdfReader(locked("", owner="two")).looked().begins == "the secret plan"


def test_a_word_typed_with_marks_of_its_own_is_the_same_word() -> None:
    assert without_password(locked("caf\u00e9"), "cafe\u0301")


def test_a_file_without_a_password_stays_as_it_is() -> None:
    assert PdfReader(without_password(lines("open to all"), "anything")).looked().begins == "open to all"


def test_a_file_that_cannot_be_kept_without_its_password_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **_how: object) -> None:
        raise PdfiumError("")

    monkeypatch.setattr(PdfDocument, "save", fail)
    with pytest.raises(Refused) as refused:
        without_password(locked("simple"), "simple")
    assert refused.value.reason is Reason.DAMAGED


def test_what_is_no_pdf_is_damaged() -> None:
    with pytest.raises(Refused) as refused:
        without_password(b"no paper at all", "simple")
    assert refused.value.reason is Reason.DAMAGED
