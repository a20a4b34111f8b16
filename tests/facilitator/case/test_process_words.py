import pytest

from facilitator.case.matter import Process
from facilitator.case.process_words import process_words, right_words


def test_disagreement_resolution_is_voluntary_for_everyone_and_has_no_statutory_dates() -> None:
    words = process_words(Process.DISAGREEMENT_RESOLUTION)
    assert words.what_it_is == (
        "Voluntary for everyone: the family, the local authority, the school and health alike. "
        "It has no statutory dates; every date is agreed. Children and Families Act 2014, section 57."
    )
    assert words.dates == (
        "Disagreement resolution has no statutory dates. Every date is one that the parties agree. "
        "A right of appeal, if there is one, runs on meanwhile: the family should not wait for this meeting."
    )


def test_mediation_is_chosen_by_the_family_and_has_dates_of_its_own() -> None:
    words = process_words(Process.MEDIATION)
    assert words.what_it_is == (
        "After a decision about an assessment or a plan. The family chooses it; the local authority must "
        "take part. It has statutory dates. Children and Families Act 2014, sections 52 to 56."
    )
    assert words.dates == ""


@pytest.mark.parametrize(
    ("process", "keys"),
    [
        (Process.DISAGREEMENT_RESOLUTION, ["duties", "provision", "health-care", "between-bodies"]),
        (
            Process.MEDIATION,
            [
                "refuse-assess",
                "refuse-plan",
                "refuse-reassess",
                "refuse-amend",
                "cease",
                "contents",
                "placement",
                "health",
                "social-care",
                "outcomes",
            ],
        ),
    ],
)
def test_what_a_case_can_be_about_has_the_keys_that_cases_keep(process: Process, keys: list[str]) -> None:
    assert list(process_words(process).kinds) == keys


def test_a_kind_has_words_for_the_screen() -> None:
    assert process_words(Process.MEDIATION).kinds["cease"] == "Decision to cease to maintain the plan"


def test_the_right_is_asked_about_and_sectors_in_issue_must_be_there() -> None:
    words = right_words()
    assert words.whose == (
        "From the end of compulsory school age the right is usually the young person's. "
        "Ask; it is never assumed."
    )
    assert words.sectors == (
        "Then the integrated care board or social care must be among the parties, with somebody there."
    )
