"""A locked PDF is unlocked where no file can be opened, whatever its lock and its password."""

import io

import pikepdf
import pytest

from facilitator.document.papers.paper_process import PaperProcess
from facilitator.document_errors import DocumentUnreadable, WrongPassword
from tests.made_papers import pdf, pdf_with_files

WORDS = "Speech therapy"


def locked(password: str, revision: int, content: bytes) -> bytes:
    made = io.BytesIO()
    aes = {"aes": True} if revision >= 4 else {"aes": False, "metadata": False}
    with pikepdf.open(io.BytesIO(content)) as opened:
        encryption = pikepdf.Encryption(owner="of its maker", user=password, R=revision, **aes)  # type: ignore[arg-type]
        opened.save(made, encryption=encryption)
    return made.getvalue()


def unlocked(content: bytes, password: str) -> bytes:
    process = PaperProcess([content])
    try:
        assert process.looked().locked
        with pytest.raises(WrongPassword):
            process.unlocked("another")
        return process.unlocked(password)
    finally:
        process.close()


@pytest.mark.parametrize("password", ["secret", "café 7é"])
@pytest.mark.parametrize("revision", [2, 3, 4, 6])
def test_it_is_the_same_paper_without_its_password(revision: int, password: str) -> None:
    content = unlocked(locked(password, revision, pdf(WORDS)), password)

    assert b"/Encrypt" not in content
    process = PaperProcess([content])
    looked = process.looked()
    process.close()
    assert (looked.locked, looked.pages, looked.begins) == (False, 1, WORDS)


def test_the_files_in_it_are_still_in_it() -> None:
    made = locked("secret", 6, pdf_with_files(WORDS, ("One.pdf", pdf("One"))))
    process = PaperProcess([unlocked(made, "secret")])
    (file,) = process.looked().attachments
    assert file.name == "One.pdf"
    assert process.attachment(file.number).startswith(b"%PDF-")
    process.close()


def test_what_is_no_pdf_is_not_opened_by_any_password() -> None:
    process = PaperProcess([b"%PDF-1.7 nothing"])
    with pytest.raises(DocumentUnreadable):
        process.unlocked("secret")
    process.close()
