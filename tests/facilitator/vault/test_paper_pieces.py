"""The bytes of papers: in pieces that are put, read in order and removed, and held with the papers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.case.identity import PaperId
from facilitator.case.papers import Paper
from facilitator.case.place import Place
from facilitator.errors import NotAllowed
from facilitator.vault.paper_pieces import PaperPieces
from facilitator.vault.store import Store

REPORT, LETTER = PaperId("report"), PaperId("letter")


def test_pieces_are_read_in_their_order_and_of_their_paper_alone(store: Store) -> None:
    pieces = PaperPieces(store)
    pieces.put(REPORT, 1, b"second")
    pieces.put(REPORT, 0, b"first, ")
    pieces.put(LETTER, 0, b"another")

    assert list(pieces.read(REPORT)) == [b"first, ", b"second"]
    assert list(pieces.read(LETTER)) == [b"another"]
    assert list(pieces.read(PaperId("none"))) == []


def test_a_piece_that_is_put_again_takes_the_place_of_the_first(store: Store) -> None:
    pieces = PaperPieces(store)
    pieces.put(REPORT, 0, b"half")
    pieces.put(REPORT, 0, b"whole")

    assert list(pieces.read(REPORT)) == [b"whole"]


def test_pieces_are_no_steps_that_can_be_undone(store: Store) -> None:
    PaperPieces(store).put(REPORT, 0, b"first")

    assert store.labels() == ("", "")


def test_a_removed_piece_is_out_of_the_log_too(store: Store, tmp_path: Path) -> None:
    pieces = PaperPieces(store)
    pieces.put(REPORT, 0, b"first")
    pieces.put(LETTER, 0, b"another")
    pieces.remove(REPORT, 0)
    pieces.remove(REPORT, 1)

    assert list(pieces.read(REPORT)) == []
    assert list(pieces.read(LETTER)) == [b"another"]
    assert (tmp_path / "case.db-wal").stat().st_size == 0


def test_where_papers_are_held_their_pieces_are_too(store: Store) -> None:
    pieces = PaperPieces(store)
    pieces.put(REPORT, 0, b"first")
    store.hold_all_but((Place,))

    changes: tuple[Callable[[], object], ...] = (
        lambda: pieces.put(REPORT, 0, b"other"),
        lambda: pieces.remove(REPORT, 0),
    )
    for change in changes:
        with pytest.raises(NotAllowed, match="finished and kept as it is"):
            change()
    assert list(pieces.read(REPORT)) == [b"first"]

    store.hold_all_but((Paper,))
    pieces.remove(REPORT, 0)
    assert list(pieces.read(REPORT)) == []
