"""Acts on papers: documents that parties sent, kept in the case in pieces so that no single write is long."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from facilitator.acts.case_acts import CaseActs
from facilitator.case.finding import folded, holds, signs
from facilitator.case.identity import PaperId, PartyId, new_id
from facilitator.case.papers import PIECE_BYTES, Paper, PaperKind, kind_of
from facilitator.case.people import Party
from facilitator.changes import Changes
from facilitator.vault.connection import free_bytes
from facilitator.vault.database_errors import translated_errors
from facilitator.vault_errors import DiskFull

# Beside the paper: what its encryption adds, and the log of writes, without which no note can be saved.
_ROOM_BESIDE = 3 * 1024 * 1024
_ADDED_SHARE = 20
_NO_ROOM = (
    "This computer's disk has no room for that file. Nothing was added. Free some space, then try again."
)
_TOUCHED = Changes(papers=True)


class PaperActs(CaseActs):
    """Keeping papers. The bytes of one are added piece by piece; until it is whole it is not listed."""

    def papers(self) -> tuple[Paper, ...]:
        """Return the papers that are whole, in their order."""
        return self._store.where(Paper, "whole = 1", (), order="position, rowid")

    def begin_paper(self, name: str, beginning: bytes, size: int, party_id: PartyId | None = None) -> PaperId:
        """Begin to keep a paper of `size` bytes, whose kind its `beginning` tells; return its identity.

        Raises InvalidValue for what is neither a PDF nor a PNG or JPEG image, and for what is too large; and
        DiskFull, before anything is kept, for what would take the room that notes need.
        """
        kind: PaperKind = kind_of(beginning, size)
        if free_bytes(self._store.db) < size + size // _ADDED_SHARE + _ROOM_BESIDE:
            raise DiskFull(_NO_ROOM)
        paper = Paper(
            id=PaperId(new_id()),
            name=name,
            kind=kind,
            size=size,
            added_at=self._clock.now(),
            party_id=party_id,
            position=max((p.position for p in self.papers()), default=-1) + 1,
        )
        with self._store.transaction():
            self._store.put(paper)
        return paper.id

    def add_paper_piece(self, paper_id: PaperId, number: int, piece: bytes) -> None:
        """Keep one piece, of at most PIECE_BYTES, durably."""
        with self._store.transaction():
            self._store.db.execute(
                "INSERT OR REPLACE INTO paper_piece (paper_id, number, content) VALUES (?, ?, ?)",
                (paper_id, number, piece),
            )

    def finish_paper(self, paper_id: PaperId) -> Changes:
        """List a paper of which every piece is there. Taken back, it goes for good when the case closes."""
        paper = self._need(Paper, paper_id)
        with self._store.transaction(f"Add the paper {paper.name}"):
            self._store.put(replace(paper, whole=True))
        return _TOUCHED

    def rename_paper(self, paper_id: PaperId, name: str) -> Changes:
        """Give a paper another name."""
        with self._store.transaction("Rename a paper", typing=True):
            self._store.put(replace(self._need(Paper, paper_id), name=name))
        return _TOUCHED

    def say_whose_paper(self, paper_id: PaperId, party_id: PartyId | None) -> Changes:
        """Record from which party a paper came, or with None that it is not said."""
        paper = self._need(Paper, paper_id)
        if party_id is not None:
            self._need(Party, party_id)
        with self._store.transaction(f"Say whose paper {paper.name} is"):
            self._store.put(replace(paper, party_id=party_id))
        return _TOUCHED

    def paper_pieces(self, paper_id: PaperId) -> Iterator[bytes]:
        """Yield the bytes of a paper piece by piece; nothing is written anywhere."""
        with translated_errors():
            last = self._store.db.execute(
                "SELECT max(number) FROM paper_piece WHERE paper_id = ?", (paper_id,)
            ).fetchone()[0]
        for number in range(0 if last is None else last + 1):
            with translated_errors():
                row = self._store.db.execute(
                    "SELECT content FROM paper_piece WHERE paper_id = ? AND number = ?", (paper_id, number)
                ).fetchone()
            yield bytes(row[0])

    def removal_of_paper(self, paper_id: PaperId) -> Iterator[None]:
        """Remove a paper for good, one piece at each step; it is no longer listed from the first step on."""
        paper = self._need(Paper, paper_id)
        with self._store.transaction():
            self._store.forget_steps(paper_id)
            self._store.put(replace(paper, whole=False))
        for number in range(-(-paper.size // PIECE_BYTES)):
            yield
            with self._store.transaction():
                self._store.db.execute(
                    "DELETE FROM paper_piece WHERE paper_id = ? AND number = ?", (paper_id, number)
                )
            self._store.checkpoint()
        self._store.destroy(Paper, paper_id)

    def remove_unfinished_papers(self) -> None:
        """Remove what a crash left of papers that were being added or removed; a full disk keeps it."""
        with suppress(DiskFull):
            for paper in self._store.where(Paper, "whole = 0", ()):
                for _ in self.removal_of_paper(paper.id):
                    pass

    def find_papers(self, words: str) -> tuple[Paper, ...]:
        """Return the papers whose names hold every word."""
        return (
            tuple(p for p in self.papers() if holds(p.name, words)) if folded(words) or signs(words) else ()
        )
