"""What is being typed, set aside or written: kept where it was typed, and cut where it must be."""

import pytest

from facilitator.casefile import CaseFile
from facilitator.errors import InvalidValue
from facilitator.meeting.notes import Draft, NoteKind


def test_a_half_typed_text_is_kept_with_its_cursor_and_cleared_when_it_is_emptied(ready: CaseFile) -> None:
    assert ready.drafts.at("note") == Draft(id="note", text="")
    ready.drafts.save("note", "The bus is la", 7)
    ready.drafts.save("parked", "Unif", 4)
    assert ready.drafts.at("note") == Draft(id="note", text="The bus is la", cursor=7)
    ready.drafts.save("note", "")
    assert ready.drafts.at("note") == Draft(id="note", text="")
    assert ready.drafts.at("parked") == Draft(id="parked", text="Unif", cursor=4)
    assert ready.undo.labels() == ("", "")


def test_the_cursor_stays_behind_the_same_letter_where_a_sign_that_cannot_be_kept_is_left_out(
    ready: CaseFile,
) -> None:
    ready.drafts.save("note", "\x00The 👍 bus", 7)
    assert ready.drafts.at("note") == Draft(id="note", text="The 👍 bus", cursor=6)


def test_a_note_written_elsewhere_leaves_the_half_typed_one(running: CaseFile) -> None:
    running.drafts.save("note", "The bus is la", 13)
    changes = running.notes.write("From the list", clear_draft=False)
    assert running.drafts.at("note").text == "The bus is la"
    assert (changes.notes, changes.parked) == (True, False)
    running.notes.write("The bus is late.")
    assert running.drafts.at("note").text == ""


@pytest.mark.parametrize("kind", [kind for kind in NoteKind if kind is not NoteKind.PARK])
def test_a_note_of_another_kind_parks_nothing(kind: NoteKind, running: CaseFile) -> None:
    running.notes.write("Uniform", kind)
    assert running.car_park.topics() == ()


def test_a_long_parked_note_is_a_topic_of_one_line_and_whole_among_the_notes(running: CaseFile) -> None:
    words = "The uniform\n" + "and the shoes " * 100
    assert running.notes.write(words, NoteKind.PARK).parked
    (topic,) = running.car_park.topics()
    assert topic.topic.startswith("The uniform and the shoes and the shoes")
    assert topic.topic.endswith("…")
    assert len(topic.topic) <= 500
    (note,) = running.notes.all()
    assert note.text == words.strip()


@pytest.mark.parametrize("words", ["", "   ", "\n"])
def test_a_note_or_a_topic_without_words_is_refused(words: str, running: CaseFile) -> None:
    with pytest.raises(InvalidValue):
        running.notes.write(words)
    with pytest.raises(InvalidValue):
        running.car_park.park(words)
    assert (running.notes.all(), running.car_park.topics()) == ((), ())


def test_a_topic_that_is_taken_out_is_gone_and_the_others_stay(running: CaseFile) -> None:
    running.car_park.park("Uniform")
    running.car_park.park("The summer club")
    running.car_park.remove(running.car_park.topics()[0].id)
    assert [topic.topic for topic in running.car_park.topics()] == ["The summer club"]
