"""Whatever is edited, agreed, taken back or undone: the plan holds only what every party agreed to."""

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from facilitator.acts.action_acts import ActionChanges, ActionText
from facilitator.agreement.action import Action, Due, DueKind
from facilitator.agreement.drawing_up import agreed_actions
from facilitator.agreement.issue import Issue, IssueState
from facilitator.agreement.outcome import OUTCOME, outcome_wording
from facilitator.agreement.plan import ActionPlan, Outcome
from facilitator.agreement.terms import TERMS, standing_terms, statements
from facilitator.agreement.timescales import outcomes
from facilitator.case.identity import ActionId, IssueId, PartyId
from facilitator.case.matter import Process
from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.papers.reading import text_of
from facilitator.errors import NotAllowed
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, propose

FIELDS: tuple[ActionText, ...] = get_args(ActionText)
MARK = re.compile(r"zq\d+q")
Step = tuple[str, int, int]
Said = tuple[str, str, tuple[str, ...]]
steps_of = st.lists(
    st.tuples(
        st.sampled_from(
            ["propose", "edit", "edit", "empty a field", "date", "timescale", "process", "earlier wording",
             "agree", "agree", "agree all", "agree all", "take back", "withdraw", "bring back", "move",
             "new party", "party gone", "rename party", "rename person", "person gone", "agreement day",
             "issue", "issue heading", "issue state", "issue gone", "print heading", "terms",
             "agree to terms", "outcome", "outcome", "undo", "undo", "redo"]
        ),
        st.integers(0, 11),
        st.integers(0, 11),
    ),
    min_size=5,
    max_size=25,
)  # fmt: skip


