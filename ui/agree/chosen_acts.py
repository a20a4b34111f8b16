"""What can be done with the chosen row: one line of buttons at the foot, which never moves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.agree.row_view import RowView
from ui.agree.timescale_button import TimescaleButton
from ui.widgets.button import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.system_keys import shown_keys
from ui.widgets.tip import explain


class ChosenActs(QWidget):
    """Names every button after the chosen row.

    Signals:
        edit_asked(), moved(int), withdrawn(bool), earlier_asked(): what the person wants
        timescale_asked(str): a date set by law, by the key of an outcome
    """

    edit_asked = Signal()
    moved = Signal(int)
    withdrawn = Signal(bool)
    earlier_asked = Signal()
    timescale_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._gone = False
        self._edit = LinkButton("Edit", self)
        self._up = LinkButton("Move up", self)
        self._down = LinkButton("Move down", self)
        self._timescale = TimescaleButton(self)
        self._earlier = LinkButton("Earlier wordings", self)
        self._withdraw = LinkButton("Withdraw", self)
        explain(self._edit, "Parties who agreed to other words are asked again.", shown_keys("Ctrl+Return"))
        explain(self._up, "", shown_keys("Alt+Up"))
        explain(self._down, "", shown_keys("Alt+Down"))
        row = FlowLayout(self)
        for button in (self._edit, self._up, self._down, self._timescale, self._earlier, self._withdraw):
            button.setProperty("small", "true")
            row.addWidget(button)
        self._edit.clicked.connect(self._ask_edit)
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        self._earlier.clicked.connect(self._ask_earlier)
        self._withdraw.clicked.connect(lambda: self.withdrawn.emit(not self._gone))
        self._timescale.chosen.connect(self.timescale_asked)

    def _ask_edit(self) -> None:
        self.edit_asked.emit()

    def _ask_earlier(self) -> None:
        self.earlier_asked.emit()

    def show_row(self, view: RowView | None) -> None:
        """Offer what can be done with this row."""
        action = None if view is None else view.action
        self._gone = action is not None and action.action.withdrawn
        called = "" if view is None else view.called
        for button, said in (
            (self._up, f"Move {called} up"),
            (self._down, f"Move {called} down"),
            (self._earlier, f"Earlier wordings of {called}"),
            (self._withdraw, f"{'Bring back' if self._gone else 'Withdraw'} {called}"),
        ):
            button.setAccessibleName(said)
        self._edit.setText("Edit" if action else "Answer" if called == "the outcome" else "Change")
        self._edit.setAccessibleName(f"{self._edit.words()} {called}")
        self._edit.setVisible(view is not None and not self._gone)
        self._withdraw.setText("Bring back" if self._gone else "Withdraw")
        self._withdraw.setAccessibleName(f"{'Bring back' if self._gone else 'Withdraw'} {called}")
        for button in (self._up, self._down, self._withdraw):
            button.setVisible(action is not None)
        self._earlier.setVisible(action is not None and bool(action.versions))
        if action is not None and not self._gone:
            self._timescale.show_process(action.process, called)
        else:
            self._timescale.hide()
