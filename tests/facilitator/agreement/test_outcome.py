"""How far the parties came is what the mediator answered and every party agreed to have said."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.agreement.action import Action, Consent, Due, consent_id, digest
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.drawing_up import Drawn, draw_up
from facilitator.agreement.issue import Issue, IssueState
from facilitator.agreement.outcome import OUTCOME, contradictions, outcome_wording
from facilitator.agreement.plan import Outcome
from facilitator.agreement.terms import standing_confidentiality
from facilitator.case.identity import ActionId, IssueId, ParticipantId, PartyId
from facilitator.case.matter import Matter, MeetingMode, Process
from facilitator.case.people import Participant, Party, PartyKind, Role

NOW = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)
FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY, name="The Khan family")
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL)
ONE, TWO = (
    Action(id=ActionId(name), what=f"Do {name}.", who="Rowan", due=Due(day=date(2026, 12, 11)))
    for name in ("one", "two")
)
TRANSPORT = Issue(id=IssueId("t"), heading="Transport", print_heading=True)
PEOPLE = [
    Participant(id=ParticipantId("1"), name="Jo Khan", party_id=FAMILY.id, role=Role.SUPPORTER),
    Participant(
        id=ParticipantId("2"), name="أميرة", latin_name="Amira Khan", party_id=FAMILY.id, authority=True
    ),
    Participant(
        id=ParticipantId("3"), name="Seun Adeyemi", party_id=SCHOOL.id, attending=False, authority=True
    ),
    Participant(id=ParticipantId("4"), name="Rowan Shah", party_id=SCHOOL.id),
    Participant(id=ParticipantId("5"), name="Ines Fry", role=Role.INTERPRETER),
]


def consents(*subjects: Action | Issue, of: tuple[Party, ...] = (FAMILY, SCHOOL)) -> list[Consent]:
    return [
        Consent(
            id=consent_id(subject.id, party.id),
            subject_id=subject.id,
            party_id=party.id,
            digest=digest(subject.wording),
            given_at=NOW,
        )
        for subject in subjects
        for party in of
    ]


BOTH = Drawn(
    matter=Matter(reference="DR-2026-041"),
    parties=[FAMILY, SCHOOL],
    people=PEOPLE,
    actions=[ONE, TWO],
    issues=[],
    consents=consents(ONE, TWO),
    choices=PlanChoices(),
    met_on=date(2026, 12, 4),
)
AGREED, OPEN = replace(TRANSPORT, state=IssueState.AGREED), TRANSPORT


FULL = "The parties agreed on everything they discussed."
PARTIAL = "The parties agreed on part of what they discussed."
NEUTRAL = "The parties agreed the actions below."
NONE_BUT = (
    "You answered that there is no agreement, but every party agrees to {}. "
    "Change the answer, or withdraw what is not agreed any more."
)
THREE = replace(ONE, id=ActionId("three"))


def answered(answer: Outcome, *, of: tuple[Party, ...] = (FAMILY, SCHOOL), drawn: Drawn = BOTH) -> Drawn:
    wording = outcome_wording(answer)
    given = [
        Consent(
            id=consent_id(OUTCOME, party.id),
            subject_id=OUTCOME,
            party_id=party.id,
            digest=digest(wording),
            given_at=NOW,
        )
        for party in of
    ]
    return replace(drawn, choices=PlanChoices(outcome=answer), consents=[*drawn.consents, *given])


@pytest.mark.parametrize(
    "drawn",
    [
        BOTH,
        replace(BOTH, issues=[AGREED]),
        replace(BOTH, issues=[OPEN]),
        replace(BOTH, consents=consents(ONE)),
        replace(BOTH, actions=[*BOTH.actions, Action(id=ActionId("draft"), what="A raw note.")]),
    ],
)
def test_without_an_answer_the_plan_says_only_that_its_actions_were_agreed(drawn: Drawn) -> None:
    plan = draw_up(drawn)
    assert (plan.outcome, plan.outcome.label, plan.outcome_sentence) == (Outcome.UNSAID, "", NEUTRAL)
    assert plan.has_document


@pytest.mark.parametrize(("answer", "sentence"), [(Outcome.FULL, FULL), (Outcome.PARTIAL, PARTIAL)])
def test_the_answer_is_printed_once_every_party_agrees_to_its_words(answer: Outcome, sentence: str) -> None:
    plan = draw_up(answered(answer))
    assert (plan.outcome, plan.outcome_sentence) == (answer, sentence)
    assert "to the outcome as it is stated here" in plan.agreed_to
    for some in ((), (FAMILY,), (SCHOOL,)):
        plan = draw_up(answered(answer, of=some))
        assert (plan.outcome, plan.outcome_sentence) == (Outcome.UNSAID, NEUTRAL)
        assert "outcome" not in plan.agreed_to


def test_agreement_to_one_answer_is_none_to_another() -> None:
    full = answered(Outcome.FULL)
    plan = draw_up(replace(full, choices=PlanChoices(outcome=Outcome.PARTIAL)))
    assert (plan.outcome, plan.outcome_sentence) == (Outcome.UNSAID, NEUTRAL)


def test_a_draft_changes_neither_the_outcome_nor_what_is_said_of_it() -> None:
    draft = Action(id=ActionId("draft"), what="A raw note that one key made a draft.")
    drawn = answered(Outcome.FULL, drawn=replace(BOTH, actions=[draft, *BOTH.actions]))
    assert draw_up(drawn).outcome is Outcome.FULL
    assert contradictions(Outcome.FULL, drawn.actions, [ONE, TWO], []) == ()


@pytest.mark.parametrize(
    "drawn", [replace(BOTH, consents=[]), replace(BOTH, actions=[]), replace(BOTH, parties=[])]
)
@pytest.mark.parametrize("answer", [Outcome.UNSAID, Outcome.FULL, Outcome.PARTIAL])
def test_where_nothing_is_agreed_there_is_no_document_and_nobody_is_said_to_disagree(
    drawn: Drawn, answer: Outcome
) -> None:
    plan = draw_up(replace(drawn, choices=PlanChoices(outcome=answer)))
    assert not plan.has_document
    assert (plan.outcome, plan.outcome_sentence) == (Outcome.UNSAID, "No action is agreed by every party.")


def test_no_agreement_is_an_answer_and_makes_no_document() -> None:
    plan = draw_up(replace(BOTH, choices=PlanChoices(outcome=Outcome.NONE)))
    assert (plan.outcome, plan.outcome.label, plan.has_document) == (Outcome.NONE, "No agreement", False)
    assert (plan.agreed_to, plan.not_kept) == ("", ())
    assert plan.agreement_date is None


@pytest.mark.parametrize(
    ("answer", "agreed", "issues", "said"),
    [
        (Outcome.UNSAID, [ONE, TWO], [OPEN], []),
        (Outcome.FULL, [ONE, TWO], [], []),
        (Outcome.FULL, [ONE, TWO], [AGREED], []),
        (
            Outcome.FULL,
            [ONE, TWO],
            [OPEN],
            ["You answered “full agreement”, but “Transport” is not marked as agreed."],
        ),
        (
            Outcome.FULL,
            [ONE, TWO],
            [
                replace(OPEN, state=IssueState.PARTLY),
                replace(OPEN, heading="Therapy", state=IssueState.NOT_AGREED),
            ],
            ["You answered “full agreement”, but “Transport” and “Therapy” are not marked as agreed."],
        ),
        (
            Outcome.FULL,
            [ONE],
            [],
            ["You answered “full agreement”, but 1 action in Agree is not agreed by every party."],
        ),
        (
            Outcome.FULL,
            [THREE],
            [],
            ["You answered “full agreement”, but 2 actions in Agree are not agreed by every party."],
        ),
        (Outcome.FULL, [], [], ["You answered “full agreement”, but no action is agreed by every party."]),
        (Outcome.PARTIAL, [ONE], [OPEN], []),
        (
            Outcome.PARTIAL,
            [],
            [],
            ["You answered “partial agreement”, but no action is agreed by every party."],
        ),
        (Outcome.NONE, [], [OPEN], []),
        (Outcome.NONE, [ONE], [], [NONE_BUT.format("1 action")]),
        (Outcome.NONE, [ONE, TWO], [], [NONE_BUT.format("2 actions")]),
    ],
)
def test_an_answer_that_does_not_fit_the_case_is_named_and_never_changed(
    answer: Outcome, agreed: list[Action], issues: list[Issue], said: list[str]
) -> None:
    actions = [THREE, ONE, TWO] if THREE in agreed else [ONE, TWO]
    assert contradictions(answer, actions, agreed, issues) == tuple(said)


@pytest.mark.parametrize(
    ("issue", "held", "printed"),
    [
        (OPEN, consents(OPEN), ("Transport",)),
        (replace(OPEN, state=IssueState.NOT_AGREED), consents(OPEN), ("Transport",)),
        (OPEN, consents(OPEN, of=(FAMILY,)), ()),
        (OPEN, [], ()),
        (replace(OPEN, print_heading=False), consents(OPEN), ()),
        (AGREED, consents(OPEN), ()),
        (OPEN, consents(replace(OPEN, heading="Travel")), ()),
    ],
)
def test_a_heading_is_printed_only_when_open_chosen_and_agreed_to_by_all(
    issue: Issue, held: list[Consent], printed: tuple[str, ...]
) -> None:
    drawn = replace(BOTH, issues=[issue], consents=[*BOTH.consents, *held])
    assert draw_up(drawn).still_in_disagreement == printed


def test_dr_is_never_called_a_mediation_agreement_and_claims_no_regulation() -> None:
    plan = draw_up(answered(Outcome.FULL))
    said = (plan.title, plan.receivers, plan.sharing_statement, plan.outcome_sentence)
    words = " ".join((*said, plan.held, *plan.not_kept, *plan.confidentiality))
    assert plan.title == "Action plan"
    assert "ediation" not in words
    assert "egulation" not in words
    assert "no dates set by law" in words


def test_dr_claims_no_date_in_law_even_for_an_action_that_was_given_one() -> None:
    claimed = replace(ONE, basis="Regulation 42(3)", different_timescale="As regulation 42(5) allows.")
    dr = replace(BOTH, actions=[claimed], consents=consents(claimed))
    (action,) = draw_up(dr).actions
    assert (action.basis, action.different_timescale) == ("", "")
    mediation = replace(dr, matter=Matter(process=Process.MEDIATION))
    (action,) = draw_up(mediation).actions
    assert (action.basis, action.different_timescale) == (claimed.basis, claimed.different_timescale)


def test_mediation_is_recorded_in_writing_under_its_regulation() -> None:
    plan = draw_up(replace(BOTH, matter=Matter(reference="MED-2026-007", process=Process.MEDIATION)))
    assert plan.title == "Mediation agreement and action plan"
    assert plan.held.startswith("Mediated")
    assert "regulation 42" in " ".join(plan.confidentiality)


@pytest.mark.parametrize("process", list(Process))
def test_both_processes_say_what_holds_for_both(process: Process) -> None:
    words = " ".join(standing_confidentiality(process))
    for each in ("confidential and without prejudice", "risk of serious harm", "right to appeal"):
        assert each in words


def test_the_plan_names_who_took_part_for_which_party_in_latin_spelling() -> None:
    took_part = [(each.name, each.role, each.party) for each in draw_up(BOTH).attendees]
    assert took_part == [
        ("Jo Khan", "Supporter", "The Khan family"),
        ("Amira Khan", "Taking part", "The Khan family"),
        ("Rowan Shah", "Taking part", "School or setting"),
        ("Ines Fry", "Interpreter", ""),
    ]


def test_the_plan_says_who_somebody_is_where_that_is_written_down() -> None:
    people = [
        replace(person, who_they_are=who)
        for person, who in zip(PEOPLE, ("aunt", "mother", "", "", "interpreter, Urdu"), strict=True)
    ]
    took_part = [(each.name, each.role) for each in draw_up(replace(BOTH, people=people)).attendees]
    assert took_part == [
        ("Jo Khan", "Supporter, aunt"),
        ("Amira Khan", "Mother"),
        ("Rowan Shah", "Taking part"),
        ("Ines Fry", "Interpreter, Urdu"),
    ]


def test_mode_date_reference_and_practice_are_those_of_the_matter() -> None:
    matter = Matter(reference="DR-2026-041", mode=MeetingMode.BOTH, practice=True)
    plan = draw_up(replace(BOTH, matter=matter))
    assert plan.agreement_date == date(2026, 12, 4)
    later = replace(BOTH, choices=PlanChoices(agreed_on=date(2026, 12, 7)))
    assert draw_up(later).agreement_date == date(2026, 12, 7)
    assert draw_up(replace(BOTH, consents=[])).agreement_date is None
    assert (plan.reference, plan.practice) == ("DR-2026-041", True)
    assert "held in person and online on 4 December 2026" in plan.held
