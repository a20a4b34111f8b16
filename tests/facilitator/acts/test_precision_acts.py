from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitator.agreement.action import Action, Due
from facilitator.agreement.vague_words import STANDARD
from facilitator.case.identity import ActionId
from facilitator.case.matter import Process
from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import Vault
from tests.facilitator.builders import PASSPHRASE

AGREED = date(2026, 12, 11)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[CaseFile]:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=WHERE_MEMORY_IS_SHORT)
    opened = CaseFile.create(vault)
    opened.matter.change(process=Process.MEDIATION)
    opened.terms.change(agreed_on=AGREED)
    opened.parties.add(PartyKind.FAMILY)
    opened.actions.propose("Carry out the assessment.", who="Family")
    opened.actions.propose("Something else.")
    yield opened
    opened.close()
    vault.close()


def first(case: CaseFile) -> Action:
    return case.actions.all()[0]


def test_a_timescale_fills_date_basis_and_outcome_and_asks_everyone_again(case: CaseFile) -> None:
    case.timescales.use(first(case).id, "amend-placement")
    case.consents.give(first(case).id, case.parties.all()[0].id)
    case.terms.change(agreed_on=date(2026, 12, 18))
    case.timescales.use(first(case).id, "amend-placement", replacing=True)
    action = first(case)
    assert action.due.day == date(2027, 1, 1)
    assert action.basis == "Regulations 42(2) and 44(2)(f)"
    assert action.outcome_key == "amend-placement"
    assert case.consents.all() == ()


def test_further_lines_become_actions_of_their_own_right_after(case: CaseFile) -> None:
    case.timescales.use(first(case).id, "assess")
    actions = case.actions.all()
    assert [a.outcome_key for a in actions] == ["assess", "assess/decide", "assess/finalise", ""]
    assert [a.due.day for a in actions[:3]] == [date(2026, 12, 25), date(2027, 2, 19), date(2027, 3, 19)]
    assert [a.who for a in actions[:3]] == ["Family"] * 3
    assert [a.position for a in actions] == [0, 1, 2, 3]
    assert actions[3].what == "Something else."


def test_choosing_again_brings_the_lines_up_to_date_and_adds_none(case: CaseFile) -> None:
    case.timescales.use(first(case).id, "assess")
    case.terms.change(agreed_on=date(2026, 12, 18))
    case.timescales.use(first(case).id, "assess", replacing=True)
    assert len(case.actions.all()) == 4
    assert case.actions.all()[2].due.day == date(2027, 3, 26)


def test_one_undo_takes_the_whole_timescale_back(case: CaseFile) -> None:
    before = case.actions.all()
    case.timescales.use(first(case).id, "assess")
    case.undo.undo()
    assert case.actions.all() == before


def test_an_empty_outcome_takes_the_claim_off_and_leaves_the_date(case: CaseFile) -> None:
    case.timescales.use(first(case).id, "cease")
    case.timescales.use(first(case).id, "")
    assert (first(case).basis, first(case).outcome_key, first(case).due.day) == ("", "", AGREED)


def test_disagreement_resolution_refuses_a_timescale(case: CaseFile) -> None:
    case.matter.change(process=Process.DISAGREEMENT_RESOLUTION)
    before = case.actions.all()
    with pytest.raises(NotAllowed, match="no dates set by law"):
        case.timescales.use(first(case).id, "assess")
    assert case.actions.all() == before


@pytest.mark.parametrize("key", ["elsewhere", "assess/decide", "no-limit"])
def test_what_is_no_outcome_of_the_table_is_refused(case: CaseFile, key: str) -> None:
    with pytest.raises(NotAllowed, match="Nothing was changed"):
        case.timescales.use(first(case).id, key)


def test_reconsidering_a_decision_is_dated_two_weeks_on(case: CaseFile) -> None:
    case.timescales.use(first(case).id, "reconsider")
    assert (first(case).due.day, first(case).outcome_key) == (date(2026, 12, 25), "reconsider")


def test_an_agreed_date_is_not_replaced_before_that_was_asked(case: CaseFile) -> None:
    agreed = Due(day=date(2026, 12, 14))
    case.actions.change(first(case).id, due=agreed, basis="Our own word")
    case.consents.give(first(case).id, case.parties.all()[0].id)
    before = case.actions.all()
    told = case.timescales.replaced_by(first(case).id, "amend-placement")
    assert told == (
        (
            "“Carry out the assessment.” has the date Monday 14 December 2026; "
            "the date set by law is Friday 25 December 2026."
        ),
        (
            "“Carry out the assessment.” has the basis “Our own word”; "
            "the one set by law is “Regulations 42(2) and 44(2)(f)”."
        ),
    )
    with pytest.raises(NotAllowed, match="Monday 14 December 2026"):
        case.timescales.use(first(case).id, "amend-placement")
    assert case.actions.all() == before
    assert len(case.consents.all()) == 1
    case.timescales.use(first(case).id, "amend-placement", replacing=True)
    assert first(case).due.day == date(2026, 12, 25)


def test_the_dates_of_further_lines_are_asked_about_too(case: CaseFile) -> None:
    case.timescales.use(first(case).id, "make-plan")
    finalise = case.actions.all()[1]
    case.actions.change(finalise.id, due=Due(day=date(2027, 2, 1)))
    told = case.timescales.replaced_by(first(case).id, "make-plan")
    assert [sentence for sentence in told if "Monday 1 February 2027" in sentence]
    assert len(told) == 1
    with pytest.raises(NotAllowed, match="Monday 1 February 2027"):
        case.timescales.use(first(case).id, "make-plan")
    assert case.actions.all()[1].due.day == date(2027, 2, 1)


