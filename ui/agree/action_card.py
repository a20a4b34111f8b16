"""One action: its words, its number, a button for each party, and what still needs someone."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.agree.action_view import ActionView
from ui.agree.earlier_wordings import EarlierWordings
from ui.agree.facts_line import FactsLine
from ui.agree.number_grip import NumberGrip
from ui.agree.timescale_button import TimescaleButton
from ui.look.theme import grid, look_signals
from ui.widgets.button import LinkButton
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.consent_row import ConsentRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel, PlainLabel


class ActionCard(Card):
    """Shows an `ActionView`; every button says what it does and to which action.

    Signals:
        edit_asked(), moved(int), withdrawn(bool): what the person wants
        restore_asked(str), timescale_asked(str): an earlier wording, or a date set by law
        consent_asked(str, bool): a party's identity, and whether it agrees from now on
        dragged(QPoint), dropped(QPoint): places on the screen
    """

    edit_asked = Signal()
    moved = Signal(int)
    withdrawn = Signal(bool)
    restore_asked = Signal(str)
    timescale_asked = Signal(str)
    consent_asked = Signal(str, bool)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: ActionView | None = None
        self._number = NumberGrip(self)
        self._what = PlainLabel("", self)
        self._what.setProperty("words", "action")
        self._facts = FactsLine(self)
        self._consents = ConsentRow(self)
        self._status = PlainLabel("", self)
        self._half_typed = PlainLabel("Words typed here are not saved as the wording yet.", self)
        self._half_typed.set_tone("amber")
        self._findings = MutedLabel("", self)
        self._wordings = EarlierWordings(self)
        self._edit = LinkButton("Edit", self)
        self._more = LinkButton("More", self)
        self._acts = QWidget(self)
        self._up, self._down, self._withdraw, self._earlier = (LinkButton("", self._acts) for _ in range(4))
        self._timescale = TimescaleButton(self._acts)
        self._lay_out()
        self._connect()

    def show_action(self, view: ActionView) -> None:
        """Show this state of the action."""
        self.view = view
        action = view.action
        self.set_tone("quiet" if action.withdrawn else "" if view.in_plan else "amber")
        self._number.setText(str(view.number or "-"))
        font = self._what.font()
        font.setStrikeOut(action.withdrawn)
        self._what.setFont(font)
        self._what.setText(action.what or "Nothing is written yet of what will be done.")
        self._facts.show_facts(
            (
                ("Who", action.who),
                ("By when", action.due.printed),
                ("We will know because", action.how_we_will_know),
                ("Supported by", action.supported_by),
                ("Basis of the date", action.basis),
                ("Different timescale", action.different_timescale),
                ("Issue", view.issue),
            ),
            struck=action.withdrawn,
        )
        self._consents.setVisible(not action.withdrawn)
        self._consents.show_consents(
            view.parties, view.agreed, view.called, possible=not (action.withdrawn or action.missing)
        )
        self._status.setText(view.status)
        self._status.set_tone("teal" if view.in_plan else "" if action.withdrawn else "amber")
        self._half_typed.setVisible(view.half_typed)
        self._show_findings(view.findings)
        self._name_acts(view)
        self._wordings.show_wordings(view)
        self.setAccessibleName(view.called.capitalize())

    def focus_edit(self) -> None:
        """Put the focus on the button that edits this action."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_acts(self, view: ActionView) -> None:
        withdrawn = view.action.withdrawn
        for button, shown, said in (
            (self._edit, "Edit", f"Edit {view.called}"),
            (self._up, "Move up", f"Move {view.called} up"),
            (self._down, "Move down", f"Move {view.called} down"),
            (
                self._withdraw,
                "Bring back" if withdrawn else "Withdraw",
                f"Bring back {view.called}" if withdrawn else f"Withdraw {view.called}",
            ),
            (
                self._earlier,
                "Hide earlier wordings" if self._wordings.isVisibleTo(self) else "Earlier wordings",
                f"Earlier wordings of {view.called}",
            ),
        ):
            button.setText(shown)
            button.setAccessibleName(said)
        self._edit.setVisible(not withdrawn)
        self._timescale.show_process(view.process, view.called)
        self._earlier.setVisible(bool(view.versions))
        if not view.versions:
            self._wordings.hide()
        self._name_more()

    def _name_more(self) -> None:
        opened = not self._acts.isHidden()
        self._more.setText("Less" if opened else "More")
        called = self.view.called if self.view else "this action"
        self._more.setAccessibleName(f"{'Less' if opened else 'More'} for {called}")

    def _show_findings(self, findings: tuple[str, ...]) -> None:
        self._findings.setText("\n".join(f"Look again: {sentence}" for sentence in findings))
        self._findings.setVisible(bool(findings))

    def _toggle_more(self) -> None:
        self._acts.setVisible(self._acts.isHidden())
        if self._acts.isHidden():
            self._wordings.hide()
        self._name_more()

    def _toggle_earlier(self) -> None:
        self._wordings.setVisible(self._wordings.isHidden())
        if self.view is not None:
            self._name_acts(self.view)

    def _connect(self) -> None:
        self._edit.clicked.connect(self._ask_edit)
        self._more.clicked.connect(self._toggle_more)
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        self._withdraw.clicked.connect(self._ask_withdraw)
        self._earlier.clicked.connect(self._toggle_earlier)
        self._wordings.asked.connect(self.restore_asked)
        self._timescale.chosen.connect(self.timescale_asked)
        self._consents.asked.connect(self.consent_asked)
        self._number.dragged.connect(self.dragged)
        self._number.dropped.connect(self.dropped)

    def _ask_edit(self) -> None:
        self.edit_asked.emit()

    def _ask_withdraw(self) -> None:
        if self.view is not None:
            self.withdrawn.emit(not self.view.action.withdrawn)

    def _fit(self) -> None:
        self._consents.setMaximumWidth(grid(120))

    def _lay_out(self) -> None:
        words = QWidget(self)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(1))
        column.addWidget(self._what)
        column.addWidget(self._facts)
        top = Columns(self)
        top.add(words, stretch=1, least_steps=100)
        top.add(self._consents, stretch=0, least_steps=70)
        look_signals().applied.connect(self._fit)
        self._fit()
        acts = FlowLayout(self._acts)
        for button in (self._up, self._down, self._timescale, self._earlier, self._withdraw):
            acts.addWidget(button)
        self._acts.hide()
        foot = QHBoxLayout()
        foot.setSpacing(grid(1))
        foot.addWidget(self._status, 1)
        foot.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self._more, 0, Qt.AlignmentFlag.AlignBottom)
        right = QVBoxLayout()
        right.setSpacing(grid(1))
        right.addWidget(top)
        right.addWidget(self._half_typed)
        right.addWidget(self._findings)
        right.addLayout(foot)
        right.addWidget(self._acts)
        right.addWidget(self._wordings)
        self._wordings.hide()
        self._number.setMinimumWidth(grid(6))
        whole = QHBoxLayout()
        whole.setSpacing(grid(3))
        whole.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(right, 1)
        self.body.setContentsMargins(grid(3), grid(3), grid(4), grid(1.5))
        self.body.addLayout(whole)
