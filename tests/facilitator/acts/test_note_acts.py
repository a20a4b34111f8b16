"""Notes: kept with item and speaker, found by their words, deleted for good."""

import unicodedata
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from facilitator.case.finding import folded, signs
from facilitator.case.identity import ItemId, ParticipantId
from facilitator.casefile import CaseFile
from facilitator.document_errors import PlanNotReady
from facilitator.errors import FacilitatorError, NotAllowed
from facilitator.meeting.notes import NoteKind
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, agree, person, propose


@pytest.fixture(scope="module")
def written(vault: Vault) -> Iterator[CaseFile]:
    """A case with notes, for tests that only look for them."""
    case = a_case(vault, FakeClock())
    for text in ("Bus passes", "Café at noon", "The school's bell", "The bus and the taxi"):
        case.notes.write(text)
    yield case
    case.close()


def texts(case: CaseFile, words: str) -> list[str]:
    return [note.text for note in case.notes_in_sight.find(words, revealed=True)]


def test_a_note_knows_item_speaker_kind_and_time_and_clears_its_draft(
    running: CaseFile, clock: FakeClock
) -> None:
    running.floor.give(person(running, "Rowan").id)
    clock.advance(30)
    running.drafts.save("note", "The bus is la", 13)
    running.notes.write("The bus is late.", NoteKind.CONCERN)
    note = running.notes.all()[0]
    assert (note.text, note.kind, note.written_at) == ("The bus is late.", NoteKind.CONCERN, clock.now())
    assert note.item_id == running.agenda.items()[0].id
    assert note.speaker_id == person(running, "Rowan").id
    assert running.drafts.at("note").text == ""
    running.undo.undo()
    assert running.notes.all() == ()
    assert running.drafts.at("note").text == ""


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("bus", ["The bus and the taxi", "Bus passes"]),
        ("BUS tax", ["The bus and the taxi"]),
        ("taxi bus", ["The bus and the taxi"]),
        ("cafe", ["Café at noon"]),
        ("CAFÉ", ["Café at noon"]),
        ("us", []),
        ("bus AND taxi", ["The bus and the taxi"]),
        ("NOT bus", []),
        ("school's", ["The school's bell"]),
        ("", []),
        ("   ", []),
        ('"', []),
        ("*", []),
        ("bus*", ["The bus and the taxi", "Bus passes"]),
        ("text:bus", []),
        ("^bus", ["The bus and the taxi", "Bus passes"]),
        ("(bus", ["The bus and the taxi", "Bus passes"]),
    ],
)
def test_notes_are_found_by_the_beginnings_of_their_words_newest_first(
    written: CaseFile, words: str, found: list[str]
) -> None:
    assert texts(written, words) == found


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(words=st.text(max_size=30))
@example("\x00")
@example('a"b\x00c')
@example("\ud800")
@example("NEAR(a b)")
def test_whatever_is_typed_into_find_is_looked_for_and_breaks_nothing(running: CaseFile, words: str) -> None:
    assert running.notes_in_sight.find(words, revealed=True) == ()


@pytest.mark.parametrize(
    ("note", "wanted"),
    [
        ("Speech & language", "Speech & language"),
        ("therapy - weekly", "therapy - weekly"),
        ("therapy \u2013 weekly", "therapy - weekly"),
        ("Mrs O\u2019Brien", "o'brien"),
        ("Mrs O'Brien", "o\u2019brien"),
        ("agree\u00adment", "agreement"),
        ("o\ufb03ce hours", "office"),
        ("Straße", "STRASSE"),
        ("encyclopædia", "encyclopaedia"),
        ("İzmir", "izmir"),
        ("Cafe\u0301", "café"),
        ("10\u00a0000", "10 000"),
        ("to\u200bgether", "together"),
        ("2025\u20132026", "2025-2026"),
        ("at 10:30", "10:30"),
        ("£1,200", "£1,200"),
        ("£1,200", "£"),
        ("3.5 hours", "3.5"),
        ("to jo.bloggs@school.example", "jo.bloggs@school.example"),
        ("fine 👍🏽", "👍"),
        ("👨\u200d👩\u200d👧 came", "👨\u200d👩\u200d👧"),
        ("我们同意计划", "计划"),
        ("مُحَمَّد", "محمد"),
        ("this AND that", "AND"),
        ("this OR that", "this OR that"),
        ("NEAR the door", "NEAR"),
        ("NOT today", "NOT"),
        ("a plan", "a"),
        ("\u201cNever\u201d, he said", '"never"'),
        ("why?", "?"),
    ],
)
def test_a_note_is_found_by_what_can_be_read_in_it(running: CaseFile, note: str, wanted: str) -> None:
    running.notes.write(note)
    assert len(texts(running, wanted)) == 1
    running.notes.delete(running.notes.all()[-1].id)
    assert texts(running, wanted) == []


