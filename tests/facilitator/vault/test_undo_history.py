"""Steps that are taken back and done again: only what they changed, in order, and joined while typing."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator.case.identity import NoteId
from facilitator.errors import NotAllowed
from facilitator.meeting.notes import Note, NoteKind
from facilitator.vault.store import Store
from facilitator.vault.undo_history import Image

WRITTEN = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
NOTE = Note(id=NoteId("n"), text="First", kind=NoteKind.NEED, written_at=WRITTEN)


def do(store: Store, label: str, value: Note, *, typing: bool = False) -> None:
    with store.transaction(label, typing=typing):
        store.put(value)


def the_note(store: Store) -> Note | None:
    return store.get(Note, "n")


def test_a_step_is_taken_back_and_done_again_under_its_label(store: Store) -> None:
    do(store, "Write", NOTE)
    do(store, "Change", replace(NOTE, text="Second"))

    assert store.labels() == ("Change", "")
    assert store.undo() == "Change"
    assert the_note(store) == NOTE
    assert store.labels() == ("Write", "Change")
    assert store.undo() == "Write"
    assert the_note(store) is None
    assert store.labels() == ("", "Write")
    assert [store.redo(), store.redo(), store.redo()] == ["Write", "Change", ""]
    assert the_note(store) == replace(NOTE, text="Second")
    assert store.step_count() == 2


def test_a_step_that_removed_a_value_brings_it_back(store: Store) -> None:
    store.put(NOTE)
    with store.transaction("Remove"):
        store.remove(Note, "n")

    store.undo()
    assert the_note(store) == NOTE
    store.redo()
    assert the_note(store) is None


def test_only_the_fields_that_the_step_changed_are_put_back(store: Store) -> None:
    store.put(NOTE)
    do(store, "Strike", replace(NOTE, struck=True))
    store.keep(replace(NOTE, struck=True, text="Second"))

    store.undo()
    assert the_note(store) == replace(NOTE, text="Second")


def test_several_changes_of_one_value_in_a_step_go_back_to_the_first(store: Store) -> None:
    with store.transaction("Write"):
        store.put(NOTE)
        store.put(replace(NOTE, text="Second"))
        store.put(replace(NOTE, text="Third"))

    store.undo()
    assert the_note(store) is None
    store.redo()
    assert the_note(store) == replace(NOTE, text="Third")


def test_a_step_that_changed_nothing_is_none_and_leaves_what_can_be_done_again(store: Store) -> None:
    do(store, "Write", NOTE)
    do(store, "Change", replace(NOTE, text="Second"))
    store.undo()
    do(store, "Change nothing", NOTE)

    assert store.labels() == ("Write", "Change")


def test_a_new_step_takes_away_what_could_be_done_again(store: Store) -> None:
    do(store, "Write", NOTE)
    store.undo()
    do(store, "Write another", replace(NOTE, id=NoteId("m")))

    assert store.labels() == ("Write another", "")
    assert store.step_count() == 1


def test_typing_goes_on_in_one_step(store: Store) -> None:
    store.put(NOTE)
    for text in ("F", "Fi", "Five"):
        do(store, "Type", replace(NOTE, text=text), typing=True)

    assert store.step_count() == 1
    store.undo()
    assert the_note(store) == NOTE
    store.redo()
    assert the_note(store) == replace(NOTE, text="Five")


def test_typing_that_ends_where_it_began_is_no_step(store: Store) -> None:
    store.put(NOTE)
    do(store, "Type", replace(NOTE, text="F"), typing=True)
    do(store, "Type", NOTE, typing=True)

    assert store.step_count() == 0


def test_typing_begins_a_step_of_its_own_after_another_act(store: Store) -> None:
    store.put(NOTE)
    do(store, "Type", replace(NOTE, text="F"), typing=True)
    do(store, "Type elsewhere", replace(NOTE, text="Fi"), typing=True)
    assert store.step_count() == 2

    do(store, "Type elsewhere", replace(NOTE, text="Fiv"))
    assert store.step_count() == 3


def test_typing_does_not_join_what_was_changed_outside_the_history(store: Store) -> None:
    store.put(NOTE)
    do(store, "Type", replace(NOTE, text="F"), typing=True)
    store.keep(replace(NOTE, text="Another"))
    do(store, "Type", replace(NOTE, text="Fi"), typing=True)

    assert store.step_count() == 2
    store.undo()
    assert the_note(store) == replace(NOTE, text="Another")


def test_what_runs_after_a_step_was_taken_back_sees_it_and_may_leave_it_done(store: Store) -> None:
    do(store, "Write", NOTE)
    seen: list[Image] = []
    store.undo(seen.extend)
    ((table, key, before, after),) = seen
    assert (table, key, before) == ("note", "n", None)
    assert after is not None
    assert after["text"] == "First"

    def refuse(_step: object) -> None:
        assert the_note(store) == NOTE
        raise NotAllowed

    with pytest.raises(NotAllowed):
        store.redo(refuse)
    assert the_note(store) is None
    assert store.labels() == ("", "Write")


def test_steps_that_touched_a_value_are_forgotten_and_no_others(store: Store) -> None:
    do(store, "Write", NOTE)
    do(store, "Write another", replace(NOTE, id=NoteId("m")))
    store.forget_steps("n")

    assert store.labels() == ("Write another", "")
    assert store.step_count() == 1


def test_five_hundred_steps_are_kept_and_the_oldest_goes(store: Store) -> None:
    store.db.execute("PRAGMA synchronous=OFF")
    for number in range(501):
        do(store, f"Step {number}", replace(NOTE, text=str(number)))

    assert store.step_count() == 500
    oldest = store.db.execute("SELECT label FROM history ORDER BY step LIMIT 1").fetchone()[0]
    assert oldest == "Step 1"
