"""Whatever is edited, agreed, taken back or undone: the plan holds only what every party agreed to."""

from contextlib import suppress
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.agreement.action import Due
from facilitator.agreement.drawing_up import agreed_actions
from facilitator.agreement.issue import IssueState
from facilitator.agreement.plan import ActionPlan, Outcome
from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, propose

WORDS = ("Meet at the gate.", "Send the report.", "Pay for a taxi.", "")
FIELDS = ("what", "who", "how_we_will_know", "supported_by", "basis", "different_timescale")
Step = tuple[str, int, int]
steps_of = st.lists(
    st.tuples(
        st.sampled_from(
            ["propose", "edit", "edit", "date", "agree", "agree", "agree all", "agree all", "take back",
             "withdraw", "bring back", "move", "new party", "party gone", "issue", "issue heading",
             "issue state", "undo", "redo"]
        ),
        st.integers(0, 11),
        st.integers(0, 11),
    ),
    min_size=5,
    max_size=20,
)  # fmt: skip


class Room:
    """The case, and an account of its own of what each party has said yes to, by the words alone."""

    def __init__(self, case: CaseFile) -> None:
        self.case = case
        self.ever: set[tuple[str, str, tuple[str, ...]]] = set()
        self.yes: set[tuple[str, str, tuple[str, ...]]] = set()
        self.undone = False

    def take(self, step: Step) -> None:
        act, one, two = step
        actions, parties, issues = self.case.actions(), self.case.parties(), self.case.issues()
        action = actions[one % len(actions)] if actions else None
        issue = issues[one % len(issues)] if issues else None
        if act == "propose":
            propose(self.case, WORDS[one % 3])
        elif act == "new party":
            self.case.add_party(list(PartyKind)[two % 7])
        elif act == "party gone" and parties:
            self.case.remove_party(parties[two % len(parties)].id)
        elif act in {"undo", "redo"}:
            getattr(self.case, act)()
            self.undone = True
        elif act == "issue":
            self.case.raise_issue(f"Heading {one}")
        elif issue and act in {"issue heading", "issue state"}:
            self._of_issue(act, issue.id, two)
        elif action:
            self._of_action(act, action.id, one, two)
            if self._words(action.id) != action.wording:
                self.yes = {said for said in self.yes if said[0] != action.id}

    def _of_issue(self, act: str, issue_id: str, two: int) -> None:
        state = list(IssueState)[two % 4]
        changes = (
            {"heading": f"Heading {two}"}
            if act == "issue heading"
            else {"state": state, "print_heading": True}
        )
        self.case.change_issue(issue_id, **changes)  # type: ignore[arg-type]  # an identity
        for party in self.case.parties()[: two % 4]:
            self._agree(issue_id, party.id)

    def _of_action(self, act: str, action_id: str, one: int, two: int) -> None:
        case, parties = self.case, self.case.parties()
        if act == "edit":
            case.change_action(action_id, **{FIELDS[two % 6]: WORDS[one % 4]})  # type: ignore[arg-type]
        elif act == "date":
            due = Due(day=date(2026, 12, 11) + timedelta(days=two)) if two else Due()
            case.change_action(action_id, due=due)  # type: ignore[arg-type]  # an identity
        elif act == "agree all":
            for party in parties:
                self._agree(action_id, party.id)
        elif act == "agree" and parties:
            self._agree(action_id, parties[two % len(parties)].id)
        elif act == "take back" and parties:
            party_id = parties[two % len(parties)].id
            case.withdraw_consent(action_id, party_id)
            self.yes = {said for said in self.yes if said[:2] != (action_id, party_id)}
        elif act == "withdraw":
            case.withdraw_action(action_id)  # type: ignore[arg-type]  # an identity
        elif act == "bring back":
            case.withdraw_action(action_id, withdrawn=False)  # type: ignore[arg-type]  # an identity
        elif act == "move":
            case.move_action(action_id, two - 5)  # type: ignore[arg-type]  # an identity

    def _agree(self, subject_id: str, party_id: str) -> None:
        self.case.consent(subject_id, party_id)  # type: ignore[arg-type]  # an identity
        said = (subject_id, party_id, self._words(subject_id))
        self.yes.add(said)
        self.ever.add(said)

    def _words(self, subject_id: str) -> tuple[str, ...]:
        subjects = {each.id: each.wording for each in (*self.case.actions(), *self.case.issues())}
        return subjects[subject_id]


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=steps_of)
def test_the_plan_never_holds_what_a_party_has_not_agreed_to_as_it_stands(
    vault: Vault, steps: list[Step]
) -> None:
    room = Room(a_case(vault, FakeClock()))
    case = room.case
    for step in (("propose", 0, 0), ("agree all", 0, 0), *steps):
        with suppress(NotAllowed):
            room.take(step)
        plan = case.plan()
        holds_only_the_agreed(room, plan)
        assert agreed_actions(case._drawn()) == case.agreed_actions()
        assert (plan.outcome is Outcome.NONE) == (not plan.actions)
    case.close()


def holds_only_the_agreed(room: Room, plan: ActionPlan) -> None:
    case = room.case
    parties = [party.id for party in case.parties()]
    present = {
        (
            a.what,
            a.who,
            a.due.printed,
            a.how_we_will_know,
            a.supported_by,
            a.basis,
            a.different_timescale,
        ): a.id
        for a in case.agreed_actions()
    }
    assert [action.number for action in plan.actions] == list(range(1, len(plan.actions) + 1))
    for printed in plan.actions:
        words = (
            printed.what,
            printed.who,
            printed.by_when,
            printed.how_we_will_know,
            printed.supported_by,
            printed.basis,
            printed.different_timescale,
        )
        assert words in present
        assert all(words[:3])
        said = room.ever if room.undone else room.yes
        assert all((present[words], party, words) in said for party in parties)
        assert parties
    for heading in plan.still_in_disagreement:
        alike = [issue.id for issue in case.issues() if issue.heading == heading and issue.print_heading]
        assert any(all((each, party, (heading,)) in room.ever for party in parties) for each in alike)