class Room:
    """The case, and an account of its own of what each party has said yes to, by the words alone.

    Undo goes back to an earlier state, and so does the account: `at` holds it for each state of the history.
    """

    def __init__(self, case: CaseFile) -> None:
        self.case = case
        self.yes: frozenset[Said] = frozenset()
        self.at: dict[tuple[object, ...], frozenset[Said]] = {self._state(): self.yes}
        self._marks = 0

    def take(self, step: Step) -> None:
        act, one, two = step
        if act in {"undo", "redo"}:
            getattr(self.case.undo, act)()
            self.yes = self.at[self._state()]
            return
        try:
            self._act(act, one, two)
        finally:
            self._write_down()

    def mark(self) -> str:
        """Return a word that occurs nowhere else."""
        self._marks += 1
        return f"zq{self._marks}q"

    def words(self, subject_id: str) -> tuple[str, ...]:
        """Return the present wording of a subject, nothing where it is gone."""
        if subject_id == TERMS:
            return self.case.terms.current().wording
        if subject_id == OUTCOME:
            return outcome_wording(self.case.terms.choices().outcome)
        subjects: tuple[Action | Issue, ...] = (*self.case.actions.all(), *self.case.issues.all())
        for subject in subjects:
            if subject.id == subject_id:
                return subject.wording
        return ()

    def outcome_agreed_to(self) -> Outcome:
        """Return the answer that every party has said yes to, as it stands."""
        answer = self.case.terms.choices().outcome
        return answer if answer and self.agreed_by_all(OUTCOME) else Outcome.UNSAID

    def agreed_by_all(self, subject_id: str) -> bool:
        """Return whether every party has said yes to the subject as it stands."""
        parties, words = self.case.parties.all(), self.words(subject_id)
        return bool(parties) and all((subject_id, party.id, words) in self.yes for party in parties)

    def _state(self) -> tuple[object, ...]:
        rows = self.case._store.db.execute("SELECT step, images FROM history WHERE undone = 0 ORDER BY step")
        return tuple((step, hash(images)) for step, images in rows)

    def _write_down(self) -> None:
        """Forget what was said to words that no longer stand, and keep the account of this state."""
        parties = {party.id for party in self.case.parties.all()}
        shut = {action.id for action in self.case.actions.all() if action.withdrawn}
        self.yes = frozenset(
            said
            for said in self.yes
            if said[1] in parties and said[0] not in shut and said[2] == self.words(said[0])
        )
        self.at[self._state()] = self.yes

    def _act(self, act: str, one: int, two: int) -> None:
        case = self.case
        actions, issues = case.actions.all(), case.issues.all()
        if act == "propose":
            propose(case, self.mark())
        elif act == "process":
            case.matter.change(process=list(Process)[one % 2])
        elif act == "agreement day":
            case.terms.change(agreed_on=date(2026, 12, 1) + timedelta(days=two))
        elif act in {"terms", "agree to terms", "outcome"}:
            self._terms(act, one, two)
        elif act in {"new party", "party gone", "rename party", "rename person", "person gone"}:
            self._people(act, one, two)
        elif act == "issue":
            case.issues.add(self.mark())
        elif act in {"issue heading", "issue state", "issue gone", "print heading"}:
            if issues:
                self._issue(act, issues[one % len(issues)].id, two)
        elif actions:
            self._action(act, actions[one % len(actions)].id, one, two)

    def _terms(self, act: str, one: int, two: int) -> None:
        if act == "outcome":
            self.case.terms.answer_outcome((Outcome.FULL, Outcome.PARTIAL)[two % 2])
            self._write_down()
            for party in self.case.parties.all()[: 1 + one]:
                self._agree(OUTCOME, party.id)
            return
        if act == "agree to terms":
            for party in self.case.parties.all()[: 1 + one]:
                self._agree(TERMS, party.id)
            return
        changes: tuple[dict[str, Any], ...] = (
            {"receivers": self.mark()},
            {"receivers": ""},
            {"statement_key": statements()[two % 4].key},
            {"review_on": date(2027, 1, 1) + timedelta(days=two)},
            {"review_words": self.mark()},
            {"review_on": None, "review_words": ""},
        )
        self.case.terms.change(**changes[one % 6])

    def _people(self, act: str, one: int, two: int) -> None:
        case, parties, people = self.case, self.case.parties.all(), self.case.people.all()
        if act == "new party":
            case.parties.add(list(PartyKind)[two % 7])
        elif act == "party gone" and parties:
            case.parties.remove(parties[two % len(parties)].id)
        elif act == "rename party" and parties:
            case.parties.change(parties[two % len(parties)].id, name=f"Party {one}")
        elif act == "rename person" and people:
            case.people.change(people[one % len(people)].id, name=f"Person {two}")
        elif act == "person gone" and people:
            case.people.change(people[one % len(people)].id, attending=bool(two % 2))

    def _issue(self, act: str, issue_id: IssueId, two: int) -> None:
        if act == "issue gone":
            self.case.issues.remove(issue_id)
            return
        if act == "print heading":
            self.case.issues.change(issue_id, print_heading=bool(two % 2))
            if not two % 2:
                self.yes = frozenset(said for said in self.yes if said[0] != issue_id)
        else:
            heading = act == "issue heading"
            state: dict[str, Any] = {"state": list(IssueState)[two % 4]}
            changes = {"heading": self.mark()} if heading else state
            self.case.issues.change(issue_id, **changes)
        self._write_down()
        for party in self.case.parties.all()[: two % 4]:
            self._agree(issue_id, party.id)

    def _action(self, act: str, action_id: ActionId, one: int, two: int) -> None:
        case, parties = self.case, self.case.parties.all()
        if act in {"edit", "empty a field", "date", "timescale", "earlier wording"}:
            self._reword(act, action_id, one, two)
        elif act == "agree all":
            for party in parties:
                self._agree(action_id, party.id)
        elif act == "agree" and parties:
            self._agree(action_id, parties[two % len(parties)].id)
        elif act == "take back" and parties:
            party_id = parties[two % len(parties)].id
            case.consents.withdraw(action_id, party_id)
            self.yes = frozenset(said for said in self.yes if said[:2] != (action_id, party_id))
        elif act in {"withdraw", "bring back"}:
            case.actions.withdraw(action_id, withdrawn=act == "withdraw")
        elif act == "move":
            case.actions.move(action_id, two - 5)

    def _reword(self, act: str, action_id: ActionId, one: int, two: int) -> None:
        case, versions = self.case, self.case.actions.versions(action_id)
        if act == "edit":
            case.actions.change(action_id, **_said(FIELDS[two % 6], self.mark()))
        elif act == "empty a field":
            case.actions.change(action_id, **_said(FIELDS[two % 6], ""))
        elif act == "date":
            day = date(2026, 12, 11) + timedelta(days=two)
            case.actions.change(action_id, due=Due(kind=list(DueKind)[one % 3], day=day, words=self.mark()))
        elif act == "timescale":
            case.timescales.use(action_id, outcomes(Process.MEDIATION)[two % 10].key)
        elif versions:
            case.actions.restore_version(versions[two % len(versions)].id)

    def _agree(self, subject_id: str, party_id: PartyId) -> None:
        self.case.consents.give(subject_id, party_id)
        self.yes |= {(subject_id, party_id, self.words(subject_id))}
        self._write_down()


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=steps_of, process=st.sampled_from(Process))
@example(
    steps=[("issue", 0, 0), ("issue heading", 0, 1), ("undo", 0, 0)], process=Process.DISAGREEMENT_RESOLUTION
)
def test_the_plan_never_holds_what_a_party_has_not_agreed_to_as_it_stands(
    vault: Vault, steps: list[Step], process: Process
) -> None:
    room = Room(a_case(vault, FakeClock(), process=process))
    case = room.case
    for step in (("propose", 0, 0), ("agree all", 0, 0), *steps):
        with suppress(NotAllowed):
            room.take(step)
        plan = case.plan.current()
        holds_only_the_agreed(room, plan)
        assert agreed_actions(case.agreement.drawn()) == case.actions.agreed()
        assert plan.outcome is (room.outcome_agreed_to() if plan.actions else Outcome.UNSAID)
        assert plan.has_document == bool(plan.actions)
        assert {action.id: case.actions.numbers()[action.id] for action in case.actions.agreed()} == {
            action.id: number for number, action in enumerate(case.actions.agreed(), start=1)
        }
    assert set(MARK.findall(text_of(action_plan_pdf(case.plan.current())))) <= marks_agreed_to(room)
    case.close()


