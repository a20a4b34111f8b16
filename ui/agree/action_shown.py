"""What of an action is read back: its words as printed, each party's agreement, whether it is in the plan."""

from PySide6.QtWidgets import QWidget

from facilitator.agreement.action import as_printed
from ui.agree.action_view import ActionView
from ui.widgets.consent_row import ConsentRow
from ui.widgets.plain_label import PlainLabel

LONGEST_PARTY = 36


class ActionShown:
    """The parts, large, in the order in which they are read; `parent` lays them out and owns them."""

    def __init__(self, parent: QWidget) -> None:
        self._what = PlainLabel("", parent)
        self._what.setProperty("words", "read-back")
        self._facts = PlainLabel("", parent)
        self._facts.setProperty("words", "read-back-facts")
        self.consents = ConsentRow(parent, keyed=True, longest=LONGEST_PARTY)
        self._status = PlainLabel("", parent)

    def parts(self) -> tuple[QWidget, ...]:
        """Return what there is to lay out, from the top."""
        return (self._what, self._facts, self.consents, self._status)

    def words(self) -> str:
        """Return what the action says, as it stands."""
        return f"{self._what.words()} {self._facts.words()}"

    def show_view(self, view: ActionView) -> None:
        """Show an action as it is printed, with who agrees to it."""
        action = as_printed(view.action, view.process)
        self._what.setText(action.what)
        facts = (
            ("Who", action.who),
            ("Supported by", action.supported_by),
            ("By when", action.due.printed),
            ("We will know because", action.how_we_will_know),
            ("Basis of the date", action.basis),
            ("Different timescale", action.different_timescale),
        )
        self._facts.setText("\n".join(f"{name}: {words}" for name, words in facts if words))
        self.consents.show_consents(view.parties, view.agreed, view.called, possible=not action.missing)
        self._status.setText(view.status)
        self._status.set_tone("teal" if view.in_plan else "amber")