FORMS = (
    lambda word: word,
    lambda word: unicodedata.normalize("NFD", word),
    lambda word: unicodedata.normalize("NFKC", word),
    str.casefold,
    lambda word: word.replace("'", "\u2019"),
    lambda word: word.replace("\u2019", "'"),
    lambda word: word.replace("-", "\u2013"),
    lambda word: f"\u201c{word}\u201d",
    lambda word: f"{word} - ",
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40),
    st.sampled_from(FORMS),
    st.data(),
)
def test_any_word_of_a_note_typed_in_any_form_finds_it(
    running: CaseFile, text: str, form: Callable[[str], str], data: st.DataObject
) -> None:
    try:
        running.notes.write(text)
    except FacilitatorError:
        assume(False)
    note = running.notes.all()[-1]
    visible = [word for word in note.text.split() if folded(word) or signs(word)]
    assume(visible)
    word = data.draw(st.sampled_from(visible))
    wanted = form(word) if folded(word) else word
    try:
        assert note in running.notes_in_sight.find(wanted)
    finally:
        running.notes.delete(note.id)


def test_a_note_of_a_private_session_is_found_only_when_asked_for(running: CaseFile) -> None:
    running.notes.write("Mine alone: bus", NoteKind.PRIVATE)
    running.private_session.begin(running.parties.all()[0].id)
    running.notes.write("Theirs: bus")
    running.private_session.end()
    assert [note.text for note in running.notes_in_sight.find("bus")] == ["Mine alone: bus"]
    assert len(running.notes_in_sight.find("bus", revealed=True)) == 2


def test_a_changed_note_is_found_by_its_new_words_alone(running: CaseFile) -> None:
    running.notes.write("The bus is late.")
    note = running.notes.all()[0]
    running.notes.change(note.id, text="The taxi is late.")
    assert (texts(running, "bus"), texts(running, "taxi")) == ([], ["The taxi is late."])
    running.undo.undo()
    assert (texts(running, "bus"), texts(running, "taxi")) == (["The bus is late."], [])


def test_a_struck_note_stays_readable_and_comes_back(running: CaseFile) -> None:
    running.notes.write("The bus is late.")
    note = running.notes.all()[0]
    running.notes.strike(note.id)
    assert running.notes.all()[0].struck
    assert texts(running, "bus") == ["The bus is late."]
    running.notes.strike(note.id, struck=False)
    assert running.notes.all() == (note,)


def test_a_deleted_note_leaves_no_row_no_word_no_undo_step(running: CaseFile) -> None:
    running.notes.write("zqgone zqfirst")
    note = running.notes.all()[0]
    running.notes.change(note.id, text="zqgone zqsecond")
    running.notes.strike(note.id)
    running.car_park.park("Uniform")
    running.undo.undo()
    running.notes.delete(note.id)
    db = running._store.db
    tables = [
        name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    ]
    for table in tables:
        rows = [tuple(row.values()) for row in db[table].rows]
        assert not any("zqgone" in str(row) or note.id in str(row) for row in rows), table
        assert not any(b"zqgone" in part for row in rows for part in row if isinstance(part, bytes)), table
    db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, note_words_fts, row)")
    assert db.execute("SELECT count(*) FROM words WHERE term LIKE 'zq%'").fetchone() == (0,)
    assert running.undo.labels() == ("Start the meeting", "Park a topic")


def test_a_note_becomes_an_option_or_an_action_and_stays(running: CaseFile) -> None:
    running.notes.write("A taxi until Easter")
    note = running.notes.all()[0]
    running.options.from_note(note.id)
    running.actions.from_note(note.id)
    running.actions.from_option(running.options.all()[0].id)
    assert [option.description for option in running.options.all()] == ["A taxi until Easter"]
    assert [(action.what, action.note_id) for action in running.actions.all()] == [
        ("A taxi until Easter", note.id),
        ("A taxi until Easter", None),
    ]
    assert running.notes.all() == (note,)


