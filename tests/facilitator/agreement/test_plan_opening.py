"""The plan begins with whom and what it is about, whose references are which, and how and when they met."""

from datetime import date

import pytest

import resources
from facilitator.agreement.plan_opening import about, held, references
from facilitator.case.identity import PartyId
from facilitator.case.matter import Matter, MeetingMode, Process
from facilitator.case.people import Party, PartyKind
from facilitator.case.process_words import process_words

MEDIATION, DR = Process.MEDIATION, Process.DISAGREEMENT_RESOLUTION
OCTOBER = date(2026, 10, 12)
EIGHTH, NINTH, ELEVENTH = (date(2026, 12, day) for day in (8, 9, 11))
IN_FULL = "education, health and care (EHC)"


def authority(name: str = "", number: int = 1) -> Party:
    return Party(id=PartyId(f"la{number}"), kind=PartyKind.LOCAL_AUTHORITY, name=name)


@pytest.mark.parametrize(
    ("matter", "words"),
    [
        (
            Matter(process=MEDIATION, child_as="J.H.", decision_date=OCTOBER, subjects=("refuse-assess",)),
            (
                "About J.H., and the decision of 12 October 2026 not to carry out an "
                f"{IN_FULL} needs assessment."
            ),
        ),
        (
            Matter(process=MEDIATION, decision_date=OCTOBER, subjects=("cease",)),
            f"About the decision of 12 October 2026 to cease to maintain the {IN_FULL} plan.",
        ),
        (
            Matter(process=MEDIATION, child_as="J.H.", subjects=("refuse-amend", "refuse-reassess")),
            (
                f"About J.H., and the decision not to amend or replace the {IN_FULL} plan "
                "and not to carry out an EHC needs reassessment."
            ),
        ),
        (
            Matter(process=MEDIATION, decision_date=OCTOBER, subjects=("contents", "placement", "health")),
            (
                "About the decision of 12 October 2026 on needs (section B) or special educational provision "
                "(section F), the naming of a school or type of school (section I) and health care needs or "
                f"provision (sections C or G) in the {IN_FULL} plan."
            ),
        ),
        (
            Matter(process=MEDIATION, decision_date=OCTOBER, subjects=("refuse-amend", "outcomes")),
            (
                f"About the decision of 12 October 2026 not to amend or replace the {IN_FULL} plan, "
                "and on outcomes (section E) or other parts in the EHC plan."
            ),
        ),
        (
            Matter(process=MEDIATION, child_as="J.H.", decision_date=OCTOBER),
            "About J.H., and the decision of 12 October 2026.",
        ),
        (Matter(process=MEDIATION, child_as="J.H."), "About J.H."),
        (Matter(process=MEDIATION, child_as="Jo", subjects=("Amina Hussain's plan",)), "About Jo."),
        (Matter(process=MEDIATION, kind="provision"), ""),
        (
            Matter(process=DR, child_as="J.H.", kind="provision"),
            "About J.H., and the special educational provision that a setting, school or college makes.",
        ),
        (
            Matter(process=DR, kind="between-bodies"),
            (
                "About a disagreement between a local authority and a health body about an "
                f"{IN_FULL} needs assessment or an EHC plan."
            ),
        ),
        (Matter(process=DR, child_as="J.H.", decision_date=OCTOBER, subjects=("cease",)), "About J.H."),
        (Matter(process=DR, kind="What Amina Hussain said"), ""),
        (Matter(process=DR, title="Amina Hussain", capacity="Decides with Amina"), ""),
    ],
)
def test_whom_and_what_it_is_about_is_said_as_far_as_it_is_known_and_nobody_named_otherwise(
    matter: Matter, words: str
) -> None:
    assert about(matter) == words


@pytest.mark.parametrize("process", list(Process))
def test_everything_that_a_case_can_be_about_has_words_that_are_printed(process: Process) -> None:
    words = resources.read_toml("plan_words.toml")[process.value]
    printed = words["topics"] if process is DR else {**words["decisions"], **words["subjects"]}
    assert printed.keys() == process_words(process).kinds.keys()


@pytest.mark.parametrize(
    ("theirs", "own", "parties", "words"),
    [
        (
            "SEN/4471",
            "MED-2026-014",
            (authority("Barton Council"),),
            "Barton Council reference SEN/4471; our reference MED-2026-014.",
        ),
        ("SEN/4471", "", (authority("Barton Council"),), "Barton Council reference SEN/4471."),
        ("SEN/4471", "M-1", (authority(),), "The local authority's reference SEN/4471; our reference M-1."),
        ("SEN/4471", "", (authority("Local authority"),), "The local authority's reference SEN/4471."),
        ("SEN/4471", "", (authority("A"), authority("B", 2)), "The local authority's reference SEN/4471."),
        ("SEN/4471", "", (), "The local authority's reference SEN/4471."),
        ("", "MED-2026-014", (authority("Barton Council"),), "Our reference MED-2026-014."),
        ("", "", (authority("Barton Council"),), ""),
        ("{name} %s", "{0}", (authority("{B}"),), "{B} reference {name} %s; our reference {0}."),
    ],
)
def test_each_reference_says_whose_it_is(
    theirs: str, own: str, parties: tuple[Party, ...], words: str
) -> None:
    assert references(Matter(reference=own, authority_reference=theirs), parties) == words


@pytest.mark.parametrize(
    ("matter", "days", "agreed_on", "words"),
    [
        (
            Matter(process=MEDIATION, facilitator_name="Jo Marsh"),
            (EIGHTH,),
            EIGHTH,
            "Mediated online on 8 December 2026 by Jo Marsh.",
        ),
        (
            Matter(process=DR, mode=MeetingMode.IN_PERSON, facilitator_name="Jo Marsh"),
            (EIGHTH, NINTH),
            NINTH,
            "Disagreement resolution meeting held in person on 8 and 9 December 2026, led by Jo Marsh.",
        ),
        (
            Matter(process=MEDIATION, mode=MeetingMode.BOTH),
            (EIGHTH,),
            ELEVENTH,
            "Mediated in person and online on 8 December 2026. Agreed on 11 December 2026.",
        ),
        (
            Matter(process=DR),
            (EIGHTH, NINTH),
            EIGHTH,
            (
                "Disagreement resolution meeting held online on 8 and 9 December 2026. "
                "Agreed on 8 December 2026."
            ),
        ),
        (Matter(process=MEDIATION), (EIGHTH,), None, "Mediated online on 8 December 2026."),
    ],
)
def test_how_they_met_is_one_sentence_and_the_agreement_has_a_day_where_it_is_another(
    matter: Matter, days: tuple[date, ...], agreed_on: date | None, words: str
) -> None:
    assert held(matter, days, agreed_on) == words
