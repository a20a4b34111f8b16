"""The bytes of the papers of a case, in pieces, so that no single write is long."""

from collections.abc import Iterator

from facilitator.case.identity import PaperId
from facilitator.case.papers import Paper
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.store import Store


class PaperPieces:
    """Puts, reads and removes single pieces, each durably; they are no steps that can be undone.

    Every method raises the VaultError that says why the file cannot be used; one that writes raises
    NotAllowed where papers are held as they are.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, paper_id: PaperId, number: int, content: bytes) -> None:
        """Keep the piece with that number, counted from 0, in place of one that is there."""
        self._store.require_changing(Paper)
        with self._store.transaction():
            self._store.db.execute(
                "INSERT OR REPLACE INTO paper_piece (paper_id, number, content) VALUES (?, ?, ?)",
                (paper_id, number, content),
            )

    def read(self, paper_id: PaperId) -> Iterator[bytes]:
        """Yield the pieces of a paper in order, each read when it is asked for."""
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

    def remove(self, paper_id: PaperId, number: int) -> None:
        """Remove a piece for good, out of the log and the file's pages too; none need be there."""
        self._store.require_changing(Paper)
        with self._store.transaction():
            self._store.db.execute(
                "DELETE FROM paper_piece WHERE paper_id = ? AND number = ?", (paper_id, number)
            )
        self._store.checkpoint()