def test_a_parked_topic_needs_a_word_on_what_becomes_of_it_before_the_document(running: CaseFile) -> None:
    agree(running, propose(running).id)
    running.notes.write("The uniform\nand the shoes", NoteKind.PARK)
    topic = running.car_park.topics()[0]
    assert topic.topic == "The uniform and the shoes"
    with pytest.raises(PlanNotReady):
        running.plan.to_export()
    running.car_park.change(topic.id, owner="Rowan Shah", disposal="Rowan telephones Amira on Monday.")
    assert len(running.plan.to_export().actions) == 1


def test_without_an_agreed_action_there_is_no_document(running: CaseFile) -> None:
    propose(running)
    with pytest.raises(PlanNotReady, match="finish without agreement") as refusal:
        running.plan.to_export()
    assert isinstance(refusal.value, FacilitatorError)


def test_a_note_is_given_to_somebody_else_or_to_nobody_and_undo_says_so(running: CaseFile) -> None:
    running.notes.write("Mornings are hardest")
    note, jo = running.notes.all()[-1], person(running, "Jo")
    assert running.notes.give_to(note.id, jo.id).notes
    assert running.notes.all()[-1].speaker_id == jo.id
    assert running.undo.labels()[0] == f"Give a note to {jo.name}"
    assert not running.notes.give_to(note.id, jo.id)
    running.notes.give_to(note.id, None)
    assert running.notes.all()[-1].speaker_id is None
    assert running.undo.labels()[0] == "Take the speaker of a note away"
    with pytest.raises(NotAllowed):
        running.notes.give_to(note.id, ParticipantId("nobody"))


def test_a_note_is_moved_to_another_item_while_the_meeting_stays_where_it_is(running: CaseFile) -> None:
    running.notes.write("Mornings are hardest")
    note, present = running.notes.all()[-1], running.meeting.current().item_id
    item = next(each for each in running.agenda.items() if each.id != note.item_id)
    assert running.notes.move_to(note.id, item.id).notes
    assert running.notes.all()[-1].item_id == item.id
    assert running.meeting.current().item_id == present
    assert running.undo.labels()[0] == f"Move a note to {item.title}"
    assert not running.notes.move_to(note.id, item.id)
    with pytest.raises(NotAllowed):
        running.notes.move_to(note.id, ItemId("nowhere"))


def test_a_note_of_somebody_without_the_floor_is_theirs(running: CaseFile) -> None:
    rowan, jo = person(running, "Rowan"), person(running, "Jo")
    running.floor.give(rowan.id)
    running.notes.write("Called out", said_by=jo.id)
    running.notes.write("Said in turn")
    assert [note.speaker_id for note in running.notes.all()] == [jo.id, rowan.id]
    with pytest.raises(NotAllowed):
        running.notes.write("Said by nobody there", said_by=ParticipantId("nobody"))


def test_a_quotation_is_a_note_of_nobody_on_the_present_item_beside_what_is_half_typed(
    running: CaseFile,
) -> None:
    paper_id = running.papers.begin("Report.pdf", b"%PDF-1.7", 8)
    running.papers.add_piece(paper_id, 0, b"%PDF-1.7")
    running.papers.finish(paper_id)
    running.floor.give(person(running, "Rowan").id)
    running.drafts.save("note", "Compare", 7)

    running.notes.quote("Weekly therapy", paper_id, "page 12")

    note = running.notes.all()[0]
    assert (note.text, note.kind) == ("“Weekly therapy” (Report.pdf, page 12)", NoteKind.NOTE)
    assert (note.item_id, note.speaker_id) == (running.agenda.items()[0].id, None)
    assert running.drafts.at("note").text == "Compare"
    assert running.undo.labels()[0] == "Quote from Report.pdf"
    running.undo.undo()
    assert running.notes.all() == ()


def test_a_quotation_in_a_private_session_stays_in_it(running: CaseFile) -> None:
    paper_id = running.papers.begin("Report.pdf", b"%PDF-1.7", 8)
    running.papers.add_piece(paper_id, 0, b"%PDF-1.7")
    running.papers.finish(paper_id)
    party = running.parties.all()[0].id
    running.private_session.begin(party)
    running.notes.quote("Weekly therapy", paper_id)
    running.private_session.end()
    assert running.notes.all()[0].private_party_id == party
    assert running.notes_in_sight.listed() == ()
