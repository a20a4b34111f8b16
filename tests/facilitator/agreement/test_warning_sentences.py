"""Every warning about an action is the whole sentence that is read, and names what would mend it."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator.agreement.action import Action, Due, DueKind
from facilitator.agreement.finding import Finding
from facilitator.agreement.precision import PrintedFinding, findings, renumbered
from facilitator.agreement.timescales import NO_LIMIT
from facilitator.case.identity import ActionId, ParticipantId, PartyId
from facilitator.case.matter import Process
from facilitator.case.people import Participant, Party, PartyKind

TODAY = date(2026, 12, 4)
FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY)
COUNCIL = Party(id=PartyId("a"), kind=PartyKind.LOCAL_AUTHORITY)
AMIRA = Participant(id=ParticipantId("a"), name="Amira Khan", party_id=FAMILY.id)
ROWAN = Participant(id=ParticipantId("r"), name="Rowan Shah", party_id=COUNCIL.id)
LEFT = Participant(
    id=ParticipantId("l"), name="Seun Adeyemi", party_id=COUNCIL.id, attending=False, was_here=True
)
AWAY = Participant(
    id=ParticipantId("w"), name="Олена", latin_name="Olena Bondar", party_id=FAMILY.id, attending=False
)
FRIDAY = Due(day=date(2026, 12, 11))
PRECISE = Action(
    id=ActionId("1"),
    what="Meet J. at the front gate at 8:40 every school day.",
    who="Amira Khan",
    due=FRIDAY,
    how_we_will_know="Amira emails each Friday.",
)
BOUND = replace(PRECISE, who="Rowan Shah", outcome_key="reconsider")
LATE = replace(BOUND, due=Due(day=date(2026, 12, 21)))


def found(action: Action, process: Process = Process.MEDIATION) -> list[tuple[str, str, str]]:
    told = findings(
        action,
        people=(AMIRA, ROWAN, LEFT, AWAY),
        parties=(FAMILY, COUNCIL),
        process=process,
        today=TODAY,
        agreed_on=TODAY,
    )
    return [(each.key, each.field, each.sentence) for each in told]


@pytest.mark.parametrize(
    ("action", "told"),
    [
        (replace(PRECISE, who=""), ("no-owner", "who", "Nobody is named who will do it.")),
        (
            replace(PRECISE, who="Seun Adeyemi", outcome_key="reconsider"),
            ("owner-absent", "who", "Seun Adeyemi left. Make sure that they agree to do it."),
        ),
        (
            replace(PRECISE, who="Олена"),
            ("owner-absent", "who", "Olena Bondar was not in the room, so cannot have agreed to do it."),
        ),
        (
            replace(PRECISE, who="The bus firm", outcome_key=NO_LIMIT),
            (
                "owner-absent",
                "who",
                (
                    "“The bus firm” names nobody who was in the room. Name who here will do it, "
                    "or who will ask them."
                ),
            ),
        ),
        (
            replace(PRECISE, due=Due()),
            ("no-date", "due_day", "There is no date by which it will be done."),
        ),
        (
            replace(PRECISE, due=Due(kind=DueKind.EVENT)),
            ("no-date", "due_day", "There is no date by which it will be done."),
        ),
        (
            replace(PRECISE, due=Due(kind=DueKind.REPEATING, words="Every Friday")),
            ("no-date", "due_day", "It does not say from which day it repeats."),
        ),
        (
            replace(PRECISE, due=Due(kind=DueKind.EVENT, words="At the annual review")),
            ("no-date", "due_day", "The event may come late or never. Give a latest date as well."),
        ),
        (
            replace(PRECISE, due=replace(FRIDAY, kind=DueKind.REPEATING)),
            ("no-date", "due_words", "It does not say how often it repeats."),
        ),
        (
            replace(PRECISE, due=Due(day=date(2026, 12, 3))),
            ("past-date", "due_day", "Thursday 3 December 2026 has passed."),
        ),
        (
            replace(PRECISE, due=Due(day=date(2026, 12, 25))),
            (
                "bank-holiday",
                "due_day",
                (
                    "Friday 25 December 2026 is a bank holiday (Christmas Day). "
                    "The working day before is Thursday 24 December 2026."
                ),
            ),
        ),
        (
            replace(PRECISE, due=Due(day=date(2026, 12, 13))),
            (
                "weekend",
                "due_day",
                "Sunday 13 December 2026 is at a weekend. The working day before is Friday 11 December 2026.",
            ),
        ),
        (
            replace(PRECISE, how_we_will_know="J. is met often."),
            (
                "vague-word",
                "how_we_will_know",
                "“often” can be read in more than one way. Say what, how often or how much.",
            ),
        ),
        (
            replace(PRECISE, due=replace(FRIDAY, kind=DueKind.EVENT, words="Regularly")),
            (
                "vague-word",
                "due_words",
                "“regularly” can be read in more than one way. Say what, how often or how much.",
            ),
        ),
        (
            replace(PRECISE, what="Write the timetable and send it to Rowan."),
            ("two-actions", "what", "This looks like two actions in one. Write each as its own action."),
        ),
        (
            replace(PRECISE, how_we_will_know=""),
            (
                "no-way-to-know",
                "how_we_will_know",
                "It does not say how everyone will know that it is done.",
            ),
        ),
    ],
)
def test_what_makes_an_action_hard_to_keep_is_told_in_one_sentence(
    action: Action, told: tuple[str, str, str]
) -> None:
    assert found(action) == [told]


@pytest.mark.parametrize(
    ("action", "told"),
    [
        (
            replace(BOUND, outcome_key=""),
            (
                "kind-of-outcome",
                "outcome_key",
                (
                    "What the local authority or the integrated care board agrees to do in mediation has a "
                    "limit in law. Say what kind of outcome this is."
                ),
            ),
        ),
        (
            replace(BOUND, outcome_key=NO_LIMIT),
            (
                "kind-of-outcome",
                "outcome_key",
                (
                    "It is said to be somebody else's action, but “Rowan Shah” names the local authority or "
                    "the integrated care board. Say what kind of outcome it is."
                ),
            ),
        ),
        (
            replace(BOUND, basis="Regulation 42(4)"),
            (
                "other-basis",
                "basis",
                (
                    "Its basis says “Regulation 42(4)”, but for what kind of outcome it is that is "
                    "“Regulations 42(2) and 44(2)(d), or 42(3)”."
                ),
            ),
        ),
        (
            LATE,
            (
                "after-limit",
                "different_timescale",
                (
                    "The limit in law is Friday 18 December 2026 (Regulations 42(2) and 44(2)(d), or 42(3); "
                    "check this). A later date holds only where the parties agree the different timescale in "
                    "writing (regulation 42(5)): write it in the action."
                ),
            ),
        ),
        (
            replace(LATE, outcome_key="notify-authority"),
            (
                "after-limit",
                "due_day",
                (
                    "The limit in law is Friday 11 December 2026 (Regulation 42(4); check this). "
                    "The parties cannot agree a later date for this."
                ),
            ),
        ),
    ],
)
def test_what_is_amiss_with_a_limit_in_law_is_told_in_one_sentence(
    action: Action, told: tuple[str, str, str]
) -> None:
    assert found(action) == [told]


def test_who_may_be_the_authority_is_asked_about_by_name() -> None:
    assert found(replace(PRECISE, who="The bus firm"))[1] == (
        "kind-of-outcome",
        "outcome_key",
        (
            "“The bus firm” may be the local authority or the integrated care board, whose actions have a "
            "limit in law. Say what kind of outcome this is, or that it is somebody else's action."
        ),
    )


def test_disagreement_resolution_says_that_it_has_no_dates_in_law() -> None:
    assert found(replace(PRECISE, basis="Regulation 42"), Process.DISAGREEMENT_RESOLUTION) == [
        (
            "no-statutory-date",
            "basis",
            "Disagreement resolution has no dates set by law, but this action claims one.",
        )
    ]


def test_a_vague_word_of_one_part_is_told_besides_that_of_another() -> None:
    both = replace(PRECISE, what="Meet J. regularly.", how_we_will_know="Amira emails often.")
    assert [(key, field) for key, field, _sentence in found(both)] == [
        ("vague-word", "what"),
        ("vague-word", "how_we_will_know"),
    ]


@pytest.mark.parametrize(
    ("read_back", "was", "number", "told"),
    [
        (True, 3, 2, True),
        (True, 3, 3, False),
        (True, 0, 2, False),
        (True, 3, 0, False),
        (False, 3, 2, False),
        (False, 0, 2, False),
    ],
)
def test_only_an_action_that_was_read_back_under_another_number_is_said_to_have_a_new_one(
    read_back: bool, was: int, number: int, *, told: bool
) -> None:
    sentence = "It was read back as action 3. Tell the parties that it is action 2 of the plan."
    found = renumbered(replace(PRECISE, read_back=read_back, read_back_as=was), number)
    assert found == ((Finding("new-number", sentence, "what"),) if told else ())


def test_a_warning_in_the_plan_begins_with_the_number_of_its_action() -> None:
    warning = PrintedFinding(number=4, action_id=ActionId("1"), finding=Finding("weekend", "It is Sunday."))
    assert warning.sentence == "Action 4: It is Sunday."
