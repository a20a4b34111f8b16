"""Domain values in a case file: read, put, remove, each change in one transaction with its undo step."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from facilitator.errors import NotAllowed
from facilitator.vault.connection import Database, checkpoint, translated_errors
from facilitator.vault.presence import Presence
from facilitator.vault.rows import from_row, to_row
from facilitator.vault.tables import TABLES
from facilitator.vault.word_index import index_words

V = TypeVar("V")

KEPT_STEPS = 500

# Table, identity, and the columns before and after; None where there was, or is, no such value.
Image = tuple[str, str, dict[str, Any] | None, dict[str, Any] | None]


class Store:
    """The values of one open case. Not for use from two threads at once."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._images: list[Image] | None = None
        self._changing: tuple[type, ...] | None = None
        self.presence: Presence | None = None

    def hold_all_but(self, changing: tuple[type, ...]) -> None:
        """From now on refuse every change, with `NotAllowed`, but to values of these kinds."""
        self._changing = changing

    def get(self, kind: type[V], key: str) -> V | None:
        """Return the value of `kind` with that identity, or None."""
        row = self._row(TABLES[kind], key)
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
            return tuple(from_row(kind, row) for row in self._rows(sql, values))

    def count(self, kind: type, condition: str = "1", values: Sequence[Any] = ()) -> int:
        """Return how many values of `kind` there are for which the SQL `condition` holds."""
        with translated_errors():
            return int(self.db.table(TABLES[kind]).count_where(condition, values))

    @contextmanager
    def transaction(self, label: str = "", *, typing: bool = False) -> Iterator[None]:
        """Make what happens inside one durable step or nothing; a `label` makes it undoable under that name.

        With `typing`, a step on the same values under the same label joins the one before, so that undo
        takes back a typed field and not its last syllable.
        Raises the VaultError that says why the file could not be written.
        """
        if self._images is not None:
            yield
            return
        self._images = []
        try:
            with self._watched(), translated_errors(), self.db.atomic():
                yield
                if label:
                    self._remember(label, join=typing)
        finally:
            self._images = None

    def put(self, value: object) -> None:
        """Insert or replace a value by its identity."""
        self._require_changing(type(value))
        table, row = TABLES[type(value)], to_row(value)
        with self.transaction():
            self._image(table, str(row["id"]), row)
            self._write(table, row)

    def keep(self, value: object) -> None:
        """Insert or replace a value without a trace in the undo history: time that went by is no act."""
        self._require_changing(type(value))
        with self.transaction():
            self._write(TABLES[type(value)], to_row(value))

    def remove(self, kind: type, key: str) -> None:
        """Remove a value; nothing happens when it is not there."""
        self._require_changing(kind)
        with self.transaction():
            self._image(TABLES[kind], key, None)
            self.db.execute(f"DELETE FROM [{TABLES[kind]}] WHERE id = ?", (key,))  # noqa: S608  no user text

    def forget(self, kind: type, key: str) -> None:
        """Remove a value without a trace in the undo history."""
        with self.transaction():
            self.db.execute(f"DELETE FROM [{TABLES[kind]}] WHERE id = ?", (key,))  # noqa: S608  no user text

    def destroy(self, kind: type, key: str) -> None:
        """Remove a value for good: out of the undo history, the word index, the log and the file's pages."""
        self._require_changing(kind)
        with self.transaction():
            self.forget_steps(key)
            self.db.execute(f"DELETE FROM [{TABLES[kind]}] WHERE id = ?", (key,))  # noqa: S608  no user text
        self.checkpoint()

    def checkpoint(self) -> None:
        """Take what was removed out of the log and the file's pages."""
        with self._watched(), translated_errors():
            checkpoint(self.db)

    def watch_no_more(self) -> None:
        """Stop watching the file, once the database is closed."""
        if self.presence is not None:
            self.presence.close()

    def forget_steps(self, key: str) -> None:
        """Drop the undo steps that touched the value with this identity."""
        with self.transaction():
            self.db.execute("DELETE FROM history WHERE images LIKE ?", (f'%"{key}"%',))

    def undo(self, then: Callable[[Sequence[Image]], None] | None = None) -> str:
        """Take back the last labelled step and return its label; empty when there is none.

        Only the fields that the step changed are put back. `then` is given what the step did and runs in the
        same transaction: what it raises leaves the step done.
        """
        return self._travel("undone = 0", "DESC", then, undone=1)

    def redo(self, then: Callable[[Sequence[Image]], None] | None = None) -> str:
        """Do the step that was last taken back again, as `undo` takes it back."""
        return self._travel("undone = 1", "ASC", then, undone=0)

    def labels(self) -> tuple[str, str]:
        """Return what undo would take back and what redo would do again, each empty when there is none."""
        with translated_errors():
            back = self.db.execute("SELECT label FROM history WHERE undone = 0 ORDER BY step DESC LIMIT 1")
            forth = self.db.execute("SELECT label FROM history WHERE undone = 1 ORDER BY step LIMIT 1")
            return _first(back.fetchone()), _first(forth.fetchone())

    def step_count(self) -> int:
        """Return how many steps the undo history holds, taken back or not."""
        with translated_errors():
            return int(self.db.execute("SELECT count(*) FROM history").fetchone()[0])

    def forget_history(self) -> None:
        """Drop every undo step."""
        with self.transaction():
            self.db.execute("DELETE FROM history")

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

    def _require_changing(self, kind: type) -> None:
        if self._changing is not None and kind not in self._changing:
            raise NotAllowed("This case is finished and kept as it is. Nothing was changed.")

    def _row(self, table: str, key: str) -> dict[str, Any] | None:
        sql = f"SELECT * FROM [{table}] WHERE id = ?"  # noqa: S608  the table is ours
        with translated_errors():
            return next(iter(self._rows(sql, (key,))), None)

    def _rows(self, sql: str, values: Sequence[Any]) -> list[dict[str, Any]]:
        # Not `query`: it puts a savepoint around each read, and a clock reads several times a second.
        cursor = self.db.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def _image(self, table: str, key: str, after: dict[str, Any] | None) -> None:
        if self._images is not None:
            self._images.append((table, key, self._row(table, key), after))

    def _write(self, table: str, row: dict[str, Any]) -> None:
        names = ", ".join(f"[{name}]" for name in row)
        marks = ", ".join("?" for _ in row)
        changes = ", ".join(f"[{name}] = excluded.[{name}]" for name in row if name != "id")
        sql = f"INSERT INTO [{table}] ({names}) VALUES ({marks}) ON CONFLICT(id) DO UPDATE SET {changes}"  # noqa: S608  names are ours
        self.db.execute(sql, tuple(row.values()))
        index_words(self.db, table, str(row["id"]), row)

    def _remember(self, label: str, *, join: bool) -> None:
        images = [image for image in self._images or () if image[2] != image[3]]
        if not images:
            return
        self.db.execute("DELETE FROM history WHERE undone = 1")
        last = self.db.execute(
            "SELECT step, label, images FROM history ORDER BY step DESC LIMIT 1"
        ).fetchone()
        if join and last is not None and last[1] == label:
            earlier = json.loads(last[2])
            # Where something else has changed a value in between, joining would take that back as well.
            if [(*old[:2], old[3]) for old in earlier] == [new[:3] for new in images]:
                joined = [(*old[:3], new[3]) for old, new in zip(earlier, images, strict=True)]
                self._rewrite(last[0], [image for image in joined if image[2] != image[3]])
                return
        self.db.execute(
            "INSERT INTO history (label, undone, images) VALUES (?, 0, ?)", (label, _json(images))
        )
        self.db.execute(
            "DELETE FROM history WHERE step <= (SELECT max(step) FROM history) - ?", (KEPT_STEPS,)
        )

    def _rewrite(self, step: int, images: Sequence[Sequence[object]]) -> None:
        if images:
            self.db.execute("UPDATE history SET images = ? WHERE step = ?", (_json(images), step))
        else:
            self.db.execute("DELETE FROM history WHERE step = ?", (step,))

    def _travel(
        self, which: str, direction: str, then: Callable[[Sequence[Image]], None] | None, *, undone: int
    ) -> str:
        sql = f"SELECT step, label, images FROM history WHERE {which} ORDER BY step {direction} LIMIT 1"  # noqa: S608
        with self._watched(), translated_errors(), self.db.atomic():
            row = self.db.execute(sql).fetchone()
            if row is None:
                return ""
            step, label, images = row
            ordered = json.loads(images)
            for table, key, before, after in reversed(ordered) if undone else ordered:
                if undone:
                    self._restore(table, key, after, before)
                else:
                    self._restore(table, key, before, after)
            self.db.execute("UPDATE history SET undone = ? WHERE step = ?", (undone, step))
            if then is not None:
                then(ordered)
            return str(label)

    def _restore(
        self, table: str, key: str, present: dict[str, Any] | None, wanted: dict[str, Any] | None
    ) -> None:
        if wanted is None:
            self.db.execute(f"DELETE FROM [{table}] WHERE id = ?", (key,))  # noqa: S608  the table is ours
        elif present is None:
            self._write(table, wanted)
        else:
            differing = {name: value for name, value in wanted.items() if value != present[name]}
            changes = ", ".join(f"[{name}] = ?" for name in differing)
            sql = f"UPDATE [{table}] SET {changes} WHERE id = ?"  # noqa: S608  names are ours
            self.db.execute(sql, (*differing.values(), key))
            index_words(self.db, table, key, differing)


def _first(row: tuple[Any, ...] | None) -> str:
    return str(row[0]) if row else ""


def _json(images: Sequence[Sequence[object]]) -> str:
    return json.dumps(images, ensure_ascii=False)
