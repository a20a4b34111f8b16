"""A file that a party sent is read where it lies, or refused with a sentence."""

from pathlib import Path

import pytest

from facilitator.document.papers.received_file import file_piece, file_size
from facilitator.document_errors import DocumentUnreadable

CANNOT_BE_READ = "That file cannot be read. Nothing was added. Check that it is still there, then try again."


def test_a_file_is_read_piece_by_piece_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"0123456789")
    assert file_size(tmp_path / "report.pdf") == 10
    assert file_piece(tmp_path / "report.pdf", 0, 4) == b"0123"
    assert file_piece(tmp_path / "report.pdf", 8, 4) == b"89"
    assert file_piece(tmp_path / "report.pdf", 10, 4) == b""


def test_a_file_that_has_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable) as refused:
        file_size(tmp_path / "gone.pdf")
    assert str(refused.value) == CANNOT_BE_READ
    with pytest.raises(DocumentUnreadable) as refused:
        file_piece(tmp_path / "gone.pdf", 0, 4)
    assert str(refused.value) == CANNOT_BE_READ


def test_a_folder_is_told_as_one(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable) as refused:
        file_size(tmp_path)
    assert (
        str(refused.value)
        == "That is a folder. Nothing was added. Open it, and add the files that are in it."
    )