def test_the_same_date_replaces_nothing(case: CaseFile) -> None:
    case.actions.change(first(case).id, due=Due(day=date(2026, 12, 25)))
    assert case.timescales.replaced_by(first(case).id, "amend-placement") == ()


def test_saying_what_kind_of_outcome_it_is_asks_nobody_again(case: CaseFile) -> None:
    case.actions.change(first(case).id, due=Due(day=date(2027, 3, 1)))
    family = case.parties.all()[0].id
    case.consents.give(first(case).id, family)
    case.actions.mark_read_back(first(case).id)
    kept = len(case.actions.versions(first(case).id))
    case.actions.change(first(case).id, outcome_key="reconsider")
    assert case.consents.parties()[first(case).id] == {family}
    assert first(case).read_back
    assert len(case.actions.versions(first(case).id)) == kept
    assert "after-limit" in {finding.key for finding in case.precision.findings()[first(case).id]}
    case.actions.change(first(case).id, different_timescale="The parties agree to 1 March 2027.")
    assert case.consents.all() == ()
    assert "after-limit" not in {finding.key for finding in case.precision.findings()[first(case).id]}


def test_an_earlier_wording_keeps_the_kind_that_was_said_since(case: CaseFile) -> None:
    case.actions.change(first(case).id, what="Carry it out soon.")
    case.actions.change(first(case).id, outcome_key="reconsider")
    case.actions.restore_version(case.actions.versions(first(case).id)[-1].id)
    assert (first(case).what, first(case).outcome_key) == ("Carry out the assessment.", "reconsider")


def test_the_kind_is_kept_through_disagreement_resolution_which_claims_no_limit(case: CaseFile) -> None:
    case.parties.add(PartyKind.LOCAL_AUTHORITY)
    case.actions.change(first(case).id, who="Local authority", due=Due(day=date(2027, 3, 1)))
    limits = {"kind-of-outcome", "after-limit", "no-statutory-date"}

    def told() -> set[str]:
        return limits & {finding.key for finding in case.precision.findings()[first(case).id]}

    assert told() == {"kind-of-outcome"}
    case.actions.change(first(case).id, outcome_key="reconsider")
    assert told() == {"after-limit"}
    case.matter.change(process=Process.DISAGREEMENT_RESOLUTION)
    assert told() == set()
    case.actions.change(first(case).id, basis="Regulation 42(3)", different_timescale="Later.")
    for party in case.parties.all():
        case.consents.give(first(case).id, party.id)
    planned = case.plan.current().actions[0]
    assert (planned.basis, planned.different_timescale) == ("", "")
    case.matter.change(process=Process.MEDIATION)
    case.actions.change(first(case).id, basis="", different_timescale="")
    assert told() == {"after-limit"}


def test_precision_covers_each_action_that_is_not_withdrawn(case: CaseFile) -> None:
    one, two = case.actions.all()
    case.actions.withdraw(two.id)
    found = case.precision.findings()
    assert set(found) == {one.id}
    assert "no-date" in {finding.key for finding in found[one.id]}


def test_the_agreement_day_is_the_chosen_one_then_the_meeting_then_today(case: CaseFile) -> None:
    assert case.agreement.day() == AGREED
    case.terms.change(agreed_on=None)
    assert case.agreement.day() == case.today()
    case.matter.change(meeting_date=date(2026, 12, 9))
    assert case.agreement.day() == date(2026, 12, 9)


def test_a_changed_list_of_vague_words_is_used_at_once(case: CaseFile) -> None:
    case.actions.change(first(case).id, what="Arrange it, touch wood, with ongoing help.")
    words = [f.sentence for f in case.precision.findings()[first(case).id] if f.key == "vague-word"]
    assert [word.split("”")[0] for word in words] == ["“ongoing"]
    changes = case.precision.use_vague_words(STANDARD.with_word("touch wood").without_word("ongoing"))
    assert changes.actions
    assert changes.plan
    words = [f.sentence for f in case.precision.findings()[first(case).id] if f.key == "vague-word"]
    assert [word.split("”")[0] for word in words] == ["“touch wood"]
    assert not case.precision.use_vague_words(case.precision.vague_words())


def test_warnings_of_the_plan_carry_the_numbers_of_the_document(case: CaseFile) -> None:
    case.actions.propose(
        "Provide ongoing help.", who="Family", due=Due(day=date(2099, 12, 11)), how_we_will_know="It is seen."
    )
    last = case.actions.all()[-1]
    assert case.precision.printed_findings() == ()
    case.consents.give(last.id, case.parties.all()[0].id)
    assert [action.number for action in case.plan.current().actions] == [1]
    found = case.precision.printed_findings()
    assert {(each.number, each.action_id) for each in found} == {(1, last.id)}
    assert [(each.finding.key, each.finding.field) for each in found if each.finding.key == "vague-word"] == [
        ("vague-word", "what")
    ]
    assert found[0].sentence.startswith("Action 1: ")


def test_every_warning_names_a_field_that_mends_it(case: CaseFile) -> None:
    case.timescales.use(first(case).id, "cease")
    case.actions.change(first(case).id, due=Due(day=date(2027, 12, 25)), who="", how_we_will_know="")
    fields = {f.key: f.field for f in case.precision.findings()[first(case).id]}
    assert fields == {
        "no-owner": "who",
        "bank-holiday": "due_day",
        "after-limit": "different_timescale",
        "no-way-to-know": "how_we_will_know",
    }


def test_taking_a_claim_off_asks_about_nothing(case: CaseFile) -> None:
    case.actions.change(first(case).id, due=Due(day=date(2027, 3, 1)), basis="As the school asked")
    assert case.timescales.replaced_by(first(case).id, "") == ()
    with pytest.raises(NotAllowed, match="is no longer in the case"):
        case.timescales.replaced_by(ActionId("gone"), "")
