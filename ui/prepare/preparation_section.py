"""Preparation calls: what each party said before the meeting, for the facilitator alone."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.case.calendar_words import long_date
from facilitator.case.identity import PartyId
from facilitator.case.mending import ADD_PARTY, MendingPlace
from facilitator.case.people import Party
from facilitator.case.preparation_calls import Prompt
from facilitator.case.readiness import CheckState
from facilitator.changes import Changes
from ui.fields.kept_field import KeptField
from ui.page.case_controller import CaseController
from ui.prepare.section import Section, Standing
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.button import PlainButton
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.discard import discard
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_label import HeadingLabel, MutedLabel
from ui.widgets.tip import explain

ONLY_YOU = "Only you see these. They are encrypted as you type, and destroyed with the case."
LINES = 3
ANSWER_LINES = 2


class AnswerBox(AutosaveText):
    """As high as its lines, and no higher."""

    def sizeHint(self) -> QSize:
        """Return the least height for the size."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class PreparationCard(Card):
    """What one party answered to each prompt, and anything else."""

    def __init__(self, controller: CaseController, party_id: PartyId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._heading = HeadingLabel("", self)
        self._call = MutedLabel("", self)
        self._note = KeptField(
            controller,
            "Anything else",
            f"party:{party_id}:preparation",
            lambda case, text: case.parties.change(party_id, preparation=text),
            self,
            field=AutosaveText(placeholder="What matters most to them, and what they hope for", lines=LINES),
        )
        self._answers = {prompt: _answer(controller, party_id, prompt) for prompt in Prompt}
        self.body.addWidget(self._heading)
        self.body.addWidget(self._call)
        fields = tuple(self._answers.values())
        for pair in zip(fields[::2], fields[1::2], strict=True):
            beside = Columns(self)
            for field in pair:
                beside.add(field, least_steps=80)
            self.body.addWidget(beside)
        self.body.addWidget(self._note)

    def show_party(self, party: Party) -> None:
        """Show what was answered."""
        self._heading.setText(party.called)
        self._call.setText(
            f"Preparation call on {long_date(party.prepared_on)}"
            if party.prepared_on
            else "No preparation call is recorded yet. Its date is under People."
        )
        self._note.call(f"Preparation notes: {party.called}")
        self._note.show_saved(party.preparation)
        case = self._controller.case_file
        answers = case.calls.answers(party.id)
        for prompt, field in self._answers.items():
            field.call(f"{prompt.label}: {party.called}")
            field.show_saved(answers[prompt])


def _answer(controller: CaseController, party_id: PartyId, prompt: Prompt) -> KeptField:
    field = AnswerBox(lines=ANSWER_LINES)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return KeptField(
        controller,
        prompt.label,
        f"call:{party_id}:{prompt.value}",
        lambda case, words: case.calls.answer(party_id, prompt, words),
        field=field,
        hint=prompt.question,
    )


class PreparationSection(Section):
    """The prompts of a call for each party, and one act that makes their issues those of Agree."""

    key = "preparation"
    title = "Preparation calls"

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._cards: dict[PartyId, PreparationCard] = {}
        self._none = EmptyState(
            "No parties yet",
            "What each party says in its call is written here.",
            "Go to People",
            primary=False,
        )
        self._none.asked.connect(lambda: self.go_asked.emit(MendingPlace(section="people", field=ADD_PARTY)))
        self._take = PlainButton("List the issues in Agree", self)
        explain(self._take, "Each line under Issues that Agree has not had before becomes an issue there.")
        self._take.clicked.connect(lambda: controller.run(lambda case: case.calls.take_issues()))
        self._taken = MutedLabel("", self)
        head = Columns(self)
        head.add(MutedLabel(ONLY_YOU, self), stretch=1, least_steps=60)
        head.add(self._taken, stretch=0, least_steps=30)
        head.add(self._take, stretch=0, least_steps=50)
        self.body.addWidget(head)
        self.body.addWidget(self._none)
        self.body.addStretch(1)
        self.reload(Changes.everything())

    def reload(self, changes: Changes) -> None:
        """Show the notes anew."""
        if not (changes.people or changes.preparation or changes.issues):
            return
        parties = self.case.parties.all()
        if list(self._cards) != [party.id for party in parties]:
            self._match_cards(parties)
        for party in parties:
            self._cards[party.id].show_party(party)
        self._none.setVisible(not parties)
        self._take.setVisible(bool(parties))
        listed = len(self.case.issues.all())
        self._taken.setText("" if not listed else f"Agree has {listed} issue{'' if listed == 1 else 's'}")

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return how many parties were called."""
        del missing
        parties = self.case.parties.all()
        called = sum(1 for party in parties if party.prepared_on)
        return Standing(f"{called} of {len(parties)}" if parties else "")

    def _match_cards(self, parties: Sequence[Party]) -> None:
        for party_id in set(self._cards) - {party.id for party in parties}:
            card = self._cards.pop(party_id)
            discard(card)
        kept, self._cards = self._cards, {}
        for place, party in enumerate(parties):
            card = kept.get(party.id) or PreparationCard(self.controller, party.id)
            self._cards[party.id] = card
            self.body.insertWidget(place + 1, card)
        self.tabs_changed()
