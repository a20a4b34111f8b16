"""What no single case would hold at once, written past the acts, so that no field is left as it comes."""

from dataclasses import replace
from datetime import UTC, date, datetime

from facilitator.agreement.choices import Safety
from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.case.papers import Notice, PageTurn, PaperPlace
from facilitator.case.place import Place
from facilitator.case.preparation_calls import CallAnswer
from facilitator.casefile import CaseFile
from facilitator.meeting.notes import Draft
from facilitator.meeting.state import Hand, PrivateTime, Round, RoundOrder, Status
from tests.facilitator.builders import person

LATER = datetime(2026, 12, 18, 11, 0, tzinfo=UTC)


def half_typed(case: CaseFile) -> tuple[str, ...]:
    """Return every place of the app where something can be half typed, with the identities of this case."""
    family, someone = case.parties.all()[0].id, case.people.all()[0].id
    action, issue = case.actions.all()[0].id, case.issues.all()[0].id
    item, note, paper = case.agenda.items()[0].id, case.notes.all()[0].id, case.papers.all()[0].id
    return (
        *("note", "note kind", f"note:{note}", "start reason", "party", "person:none", f"person:{family}"),
        *("agenda-item", "issue:new", f"option:{issue}", f"item:{item}:title", f"paper:{paper}:name"),
        *(f"matter:{field}" for field in _OF_MATTER.split()),
        *(f"party:{family}:{field}" for field in ("name", "prepared_on", "preparation")),
        *(f"person:{someone}:{field}" for field in ("name", *_DETAILS)),
        *("check:child:who", "check:child:reason", "keeping:destroy_on", "keeping:required_by"),
        *(f"action:{action}:{field}" for field in _OF_ACTION.split()),
    )


_OF_MATTER = """reference title capacity place facilitator_name meeting_date start_time decision_date
request_date authority_told_date board_told_date notice_date adviser_told_date certificate_date"""
_OF_ACTION = """what who due_kind due_words due_day how_we_will_know supported_by issue_id outcome_key basis
different_timescale"""
_DETAILS = ("say_name", "pronouns", "latin_name", "access_needs")


def fill(case: CaseFile) -> None:
    """Give every field that is still at its default another value, and half type something everywhere."""
    keep, amira = case._store.keep, case.people.all()[0]
    keep(replace(case.matter.current(), kind="provision", private_sessions=False, practice=True))
    _fill_what_later_versions_added(case)
    meeting = case.meeting.current()
    rowan, jo = person(case, "Rowan").id, person(case, "Jo").id
    keep(
        replace(
            meeting,
            status=Status.ENDED,
            thinking=True,
            allowance_ms=95_000,
            hands=(Hand(participant_id=jo, raised_at=LATER),),
            round=Round(waiting=(jo,), spoken=(rowan,), skipped=(amira.id,), allowance_ms=40_000),
            break_until=LATER,
            private_party_id=case.parties.all()[0].id,
            private_ms=12_000,
            round_order=RoundOrder.LEAST_HEARD,
        )
    )
    keep(replace(case.terms.choices(), safety=Safety.POLICY_FOLLOWED, saved_fingerprint="4f2a90c1"))
    keep(
        replace(
            case.retention.current(),
            finished_at=LATER,
            seen_on=date(2026, 12, 19),
            announced_on=date(2026, 12, 20),
        )
    )
    keep(
        Place(
            stage="agree",
            section="people",
            left_open=True,
            focus="7\nNotes",
            paper_id=case.papers.all()[0].id,
            expected=("Letter.pdf",),
        )
    )
    for key, kind in (("c1", CopyKind.FILE), ("c2", CopyKind.ORIGINAL)):
        keep(CaseCopy(id=key, kind=kind, made_at=LATER, place="/media/stick/Kestrel", destroyed_at=LATER))
    for number, place in enumerate(half_typed(case), start=1):
        keep(Draft(id=place, text="need" if place == "note kind" else f"half typed {number}", cursor=4))


def _fill_what_later_versions_added(case: CaseFile) -> None:
    keep, amira, family = case._store.keep, case.people.all()[0], case.parties.all()[0].id
    keep(
        replace(
            case.matter.current(),
            authority_reference="WC/88",
            child_as="J.",
            facilitator_service="Northbank Mediation",
            facilitator_contact="01632 960 000",
            child_views="I like the library.",
            term_ends_on=date(2026, 12, 18),
            chairs_settled=("family-parent",),
        )
    )
    keep(replace(amira, who_they_are="mother", number=1, lost_connection=True, presence_at=LATER))
    keep(replace(case.terms.choices(), confirm_by=date(2026, 12, 21), replaces="4f2a 90c1"))
    keep(replace(case.terms.choices(), saved_check_code="3f9a 20cc 81b7 04de"))
    keep(CallAnswer(id=f"{family}:issues", words="Mornings", taken=("mornings",)))
    keep(PrivateTime(id=family, ms=90_000))
    paper = case.papers.all()[0]
    photo = case.papers.all()[1].id
    keep(replace(paper, pages=12, begins="Annual review", notice=Notice.CUT_SHORT, part_of=photo))
    keep(PaperPlace(id=paper.id, at=3, down=250, zoom=150, quarters=1, turns=(PageTurn(page=3, quarters=2),)))
