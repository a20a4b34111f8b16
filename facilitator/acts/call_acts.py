"""Acts on the preparation calls: what each party answered, and the issues that Agree takes from it."""

from collections.abc import Mapping
from dataclasses import replace

from facilitator.acts.issue_acts import IssueActs
from facilitator.acts.opened_case import OpenedCase
from facilitator.agreement.issue import LONGEST_HEADING
from facilitator.case.finding import folded
from facilitator.case.identity import PartyId
from facilitator.case.people import Party
from facilitator.case.preparation_calls import CallAnswer, Prompt, answer_id
from facilitator.case.text_units import whole_letters
from facilitator.changes import Changes


class CallActs:
    """Writing down what was said in a preparation call."""

    def __init__(self, opened: OpenedCase, issues: IssueActs) -> None:
        self._opened, self._store, self._issues = opened, opened.store, issues

    def answers(self, party_id: PartyId) -> Mapping[Prompt, str]:
        """Return what a party answered to each prompt, "" where nothing was written yet."""
        return {prompt: self._answer(party_id, prompt).words for prompt in Prompt}

    def answer(self, party_id: PartyId, prompt: Prompt, words: str) -> Changes:
        """Write down what a party answered."""
        party = self._opened.need(Party, party_id)
        changed = replace(self._answer(party_id, prompt), words=words)
        with self._store.transaction(f"Change the call with {party.called}", typing=True):
            self._store.put(changed)
        return Changes(preparation=True)

    def take_issues(self) -> Changes:
        """List in Agree each issue of the calls that it has not had before, in the order of the parties.

        What is listed already, in whatever case and signs, and what was taken out of the list again, stays as
        it is.
        """
        parties = self._store.all(Party, order="position, rowid")
        fresh = [
            (answer, [issue for issue in answer.issues if folded(issue) not in answer.taken])
            for answer in (self._answer(party.id, Prompt.ISSUES) for party in parties)
        ]
        if not any(issues for _, issues in fresh):
            return Changes()
        with self._store.transaction("List the issues of the calls"):
            listed = {folded(issue.heading) for issue in self._issues.all()}
            for answer, issues in fresh:
                for issue in issues:
                    if folded(issue) not in listed:
                        listed.add(folded(issue))
                        self._issues.add(whole_letters(issue, LONGEST_HEADING))
                taken = (*answer.taken, *map(folded, issues))
                if taken != answer.taken:
                    self._store.put(replace(answer, taken=taken))
        return Changes(issues=True, plan=True, preparation=True)

    def _answer(self, party_id: PartyId, prompt: Prompt) -> CallAnswer:
        kept = self._store.get(CallAnswer, answer_id(party_id, prompt))
        return CallAnswer.empty(party_id, prompt) if kept is None else kept
