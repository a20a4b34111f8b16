"""A case made before these answers were asked opens with every field, and the answers are asked then."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from facilitator.agreement.action import Action, Due
from facilitator.agreement.choices import PlanChoices, Safety
from facilitator.agreement.plan import Outcome
from facilitator.case.identity import ActionId, ParticipantId, PartyId
from facilitator.case.matter import Matter, Process, reference_for
from facilitator.case.people import Participant, Presence
from facilitator.case.retention import Retention
from facilitator.meeting.days_held import days_held
from facilitator.meeting.state import Meeting, Status, Turn
from facilitator.vault.connection import close_database, create_database
from facilitator.vault.database_library import Database
from facilitator.vault.keys import new_key
from facilitator.vault.migrations import bring_up_to_date, case_schema
from facilitator.vault.store import Store

ROWS: dict[str, list[dict[str, object]]] = {
    "matter": [
        {
            "id": "matter",
            "reference": "DR-2026-041",
            "title": "SEN support",
            "process": "dr",
            "kind": "",
            "right_holder": "",
            "capacity": "",
            "health_in_issue": 0,
            "social_care_in_issue": 0,
            "mode": "online",
            "place": "",
            "booked_minutes": 120,
            "private_sessions": 1,
            "less_notice_agreed": 0,
            "facilitator_name": "Kim Barrow",
            "practice": 0,
        }
    ],
    "participant": [
        {
            "id": key,
            "name": name,
            "party_id": "p",
            "role": "party member",
            "position": place,
            "say_name": "",
            "latin_name": "",
            "pronouns": "",
            "authority": 1,
            "confidentiality_accepted": 1,
            "access_asked": 1,
            "access_needs": "",
            "attendance_agreed": 1,
            "attending": 0,
        }
        for place, (key, name) in enumerate(
            (("spoke", "Rowan Shah"), ("never", "Seun"), ("noted", "Jo Khan"))
        )
    ],
    "turn": [
        {"id": "t", "participant_id": "spoke", "started_at": "2026-11-20T10:00:00+00:00", "spoken_ms": 5000}
    ],
    "meeting": [
        {
            "id": "meeting",
            "status": "adjourned",
            "item_ms": 0,
            "elapsed_ms": 5000,
            "since_break_ms": 0,
            "turn_ms": 0,
            "allowance_ms": 180000,
            "usual_turn_ms": 180000,
            "thinking": 0,
            "hands": "[]",
            "started_at": "2026-11-06T10:00:00+00:00",
            "unready_reason": "",
        }
    ],
    "note": [
        {
            "id": "n",
            "text": "Mornings",
            "kind": "note",
            "written_at": "2026-11-20T10:01:00+00:00",
            "speaker_id": "noted",
            "may_share": 0,
            "struck": 0,
        }
    ],
    "action": [
        {
            "id": "a",
            "what": "Meet J.",
            "who": "Rowan Shah",
            "due": '{"kind": "date", "day": "2026-12-11", "words": ""}',
            "how_we_will_know": "",
            "supported_by": "",
            "outcome_key": "",
            "basis": "",
            "different_timescale": "",
            "position": 0,
            "withdrawn": 0,
            "read_back": 1,
        }
    ],
    "choices": [
        {
            "id": "choices",
            "receivers": "",
            "statement_key": "",
            "review_words": "In March",
            "manner": "",
            "large_print": 0,
            "safety": "nobody at risk",
            "saved_fingerprint": "4f2a",
        }
    ],
    "retention": [{"id": "retention", "destroy_on": "2027-03-01", "required_by": "the council"}],
}


@pytest.fixture
def older(tmp_path: Path) -> Iterator[Database]:
    """A case file as the first version made it, with a person who spoke and is not there any more."""
    made = create_database(tmp_path / "older.case", new_key())
    case_schema.apply(made, stop_before="days_held")
    assert "outcome" not in {column.name for column in made.table("choices").columns}
    for table, rows in ROWS.items():
        made.table(table).insert_all(rows)
    bring_up_to_date(made)
    yield made
    close_database(made)


def test_every_field_is_there_and_what_was_never_asked_is_not_answered(older: Database) -> None:
    store = Store(older)
    assert store.get(PlanChoices, "choices") == PlanChoices(
        review_words="In March",
        safety=Safety.NOBODY_AT_RISK,
        saved_fingerprint="4f2a",
        outcome=Outcome.UNSAID,
    )
    assert store.get(Action, "a") == Action(
        id=ActionId("a"),
        what="Meet J.",
        who="Rowan Shah",
        due=Due(day=date(2026, 12, 11)),
        read_back=True,
        read_back_as=0,
    )
    assert store.get(Retention, "retention") == Retention(
        destroy_on=date(2027, 3, 1), required_by="the council", decided_at=None
    )


def test_who_spoke_or_is_in_the_notes_was_here_and_nobody_else_is_made_to_have_been(older: Database) -> None:
    people = {str(person.id): person for person in Store(older).all(Participant)}
    assert {key: person.presence(begun=True) for key, person in people.items()} == {
        "spoke": Presence.LEFT,
        "never": Presence.DID_NOT_COME,
        "noted": Presence.LEFT,
    }
    assert people["spoke"] == Participant(
        id=ParticipantId("spoke"),
        name="Rowan Shah",
        party_id=PartyId("p"),
        authority=True,
        confidentiality_accepted=True,
        access_asked=True,
        attendance_agreed=True,
        attending=False,
        was_here=True,
    )


def test_the_days_of_its_meeting_are_those_on_which_it_and_its_turns_began(older: Database) -> None:
    store = Store(older)
    meeting = store.get(Meeting, "meeting")
    assert meeting is not None
    assert meeting.status is Status.ADJOURNED
    assert meeting.held_on == ()
    assert days_held(meeting, store.all(Turn)) == (date(2026, 11, 6), date(2026, 11, 20))


def test_a_reference_of_the_suggested_kind_counts_as_not_typed(older: Database) -> None:
    matter = Store(older).get(Matter, "matter")
    assert matter is not None
    assert reference_for(matter, Process.MEDIATION) == "MED-2026-041"


def test_what_is_written_afterwards_is_read_back(older: Database) -> None:
    store = Store(older)
    moment = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
    for value in (
        PlanChoices(outcome=Outcome.PARTIAL),
        Action(id=ActionId("a"), read_back=True, read_back_as=3),
        Retention(destroy_on=date(2027, 4, 1), decided_at=moment),
        Matter(reference="Mine", reference_typed=True),
    ):
        store.put(value)
        assert store.get(type(value), value.id) == value
