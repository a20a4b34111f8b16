"""One row of Agree: its mark, its words, what must be mended, and a pill for each party."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.agreement.finding import Finding
from ui.agree.number_grip import NumberGrip
from ui.agree.row_view import RowView
from ui.look.dressed import follow_look
from ui.look.theme import grid, has_large_text, tokens
from ui.widgets.button import LinkButton
from ui.widgets.consent_row import ConsentRow
from ui.widgets.discard import discard
from ui.widgets.fitted_label import FittedLabel
from ui.widgets.layout_parts import AS_LARGE_AS_WANTED
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.said_when_asked import SaidWhenAsked
from ui.widgets.tip import explain

HALF_TYPED = "Words typed here are not saved as the wording yet."
SHOWN_FINDINGS = 2
LONGEST_PARTY = 22
PILLS_STEPS = 62
# As far in as the words above, in pixels, which leave room for their ring.
RING = 2


class RowWords(SaidWhenAsked):
    """What a row is about; the keyboard stands on it, and a screen reader hears the whole row there."""


class PlanRow(QFrame):
    """Shows a `RowView`. The pills of a party never change their place or size while they are pressed.

    With large text any row but the chosen one is a line: its words, as far as they fit, and where it stands.

    Signals:
        chosen(): the row was pressed somewhere
        consent_asked(str, bool): a party's identity, and whether it agrees from now on
        mend_asked(str): a finding is to be mended, in this field
        edit_asked(), withdrawn(bool): what the person wants of the action
        dragged(QPoint), dropped(QPoint): places on the screen
    """

    chosen = Signal()
    consent_asked = Signal(str, bool)
    mend_asked = Signal(str)
    edit_asked = Signal()
    withdrawn = Signal(bool)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.view: RowView | None = None
        self._is_chosen = False
        self._mark = NumberGrip(self)
        self.words = RowWords("", self)
        self.words.setProperty("words", "action")
        self.words.setIndent(0)
        self._facts = MutedLabel("", self)
        self._status = MutedLabel("", self)
        self._half_typed = PlainLabel(HALF_TYPED, self)
        self._half_typed.set_tone("finding")
        self._line = FittedLabel(self, bold=True)
        self._shortly = MutedLabel("", self, wrap=False)
        self._findings: list[QWidget] = []
        self._shown_findings: tuple[Finding, ...] = ()
        self._pills = ConsentRow(self, keyed=True, longest=LONGEST_PARTY)
        self._draft_acts = QWidget(self)
        self._finish = LinkButton("Finish it", self._draft_acts)
        self._aside = LinkButton("Set aside", self._draft_acts)
        explain(self._aside, "Withdraws it: it stays in sight until Finish and is never in the document.")
        self._lay_out()
        self.words.pressed.connect(self._choose)
        self._pills.asked.connect(self.consent_asked)
        self._finish.clicked.connect(self._ask_edit)
        self._aside.clicked.connect(lambda: self.withdrawn.emit(True))
        self._mark.dragged.connect(self.dragged)
        self._mark.dropped.connect(self.dropped)
        follow_look(self, self._fit)
        self._fit()

    def show_row(self, view: RowView) -> None:
        """Show this state."""
        self.view = view
        withdrawn = view.action is not None and view.action.action.withdrawn
        draft = _is_draft(view)
        self._mark.setText(view.mark)
        self._mark.set_tone("number" if view.possible and view.mark else "done")
        font = self.words.font()
        font.setStrikeOut(withdrawn)
        self.words.setFont(font)
        self.words.setText(view.what)
        self.words.setAccessibleName(f"{view.called[:1].upper()}{view.called[1:]}: {view.what}")
        self.words.stand_for(view.sentence)
        self.words.set_tone("done" if withdrawn or draft else "")
        self._line.show_words(view.what, tone="ink_muted" if withdrawn or draft else "ink")
        self._shortly.setText(view.shortly)
        self._shortly.set_tone("amber" if view.findings else "agreed" if view.whole else "")
        self._facts.setText(view.facts)
        self._status.setText(view.status)
        self._status.set_tone("agreed" if view.whole else "")
        self._show_findings(view)
        self._pills.show_consents(view.parties, view.agreed, view.called, possible=view.possible)
        self._finish.setAccessibleName(f"Finish {view.called}")
        self._aside.setAccessibleName(f"Set {view.called} aside")
        self._show_parts()
        self._show_stops()

    def set_chosen(self, is_chosen: bool) -> None:
        """Show whether keys act on this row: it alone of the list is a stop for Tab."""
        if self._is_chosen != is_chosen:
            self._is_chosen = is_chosen
            self.setProperty("chosen", is_chosen)
            self.style().unpolish(self)
            self.style().polish(self)
            self._show_parts()
            self._show_stops()

    def toggle(self, number: int) -> bool:
        """Press the pill of party `number`, from 1; return whether this row can be agreed."""
        if self.view is None or not self.view.possible:
            return False
        self._pills.toggle(number)
        return True

    def take_keyboard(self) -> None:
        """Put the keyboard on this row."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Change the wording."""
        self.edit_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row, and the bar of the chosen one."""
        super().paintEvent(event)
        if self._is_chosen:
            painter = QPainter(self)
            painter.fillRect(0, 0, max(4, grid(1)), self.height(), QColor(tokens().teal))

    def _choose(self) -> None:
        self.chosen.emit()
        self.take_keyboard()

    def _ask_edit(self) -> None:
        self.edit_asked.emit()

    def _show_parts(self) -> None:
        view = self.view
        if view is None:
            return
        folded = has_large_text() and not self._is_chosen
        self._line.setVisible(folded)
        self._shortly.setVisible(folded)
        self._whole.setVisible(not folded)
        self._facts.setVisible(bool(view.facts))
        self._half_typed.setVisible(view.half_typed)
        self._pills.setVisible(view.possible)
        self._draft_acts.setVisible(_is_draft(view))

    def _show_stops(self) -> None:
        stop = Qt.FocusPolicy.StrongFocus if self._is_chosen else Qt.FocusPolicy.NoFocus
        self.words.setFocusPolicy(stop)
        for part in (*self._pills.buttons(), self._finish, self._aside, *self._mends()):
            part.setFocusPolicy(stop)

    def _mends(self) -> list[LinkButton]:
        return [button for row in self._findings for button in row.findChildren(LinkButton)]

    def _show_findings(self, view: RowView) -> None:
        if view.findings == self._shown_findings:
            return
        self._shown_findings = view.findings
        for old in self._findings:
            discard(old)
        self._findings = []
        for number, finding in enumerate(view.findings[:SHOWN_FINDINGS]):
            rest = len(view.findings) - SHOWN_FINDINGS if number == SHOWN_FINDINGS - 1 else 0
            row = self._finding_row(finding, view.called, rest)
            self._words_column.addWidget(row)
            self._findings.append(row)

    def _finding_row(self, finding: Finding, called: str, rest: int) -> QWidget:
        row = QWidget(self)
        more = f" And {rest} more." if rest > 0 else ""
        words = PlainLabel(f"{finding.sentence}{more}", row)
        words.set_tone("finding")
        line = QHBoxLayout(row)
        line.setContentsMargins(RING, 0, 0, 0)
        line.setSpacing(grid(1))
        line.addWidget(words, 1)
        mend = LinkButton("Mend", row)
        mend.setProperty("small", "true")
        mend.setAccessibleName(f"Mend {called}: {finding.sentence}")
        mend.clicked.connect(lambda _checked=False, field=finding.field: self.mend_asked.emit(field))
        line.addWidget(mend, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _fit(self) -> None:
        self._mark.setFixedWidth(grid(8))
        large = has_large_text()
        self._beside.setDirection(
            QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        )
        self._beside.setSpacing(grid(0.5 if large else 1.5))
        self._pills.setMinimumWidth(0 if large else grid(PILLS_STEPS))
        self._pills.setMaximumWidth(AS_LARGE_AS_WANTED if large else grid(PILLS_STEPS))
        self._draft_acts.setMaximumWidth(AS_LARGE_AS_WANTED if large else grid(PILLS_STEPS))
        air = grid(0.5 if large else 1.75)
        self._row.setContentsMargins(grid(1.5), air, grid(2), air)
        self._show_parts()

    def _lay_out(self) -> None:
        acts = QHBoxLayout(self._draft_acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.addStretch(1)
        for button in (self._finish, self._aside):
            button.setProperty("small", "true")
            acts.addWidget(button)
        self._words_column = QVBoxLayout()
        self._words_column.setSpacing(grid(0.25))
        for part in (self.words, self._facts, self._status, self._half_typed):
            self._words_column.addWidget(part)
            if part is not self.words:
                part.setContentsMargins(RING, 0, 0, 0)
        self._whole = QWidget(self)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._whole)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addLayout(self._words_column, 1)
        self._beside.addWidget(self._pills, 0, Qt.AlignmentFlag.AlignTop)
        self._beside.addWidget(self._draft_acts, 0, Qt.AlignmentFlag.AlignTop)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(grid(1.5))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._whole, 1)
        row.addWidget(self._line, 1)
        row.addWidget(self._shortly)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        for grows in (self, self._whole):
            grows.setSizePolicy(policy)


def _is_draft(view: RowView) -> bool:
    return view.action is not None and bool(view.action.draft)
