"""The schema of a case file, step by step; a file from a newer version is refused.

A step is never edited once it has shipped: a new column is a new step.
"""

from facilitator.errors import FileNewer
from facilitator.vault.connection import Database, Migrations, translated_errors
from facilitator.vault.word_index import make_word_index

case_schema = Migrations("case")
common_schema = Migrations("common")

_FIRST: dict[str, dict[str, type]] = {
    "matter": {
        "id": str,
        "reference": str,
        "title": str,
        "process": str,
        "kind": str,
        "right_holder": str,
        "capacity": str,
        "health_in_issue": int,
        "social_care_in_issue": int,
        "mode": str,
        "place": str,
        "meeting_date": str,
        "start_time": str,
        "booked_minutes": int,
        "private_sessions": int,
        "decision_date": str,
        "request_date": str,
        "notice_date": str,
        "less_notice_agreed": int,
        "certificate_date": str,
        "facilitator_name": str,
        "practice": int,
    },
    "party": {
        "id": str,
        "kind": str,
        "name": str,
        "position": int,
        "colour": int,
        "agreed_to_take_part": int,
        "prepared_on": str,
        "preparation": str,
    },
    "participant": {
        "id": str,
        "name": str,
        "party_id": str,
        "role": str,
        "position": int,
        "say_name": str,
        "latin_name": str,
        "pronouns": str,
        "authority": int,
        "confidentiality_accepted": int,
        "access_asked": int,
        "access_needs": str,
        "attendance_agreed": int,
        "attending": int,
    },
    "readiness": {"id": str, "done": int, "who": str, "recorded_at": str, "reason": str},
    "agenda_item": {"id": str, "title": str, "minutes": int, "kind": str, "position": int, "done": int},
    "opening_words": {"id": str, "words": str},
    "paper": {
        "id": str,
        "name": str,
        "kind": str,
        "size": int,
        "added_at": str,
        "party_id": str,
        "position": int,
        "whole": int,
    },
    "place": {"id": str, "stage": str, "section": str, "left_open": int, "focus": str},
    "meeting": {
        "id": str,
        "status": str,
        "item_id": str,
        "item_ms": int,
        "elapsed_ms": int,
        "since_break_ms": int,
        "speaker_id": str,
        "turn_id": str,
        "turn_ms": int,
        "allowance_ms": int,
        "usual_turn_ms": int,
        "thinking": int,
        "hands": str,
        "round": str,
        "break_until": str,
        "private_party_id": str,
        "started_at": str,
        "unready_reason": str,
    },
    "turn": {"id": str, "participant_id": str, "item_id": str, "started_at": str, "spoken_ms": int},
    "item_time": {"id": str, "ms": int},
    "passed": {"id": str, "participant_id": str, "item_id": str},
    "note": {
        "id": str,
        "text": str,
        "kind": str,
        "written_at": str,
        "item_id": str,
        "speaker_id": str,
        "private_party_id": str,
        "may_share": int,
        "struck": int,
    },
    "parked": {"id": str, "topic": str, "parked_at": str, "owner": str, "disposal": str},
    "draft": {"id": str, "text": str, "cursor": int},
    "issue": {"id": str, "heading": str, "state": str, "print_heading": int, "position": int},
    "option": {
        "id": str,
        "description": str,
        "issue_id": str,
        "note_id": str,
        "reality_test": str,
        "struck": int,
        "position": int,
    },
    "action": {
        "id": str,
        "what": str,
        "who": str,
        "due": str,
        "how_we_will_know": str,
        "supported_by": str,
        "issue_id": str,
        "outcome_key": str,
        "basis": str,
        "different_timescale": str,
        "position": int,
        "withdrawn": int,
        "read_back": int,
        "note_id": str,
    },
    "consent": {"id": str, "subject_id": str, "party_id": str, "digest": str, "given_at": str},
    "wording_version": {
        "id": str,
        "action_id": str,
        "number": int,
        "action": str,
        "written_at": str,
        "agreed_by": str,
    },
    "choices": {
        "id": str,
        "receivers": str,
        "statement_key": str,
        "review_on": str,
        "review_words": str,
        "manner": str,
        "large_print": int,
        "agreed_on": str,
        "safety": str,
        "saved_fingerprint": str,
    },
    "party_manner": {"id": str, "manner": str, "said_by": str, "said_on": str, "said_in": str},
    "retention": {
        "id": str,
        "destroy_on": str,
        "required_by": str,
        "finished_at": str,
        "seen_on": str,
        "announced_on": str,
    },
    "case_copy": {"id": str, "kind": str, "made_at": str, "place": str, "destroyed_at": str},
}


