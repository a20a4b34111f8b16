"""The acts of a mediation on two days, so that the undo history holds steps of many labels."""

from collections.abc import Sequence
from datetime import date, time

from facilitator.agreement.action import Due, DueKind
from facilitator.agreement.issue import IssueState
from facilitator.agreement.manner import Manner, Where
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.terms import TERMS
from facilitator.case.agenda import ItemKind, template_for
from facilitator.case.identity import ParticipantId
from facilitator.case.matter import MeetingMode, Process, RightHolder
from facilitator.case.people import PartyKind, Presence, Role
from facilitator.casefile import CaseFile
from facilitator.meeting import floor
from facilitator.meeting.notes import NoteKind
from tests.facilitator.builders import FakeClock, agree, party, person

TAKEN_BACK = 5


def live(case: CaseFile, clock: FakeClock) -> None:
    """Prepare, meet and agree; the last `TAKEN_BACK` acts are taken back."""
    _enter_the_matter(case)
    _invite(case)
    _shape_the_agenda(case)
    _settle_readiness(case)
    _keep_papers(case)
    _meet(case, clock)
    _meet_in_private(case, clock)
    _list_issues(case)
    _agree_actions(case)
    _choose_the_plan(case)
    case.notes.strike(case.notes.all()[-1].id)
    case.notes.strike(case.notes.all()[-1].id, struck=False)
    case.floor.give(case.people.all()[0].id)
    case.notes.write("Written twice")
    case.agenda.move(case.agenda.items()[-1].id, -1)
    for _ in range(TAKEN_BACK):
        case.undo.undo()


def _enter_the_matter(case: CaseFile) -> None:
    case.matter.change(process=Process.MEDIATION, right_holder=RightHolder.PARENT)
    case.agenda.use_template(template_for(Process.MEDIATION))
    case.matter.change(
        reference="Kestrel 7",
        title="Speech and language therapy",
        subjects=("contents", "placement"),
        capacity="Decides with her mother",
        health_in_issue=True,
        social_care_in_issue=True,
        mode=MeetingMode.BOTH,
        place="The library, room 2",
        meeting_date=date(2026, 12, 4),
        start_time=time(10, 15),
        booked_minutes=165,
    )
    case.matter.change(
        decision_date=date(2026, 10, 15),
        request_date=date(2026, 11, 10),
        authority_told_date=date(2026, 11, 11),
        board_told_date=date(2026, 11, 12),
        notice_date=date(2026, 11, 20),
        less_notice_agreed=True,
        cannot_mediate_in_time=True,
        adviser_told_date=date(2026, 11, 23),
        certificate_date=date(2026, 12, 7),
        facilitator_name="Kim Barrow",
    )


def _invite(case: CaseFile) -> None:
    for kind, name in (
        (PartyKind.FAMILY, "The Khan family"),
        (PartyKind.LOCAL_AUTHORITY, "Westford Council"),
        (PartyKind.SCHOOL, "Hill Lane Primary"),
    ):
        case.parties.add(kind, name)
        case.parties.change(
            case.parties.all()[-1].id,
            agreed_to_take_part=True,
            prepared_on=date(2026, 11, 26),
            preparation=f"{name} hopes for mornings.",
        )
    case.parties.remove(party(case, PartyKind.SCHOOL).id)
    family, council = case.parties.all()
    case.people.add("أميرة خان", family.id, Role.REPRESENTATIVE, authority=True)
    case.people.change(
        case.people.all()[0].id,
        say_name="uh-MEE-ra",
        latin_name="Amira Khan",
        pronouns="she/her",
        confidentiality_accepted=True,
        access_asked=True,
        access_needs="Large print, a break each hour",
        attendance_agreed=True,
    )
    for name, side, role in (
        ("Jo Khan", family.id, Role.SUPPORTER),
        ("Rowan Shah", council.id, Role.PARTY_MEMBER),
        ("Seun Adeyemi", council.id, Role.PARTY_MEMBER),
        ("Ines Duarte", None, Role.INTERPRETER),
        ("Never Came", council.id, Role.PARTY_MEMBER),
        ("Removed Again", council.id, Role.PARTY_MEMBER),
    ):
        case.people.add(
            name, side, role, authority=name == "Rowan Shah", confidentiality_accepted=True, access_asked=True
        )
    case.people.remove(person(case, "Removed").id)
    case.people.move(person(case, "Seun").id, -1)


