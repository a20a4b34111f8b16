"""The real window inside the test's own process, driven by events alone: keys, mouse, nothing else."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as NotInTime
from pytestqt.qtbot import QtBot

from ui.widgets.sheet import asked_now

SomeWidget = TypeVar("SomeWidget", bound=QWidget)


class InProcessWindow:
    """Finds widgets as a person or a screen reader does, by what they are called, and sends them events.

    It never calls a method that changes a widget or the case: only keys, clicks and looking.
    Every waiting has a deadline in milliseconds.
    """

    def __init__(self, qtbot: QtBot, window: QWidget, deadline: int = 20_000) -> None:
        self._qtbot = qtbot
        self._deadline = deadline
        self.window = window
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is not None, timeout=deadline)

    # looking

    def find(self, name: str, kind: type[SomeWidget] | None = None) -> QWidget:
        """Wait for the showing, enabled widget called `name` (mnemonics and case aside) of that kind."""
        found: list[QWidget] = []

        def there() -> bool:
            found[:] = [w for w in self._named(name) if kind is None or isinstance(w, kind)]
            return bool(found) and found[0].isEnabled()

        self.wait(there, lambda: f"a widget called {name!r}; there are {sorted(self.names())}")
        return found[0]

    def is_there(self, name: str) -> bool:
        """Return whether a showing widget is called `name` now."""
        return any(True for _ in self._named(name))

    def is_enabled(self, name: str) -> bool:
        """Return whether a showing widget called `name` can be used now."""
        return any(widget.isEnabled() for widget in self._named(name))

    def names(self) -> set[str]:
        """Return what the showing widgets are called."""
        return {name for widget in self._showing() for name in _names(widget) if name}

    def texts(self) -> list[str]:
        """Return every text that the screen shows: labels, buttons, fields, rows, tool tips aside."""
        return [text for widget in self._showing() for text in _texts(widget) if text]

    def shows(self, text: str) -> bool:
        """Return whether any shown text holds `text`."""
        return any(text in shown for shown in self.texts())

    def wait_for_text(self, text: str) -> None:
        """Wait until a shown text holds `text`."""
        self.wait(lambda: self.shows(text), lambda: f"{text!r} on the screen; it shows {self.texts()}")

    def wait(self, condition: Callable[[], bool], what: Callable[[], str]) -> None:
        """Let Qt work until `condition` is true; fail saying `what` was awaited after the deadline."""
        try:
            self._qtbot.waitUntil(condition, timeout=self._deadline)
        except NotInTime as error:
            raise AssertionError(f"not within {self._deadline} ms: {what()}") from error

    # mouse

    def click(self, name: str, kind: type[QWidget] | None = None) -> None:
        """Click the middle of the widget called `name`, once what has just appeared has its place."""
        self.find(name, kind)
        QApplication.processEvents()
        widget = self.find(name, kind)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=_handle(widget))

    def click_row(self, name: str, text: str, *, twice: bool = False) -> None:
        """Click the first row that holds `text` in the list or table called `name`."""
        view = self.find(name, QAbstractItemView)
        assert isinstance(view, QAbstractItemView)
        rows: list[QModelIndex] = []

        def there() -> bool:
            rows[:] = [i for i in _indexes(view.model(), view.rootIndex()) if text in str(i.data() or "")]
            return bool(rows)

        self.wait(there, lambda: f"a row with {text!r} in {name!r}; there are {_texts(view)}")
        view.scrollTo(rows[0])
        place = view.visualRect(rows[0]).center()
        send = QTest.mouseDClick if twice else QTest.mouseClick
        send(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def cell(self, said: str) -> QModelIndex:
        """Return the cell that a screen reader calls `said`, in whichever table shows it."""
        found: list[QModelIndex] = []

        def there() -> bool:
            found[:] = [index for _, index in self._cells(said)]
            return bool(found)

        self.wait(there, lambda: f"a cell called {said!r}; there are {sorted(self.cells())}")
        return found[0]

    def cells(self) -> set[str]:
        """Return what the cells that say something are called."""
        role = Qt.ItemDataRole.AccessibleTextRole
        return {said for _, index in self._cells(None) if isinstance(said := index.data(role), str) and said}

    def click_cell(self, said: str) -> None:
        """Click the middle of the cell that a screen reader calls `said`."""
        self.cell(said)
        view, index = next(self._cells(said))
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())

    def is_ticked(self, said: str) -> bool:
        """Return whether the cell that a screen reader calls `said` is ticked."""
        return bool(self.cell(said).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)

    def click_with_dialog(self, name: str, answer: Callable[[], None]) -> None:
        """Click `name`, which opens a dialog that holds up the program, and run `answer` inside it."""
        self._with_dialog(answer, lambda: self.click(name))

    def press_with_dialog(self, keys: str, answer: Callable[[], None]) -> None:
        """Press `keys`, which open a dialog that holds up the program, and run `answer` inside it."""
        self._with_dialog(answer, lambda: self.press(keys))

    # keys

    def press(self, *keys: str) -> None:
        """Press each key combination in turn, in Qt's names: `Return`, `Ctrl+Return`, `Alt+Up`."""
        for key in keys:
            combination = QKeySequence.fromString(key)
            assert combination.count() == 1, key
            QTest.keySequence(self._focus(), combination)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type `text` into whatever has the focus; a new line is the Return key."""
        for line_number, line in enumerate(text.split("\n")):
            if line_number:
                self.press("Return")
            for sign in line:
                # The keyboard may go elsewhere with any of them.
                _type_sign(self._focus(), sign)
        QApplication.processEvents()

    def fill(self, name: str, text: str) -> None:
        """Click the field called `name` and replace what it holds by typing `text`."""
        self.click(name)
        self.press("Ctrl+A", "Delete")
        self.type(text)

    def choose(self, name: str, option: str) -> None:
        """Choose `option` in the drop-down list called `name` with the keyboard."""
        box = self.find(name, QComboBox)
        assert isinstance(box, QComboBox)
        options = [box.itemText(row) for row in range(box.count())]
        assert option in options, f"{option!r} is not offered; there are {options}"
        self.click(name, QComboBox)
        self.press("Home", *["Down"] * options.index(option), "Return")
        self.wait(lambda: box.currentText() == option, lambda: f"{option!r} is chosen in {name!r}")

    def focused(self) -> QWidget:
        """Return the widget that hears the keys."""
        return self._focus()

    def _focus(self) -> QWidget:
        widget = QApplication.focusWidget() or asked_now() or QApplication.activeWindow()
        return widget or self.window

    def _with_dialog(self, answer: Callable[[], None], opening: Callable[[], None]) -> None:
        failure: list[BaseException] = []
        answered: list[bool] = []
        asked_before = asked_now()

        def look() -> None:
            dialog = asked_now()
            if dialog is None or dialog is asked_before:
                QTimer.singleShot(20, look)
                return
            try:
                answer()
                answered.append(True)
            except BaseException as error:  # noqa: BLE001  carried out of the slot and raised below
                failure.append(error)
                if isinstance(dialog, QDialog):
                    dialog.reject()

        QTimer.singleShot(0, look)
        opening()
        if not failure:
            self.wait(lambda: bool(answered or failure), lambda: "the dialog is answered")
        if failure:
            raise failure[0]

    def _showing(self) -> Iterator[QWidget]:
        top = asked_now() or QApplication.activePopupWidget()
        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not top]
        for window in ([top] if top is not None else []) + windows:
            yield window
            yield from (child for child in window.findChildren(QWidget) if child.isVisible())

    def _cells(self, said: str | None) -> Iterator[tuple[QAbstractItemView, QModelIndex]]:
        role = Qt.ItemDataRole.AccessibleTextRole
        views = (widget for widget in self._showing() if isinstance(widget, QTableView))
        for view in views:
            for index in _indexes(view.model(), view.rootIndex()):
                if said is None or index.data(role) == said:
                    yield view, index

    def _named(self, name: str) -> Iterator[QWidget]:
        wanted = _plain(name)
        return (widget for widget in self._showing() if wanted in map(_plain, _names(widget)))


def _type_sign(widget: QWidget, sign: str) -> None:
    if sign.isascii():
        QTest.keyClicks(widget, sign)
        return
    # QTest ends the program at a sign that it knows no key of; here it comes as from an input method.
    composed = QInputMethodEvent()
    composed.setCommitString(sign)
    QApplication.sendEvent(widget, composed)


def _names(widget: QWidget) -> tuple[str, ...]:
    if isinstance(widget, QAbstractButton):
        return (widget.accessibleName(), widget.text())
    if isinstance(widget, QGroupBox):
        return (widget.accessibleName(), widget.title())
    if isinstance(widget, QLabel):
        return (widget.accessibleName(),)
    return (widget.accessibleName(), _buddy_text(widget))


def _buddy_text(widget: QWidget) -> str:
    parent = widget.parentWidget()
    labels = parent.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly) if parent else []
    return next((label.text() for label in labels if label.buddy() is widget), "")


def _texts(widget: QWidget) -> list[str]:
    match widget:
        case QAbstractButton():
            shown = [widget.text().replace("&", "")]
        case QLabel():
            shown = [widget.text()]
        case QLineEdit():
            shown = [widget.displayText()]
        case QPlainTextEdit() | QTextEdit():
            shown = [widget.toPlainText()]
        case QComboBox():
            shown = [widget.currentText()]
        case QGroupBox():
            shown = [widget.title()]
        case QTabBar():
            shown = [widget.tabText(n) for n in range(widget.count())]
        case QAbstractItemView() if widget.model() is not None:
            shown = [str(i.data()) for i in _indexes(widget.model(), widget.rootIndex()) if i.data()]
        case _:
            shown = []
    return shown


def _indexes(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(parent)):
        # A list model's columnCount is private, so its columns are counted by asking.
        column = 0
        while (index := model.index(row, column, parent)).isValid():
            yield index
            if column == 0:
                yield from _indexes(model, index)
            column += 1


def _handle(widget: QWidget) -> QPoint:
    """Return where a person would click: on the box of a check box or radio button, else the middle."""
    if isinstance(widget, QCheckBox | QRadioButton):
        return QPoint(10, widget.height() // 2)
    return widget.rect().center()


def _plain(name: str) -> str:
    return name.replace("&", "").rstrip(":").strip().casefold()
