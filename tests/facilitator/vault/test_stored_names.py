"""The names that cases hold: one that changes makes a case of yesterday mean something else, or nothing.

A name may be added here. One that stands here never changes, and stays while an older case may hold it.
"""

from enum import StrEnum
from itertools import chain
from pathlib import Path

import pytest

import resources
from facilitator.agreement.action import DueKind, consent_id
from facilitator.agreement.choices import Safety
from facilitator.agreement.issue import IssueState
from facilitator.agreement.manner import Manner, Where
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.terms import TERMS
from facilitator.case.agenda import ItemKind
from facilitator.case.copies import CopyKind
from facilitator.case.identity import PartyId
from facilitator.case.matter import Matter, MeetingMode, Process, RightHolder
from facilitator.case.opening_script import script_for
from facilitator.case.papers import PaperKind
from facilitator.case.people import PartyKind, Role
from facilitator.case.preparation import Preparation
from facilitator.case.readiness import NEVER_OVERRIDDEN, readiness
from facilitator.meeting.notes import NoteKind
from facilitator.meeting.state import RoundOrder, Status
from facilitator.vault.connection import close_database, create_database
from facilitator.vault.keys import new_key
from facilitator.vault.migrations import STEPS as KNOWN_STEPS
from facilitator.vault.migrations import bring_up_to_date, common_schema

COLUMNS = {
    "matter": (
        "id reference title process kind subjects right_holder capacity health_in_issue social_care_in_issue "
        "mode place meeting_date start_time booked_minutes private_sessions decision_date request_date "
        "authority_told_date board_told_date notice_date less_notice_agreed cannot_mediate_in_time "
        "adviser_told_date certificate_date facilitator_name practice reference_typed facilitator_service "
        "facilitator_contact"
    ),
    "party": "id kind name position colour agreed_to_take_part prepared_on preparation",
    "participant": (
        "id name party_id role position say_name latin_name pronouns authority confidentiality_accepted "
        "confidentiality_at access_asked access_needs attendance_agreed attending was_here"
    ),
    "readiness": "id done who recorded_at reason",
    "agenda_item": "id title minutes kind position done",
    "opening_words": "id words",
    "paper": "id name kind size added_at party_id position whole",
    "place": "id stage section left_open focus",
    "meeting": (
        "id status item_id item_ms elapsed_ms since_break_ms speaker_id turn_id turn_ms allowance_ms "
        "usual_turn_ms thinking hands round break_until private_party_id started_at unready_reason held_on"
    ),
    "turn": "id participant_id item_id started_at spoken_ms",
    "item_time": "id ms",
    "passed": "id participant_id item_id",
    "note": "id text kind written_at item_id speaker_id private_party_id may_share struck",
    "parked": "id topic parked_at owner disposal",
    "draft": "id text cursor",
    "issue": "id heading state print_heading position",
    "option": "id description issue_id note_id reality_test struck position",
    "action": (
        "id what who due how_we_will_know supported_by issue_id outcome_key basis different_timescale "
        "position withdrawn read_back read_back_as note_id"
    ),
    "consent": "id subject_id party_id digest given_at",
    "wording_version": "id action_id number action written_at agreed_by",
    "choices": (
        "id receivers statement_key review_on review_words manner large_print agreed_on safety "
        "saved_fingerprint outcome"
    ),
    "party_manner": "id manner said_by said_on said_in",
    "retention": "id destroy_on required_by finished_at seen_on announced_on decided_at",
    "case_copy": "id kind made_at place destroyed_at",
    "paper_piece": "paper_id number content",
    "history": "step label undone images",
    "note_words": "id words",
    "_sqlite_migrations": "migration_set name applied_at",
}
OF_NO_CASE = {
    "agenda_template": "id name items",
    "opening_words": "id words",
    "vague_words": "id added removed",
    "_sqlite_migrations": "migration_set name applied_at",
}
STEPS = [
    ("case", "acceptance answers days_held first mediation_subjects words_found_as_folded"),
    ("common", "templates"),
]
WORDS: list[tuple[type[StrEnum], tuple[str, ...]]] = [
    (Process, ("dr", "mediation")),
    (RightHolder, ("", "parent", "young person")),
    (MeetingMode, ("online", "in person", "in person and online")),
    (
        PartyKind,
        (
            *("family", "young person", "local authority", "school"),
            *("integrated care board", "social care", "other"),
        ),
    ),
    (
        Role,
        (
            *("party member", "representative", "advocate", "supporter"),
            *("interpreter", "child or young person", "co-facilitator", "observer"),
        ),
    ),
    (ItemKind, ("talk", "opening turns", "break", "private sessions", "read back")),
    (PaperKind, ("pdf", "image")),
    (RoundOrder, ("as listed", "least heard first")),
    (Status, ("not started", "running", "break", "adjourned", "ended")),
    (NoteKind, ("note", "need", "concern", "option", "agreed", "park", "private")),
    (IssueState, ("open", "agreed", "partly agreed", "not agreed")),
    (DueKind, ("date", "repeating", "event")),
    (Manner, ("", "signed", "aloud")),
    (Where, ("", "in the room", "online")),
    (Outcome, ("", "full", "partial", "none")),
    (Safety, ("", "nobody at risk", "at risk", "policy followed")),
    (CopyKind, ("file", "original")),
]
CHECKS = (
    "independent takes-part confidentiality authority right-holder child access calls place attendance "
    "sectors decision issues request notice certificate expenses"
)
OPENING = [
    (
        Process.DISAGREEMENT_RESOLUTION,
        (
            *("dr:Welcome", "dr:It is your choice", "dr:It is confidential", "dr:Who may see the plan"),
            *("dr:The one limit: safety", "dr:Without prejudice", "dr:No recording", "dr:How we talk"),
            *("dr:What happens today", "dr:Before we start"),
        ),
    ),
    (
        Process.MEDIATION,
        (
            *("mediation:Welcome", "mediation:It is your choice", "mediation:Your right to appeal"),
            *("mediation:Who can decide", "mediation:It is confidential"),
            *("mediation:Who may see the agreement", "mediation:The one limit: safety"),
            *("mediation:Without prejudice", "mediation:No recording", "mediation:How we talk"),
            *("mediation:What happens today", "mediation:Before we start"),
        ),
    ),
]