def _shape_the_agenda(case: CaseFile) -> None:
    case.agenda.add("Mornings at the gate", 20)
    case.agenda.add("Tea", 10, ItemKind.BREAK)
    case.agenda.add("Not today", 5)
    case.agenda.change(case.agenda.items()[0].id, minutes=12)
    case.agenda.change(case.agenda.items()[1].id, title="How each of you sees it")
    case.agenda.remove(case.agenda.items()[-1].id)
    case.agenda.move(case.agenda.items()[-1].id, -2)
    script = case.opening.script()
    case.opening.say(script[0].key, "Good morning, and thank you for coming.")
    case.opening.say(script[-1].key, "")


def _settle_readiness(case: CaseFile) -> None:
    case.readiness.record("independent", done=True, who="Kim Barrow")
    case.readiness.record("child", done=False, who="Amira Khan")
    case.readiness.set_aside("child", "He is ill this week; his views come by letter")
    case.readiness.set_aside("access", "Asked by letter")


def _keep_papers(case: CaseFile) -> None:
    family, council = case.parties.all()
    for name, pieces in (("Report.pdf", (b"%PDF-1.7\n", b"second piece")), ("Photo", (b"\xff\xd8\xff\x00",))):
        paper_id = case.papers.begin(name, pieces[0], sum(map(len, pieces)), family.id)
        for number, piece in enumerate(pieces):
            case.papers.add_piece(paper_id, number, piece)
        case.papers.finish(paper_id)
    case.papers.rename(case.papers.all()[0].id, "Report of March")
    case.papers.say_whose(case.papers.all()[1].id, council.id)


def _meet(case: CaseFile, clock: FakeClock) -> None:
    case.meeting.start("The rest is settled by telephone")
    case.floor.set_turn_length(120)
    amira, rowan = case.people.all()[0].id, person(case, "Rowan").id
    jo, seun = person(case, "Jo").id, person(case, "Seun").id
    case.floor.give(amira)
    clock.advance(95)
    for kind in NoteKind:
        case.notes.write(f"Heard as {kind.value}", kind)
    case.notes.change(case.notes.all()[1].id, text="Needs one named adult", speaker_id=jo)
    case.notes.strike(case.notes.all()[2].id)
    case.floor.raise_hand(rowan)
    case.floor.raise_hand(jo)
    case.floor.move_hand(jo, 0)
    case.floor.lower_hand(jo)
    case.floor.extend_turn()
    case.floor.pause_turn(on=True)
    case.floor.pause_turn(on=False)
    case.floor.next_speaker()
    clock.advance(61)
    case.floor.free()
    case.floor.let_pass(seun)
    case.meeting.next_item()
    case.meeting.extend_item(5)
    _begin_a_round_of(case, [jo, rowan, amira, seun], seconds=40)
    clock.advance(30)
    case.floor.skip_in_round()
    clock.advance(20)
    case.floor.next_speaker()
    case.floor.end_round()
    case.meeting.begin_break(10)
    case.meeting.extend_break(5)
    clock.advance(600)
    case.meeting.end_break()
    case.people.mark_presence(person(case, "Never").id, Presence.DID_NOT_COME)
    case.people.mark_presence(seun, Presence.LEFT)
    case.meeting.go_to_item(case.agenda.items()[2].id)
    clock.advance(45)
    case.car_park.park("School uniform")
    case.car_park.change(
        case.car_park.topics()[-1].id, owner="Jo Khan", disposal="Jo asks the school in January"
    )
    case.car_park.park("Gone again")
    case.car_park.remove(case.car_park.topics()[-1].id)
    case.car_park.change(case.car_park.topics()[0].id, disposal="Left for the annual review")


