"""What a destruction ends is counted whole: what the file of a case keeps is in the counts or in words."""

from dataclasses import fields

import pytest

from facilitator.acts.what_goes import COUNTED, ONE_OF_EACH, UNDO_STEPS
from facilitator.case.preparation_calls import CallAnswer
from facilitator.casefile import CaseFile
from facilitator.meeting.notes import Note, NoteKind
from facilitator.vault.tables import TABLES
from tests.facilitator.builders import agree, propose

PARTS_OF_VALUES = {"paper_piece": "the bytes of a paper", "_sqlite_migrations": "the version of the schema"}
# In the same order in every process, which each take some of the tests.
KINDS = sorted({kind for parts in COUNTED.values() for kind, _ in parts}, key=lambda kind: kind.__name__)


def test_every_table_of_the_file_is_counted_or_named(ready: CaseFile) -> None:
    tables = {name for name in ready._store.db.table_names() if not name.startswith("note_words")}
    kept = {TABLES[kind] for kind in (*KINDS, *ONE_OF_EACH)} | {"history"}
    assert tables - set(PARTS_OF_VALUES) == kept


@pytest.mark.parametrize("kind", ONE_OF_EACH, ids=lambda kind: kind.__name__)
def test_what_is_named_and_not_counted_is_never_more_than_one(kind: type, ready: CaseFile) -> None:
    assert ready._store.count(kind) <= 1
    assert fields(kind)[0].name == "id"
    assert fields(kind)[0].default, "several could be kept, so they must be counted"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_one_thing_more_is_one_more_in_the_counts(kind: type, ready: CaseFile) -> None:
    before = ready.finish.what_will_go()
    own = {Note: {"kind": NoteKind.NOTE.value}, CallAnswer: {"words": "Transport"}}.get(kind, {})
    ready._store.db.table(TABLES[kind]).insert({"id": "one more", **own})
    after = ready.finish.what_will_go()
    assert sum(after.values()) - sum(before.values()) == 1
    (name,) = [name for name, count in after.items() if count != before[name]]
    assert kind in {each for each, _ in COUNTED[name]}


def test_counts_of_a_whole_meeting_worked_by_hand(running: CaseFile) -> None:
    family, authority = running.parties.all()
    running.parties.change(family.id, preparation="Mornings are hardest")
    running.floor.give(running.people.all()[0].id)
    running.notes.write("Said to all")
    running.notes.write("For my eyes", NoteKind.PRIVATE)
    running.private_session.begin(authority.id)
    running.notes.write("Said in private")
    running.private_session.end()
    running.drafts.save("note", "half a")
    paper = running.papers.begin("Report.pdf", b"%PDF-1.7", 8)
    running.papers.add_piece(paper, 0, b"%PDF-1.7")
    running.papers.finish(paper)
    running.issues.add("Transport")
    running.options.add("A taxi")
    running.car_park.park("Uniform")
    action = propose(running)
    agree(running, action.id)
    running.opening.say(running.opening.script()[0].key, "Good morning, all of you.")
    counts = running.finish.what_will_go()
    by_hand = {
        "people": 4,
        "parties": 2,
        "notes": 1,
        "private notes": 2,
        "preparation notes": 1,
        "half-typed texts": 1,
        "papers": 1,
        "issues and options": 2,
        "proposed actions": 1,
        "records of agreement": 2,
        "parked topics": 1,
        "agenda items": 10,
        "opening words of your own": 1,
    }
    assert {name: counts[name] for name in by_hand} == by_hand
    assert counts["records of turns and time"] >= 2
    running.actions.change(action.id, what=f"{action.what} By car.")
    assert running.finish.what_will_go()["earlier wordings"] == 1
    assert (
        running.finish.what_will_go()[UNDO_STEPS]
        == running._store.db.execute("SELECT count(*) FROM history").fetchone()[0]
        > 0
    )