def holds_only_the_agreed(room: Room, plan: ActionPlan) -> None:
    case = room.case
    agreed = [
        action for action in case.actions.all() if not action.withdrawn and room.agreed_by_all(action.id)
    ]
    assert [action.number for action in plan.actions] == list(range(1, len(plan.actions) + 1))
    assert [
        (
            printed.what,
            printed.who,
            printed.by_when.removeprefix("by "),
            printed.how_we_will_know,
            printed.supported_by,
            printed.basis,
            printed.different_timescale,
        )
        for printed in plan.actions
    ] == [_printed(action, case.matter.current().process) for action in agreed]
    assert all(printed.what and printed.who and printed.by_when for printed in plan.actions)
    headings = [
        issue.heading
        for issue in case.issues.all()
        if issue.print_heading and issue.state is not IssueState.AGREED and room.agreed_by_all(issue.id)
    ]
    assert list(plan.still_in_disagreement) == headings
    terms = (plan.receivers, plan.sharing_statement, plan.review)
    assert terms == standing_terms(case.matter.current().process).wording or (
        room.agreed_by_all(TERMS) and terms == room.words(TERMS)
    )


def _printed(action: Action, process: Process) -> tuple[str, ...]:
    """Return the wording that was agreed to; disagreement resolution prints no basis in law."""
    return action.wording if process is Process.MEDIATION else (*action.wording[:5], "", "")


def marks_agreed_to(room: Room) -> set[str]:
    """Return the words that occur only once and stand in a wording that every party has said yes to."""
    subjects = {said[0] for said in room.yes if room.agreed_by_all(said[0])}
    return {mark for subject in subjects for mark in MARK.findall(" ".join(room.words(subject)))}


def _said(field: ActionText, words: str) -> ActionChanges:
    changes: ActionChanges = {}
    changes[field] = words
    return changes