def _begin_a_round_of(case: CaseFile, people: Sequence[ParticipantId], *, seconds: int) -> None:
    """Begin a round through these people with a time of its own, which could be asked for then."""
    acts = case.floor
    acts._time.move(
        lambda meeting: acts._advanced(floor.begin_round(meeting, people, seconds * 1000)), "Begin a round"
    )


def _meet_in_private(case: CaseFile, clock: FakeClock) -> None:
    case.private_session.begin(case.parties.all()[0].id)
    case.notes.write("Would take two mornings", NoteKind.PRIVATE)
    case.notes.write("May be said: mornings matter most", NoteKind.NEED, may_share=True)
    clock.advance(120)
    case.private_session.end()
    case.meeting.adjourn()
    clock.advance(14 * 86_400)
    case.meeting.resume()
    case.floor.give(person(case, "Rowan").id)
    clock.advance(50)
    case.agreement.change_days_held([date(2026, 12, 3), date(2026, 12, 18)])


def _list_issues(case: CaseFile) -> None:
    for heading in ("Therapy in term time", "The school named in the plan", "Transport"):
        case.issues.add(heading)
    case.issues.change(case.issues.all()[0].id, state=IssueState.AGREED)
    case.issues.change(case.issues.all()[1].id, state=IssueState.NOT_AGREED, print_heading=True)
    agree(case, case.issues.all()[1].id)
    case.options.add("A therapist on Mondays", case.issues.all()[0].id)
    case.options.from_note(case.notes.all()[0].id, case.issues.all()[1].id)
    case.options.change(case.options.all()[0].id, reality_test="Who pays?", struck=True)
    case.options.add("Not this one")
    case.options.remove(case.options.all()[-1].id)
    case.issues.remove(case.issues.all()[2].id)


def _agree_actions(case: CaseFile) -> None:
    issue = case.issues.all()[0].id
    case.actions.propose(
        "Send the finalised amended plan.",
        who="Westford Council",
        due=Due(day=date(2027, 1, 15)),
        how_we_will_know="Amira has it in her hands.",
        supported_by="Hill Lane Primary",
        issue_id=issue,
        outcome_key="amend-contents",
        basis="Regulations 42(2) and 44(2)(e)",
        different_timescale="Four weeks, as all agree in writing.",
    )
    case.actions.propose(
        "Meet at the gate.",
        who="Rowan Shah",
        due=Due(kind=DueKind.REPEATING, day=date(2027, 1, 5), words="Each school day"),
        how_we_will_know="Amira is told on Fridays.",
    )
    case.actions.from_note(case.notes.all()[1].id)
    case.actions.from_option(case.options.all()[1].id)
    first, second, third, fourth = (action.id for action in case.actions.all())
    agree(case, second)
    case.actions.change(second, what="Meet at the gate at 8:40.")
    agree(case, second)
    case.consents.withdraw(second, case.parties.all()[1].id)
    case.consents.give(second, case.parties.all()[1].id)
    agree(case, first)
    case.actions.change(third, due=Due(kind=DueKind.EVENT, day=date(2027, 2, 1), words="Once he is well"))
    case.actions.withdraw(fourth)
    case.actions.move(third, -1)
    case.actions.mark_read_back(first)


def _choose_the_plan(case: CaseFile) -> None:
    family, council = case.parties.all()
    case.terms.change(
        receivers="Those named here, and the school.",
        statement_key="record",
        review_on=date(2027, 3, 12),
        review_words="By telephone",
    )
    case.terms.answer_outcome(Outcome.PARTIAL)
    agree(case, TERMS)
    agree(case, OUTCOME)
    case.terms.change(manner=Manner.SIGNED, large_print=True, agreed_on=date(2026, 12, 18))
    case.manners.change(
        council.id,
        manner=Manner.ALOUD,
        said_by="Rowan Shah",
        said_on=date(2026, 12, 17),
        said_in=Where.ONLINE,
    )
    case.manners.change(family.id, said_by="Amira Khan")
    case.retention.change(destroy_on=date(2027, 6, 1), required_by="Westford Council")
