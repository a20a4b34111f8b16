"""Papers are kept whole or not at all, and removed for good."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.case.identity import PaperId
from facilitator.case.papers import PIECE_BYTES
from facilitator.casefile import CaseFile
from facilitator.errors import InvalidValue
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK

PDF = b"%PDF-1.7 zqpaperwords" + bytes(range(256)) * 9000


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    yield made
    made.close()


def add(case: CaseFile, name: str, content: bytes) -> PaperId:
    paper_id = case.begin_paper(name, content[:2048], len(content))
    for number, start in enumerate(range(0, len(content), PIECE_BYTES)):
        case.add_paper_piece(paper_id, number, content[start : start + PIECE_BYTES])
    case.finish_paper(paper_id)
    return paper_id


def test_a_paper_comes_back_as_it_went_in(vault: Vault) -> None:
    case = CaseFile.create(vault)

    paper_id = add(case, "Report of the educational psychologist", PDF)

    assert b"".join(case.paper_pieces(paper_id)) == PDF
    assert [paper.name for paper in case.papers()] == ["Report of the educational psychologist"]
    assert case.find_papers("psych report") == case.papers()
    case.close()
    assert not any(b"zqpaperwords" in path.read_bytes() for path in vault.folder.iterdir() if path.is_file())


def test_a_paper_that_is_not_whole_is_not_listed_and_goes_at_the_next_opening(vault: Vault) -> None:
    case = CaseFile.create(vault)
    paper_id = case.begin_paper("Half", PDF[:2048], len(PDF))
    case.add_paper_piece(paper_id, 0, PDF[:PIECE_BYTES])
    assert case.papers() == ()
    case.close()

    case = CaseFile.open(vault, case.case_id)

    assert case._store.db.execute("SELECT count(*) FROM paper_piece").fetchone()[0] == 0
    assert case._store.db.execute("SELECT count(*) FROM paper").fetchone()[0] == 0
    case.close()


def test_a_removed_paper_is_gone_piece_by_piece(vault: Vault) -> None:
    case = CaseFile.create(vault)
    paper_id = add(case, "Report", PDF)
    kept = add(case, "Kept", b"\x89PNG\r\n\x1a\n" + bytes(10))

    steps = sum(1 for _ in case.removal_of_paper(paper_id))

    assert steps == -(-len(PDF) // PIECE_BYTES)
    assert [paper.id for paper in case.papers()] == [kept]
    left = case._store.db.execute("SELECT DISTINCT paper_id FROM paper_piece").fetchall()
    assert left == [(kept,)]
    case.close()


@pytest.mark.parametrize("beginning", [b"MZ\x90", b"<html>", b"", b"GIF89a"])
def test_other_kinds_of_files_are_refused(vault: Vault, beginning: bytes) -> None:
    case = CaseFile.create(vault)

    with pytest.raises(InvalidValue, match="Only PDF, PNG and JPEG"):
        case.begin_paper("Something", beginning, len(beginning))

    assert case.papers() == ()
    case.close()


def test_a_file_larger_than_the_limit_is_refused(vault: Vault) -> None:
    case = CaseFile.create(vault)

    with pytest.raises(InvalidValue, match="larger than 500 MB"):
        case.begin_paper("Bundle", PDF[:2048], 501 * 1024 * 1024)

    case.close()
