"""What is being typed, set aside or written: kept where it was typed, and cut where it must be."""

import pytest

from facilitator.casefile import CaseFile
from facilitator.errors import InvalidValue
from facilitator.meeting.notes import Draft, NoteKind


def test_a_half_typed_text_is_kept_with_its_cursor_and_cleared_when_it_is_emptied(ready: CaseFile) -> None:
    assert ready.draft("note") == Draft(id="note", text="")
    ready.save_draft("note", "The bus is la", 7)
    ready.save_draft("parked", "Unif", 4)
    assert ready.draft("note") == Draft(id="note", text="The bus is la", cursor=7)
    ready.save_draft("note", "")
    assert ready.draft("note") == Draft(id="note", text="")
    assert ready.draft("parked") == Draft(id="parked", text="Unif", cursor=4)
    assert ready.undo_labels() == ("", "")


def test_the_cursor_stays_behind_the_same_letter_where_a_sign_that_cannot_be_kept_is_left_out(
    ready: CaseFile,
) -> None:
    ready.save_draft("note", "\x00The 👍 bus", 7)
    assert ready.draft("note") == Draft(id="note", text="The 👍 bus", cursor=6)


def test_a_note_written_elsewhere_leaves_the_half_typed_one(running: CaseFile) -> None:
    running.save_draft("note", "The bus is la", 13)
    changes = running.write_note("From the list", clear_draft=False)
    assert running.draft("note").text == "The bus is la"
    assert (changes.notes, changes.parked) == (True, False)
    running.write_note("The bus is late.")
    assert running.draft("note").text == ""


@pytest.mark.parametrize("kind", [kind for kind in NoteKind if kind is not NoteKind.PARK])
def test_a_note_of_another_kind_parks_nothing(kind: NoteKind, running: CaseFile) -> None:
    running.write_note("Uniform", kind)
    assert running.car_park() == ()


def test_a_long_parked_note_is_a_topic_of_one_line_and_whole_among_the_notes(running: CaseFile) -> None:
    words = "The uniform\n" + "and the shoes " * 100
    assert running.write_note(words, NoteKind.PARK).parked
    (topic,) = running.car_park()
    assert topic.topic.startswith("The uniform and the shoes and the shoes")
    assert topic.topic.endswith("…")
    assert len(topic.topic) <= 500
    (note,) = running.notes()
    assert note.text == words.strip()


@pytest.mark.parametrize("words", ["", "   ", "\n"])
def test_a_note_or_a_topic_without_words_is_refused(words: str, running: CaseFile) -> None:
    with pytest.raises(InvalidValue):
        running.write_note(words)
    with pytest.raises(InvalidValue):
        running.park_topic(words)
    assert (running.notes(), running.car_park()) == ((), ())


def test_a_topic_that_is_taken_out_is_gone_and_the_others_stay(running: CaseFile) -> None:
    running.park_topic("Uniform")
    running.park_topic("The summer club")
    running.remove_parked(running.car_park()[0].id)
    assert [topic.topic for topic in running.car_park()] == ["The summer club"]
