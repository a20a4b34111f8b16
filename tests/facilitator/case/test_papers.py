from datetime import UTC, datetime

import pytest

from facilitator.case.identity import PaperId
from facilitator.case.papers import Paper, PaperKind
from facilitator.case.received_files import kind_of
from facilitator.errors import InvalidValue

MEGABYTE = 1_048_576


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [
        (b"%PDF-1.7\n", PaperKind.PDF),
        (b"\x89PNG\r\n\x1a\n\x00\x00", PaperKind.IMAGE),
        (b"\xff\xd8\xff\xe0", PaperKind.IMAGE),
        (b"\xef\xbb\xbf%PDF-1.4\n", PaperKind.PDF),
        (b"\n" * 1_019 + b"%PDF-", PaperKind.PDF),
    ],
)
def test_a_file_is_what_it_begins_as_and_a_pdf_may_begin_late(beginning: bytes, kind: PaperKind) -> None:
    assert kind_of(beginning, 10) is kind


@pytest.mark.parametrize(
    "beginning", [b"", b"GIF89a", b"PK\x03\x04", b"\x89PNG", b"\n" * 1_020 + b"%PDF-1.7"]
)
def test_other_files_are_not_kept(beginning: bytes) -> None:
    with pytest.raises(InvalidValue) as refused:
        kind_of(beginning, 10)
    assert str(refused.value) == "Only PDF, PNG and JPEG files can be kept. Nothing was added."


def test_a_file_of_more_than_five_hundred_megabytes_is_not_kept() -> None:
    assert kind_of(b"%PDF-1.7", 500 * MEGABYTE) is PaperKind.PDF
    with pytest.raises(InvalidValue) as refused:
        kind_of(b"%PDF-1.7", 500 * MEGABYTE + 1)
    assert str(refused.value) == (
        "That file is larger than 500 MB. Nothing was added. Ask for a smaller one."
    )


def test_a_paper_has_a_name_in_one_line() -> None:
    added = datetime(2026, 12, 4, 9, 30, tzinfo=UTC)
    paper = Paper(id=PaperId("1"), name=" Report\n2026.pdf ", kind=PaperKind.PDF, size=10, added_at=added)
    assert paper.name == "Report 2026.pdf"
    with pytest.raises(InvalidValue, match="The paper's name"):
        Paper(id=PaperId("1"), name=" ", kind=PaperKind.PDF, size=10, added_at=added)


def test_kinds_have_words_for_the_screen() -> None:
    assert [kind.label for kind in PaperKind] == ["PDF", "Image"]