@case_schema()
def first(db: Database) -> None:
    """Make the tables of the domain, the papers' bytes, the undo history and the notes' word index."""
    for name, columns in _FIRST.items():
        db.table(name).create(columns, pk="id")
    pieces = {"paper_id": str, "number": int, "content": bytes}
    db.table("paper_piece").create(pieces, pk=("paper_id", "number"))
    db.table("history").create({"step": int, "label": str, "undone": int, "images": str}, pk="step")
    db.table("note").create_index(["written_at"])
    db.execute("CREATE INDEX private_note ON note(private_party_id) WHERE private_party_id IS NOT NULL")
    db.table("note").enable_fts(["text"], create_triggers=True, tokenize="unicode61 remove_diacritics 2")
    # `transform` takes the triggers away: a later step that transforms this table enables the index again.
    # Without the next line, full-text search keeps the words of deleted notes in its segments.
    db.execute("INSERT INTO note_fts(note_fts, rank) VALUES ('secure-delete', 1)")


@case_schema()
def days_held(db: Database) -> None:
    """Keep the days on which the meeting was held; where none are kept, they are read from its turns."""
    db.table("meeting").add_column("held_on", str, not_null_default="[]")


@case_schema()
def answers(db: Database) -> None:
    """Add what only the facilitator knows: how far the parties came, who was here, and the like."""
    db.table("choices").add_column("outcome", str, not_null_default="")
    db.table("action").add_column("read_back_as", int, not_null_default=0)
    db.table("participant").add_column("was_here", int, not_null_default=0)
    db.execute(
        "UPDATE participant SET was_here = 1 WHERE id IN (SELECT participant_id FROM turn) "
        "OR id IN (SELECT speaker_id FROM note)"
    )
    db.table("retention").add_column("decided_at", str)
    db.table("matter").add_column("reference_typed", int, not_null_default=0)


@case_schema()
def words_found_as_folded(db: Database) -> None:
    """Index the notes' words folded, so that they are found however they are typed; see `word_index`."""
    make_word_index(db)


@case_schema()
def acceptance(db: Database) -> None:
    """Keep when a person accepted confidentiality; of who did so before, nobody knows it."""
    db.table("participant").add_column("confidentiality_at", str)


@common_schema()
def templates(db: Database) -> None:
    """Make the tables of the facilitator's own agenda templates, opening words and vague words."""
    db.table("agenda_template").create({"id": str, "name": str, "items": str}, pk="id")
    db.table("opening_words").create({"id": str, "words": str}, pk="id")
    db.table("vague_words").create({"id": str, "added": str, "removed": str}, pk="id")


def bring_up_to_date(db: Database, schema: Migrations = case_schema) -> None:
    """Apply every step the file lacks. Raises FileNewer when it holds steps this version does not know."""
    with translated_errors():
        applied = {step.name for step in schema.applied(db)}
        if applied - STEPS[schema.name]:
            raise FileNewer
        if applied != STEPS[schema.name]:
            schema.apply(db)


STEPS = {
    "case": frozenset({"first", "days_held", "answers", "words_found_as_folded", "acceptance"}),
    "common": frozenset({"templates"}),
}
