"""Domain values in a case's file: what is durable, what is refused, and what leaves no trace."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.case.identity import NoteId
from facilitator.case.place import Place
from facilitator.errors import NotAllowed
from facilitator.meeting.notes import Draft, Note, NoteKind
from facilitator.vault.presence import Presence
from facilitator.vault.store import Store
from facilitator.vault_errors import StorageFailed
from tests.systems import open_files_can_go

WRITTEN = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)


def note(key: str, text: str) -> Note:
    return Note(id=NoteId(key), text=text, kind=NoteKind.NEED, written_at=WRITTEN)


def texts(store: Store) -> list[str]:
    return [each.text for each in store.all(Note)]


def test_a_value_is_found_by_its_identity_and_replaced_by_it(store: Store) -> None:
    store.put(note("a", "First"))
    store.put(note("a", "Second"))

    assert store.get(Note, NoteId("a")) == note("a", "Second")
    assert store.get(Note, NoteId("b")) is None


def test_values_are_found_and_counted_by_a_condition_in_the_order_asked_for(store: Store) -> None:
    for key, text in (("a", "Pears"), ("b", "Apples"), ("c", "Plums")):
        store.put(note(key, text))

    found = store.where(Note, "text LIKE ?", ("P%",), order="text DESC")
    assert [each.text for each in found] == ["Plums", "Pears"]
    assert store.count(Note) == 3
    assert store.count(Note, "text LIKE ?", ("P%",)) == 2


def test_a_transaction_that_fails_leaves_nothing_of_what_was_in_it(store: Store) -> None:
    def fail() -> None:
        with store.transaction("Write two"):
            store.put(note("a", "First"))
            with store.transaction("Write the second"):
                store.put(note("b", "Second"))
            raise NotAllowed

    with pytest.raises(NotAllowed):
        fail()

    assert texts(store) == []
    assert store.labels() == ("", "")


def test_a_transaction_inside_another_is_part_of_its_step(store: Store) -> None:
    with store.transaction("Write two"):
        store.put(note("a", "First"))
        with store.transaction("Write the second"):
            store.put(note("b", "Second"))

    assert store.labels() == ("Write two", "")
    assert store.undo() == "Write two"
    assert texts(store) == []


def test_what_is_kept_or_forgotten_is_no_step_and_undo_leaves_it(store: Store) -> None:
    with store.transaction("Write a note"):
        store.put(note("a", "First"))
        store.keep(Place(section="people"))
        store.put(Draft(id="note", text="half"))
    store.forget(Draft, "note")

    assert store.step_count() == 1
    store.undo()
    assert texts(store) == []
    assert store.get(Place, "place") == Place(section="people")


def test_removing_or_forgetting_what_is_not_there_does_nothing(store: Store) -> None:
    with store.transaction("Remove"):
        store.remove(Note, "a")
        store.forget(Note, "a")

    assert store.labels() == ("", "")


def test_a_held_case_refuses_every_change_but_to_the_kinds_that_go_on_changing(store: Store) -> None:
    store.put(note("a", "First"))
    store.put(Draft(id="note", text="half"))
    store.put(CaseCopy(id="c", kind=CopyKind.FILE, made_at=WRITTEN, place="a stick"))
    store.hold_all_but((CaseCopy, Place))

    changes: tuple[Callable[[], object], ...] = (
        lambda: store.put(note("a", "Second")),
        lambda: store.keep(note("a", "Second")),
        lambda: store.remove(Note, "a"),
        lambda: store.destroy(Note, "a"),
        lambda: store.forget(Draft, "note"),
    )
    for change in changes:
        with pytest.raises(NotAllowed, match="finished and kept as it is"):
            change()
    assert texts(store) == ["First"]
    assert store.get(Draft, "note") == Draft(id="note", text="half")

    store.forget(CaseCopy, "c")
    assert store.get(CaseCopy, "c") is None
    store.put(Place(section="people"))
    assert store.get(Place, "place") == Place(section="people")


def test_what_is_destroyed_is_out_of_the_undo_history_and_of_the_files(store: Store, tmp_path: Path) -> None:
    with store.transaction("Write a note"):
        store.put(note("a", "First"))
    with store.transaction("Write another"):
        store.put(note("b", "Second"))
    store.destroy(Note, "a")

    assert texts(store) == ["Second"]
    assert store.labels() == ("Write another", "")
    assert store.step_count() == 1
    assert (tmp_path / "case.db-wal").stat().st_size == 0


def test_a_history_that_is_forgotten_takes_nothing_back(store: Store) -> None:
    with store.transaction("Write a note"):
        store.put(note("a", "First"))
    store.forget_history()

    assert store.undo() == ""
    assert texts(store) == ["First"]


def test_a_closed_store_leaves_one_file_that_is_watched_no_more(tmp_path: Path, store: Store) -> None:
    path = tmp_path / "case.db"
    store.presence = Presence(path, lambda: True)
    store.put(note("a", "First"))
    store.close()

    assert [each.name for each in tmp_path.iterdir()] == ["case.db"]
    path.unlink()
    assert store.presence.look() is None


def test_a_store_that_cannot_be_closed_is_watched_no_more_either(tmp_path: Path, store: Store) -> None:
    path = tmp_path / "case.db"
    store.presence = Presence(path, lambda: True)
    store.db.close()

    with pytest.raises(StorageFailed):
        store.close()
    path.unlink()
    assert store.presence.look() is None


@open_files_can_go
def test_a_file_that_is_taken_away_is_noticed_at_the_next_write(tmp_path: Path, store: Store) -> None:
    path = tmp_path / "case.db"
    store.presence = Presence(path, lambda: True)
    store.put(note("a", "First"))
    before = store.presence.loss
    assert before is None

    path.unlink()
    store.put(note("b", "Second"))

    assert store.presence.loss is not None
    store.watch_no_more()


def test_the_disk_tells_its_room(store: Store) -> None:
    assert store.free_bytes() > 0


def test_a_store_that_is_not_watched_is_closed_all_the_same(store: Store, tmp_path: Path) -> None:
    assert store.presence is None
    store.close()

    assert [each.name for each in tmp_path.iterdir()] == ["case.db"]
