"""The acts of a mediation on two days, so that the undo history holds steps of many labels."""

from datetime import date, time

from facilitator.agreement.action import Due, DueKind
from facilitator.agreement.issue import IssueState
from facilitator.agreement.manner import Manner, Where
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.terms import TERMS
from facilitator.case.agenda import ItemKind, template_for
from facilitator.case.matter import MeetingMode, Process, RightHolder
from facilitator.case.people import PartyKind, Presence, Role
from facilitator.casefile import CaseFile
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
    case.strike_note(case.notes()[-1].id)
    case.strike_note(case.notes()[-1].id, struck=False)
    case.give_floor(case.participants()[0].id)
    case.write_note("Written twice")
    case.move_item(case.agenda()[-1].id, -1)
    for _ in range(TAKEN_BACK):
        case.undo()


def _enter_the_matter(case: CaseFile) -> None:
    case.change_matter(process=Process.MEDIATION, right_holder=RightHolder.PARENT)
    case.use_template(template_for(Process.MEDIATION))
    case.change_matter(
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
    case.change_matter(
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
        case.add_party(kind, name)
        case.change_party(
            case.parties()[-1].id,
            agreed_to_take_part=True,
            prepared_on=date(2026, 11, 26),
            preparation=f"{name} hopes for mornings.",
        )
    case.remove_party(party(case, PartyKind.SCHOOL).id)
    family, council = case.parties()
    case.add_participant("أميرة خان", family.id, Role.REPRESENTATIVE, authority=True)
    case.change_participant(
        case.participants()[0].id,
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
        case.add_participant(
            name, side, role, authority=name == "Rowan Shah", confidentiality_accepted=True, access_asked=True
        )
    case.remove_participant(person(case, "Removed").id)
    case.move_participant(person(case, "Seun").id, -1)


def _shape_the_agenda(case: CaseFile) -> None:
    case.add_item("Mornings at the gate", 20)
    case.add_item("Tea", 10, ItemKind.BREAK)
    case.add_item("Not today", 5)
    case.change_item(case.agenda()[0].id, minutes=12)
    case.change_item(case.agenda()[1].id, title="How each of you sees it")
    case.remove_item(case.agenda()[-1].id)
    case.move_item(case.agenda()[-1].id, -2)
    script = case.opening_script()
    case.say_opening_part(script[0].key, "Good morning, and thank you for coming.")
    case.say_opening_part(script[-1].key, "")


def _settle_readiness(case: CaseFile) -> None:
    case.record_check("independent", done=True, who="Kim Barrow")
    case.record_check("child", done=False, who="Amira Khan")
    case.override_check("child", "He is ill this week; his views come by letter")
    case.override_check("access", "Asked by letter")


def _keep_papers(case: CaseFile) -> None:
    family, council = case.parties()
    for name, pieces in (("Report.pdf", (b"%PDF-1.7\n", b"second piece")), ("Photo", (b"\xff\xd8\xff\x00",))):
        paper_id = case.begin_paper(name, pieces[0], sum(map(len, pieces)), family.id)
        for number, piece in enumerate(pieces):
            case.add_paper_piece(paper_id, number, piece)
        case.finish_paper(paper_id)
    case.rename_paper(case.papers()[0].id, "Report of March")
    case.say_whose_paper(case.papers()[1].id, council.id)


def _meet(case: CaseFile, clock: FakeClock) -> None:
    case.start_meeting("The rest is settled by telephone")
    case.set_turn_length(120)
    amira, rowan = case.participants()[0].id, person(case, "Rowan").id
    jo, seun = person(case, "Jo").id, person(case, "Seun").id
    case.give_floor(amira)
    clock.advance(95)
    for kind in NoteKind:
        case.write_note(f"Heard as {kind.value}", kind)
    case.change_note(case.notes()[1].id, text="Needs one named adult", speaker_id=jo)
    case.strike_note(case.notes()[2].id)
    case.raise_hand(rowan)
    case.raise_hand(jo)
    case.move_hand(jo, 0)
    case.lower_hand(jo)
    case.extend_turn()
    case.pause_turn(on=True)
    case.pause_turn(on=False)
    case.next_speaker()
    clock.advance(61)
    case.free_floor()
    case.pass_turn(seun)
    case.next_item()
    case.extend_item(5)
    case.begin_round([jo, rowan, amira, seun], seconds=40)
    clock.advance(30)
    case.skip_in_round()
    clock.advance(20)
    case.next_speaker()
    case.end_round()
    case.begin_break(10)
    case.extend_break(5)
    clock.advance(600)
    case.end_break()
    case.mark_presence(person(case, "Never").id, Presence.DID_NOT_COME)
    case.mark_presence(seun, Presence.LEFT)
    case.go_to_item(case.agenda()[2].id)
    clock.advance(45)
    case.park_topic("School uniform")
    case.change_parked(case.car_park()[-1].id, owner="Jo Khan", disposal="Jo asks the school in January")
    case.park_topic("Gone again")
    case.remove_parked(case.car_park()[-1].id)
    case.change_parked(case.car_park()[0].id, disposal="Left for the annual review")


def _meet_in_private(case: CaseFile, clock: FakeClock) -> None:
    case.begin_private_session(case.parties()[0].id)
    case.write_note("Would take two mornings", NoteKind.PRIVATE)
    case.write_note("May be said: mornings matter most", NoteKind.NEED, may_share=True)
    clock.advance(120)
    case.end_private_session()
    case.adjourn()
    clock.advance(14 * 86_400)
    case.resume_meeting()
    case.give_floor(person(case, "Rowan").id)
    clock.advance(50)
    case.change_days_held([date(2026, 12, 3), date(2026, 12, 18)])


def _list_issues(case: CaseFile) -> None:
    for heading in ("Therapy in term time", "The school named in the plan", "Transport"):
        case.raise_issue(heading)
    case.change_issue(case.issues()[0].id, state=IssueState.AGREED)
    case.change_issue(case.issues()[1].id, state=IssueState.NOT_AGREED, print_heading=True)
    agree(case, case.issues()[1].id)
    case.add_option("A therapist on Mondays", case.issues()[0].id)
    case.option_from_note(case.notes()[0].id, case.issues()[1].id)
    case.change_option(case.options()[0].id, reality_test="Who pays?", struck=True)
    case.add_option("Not this one")
    case.remove_option(case.options()[-1].id)
    case.remove_issue(case.issues()[2].id)


def _agree_actions(case: CaseFile) -> None:
    issue = case.issues()[0].id
    case.propose_action(
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
    case.propose_action(
        "Meet at the gate.",
        who="Rowan Shah",
        due=Due(kind=DueKind.REPEATING, day=date(2027, 1, 5), words="Each school day"),
        how_we_will_know="Amira is told on Fridays.",
    )
    case.action_from_note(case.notes()[1].id)
    case.action_from_option(case.options()[1].id)
    first, second, third, fourth = (action.id for action in case.actions())
    agree(case, second)
    case.change_action(second, what="Meet at the gate at 8:40.")
    agree(case, second)
    case.withdraw_consent(second, case.parties()[1].id)
    case.consent(second, case.parties()[1].id)
    agree(case, first)
    case.change_action(third, due=Due(kind=DueKind.EVENT, day=date(2027, 2, 1), words="Once he is well"))
    case.withdraw_action(fourth)
    case.move_action(third, -1)
    case.mark_read_back(first)


def _choose_the_plan(case: CaseFile) -> None:
    family, council = case.parties()
    case.change_choices(
        receivers="Those named here, and the school.",
        statement_key="record",
        review_on=date(2027, 3, 12),
        review_words="By telephone",
    )
    case.answer_outcome(Outcome.PARTIAL)
    agree(case, TERMS)
    agree(case, OUTCOME)
    case.change_choices(manner=Manner.SIGNED, large_print=True, agreed_on=date(2026, 12, 18))
    case.change_party_manner(
        council.id,
        manner=Manner.ALOUD,
        said_by="Rowan Shah",
        said_on=date(2026, 12, 17),
        said_in=Where.ONLINE,
    )
    case.change_party_manner(family.id, said_by="Amira Khan")
    case.change_retention(destroy_on=date(2027, 6, 1), required_by="Westford Council")
