"""A case in which every piece of text is a word of its own, so that whatever leaks can be named."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import get_type_hints

from facilitator.agreement.action import Action, Due
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.issue import Issue, Option
from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ActionId, IssueId, NoteId, OptionId, PaperId, ParkedId
from facilitator.case.matter import Matter
from facilitator.case.papers import Paper, PaperKind
from facilitator.case.people import Participant, Party, Role
from facilitator.case.preparation import ReadinessRecord
from facilitator.casefile import CaseFile
from facilitator.meeting.notes import Draft, Note, NoteKind, ParkedTopic
from facilitator.practice import create_practice_case
from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault.vault import Vault

QUICK = Cost(memory=64 * MEBIBYTE)
PASSPHRASE = "made up words for canaries"
NOT_TEXT = {"id", "kind", "colour", "outcome_key"}
NOW = datetime(2026, 12, 3, 10, 0, tzinfo=UTC)


class CanaryCase:
    """An open case full of canaries; `words` maps each to the table and field that hold it."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.case: CaseFile = create_practice_case(vault)
        self.words: dict[str, tuple[str, str]] = {}
        store = self.case._store
        for kind in (Matter, Party, Participant, AgendaItem, ReadinessRecord):
            for value in store.all(kind):
                store.put(self._marked(value))
        for value in self._more():
            store.put(self._marked(value))

    def private(self, allowed: set[tuple[str, str]]) -> set[str]:
        """Return the canaries whose table and field are not among `allowed`."""
        return {word for word, where in self.words.items() if where not in allowed}

    def close(self) -> None:
        """Close the case."""
        self.case.close()

    def _more(self) -> tuple[object, ...]:
        party = self.case.parties.all()[0].id
        person = self.case.people.all()[0].id
        item = self.case.agenda.items()[0].id
        action = Action(
            id=ActionId("a1"), what="x", who="x", due=Due(day=date(2026, 12, 4)), supported_by="x"
        )
        return (
            Note(
                id=NoteId("n1"), text="x", kind=NoteKind.NEED, written_at=NOW, item_id=item, speaker_id=person
            ),
            Note(id=NoteId("n2"), text="x", kind=NoteKind.PRIVATE, written_at=NOW, private_party_id=party),
            ParkedTopic(id=ParkedId("k1"), topic="x", parked_at=NOW, owner="x", disposal="x"),
            Draft(id="note", text="x"),
            Draft(id="action:a1:what", text="x"),
            Issue(id=IssueId("i1"), heading="x", print_heading=True),
            Option(id=OptionId("o1"), description="x", reality_test="x"),
            Paper(id=PaperId("p1"), name="x", kind=PaperKind.PDF, size=3, added_at=NOW),
            PlanChoices(receivers="x", review_words="x"),
            action,
            replace(action, id=ActionId("a2"), position=1),
            replace(action, id=ActionId("a3"), position=2, withdrawn=True),
        )

    def _marked(self, value: object) -> object:
        changes: dict[str, object] = {}
        hints = get_type_hints(type(value))
        for field in fields(value):  # type: ignore[arg-type]  # every table's value is a dataclass
            if hints[field.name] is str and field.name not in NOT_TEXT:
                changes[field.name] = self._word(value, field.name)
        if isinstance(value, Action):
            changes["due"] = Due(day=value.due.day)
        if isinstance(value, Participant):
            changes["role"] = Role.PARTY_MEMBER
        return replace(value, **changes)  # type: ignore[type-var]  # as above

    def _word(self, value: object, field: str) -> str:
        word = f"zq{len(self.words):03d}{field.replace('_', '')}"
        self.words[word] = (type(value).__name__, field)
        return word
