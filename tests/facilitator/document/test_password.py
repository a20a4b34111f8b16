"""A copy with a password opens only with it, and is as readable then as the plain one."""

from io import BytesIO

import pikepdf
import pytest

from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.papers.reading import text_of
from facilitator.document.password import with_password
from facilitator.document_errors import DocumentUnreadable
from facilitator.errors import InvalidValue
from tests.facilitator.document.plans import partial_plan

_PASSWORD = "vier zufällige Wörter"


@pytest.fixture(scope="module")
def plain() -> bytes:
    return action_plan_pdf(partial_plan(5))


@pytest.fixture(scope="module")
def locked(plain: bytes) -> bytes:
    return with_password(plain, _PASSWORD)


def test_the_text_opens_only_with_the_password(plain: bytes, locked: bytes) -> None:
    assert text_of(locked, password=_PASSWORD) == text_of(plain)
    for wrong in (None, "", "another", _PASSWORD.upper()):
        with pytest.raises(DocumentUnreadable):
            text_of(locked, password=wrong)


def test_it_is_aes_256_of_revision_6_and_hides_names_and_title(locked: bytes) -> None:
    with pikepdf.open(BytesIO(locked), password=_PASSWORD) as document:
        assert document.encryption.R == 6
        assert document.encryption.V == 5
        assert document.encryption.stream_method.name == "aesv3"
    for word in (b"Bina", b"Patel", b"dc:title", b"(Action plan)"):
        assert word not in locked


def test_a_screen_reader_may_read_it_and_nobody_may_change_it(locked: bytes) -> None:
    with pikepdf.open(BytesIO(locked), password=_PASSWORD) as document:
        assert document.allow.accessibility
        assert document.allow.extract
        assert document.allow.print_highres
        assert not document.allow.modify_other
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root
        assert dict(document.docinfo) == {"/Title": "Action plan"}


def test_two_copies_differ_and_share_no_key(plain: bytes) -> None:
    assert with_password(plain, _PASSWORD) != with_password(plain, _PASSWORD)


def test_a_password_typed_in_another_unicode_form_opens_it(plain: bytes) -> None:
    locked = with_password(plain, "Zoe\u0308 Wo\u0301jcik")
    assert text_of(locked, password="Zo\u00eb W\u00f3jcik") == text_of(plain)


@pytest.mark.parametrize("passphrase", ["", "a\x00b", "\ud800", "x" * 128, "é" * 64])
def test_a_password_that_readers_would_not_take_is_refused(plain: bytes, passphrase: str) -> None:
    with pytest.raises(InvalidValue, match="Nothing was changed"):
        with_password(plain, passphrase)
