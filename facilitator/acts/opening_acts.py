"""Acts on the opening: the words in which this facilitator says it in this case."""

from facilitator.acts.matter_acts import MatterActs
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.party_acts import PartyActs
from facilitator.acts.people_acts import PeopleActs
from facilitator.acts.retention_acts import RetentionActs
from facilitator.acts.terms_acts import TermsActs
from facilitator.case.matter import Process
from facilitator.case.meeting_terms import MeetingTerms, meeting_terms
from facilitator.case.opening_script import (
    OpeningWords,
    ScriptPart,
    named_in,
    script_for,
    unsaid,
    untrue_of_notes,
    with_words,
)
from facilitator.changes import Changes
from facilitator.errors import NotAllowed

_TOUCHED = Changes(opening=True)


class OpeningActs:
    """Wording the opening. Each process has its own, and what is typed for one stays when it is changed."""

    def __init__(
        self,
        opened: OpenedCase,
        matter: MatterActs,
        parties: PartyActs,
        people: PeopleActs,
        terms: TermsActs,
        retention: RetentionActs,
    ) -> None:
        self._store, self._matter = opened.store, matter
        self._parties, self._people = parties, people
        self._terms, self._retention = terms, retention

    def script(self) -> tuple[ScriptPart, ...]:
        """Return the opening of the case's process in this case's words."""
        own = {words.id: words for words in self._store.all(OpeningWords)}
        return with_words(self._standard(), own)

    def say(self, key: str, words: str) -> Changes:
        """Say one part of the opening in other words; empty words leave it out.

        Raises InvalidValue for words that are too long, NotAllowed for a part that there is not.
        """
        standard = next((part for part in self._standard() if part.key == key), None)
        if standard is None:
            raise NotAllowed("There is no such part of the opening. Nothing was changed.")
        said = OpeningWords(id=key, words=words)
        with self._store.transaction("Change the opening words", typing=True):
            if said.words == standard.words:
                self._store.remove(OpeningWords, key)
            else:
                self._store.put(said)
        return _TOUCHED

    def use_standard(self) -> Changes:
        """Put the standard wording back, in every part of the present process."""
        with self._store.transaction("Put back the standard opening words"):
            for part in self._standard():
                self._store.remove(OpeningWords, part.key)
        return _TOUCHED

    def for_next_cases(self) -> tuple[Process, tuple[OpeningWords, ...]]:
        """Return the process and this case's words where they differ from the standard, for others.

        Raises NotAllowed when a person, a party, the title or the reference of this case is named in them.
        """
        matter, script = self._matter.current(), self.script()
        names = [person.name for person in self._people.all()]
        names += [party.name for party in self._parties.all()] + [matter.title, matter.reference]
        found = named_in(script, names)
        if found:
            message = (
                f"These words name {', '.join(found)}. Take that out first: they are for other cases too."
            )
            raise NotAllowed(message)
        other = tuple(OpeningWords(id=part.key, words=part.words) for part in script if not part.standard)
        return matter.process, other

    def bring(self, own: tuple[OpeningWords, ...]) -> None:
        """Give a new case the facilitator's own wording."""
        with self._store.transaction():
            for words in own:
                self._store.put(words)

    def warnings(self) -> tuple[str, ...]:
        """Return what stands in the way of reading the opening as it is, a sentence each."""
        script = self.script()
        return tuple(filter(None, (unsaid(script), untrue_of_notes(script, self._retention.current()))))

    def meeting_terms(self) -> MeetingTerms:
        """Return the terms to send before the meeting: usual words, true of what becomes of the case."""
        terms = self._terms.current()
        own = self._terms.choices().receivers
        return meeting_terms(
            self._matter.current().process,
            kept=not self._retention.current().at_once,
            sharing="" if own else f"{terms.receivers} {terms.statement}",
        )

    def worded_otherwise(self) -> tuple[str, ...]:
        """Return the headings of those terms which this case's opening says in words of its own."""
        own = {part.key for part in self.script() if not part.standard}
        return tuple(part.heading for part in self.meeting_terms().parts if part.key in own)

    def _standard(self) -> tuple[ScriptPart, ...]:
        matter, terms = self._matter.current(), self._terms.current()
        return script_for(
            matter.process,
            private=matter.private_sessions,
            kept=self._retention.current().kept_until,
            sharing=f"{terms.receivers} {terms.statement}",
        )
