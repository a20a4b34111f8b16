"""Domain values in a case file: read, put, remove, each change in one transaction with its undo step."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from facilitator.errors import NotAllowed
from facilitator.vault.connection import checkpoint, close_database, free_bytes
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.database_library import Database
from facilitator.vault.presence import Presence
from facilitator.vault.rows import from_row, to_row
from facilitator.vault.table_rows import Row, delete_row, read_row, read_rows, write_row
from facilitator.vault.tables import TABLES
from facilitator.vault.undo_history import Image, Then, UndoHistory

V = TypeVar("V")


class Store:
    """The values of one open case. Not for use from two threads at once."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._history = UndoHistory(db)
        self._images: list[Image] = []
        self._is_in_transaction = False
        self._changing: tuple[type, ...] | None = None
        self.presence: Presence | None = None

    def hold_all_but(self, changing: tuple[type, ...]) -> None:
        """From now on refuse every change, with `NotAllowed`, but to values of these kinds."""
        self._changing = changing

    def require_changing(self, kind: type) -> None:
        """Raise `NotAllowed` where values of this kind are held as they are."""
        if self._changing is not None and kind not in self._changing:
            raise NotAllowed("This case is finished and kept as it is. Nothing was changed.")

    def get(self, kind: type[V], key: str) -> V | None:
        """Return the value of `kind` with that identity, or None."""
        with translated_errors():
            row = read_row(self.db, TABLES[kind], key)
        return None if row is None else from_row(kind, row)

    def all(self, kind: type[V], *, order: str = "rowid") -> tuple[V, ...]:
        """Return every value of `kind`; `order` is SQL over its columns."""
        return self.where(kind, "1", (), order=order)

    def where(
        self, kind: type[V], condition: str, values: Sequence[Any], *, order: str = "rowid"
    ) -> tuple[V, ...]:
        """Return the values of `kind` for which the SQL `condition` holds."""
        sql = f"SELECT * FROM [{TABLES[kind]}] WHERE {condition} ORDER BY {order}"  # noqa: S608  no user text
        with translated_errors():
            return tuple(from_row(kind, row) for row in read_rows(self.db, sql, values))

    def count(self, kind: type, condition: str = "1", values: Sequence[Any] = ()) -> int:
        """Return how many values of `kind` there are for which the SQL `condition` holds."""
        with translated_errors():
            return int(self.db.table(TABLES[kind]).count_where(condition, values))

    def free_bytes(self) -> int:
        """Return how much room the disk has on which the case lies."""
        return free_bytes(self.db)

    @contextmanager
    def transaction(self, label: str = "", *, typing: bool = False) -> Iterator[None]:
        """Make what happens inside one durable step or nothing; a `label` makes it undoable under that name.

        With `typing`, a step on the same values under the same label joins the one before, so that undo
        takes back a typed field and not its last syllable.
        Raises the VaultError that says why the file could not be written.
        """
        if self._is_in_transaction:
            yield
            return
        self._is_in_transaction = True
        self._images = []
        try:
            with self._writing():
                yield
                if label:
                    self._history.remember(label, self._images, join=typing)
        finally:
            self._is_in_transaction = False

    def put(self, value: object) -> None:
        """Insert or replace a value by its identity."""
        self.require_changing(type(value))
        table, row = TABLES[type(value)], to_row(value)
        with self.transaction():
            self._image(table, str(row["id"]), row)
            write_row(self.db, table, row)

    def keep(self, value: object) -> None:
        """Insert or replace a value without a trace in the undo history: time that went by is no act."""
        self.require_changing(type(value))
        with self.transaction():
            write_row(self.db, TABLES[type(value)], to_row(value))

    def remove(self, kind: type, key: str) -> None:
        """Remove a value; nothing happens when it is not there."""
        self.require_changing(kind)
        with self.transaction():
            self._image(TABLES[kind], key, None)
            delete_row(self.db, TABLES[kind], key)

    def forget(self, kind: type, key: str) -> None:
        """Remove a value without a trace in the undo history."""
        self.require_changing(kind)
        with self.transaction():
            delete_row(self.db, TABLES[kind], key)

    def destroy(self, kind: type, key: str) -> None:
        """Remove a value for good: out of the undo history, the word index, the log and the file's pages."""
        self.require_changing(kind)
        with self.transaction():
            self.forget_steps(key)
            delete_row(self.db, TABLES[kind], key)
        self.checkpoint()

    def checkpoint(self) -> None:
        """Take what was removed out of the log and the file's pages."""
        with self._watched(), translated_errors():
            checkpoint(self.db)

    def close(self) -> None:
        """Write everything into the one file, close it and watch it no more; the store is of no use then."""
        try:
            close_database(self.db)
        finally:
            self.watch_no_more()

    def watch_no_more(self) -> None:
        """Stop watching the file, once the database is closed."""
        if self.presence is not None:
            self.presence.close()

    def undo(self, then: Then | None = None) -> str:
        """Take back the last labelled step and return its label; empty when there is none.

        Only the fields that the step changed are put back. `then` is given what the step did and runs in the
        same transaction: what it raises leaves the step done.
        """
        with self._writing():
            return self._history.take_back(then)

    def redo(self, then: Then | None = None) -> str:
        """Do the step that was last taken back again, as `undo` takes it back."""
        with self._writing():
            return self._history.do_again(then)

    def labels(self) -> tuple[str, str]:
        """Return what undo would take back and what redo would do again, each empty when there is none."""
        with translated_errors():
            return self._history.labels()

    def step_count(self) -> int:
        """Return how many steps the undo history holds, taken back or not."""
        with translated_errors():
            return self._history.step_count()

    def forget_steps(self, key: str) -> None:
        """Drop the undo steps that touched the value with this identity."""
        with self.transaction():
            self._history.forget_steps(key)

    def forget_history(self) -> None:
        """Drop every undo step."""
        with self.transaction():
            self._history.forget()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Make what happens inside one durable transaction."""
        with self._watched(), translated_errors(), self.db.atomic():
            yield

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Let the presence of the file be looked at around everything that writes to it."""
        if self.presence is not None:
            self.presence.before()
        try:
            yield
        finally:
            if self.presence is not None:
                self.presence.after()

    def _image(self, table: str, key: str, after: Row | None) -> None:
        self._images.append((table, key, read_row(self.db, table, key), after))
