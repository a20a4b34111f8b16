"""Acts on papers: documents that parties sent, kept in the case in pieces so that no single write is long."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from facilitator.acts.opened_case import OpenedCase
from facilitator.case.finding import folded, holds, signs
from facilitator.case.identity import PaperId, PartyId, new_id
from facilitator.case.papers import PIECE_BYTES, Paper, PaperKind, kind_of
from facilitator.case.people import Party
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


class PaperActs:
    """Keeping papers. The bytes of one are added piece by piece; until it is whole it is not listed."""

    def __init__(self, opened: OpenedCase) -> None:
        self._opened, self._store = opened, opened.store
        self._pieces = PaperPieces(opened.store)

    def all(self) -> tuple[Paper, ...]:
        """Return the papers that are whole, in their order."""
        return self._store.where(Paper, "whole = 1", (), order="position, rowid")

    def begin(self, name: str, beginning: bytes, size: int, party_id: PartyId | None = None) -> PaperId:
        """Begin to keep a paper of `size` bytes, whose kind its `beginning` tells; return its identity.

        Raises InvalidValue for what is neither a PDF nor a PNG or JPEG image, and for what is too large; and
        DiskFull, before anything is kept, for what would take the room that notes need.
        """
        kind: PaperKind = kind_of(beginning, size)
        if self._store.free_bytes() < size + size // _ADDED_SHARE + _ROOM_BESIDE:
            raise DiskFull(_NO_ROOM)
        paper = Paper(
            id=PaperId(new_id()),
            name=name,
            kind=kind,
            size=size,
            added_at=self._opened.now(),
            party_id=party_id,
            position=max((p.position for p in self.all()), default=-1) + 1,
        )
        with self._store.transaction():
            self._store.put(paper)
        return paper.id

    def add_piece(self, paper_id: PaperId, number: int, piece: bytes) -> None:
        """Keep one piece, of at most PIECE_BYTES, durably."""
        self._pieces.put(paper_id, number, piece)

    def finish(self, paper_id: PaperId) -> Changes:
        """List a paper of which every piece is there. Taken back, it goes for good when the case closes."""
        paper = self._opened.need(Paper, paper_id)
        with self._store.transaction(f"Add the paper {paper.name}"):
            self._store.put(replace(paper, whole=True))
        return _TOUCHED

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
