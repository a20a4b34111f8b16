"""The undo history of a case: labelled steps and what each changed, in the case's own file."""

import json
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from facilitator.vault.database_library import Database
from facilitator.vault.table_rows import Row, change_row, delete_row, write_row

KEPT_STEPS = 500

# Table, identity, and the columns before and after; None where there was, or is, no such value.
Image: TypeAlias = tuple[str, str, Row | None, Row | None]
Then: TypeAlias = Callable[[Sequence[Image]], None]


class UndoHistory:
    """The steps of one open case, the last `KEPT_STEPS` of them.

    Nothing here begins a transaction or turns the database's errors into sentences: the store does.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def labels(self) -> tuple[str, str]:
        """Return what undo would take back and what redo would do again, each empty when there is none."""
        back = self._db.execute("SELECT label FROM history WHERE undone = 0 ORDER BY step DESC LIMIT 1")
        forth = self._db.execute("SELECT label FROM history WHERE undone = 1 ORDER BY step LIMIT 1")
        return _first(back.fetchone()), _first(forth.fetchone())

    def step_count(self) -> int:
        """Return how many steps there are, taken back or not."""
        return int(self._db.execute("SELECT count(*) FROM history").fetchone()[0])

    def remember(self, label: str, images: Sequence[Image], *, join: bool) -> None:
        """Add a step, unless nothing was changed; what had been taken back cannot be done again then.

        With `join`, it becomes one with the step before if that has the label and touched the same values.
        """
        changed = [image for image in images if image[2] != image[3]]
        if not changed:
            return
        self._db.execute("DELETE FROM history WHERE undone = 1")
        if join and self._joined(label, changed):
            return
        self._db.execute(
            "INSERT INTO history (label, undone, images) VALUES (?, 0, ?)", (label, _json(changed))
        )
        self._db.execute(
            "DELETE FROM history WHERE step <= (SELECT max(step) FROM history) - ?", (KEPT_STEPS,)
        )

    def take_back(self, then: Then | None) -> str:
        """Take back the last step and return its label, empty when there is none; see `Store.undo`."""
        return self._travel("undone = 0", "DESC", then, undone=1)

    def do_again(self, then: Then | None) -> str:
        """Do the step that was last taken back again, as `take_back` takes it back."""
        return self._travel("undone = 1", "ASC", then, undone=0)

    def forget_steps(self, key: str) -> None:
        """Drop the steps that touched the value with this identity."""
        self._db.execute("DELETE FROM history WHERE images LIKE ?", (f'%"{key}"%',))

    def forget(self) -> None:
        """Drop every step."""
        self._db.execute("DELETE FROM history")

    def _joined(self, label: str, images: Sequence[Image]) -> bool:
        """Make `images` part of the last step, and tell whether they could be."""
        last = self._db.execute(
            "SELECT step, label, images FROM history ORDER BY step DESC LIMIT 1"
        ).fetchone()
        if last is None or last[1] != label:
            return False
        earlier = json.loads(last[2])
        # Where something else has changed a value in between, joining would take that back as well.
        if [(*old[:2], old[3]) for old in earlier] != [new[:3] for new in images]:
            return False
        joined = [(*old[:3], new[3]) for old, new in zip(earlier, images, strict=True)]
        self._rewrite(last[0], [image for image in joined if image[2] != image[3]])
        return True

    def _rewrite(self, step: int, images: Sequence[Image]) -> None:
        if images:
            self._db.execute("UPDATE history SET images = ? WHERE step = ?", (_json(images), step))
        else:
            self._db.execute("DELETE FROM history WHERE step = ?", (step,))

    def _travel(self, which: str, direction: str, then: Then | None, *, undone: int) -> str:
        sql = f"SELECT step, label, images FROM history WHERE {which} ORDER BY step {direction} LIMIT 1"  # noqa: S608
        row = self._db.execute(sql).fetchone()
        if row is None:
            return ""
        step, label, images = row
        ordered = json.loads(images)
        for table, key, before, after in reversed(ordered) if undone else ordered:
            if undone:
                self._restore(table, key, after, before)
            else:
                self._restore(table, key, before, after)
        self._db.execute("UPDATE history SET undone = ? WHERE step = ?", (undone, step))
        if then is not None:
            then(ordered)
        return str(label)

    def _restore(self, table: str, key: str, present: Row | None, wanted: Row | None) -> None:
        if wanted is None:
            delete_row(self._db, table, key)
        elif present is None:
            write_row(self._db, table, wanted)
        else:
            differing = {name: value for name, value in wanted.items() if value != present[name]}
            change_row(self._db, table, key, differing)


def _first(row: tuple[Any, ...] | None) -> str:
    return str(row[0]) if row else ""


def _json(images: Sequence[Image]) -> str:
    return json.dumps(images, ensure_ascii=False)
