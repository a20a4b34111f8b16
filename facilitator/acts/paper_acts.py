"""Acts on papers: documents that parties sent, kept in the case in pieces so that no single write is long."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.place_acts import PlaceActs
from facilitator.case.finding import folded, holds, signs
from facilitator.case.identity import PaperId, PartyId, new_id
from facilitator.case.papers import (
    MOST_PAGES,
    PIECE_BYTES,
    Notice,
    PageTurn,
    Paper,
    PaperPlace,
    beginning_of,
    free_name,
    name_of_file,
)
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


class PaperSeen(TypedDict, total=False):
    """What is seen of a paper when it is looked at."""

    pages: int
    begins: str
    notice: Notice


class PaperActs:
    """Keeping papers. The bytes of one are added piece by piece; until it is whole it is not listed."""

    def __init__(self, opened: OpenedCase, place: PlaceActs) -> None:
        self._opened, self._store, self._place = opened, opened.store, place
        self._pieces = PaperPieces(opened.store)

    def all(self) -> tuple[Paper, ...]:
        """Return the papers that are whole, in their order."""
        return self._store.where(Paper, "whole = 1", (), order="position, rowid")

    def expected(self) -> tuple[str, ...]:
        """Return the names of the files that are being added, or were when that was interrupted."""
        return self._place.current().expected

    def expect(self, names: Sequence[str]) -> Changes:
        """Remember which files are to be added, in their order; `finish` takes the first off."""
        before = self._place.current()
        after = replace(before, expected=tuple(names))
        if after != before:
            self._store.keep(after)
        return Changes()

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
        kind = kind_of(beginning, size, name)
        if self._store.free_bytes() < size + size // _ADDED_SHARE + _ROOM_BESIDE:
            raise DiskFull(_NO_ROOM)
        paper = Paper(
            id=PaperId(new_id()),
            name=name_of_file(name),
            kind=kind,
            size=size,
            added_at=self._opened.now(),
            party_id=party_id,
            part_of=part_of,
        )
        with self._store.transaction():
            self._store.put(paper)
        return paper.id

    def add_piece(self, paper_id: PaperId, number: int, piece: bytes) -> None:
        """Keep one piece, of at most PIECE_BYTES, durably."""
        self._pieces.put(paper_id, number, piece)

    def say_looked(self, paper_id: PaperId, **seen: Unpack[PaperSeen]) -> Changes:
        """Keep what was seen of a paper when it was looked at; this is no step that undo takes back."""
        if "pages" in seen:
            seen["pages"] = min(max(0, seen["pages"]), MOST_PAGES)
        if "begins" in seen:
            seen["begins"] = beginning_of(seen["begins"])
        self._store.put(changed(self._opened.need(Paper, paper_id), seen, PaperSeen))
        return _TOUCHED

    def finish(self, paper_id: PaperId, *parts: PaperId) -> Changes:
        """List a paper of which every piece is there, and the files within it, in one step.

        A name that is taken is numbered. Taken back, they go for good when the case closes.
        """
        papers = [self._opened.need(Paper, each) for each in (paper_id, *parts)]
        listed = self.all()
        taken = {each.name for each in listed}
        first = max((each.position for each in listed), default=-1) + 1
        with self._store.transaction(f"Add the paper {free_name(papers[0].name, taken)}"):
            for position, paper in enumerate(papers, start=first):
                name = free_name(paper.name, taken)
                taken.add(name)
                self._store.put(replace(paper, whole=True, name=name, position=position))
            self.expect(self.expected()[1:])
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
        """Record from which party a paper came, or with None that it is not said.

        The files that were in it follow where the same was said of them.
        """
        paper = self._opened.need(Paper, paper_id)
        if party_id is not None:
            self._opened.need(Party, party_id)
        with self._store.transaction(f"Say whose paper {paper.name} is"):
            for each in (paper, *self._parts(paper_id)):
                if each.party_id == paper.party_id:
                    self._store.put(replace(each, party_id=party_id))
        return _TOUCHED

    def pieces(self, paper_id: PaperId) -> Iterator[bytes]:
        """Return the bytes of a paper piece by piece; nothing is written anywhere."""
        return self._pieces.read(paper_id)

    def removal(self, paper_id: PaperId) -> Iterator[None]:
        """Remove a paper for good, one piece at each step; it is no longer listed from the first step on.

        The files that were in it stay.
        """
        paper = self._opened.need(Paper, paper_id)
        with self._store.transaction():
            self._store.forget_steps(paper_id)
            self._store.put(replace(paper, whole=False))
            for part in self._parts(paper_id):
                self._store.put(replace(part, part_of=None))
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
        """Return the papers that hold every word in their names or their first words."""
        if not (folded(words) or signs(words)):
            return ()
        return tuple(p for p in self.all() if holds(f"{p.name}\n{p.begins}", words))

    def _parts(self, paper_id: PaperId) -> tuple[Paper, ...]:
        return self._store.where(Paper, "part_of = ?", (paper_id,))
