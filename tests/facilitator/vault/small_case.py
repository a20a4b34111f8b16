"""The least that is a case: its matter, its meeting, one note and, if wanted, one paper."""

import os
from datetime import UTC, datetime

from facilitator.case.identity import NoteId, PaperId
from facilitator.case.matter import Matter, Process
from facilitator.case.papers import Paper, PaperKind
from facilitator.meeting.notes import Note, NoteKind
from facilitator.meeting.state import Meeting
from facilitator.vault.database_library import Database
from facilitator.vault.migrations import bring_up_to_date
from facilitator.vault.store import Store

WRITTEN = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
PDF = b"%PDF-1.7\n"


def fill(database: Database, words: str, *, pieces: int = 0, piece_bytes: int = 0) -> None:
    """Make a case of an empty database, with a note of these words and a paper of so many pieces."""
    bring_up_to_date(database)
    store = Store(database)
    paper = Paper(
        id=PaperId("p1"),
        name="Report",
        kind=PaperKind.PDF,
        size=pieces * piece_bytes,
        added_at=WRITTEN,
        whole=True,
    )
    values = [Matter(reference="M 1", process=Process.MEDIATION), Meeting()]
    values.append(Note(id=NoteId("n1"), text=words, kind=NoteKind.NEED, written_at=WRITTEN))
    for value in (*values, paper) if pieces else values:
        store.keep(value)
    for number in range(pieces):
        content = (b"" if number else PDF) + os.urandom(piece_bytes - (0 if number else len(PDF)))
        database.table("paper_piece").insert({"paper_id": "p1", "number": number, "content": content})
