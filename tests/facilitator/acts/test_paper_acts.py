"""Papers are kept whole or not at all, and removed for good."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from facilitator.case.identity import PaperId
from facilitator.case.papers import MOST_PAGES, PIECE_BYTES, Notice, PageTurn, Paper, PaperPlace
from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.errors import InvalidValue
from facilitator.vault.vault import Vault
from facilitator.vault_errors import DiskFull
from tests.canary_case import PASSPHRASE, QUICK

PDF = b"%PDF-1.7 zqpaperwords" + bytes(range(256)) * 9000


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    yield made
    made.close()


def put(case: CaseFile, name: str, content: bytes, part_of: PaperId | None = None) -> PaperId:
    paper_id = case.papers.begin(name, content[:2048], len(content), part_of=part_of)
    for number, start in enumerate(range(0, len(content), PIECE_BYTES)):
        case.papers.add_piece(paper_id, number, content[start : start + PIECE_BYTES])
    return paper_id


def add(case: CaseFile, name: str, content: bytes) -> PaperId:
    paper_id = put(case, name, content)
    case.papers.finish(paper_id)
    return paper_id


def test_a_paper_comes_back_as_it_went_in(vault: Vault) -> None:
    case = CaseFile.create(vault)

    paper_id = add(case, "Report of the educational psychologist", PDF)

    assert b"".join(case.papers.pieces(paper_id)) == PDF
    assert [paper.name for paper in case.papers.all()] == ["Report of the educational psychologist"]
    assert case.papers.find("psych report") == case.papers.all()
    case.close()
    assert not any(b"zqpaperwords" in path.read_bytes() for path in vault.folder.iterdir() if path.is_file())


def test_a_paper_that_is_not_whole_is_not_listed_and_goes_at_the_next_opening(vault: Vault) -> None:
    case = CaseFile.create(vault)
    paper_id = case.papers.begin("Half", PDF[:2048], len(PDF))
    case.papers.add_piece(paper_id, 0, PDF[:PIECE_BYTES])
    assert case.papers.all() == ()
    case.close()

    case = CaseFile.open(vault, case.case_id)

    assert case._store.db.execute("SELECT count(*) FROM paper_piece").fetchone()[0] == 0
    assert case._store.db.execute("SELECT count(*) FROM paper").fetchone()[0] == 0
    case.close()


def test_a_removed_paper_is_gone_piece_by_piece(vault: Vault) -> None:
    case = CaseFile.create(vault)
    paper_id = add(case, "Report", PDF)
    kept = add(case, "Kept", b"\x89PNG\r\n\x1a\n" + bytes(10))

    steps = sum(1 for _ in case.papers.removal(paper_id))

    assert steps == -(-len(PDF) // PIECE_BYTES)
    assert [paper.id for paper in case.papers.all()] == [kept]
    left = case._store.db.execute("SELECT DISTINCT paper_id FROM paper_piece").fetchall()
    assert left == [(kept,)]
    case.close()


@pytest.mark.parametrize("beginning", [b"MZ\x90", b"<html>", b"", b"words"])
def test_other_kinds_of_files_are_refused(vault: Vault, beginning: bytes) -> None:
    case = CaseFile.create(vault)

    with pytest.raises(InvalidValue, match="Nothing was added"):
        case.papers.begin("Something", beginning, len(beginning))

    assert case.papers.all() == ()
    case.close()


def test_a_file_larger_than_the_limit_is_refused(vault: Vault) -> None:
    case = CaseFile.create(vault)

    with pytest.raises(InvalidValue, match="larger than 500 MB"):
        case.papers.begin("Bundle", PDF[:2048], 501 * 1024 * 1024)

    case.close()


# What it takes: the paper, a twentieth for its encryption, 3 MiB for the notes that are written meanwhile.
@pytest.mark.parametrize(("size", "needed"), [(8, 3_145_736), (2_000_000, 5_245_728)])
def test_a_paper_leaves_the_room_that_notes_need(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, size: int, needed: int
) -> None:
    case = CaseFile.create(vault)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=needed - 1))
    with pytest.raises(DiskFull) as refusal:
        case.papers.begin("Report", PDF[:8], size)
    assert str(refusal.value) == (
        "This computer's disk has no room for that file. Nothing was added. Free some space, then try again."
    )
    assert case._store.all(Paper) == ()
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=needed))
    case.papers.begin("Report", PDF[:8], size)
    assert [paper.size for paper in case._store.all(Paper)] == [size]
    case.close()


def test_whose_a_paper_is_can_be_said_and_unsaid(vault: Vault) -> None:
    case = CaseFile.create(vault)
    case.parties.add(PartyKind.FAMILY)
    family = case.parties.all()[0].id
    paper_id = add(case, "Report", PDF[:100])
    assert case.papers.all()[0].party_id is None
    case.papers.say_whose(paper_id, family)
    assert case.papers.all()[0].party_id == family
    case.papers.say_whose(paper_id, None)
    assert case.papers.all()[0].party_id is None
    case.close()


def test_a_paper_of_a_party_that_is_removed_stays_without_a_party(vault: Vault) -> None:
    case = CaseFile.create(vault)
    case.parties.add(PartyKind.FAMILY)
    case.parties.add(PartyKind.SCHOOL)
    family, school = (party.id for party in case.parties.all())
    theirs, other = add(case, "Letter", PDF[:100]), add(case, "Timetable", PDF[:100])
    case.papers.say_whose(theirs, family)
    case.papers.say_whose(other, school)
    assert case.parties.remove(family).papers
    assert [(paper.name, paper.party_id) for paper in case.papers.all()] == [
        ("Letter", None),
        ("Timetable", school),
    ]
    case.close()


@pytest.mark.parametrize(
    ("words", "found"), [("letter", ["Letter of May"]), ("may", ["Letter of May"]), ("", []), ("  ", [])]
)
def test_papers_are_found_by_the_words_of_their_names(vault: Vault, words: str, found: list[str]) -> None:
    case = CaseFile.create(vault)
    add(case, "Letter of May", PDF[:100])
    add(case, "Timetable", PDF[:100])
    assert [paper.name for paper in case.papers.find(words)] == found
    case.close()


def test_a_paper_is_renamed_and_an_empty_name_is_refused(vault: Vault) -> None:
    case = CaseFile.create(vault)
    paper_id = add(case, "Report", PDF[:100])
    case.papers.rename(paper_id, "Report of March")
    with pytest.raises(InvalidValue):
        case.papers.rename(paper_id, " ")
    assert [paper.name for paper in case.papers.all()] == ["Report of March"]
    case.close()


EMAIL = b"From: kim@example.org\nSubject: Report\n\nAttached."


def names(case: CaseFile) -> list[str]:
    return [paper.name for paper in case.papers.all()]


def test_a_paper_is_listed_with_the_files_in_it_and_taken_back_with_them(vault: Vault) -> None:
    case = CaseFile.create(vault)
    add(case, "Before.pdf", PDF[:100])
    email = put(case, "Report.eml", EMAIL)
    parts = [put(case, name, PDF[:100], part_of=email) for name in ("One.pdf", "Two.pdf")]
    assert names(case) == ["Before.pdf"]
    case.papers.finish(email, *parts)
    assert names(case) == ["Before.pdf", "Report.eml", "One.pdf", "Two.pdf"]
    assert [paper.part_of for paper in case.papers.all()] == [None, None, email, email]
    assert case.undo.labels()[0] == "Add the paper Report.eml"
    case.undo.undo()
    assert names(case) == ["Before.pdf"]
    case.undo.redo()
    assert names(case) == ["Before.pdf", "Report.eml", "One.pdf", "Two.pdf"]
    case.close()


def test_papers_of_one_name_are_numbered_when_they_are_listed(vault: Vault) -> None:
    case = CaseFile.create(vault)
    add(case, "Report.pdf", PDF[:100])
    email = put(case, "Report.pdf", EMAIL)
    case.papers.finish(email, put(case, "Report.pdf", PDF[:100], part_of=email))
    assert names(case) == ["Report.pdf", "Report (2).pdf", "Report (3).pdf"]
    assert case.undo.labels()[0] == "Add the paper Report (2).pdf"
    case.close()


def test_what_was_seen_of_a_paper_is_kept_and_no_step_to_be_taken_back(vault: Vault) -> None:
    case = CaseFile.create(vault)
    paper_id = add(case, "Report.pdf", PDF[:100])
    before = case.undo.labels()
    assert case.papers.say_looked(paper_id, pages=12, begins="Annual\nreview " + "of " * 99).papers
    case.papers.say_looked(paper_id, notice=Notice.CUT_SHORT)
    (paper,) = case.papers.all()
    assert (paper.pages, paper.notice) == (12, Notice.CUT_SHORT)
    assert paper.begins.startswith("Annual review of")
    assert paper.begins.endswith(" of…")
    assert case.undo.labels() == before
    for told, kept in ((-1, 0), (1 << 40, MOST_PAGES)):
        case.papers.say_looked(paper_id, pages=told)
        assert case.papers.all()[0].pages == kept
    with pytest.raises(TypeError):
        case.papers.say_looked(paper_id, size=1)  # type: ignore[call-arg]
    case.close()


def test_a_paper_is_found_by_its_first_words_too(vault: Vault) -> None:
    case = CaseFile.create(vault)
    case.papers.say_looked(add(case, "scan0001.pdf", PDF[:100]), begins="Annual review of J.")
    assert case.papers.find("annual scan") == case.papers.all()
    assert case.papers.find("annual letter") == ()
    case.close()


def test_files_in_a_paper_follow_it_to_its_party_unless_another_was_said(vault: Vault) -> None:
    case = CaseFile.create(vault)
    case.parties.add(PartyKind.FAMILY)
    case.parties.add(PartyKind.SCHOOL)
    family, school = (party.id for party in case.parties.all())
    email = put(case, "Mail.eml", EMAIL)
    one, two = (put(case, name, PDF[:100], part_of=email) for name in ("One.pdf", "Two.pdf"))
    case.papers.finish(email, one, two)
    case.papers.say_whose(two, school)
    case.papers.say_whose(email, family)
    assert [paper.party_id for paper in case.papers.all()] == [family, family, school]
    case.undo.undo()
    assert [paper.party_id for paper in case.papers.all()] == [None, None, school]
    case.close()


def test_the_files_that_were_in_a_removed_paper_stay(vault: Vault) -> None:
    case = CaseFile.create(vault)
    email = put(case, "Mail.eml", EMAIL)
    case.papers.finish(email, put(case, "One.pdf", PDF, part_of=email))
    for _ in case.papers.removal(email):
        pass
    (left,) = case.papers.all()
    assert (left.name, left.part_of) == ("One.pdf", None)
    assert b"".join(case.papers.pieces(left.id)) == PDF
    case.close()


def test_what_was_being_added_with_its_files_goes_at_the_next_opening(vault: Vault) -> None:
    case = CaseFile.create(vault)
    email = put(case, "Mail.eml", EMAIL)
    put(case, "One.pdf", PDF, part_of=email)
    case.close()
    case = CaseFile.open(vault, case.case_id)
    assert case._store.db.execute("SELECT count(*) FROM paper_piece").fetchone()[0] == 0
    assert case._store.all(Paper) == ()
    case.close()


def test_a_name_that_is_too_long_is_cut_and_none_is_put_in_its_place(vault: Vault) -> None:
    case = CaseFile.create(vault)
    add(case, "x" * 300 + ".pdf", PDF[:100])
    add(case, "", PDF[:100])
    assert names(case) == ["x" * 245 + "….pdf", "Without a name"]
    case.close()


def test_where_somebody_read_is_kept_with_its_paper_and_goes_with_it(vault: Vault) -> None:
    case = CaseFile.create(vault)
    paper_id = add(case, "Report.pdf", PDF[:100])
    before = case.undo.labels()
    case.papers.remember_place(paper_id, at=11, down=250)
    case.papers.remember_place(paper_id, quarters=1, turns=(PageTurn(page=2, quarters=2),))
    kept = PaperPlace(id=paper_id, at=11, down=250, quarters=1, turns=(PageTurn(page=2, quarters=2),))
    assert case.papers.place(paper_id) == kept
    assert case.undo.labels() == before
    for _ in case.papers.removal(paper_id):
        pass
    assert case._store.all(PaperPlace) == ()
    assert case.papers.place(paper_id) == PaperPlace(id=paper_id)
    case.close()


def test_files_that_are_to_come_are_known_until_they_are_listed_or_the_next_opening(vault: Vault) -> None:
    case = CaseFile.create(vault)
    assert case.papers.expected() == ()
    case.papers.expect(("Letter.pdf", "Costs\n.pdf", ""))
    case.papers.finish(put(case, "Letter.pdf", PDF[:100]))
    assert case.papers.expected() == ("Costs .pdf", "Without a name")
    case.undo.undo()
    assert case.papers.expected() == ("Costs .pdf", "Without a name")
    case.undo.redo()
    case.close()
    case = CaseFile.open(vault, case.case_id)
    assert names(case) == ["Letter.pdf"]
    assert case.papers.expected() == ("Costs .pdf", "Without a name")
    case.papers.expect(())
    assert case.papers.expected() == ()
    case.close()


def test_of_very_many_files_to_come_the_first_are_known(vault: Vault) -> None:
    case = CaseFile.create(vault)
    case.papers.expect([f"{number}.pdf" for number in range(5000)])
    assert case.papers.expected() == tuple(f"{number}.pdf" for number in range(100))
    case.close()