def columns_of(path: Path, *, of_no_case: bool = False) -> dict[str, list[str]]:
    """Return the columns of each table of a new file, without what full-text search makes for itself."""
    database = create_database(path, new_key())
    try:
        if of_no_case:
            bring_up_to_date(database, common_schema)
        else:
            bring_up_to_date(database)
        names = (name for name in database.table_names() if not name.startswith("note_words_"))
        return {name: [column.name for column in database.table(name).columns] for name in names}
    finally:
        close_database(database)


@pytest.mark.parametrize(("of_no_case", "kept"), [(False, COLUMNS), (True, OF_NO_CASE)])
def test_tables_and_columns_are_called_as_in_every_file_there_is(
    tmp_path: Path, of_no_case: bool, kept: dict[str, str]
) -> None:
    found = columns_of(tmp_path / "new.case", of_no_case=of_no_case)
    assert {name: set(columns.split()) - set(found.get(name, ())) for name, columns in kept.items()} == {
        name: set() for name in kept
    }


@pytest.mark.parametrize(("schema", "steps"), STEPS)
def test_the_steps_of_the_schema_are_called_as_older_files_remember_them(schema: str, steps: str) -> None:
    assert set(steps.split()) <= KNOWN_STEPS[schema]


@pytest.mark.parametrize(("kind", "words"), WORDS, ids=lambda each: getattr(each, "__name__", ""))
def test_an_answer_is_kept_in_the_words_in_which_it_always_was(
    kind: type[StrEnum], words: tuple[str, ...]
) -> None:
    assert tuple(answer.value for answer in kind)[: len(words)] == words


def test_a_readiness_check_is_recorded_under_its_key() -> None:
    found = set()
    for process in Process:
        matter = Matter(process=process)
        found |= {
            state.key for state in readiness(Preparation(matter=matter, parties=(), people=(), records={}))
        }
    assert found >= set(CHECKS.split())
    assert {"independent", "takes-part", "confidentiality"} == NEVER_OVERRIDDEN


@pytest.mark.parametrize(("process", "keys"), OPENING)
def test_own_opening_words_are_kept_under_process_and_heading(
    process: Process, keys: tuple[str, ...]
) -> None:
    assert tuple(part.key for part in script_for(process, private=True)) == keys


def test_what_a_case_is_about_and_how_a_plan_is_shared_are_kept_as_keys() -> None:
    matter = resources.read_toml("matter.toml")
    assert list(matter["dr"]["kinds"]) == ["duties", "provision", "health-care", "between-bodies"]
    assert list(matter["mediation"]["kinds"]) == [
        *("refuse-assess", "refuse-plan", "refuse-reassess", "refuse-amend", "cease"),
        *("contents", "placement", "health", "social-care", "outcomes"),
    ]
    assert list(resources.read_toml("plan_words.toml")["statements"]) == [
        *("record", "keeping", "tribunal", "no-tribunal"),
    ]


def test_the_kind_of_outcome_of_an_action_is_kept_as_a_key_of_the_limits_in_law() -> None:
    limits = resources.read_toml("timescales.toml").items()
    parts = ((f"{key}/{line['key']}" for line in row["lines"] if "key" in line) for key, row in limits)
    assert [key for key, _ in limits] == [
        *("assess", "make-plan", "amend-contents", "amend-placement", "amend-both", "continue", "cease"),
        *("reconsider", "not-appealable", "notify-authority"),
    ]
    assert list(chain.from_iterable(parts)) == [
        *("assess/decide", "assess/finalise", "make-plan/finalise", "continue/amend"),
    ]


def test_a_consent_is_kept_under_what_it_is_to_and_whose_it_is() -> None:
    assert (TERMS, OUTCOME) == ("terms", "outcome")
    assert consent_id("a1", PartyId("p1")) == "a1:p1"
