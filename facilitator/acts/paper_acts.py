"""Acts on papers: documents that parties sent, kept in the case in pieces so that no single write is long."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed
from facilitator.acts.opened_case import OpenedCase
from facilitator.case.finding import folded, holds, signs
from facilitator.case.identity import PaperId, PartyId, new_id
from facilitator.case.papers import PIECE_BYTES, Notice, PageTurn, Paper, PaperKind, PaperPlace
from facilitator.case.people import Party
from facilitator.case.received_files import kind_of
from facilitator.changes import Changes
from facilitator.vault.paper_pieces import PaperPieces
from facilitator.vault_errors import DiskFull

# Beside the paper: what its encryption adds, and the log of writes, without which no note can be saved.
_ROOM_BESIDE = 3 * 1024 * 1024
_ADDED_SHARE = 20
_NO_ROOM = (
    "This computer's disk has no room for that file. Nothing was added. Free some space, then try again."
)
_TOUCHED = Changes(papers=True)


class PaperPlaceChanges(TypedDict, total=False):
    """What of the place in a paper can be changed."""

    at: int
    down: int
    zoom: int
    quarters: int
    turns: tuple[PageTurn, ...]


class PaperActs:
    """Keeping papers. The bytes of one are added piece by piece; until it is whole it is not listed."""

    def __init__(self, opened: OpenedCase) -> None:
        self._opened, self._store = opened, opened.store
        self._pieces = PaperPieces(opened.store)

    def all(self) -> tuple[Paper, ...]:
        """Return the papers that are whole, in their order."""
        return self._store.where(Paper, "whole = 1", (), order="position, rowid")

    def begin(
        self,
        name: str,
        beginning: bytes,
        size: int,
        party_id: PartyId | None = None,
        part_of: PaperId | None = None,
    ) -> PaperId:
        """Begin to keep a paper of `size` bytes, whose kind its `beginning` tells; return its identity.

        Raises InvalidValue, which says what to do, for a file of another kind and for what is too large; and
        DiskFull, before anything is kept, for what would take the room that notes need.
        """
        kind: PaperKind = kind_of(beginning, size, name)
        if self._store.free_bytes() < size + size // _ADDED_SHARE + _ROOM_BESIDE:
            raise DiskFull(_NO_ROOM)
        paper = Paper(
            id=PaperId(new_id()),
            name=name,
            kind=kind,
            size=size,
            added_at=self._opened.now(),
            party_id=party_id,
            part_of=part_of,
            position=max((p.position for p in self.all()), default=-1) + 1,
        )
        with self._store.transaction():
            self._store.put(paper)
        return paper.id

    def add_piece(self, paper_id: PaperId, number: int, piece: bytes) -> None:
        """Keep one piece, of at most PIECE_BYTES, durably."""
        self._pieces.put(paper_id, number, piece)

    def finish(
        self, paper_id: PaperId, *, pages: int = 0, begins: str = "", notice: Notice = Notice.NONE
    ) -> Changes:
        """List a paper of which every piece is there, with what was seen of it when it was looked at.

        Taken back, it goes for good when the case closes.
        """
        paper = self._opened.need(Paper, paper_id)
        with self._store.transaction(f"Add the paper {paper.name}"):
            self._store.put(replace(paper, whole=True, pages=pages, begins=begins, notice=notice))
        return _TOUCHED

    def place(self, paper_id: PaperId) -> PaperPlace:
        """Return where in a paper somebody was reading, its beginning where nobody was."""
        return self._store.get(PaperPlace, paper_id) or PaperPlace(id=paper_id)

    def remember_place(self, paper_id: PaperId, **changes: Unpack[PaperPlaceChanges]) -> Changes:
        """Keep where in a paper somebody reads and how it is turned; this is no step that undo takes back."""
        self._opened.need(Paper, paper_id)
        self._store.put(changed(self.place(paper_id), changes, PaperPlaceChanges))
        return Changes()

    def rename(self, paper_id: PaperId, name: str) -> Changes:
        """Give a paper another name."""
        with self._store.transaction("Rename a paper", typing=True):
            self._store.put(replace(self._opened.need(Paper, paper_id), name=name))
        return _TOUCHED

    def say_whose(self, paper_id: PaperId, party_id: PartyId | None) -> Changes:
        """Record from which party a paper came, or with None that it is not said."""
        paper = self._opened.need(Paper, paper_id)
        if party_id is not None:
            self._opened.need(Party, party_id)
        with self._store.transaction(f"Say whose paper {paper.name} is"):
            self._store.put(replace(paper, party_id=party_id))
        return _TOUCHED

    def pieces(self, paper_id: PaperId) -> Iterator[bytes]:
        """Return the bytes of a paper piece by piece; nothing is written anywhere."""
        return self._pieces.read(paper_id)

    def removal(self, paper_id: PaperId) -> Iterator[None]:
        """Remove a paper for good, one piece at each step; it is no longer listed from the first step on."""
        paper = self._opened.need(Paper, paper_id)
        with self._store.transaction():
            self._store.forget_steps(paper_id)
            self._store.put(replace(paper, whole=False))
        for number in range(-(-paper.size // PIECE_BYTES)):
            yield
            self._pieces.remove(paper_id, number)
        self._store.destroy(PaperPlace, paper_id)
        self._store.destroy(Paper, paper_id)

    def remove_unfinished(self) -> None:
        """Remove what a crash left of papers that were being added or removed; a full disk keeps it."""
        with suppress(DiskFull):
            for paper in self._store.where(Paper, "whole = 0", ()):
                for _ in self.removal(paper.id):
                    pass

    def find(self, words: str) -> tuple[Paper, ...]:
        """Return the papers whose names hold every word."""
        return tuple(p for p in self.all() if holds(p.name, words)) if folded(words) or signs(words) else ()
