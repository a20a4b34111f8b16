"""What is wrong with where things stand: words cut off, controls over one another, parts out of reach."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)

from ui.note_writing.note_editor import NoteEditor
from ui.widgets.button import PrimaryButton
from ui.widgets.choice import Choice
from ui.widgets.sheet import Sheet, sheet_shown
from ui.widgets.tip import as_tip

# A pixel either way is rounding, of fonts at fractional sizes and of layouts.
ROUNDING = 1
LEAST_TARGET = 24
# Lie inside a list or a table, in the room that its chosen row or its head leaves them, and over nothing
# else: a screen reader finds only rows in a list, so they stand beside it.
OVER_A_LIST = ("AllButton", "NoteActsOver")
# Its children are cut off with the row that it lies over: `test_notes` measures that the row leaves the room.
MOVED_BY_SCROLLING = ("NoteActsOver",)
# The line where what is dragged would fall is drawn between two rows; what dims the window covers all of it.
OVER_OTHERS = ("DropLine", "Dimmed")
PATH_OF_QT = "lookInCombo"


def faults(window: QWidget) -> list[str]:
    """Return a sentence for everything in `window` that is cut off, covered or out of reach."""
    shown = [window, *(part for part in window.findChildren(QWidget) if part.isVisibleTo(window))]
    found: list[str] = []
    for part in shown:
        found += _cut_off(part)
        found += _out_of_reach(part)
        found += _over_one_another(part)
    return found


def competing(window: QWidget) -> list[str]:
    """Return a sentence where more than one button is shown as the one thing to do next."""
    leading = [
        button
        for button in window.findChildren(QPushButton)
        if button.window() is window.window()
        and button.isVisibleTo(window)
        and button.isEnabled()
        and ((above := sheet_shown()) is None or above.isAncestorOf(button))
        and (isinstance(button, PrimaryButton) or button.property("primary") is True)
    ]
    return [f"more than one thing to do next: {', '.join(map(called, leading))}"] if len(leading) > 1 else []


def too_small(window: QWidget) -> list[str]:
    """Return a sentence for every control smaller than 24 pixels either way (WCAG 2.2, 2.5.8)."""
    controls = [
        part
        for part in window.findChildren(QWidget)
        if isinstance(part, QAbstractButton | QComboBox)
        and part.window() is window.window()
        and part.isVisibleTo(window)
        and not part.size().isEmpty()
    ]
    small = [part for part in controls if min(part.width(), part.height()) < LEAST_TARGET]
    return [f"too small to hit: {called(part)}" for part in small]


def called(part: QWidget) -> str:
    """Return what tells `part` from others: its class, its words, where it stands."""
    words = part.accessibleName()
    if isinstance(part, QLabel | QAbstractButton):
        words = part.text()
    above = part.parentWidget()
    inside = f" in {type(above).__name__}" if above is not None else ""
    return f"{type(part).__name__}{inside} {words[:40]!r} {part.width()}x{part.height()}"


def _cut_off(part: QWidget) -> Iterator[str]:
    needed = _needed(part)
    if needed is None:
        return
    if needed.width() > part.width() + ROUNDING:
        yield f"cut off at the side: {called(part)} needs {needed.width()} in width"
    if needed.height() > part.height() + ROUNDING:
        yield f"cut off below: {called(part)} needs {needed.height()} in height"


def _needed(part: QWidget) -> QSize | None:
    """Return the size in which all words of `part` are in sight, None where it has none."""
    needed: QSize | None = None
    match part:
        case QLabel() if part.text() and part.wordWrap():
            needed = QSize(part.minimumSizeHint().width(), part.heightForWidth(part.width()))
        case QLabel() | QAbstractButton() if part.text():
            needed = part.sizeHint()
        case QComboBox() if part.currentText():
            needed = _needed_by_list(part)
        case QLineEdit() if part.placeholderText() and not part.text():
            words = part.fontMetrics().horizontalAdvance(part.placeholderText())
            needed = QSize(words + part.width() - _inside(part).width(), _least_height(part))
        case QLineEdit() | QAbstractSpinBox():
            needed = QSize(0, _least_height(part))
        case NoteEditor():
            # Grows with what is typed, from one line where the text is large.
            needed = QSize(0, part.minimumSizeHint().height())
        case QPlainTextEdit():
            needed = QSize(0, part.fontMetrics().lineSpacing() * 2)
        case QListWidget():
            needed = QSize(part.sizeHintForColumn(0) + part.width() - part.viewport().width(), 0)
    return needed


def _needed_by_list(box: QComboBox) -> QSize:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    words = box.currentText()
    # The path of a folder may be of any length.
    if box.objectName() == PATH_OF_QT:
        return QSize(0, _least_height(box))
    # A Choice ends long words in "…" and says them whole in its tool tip.
    if isinstance(box, Choice) and box.toolTip() == as_tip(words):
        return QSize(0, _least_height(box))
    return QSize(box.fontMetrics().horizontalAdvance(words) + box.width() - field.width(), _least_height(box))


def _least_height(part: QWidget) -> int:
    return part.fontMetrics().height()


def _inside(line: QLineEdit) -> QRect:
    """Return where the words of a line stand: Qt keeps two pixels clear on each side of them."""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    contents = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    return contents.adjusted(2, 0, -2, 0)


def _out_of_reach(part: QWidget) -> Iterator[str]:
    """Tell of a part outside its parent; below a scroll area's edge it can be reached by scrolling."""
    if isinstance(part, QScrollArea) and (inside := part.widget()) is not None:
        over = inside.minimumSizeHint().width() - part.viewport().width()
        if over > ROUNDING:
            yield f"wider than what scrolls it: {called(part)}, by {over}"
        return
    above = part.parentWidget()
    if above is None or part.isWindow() or isinstance(part, QScrollBar | QSizeGrip) or part.size().isEmpty():
        return
    scrolls = isinstance(above.parentWidget(), QAbstractScrollArea)
    if scrolls or type(above).__name__ in MOVED_BY_SCROLLING:
        return
    out = part.geometry().united(above.rect()).size() - above.rect().size()
    if out.width() > ROUNDING or out.height() > ROUNDING:
        yield f"outside its parent: {called(part)}, by {out.width()} and {out.height()}"


def _over_one_another(part: QWidget) -> Iterator[str]:
    if isinstance(part, QAbstractScrollArea | QComboBox | QAbstractSpinBox | QLineEdit):
        return
    children = [
        child
        for child in part.children()
        if isinstance(child, QWidget)
        and not child.isWindow()
        and child.isVisibleTo(part)
        and not child.size().isEmpty()
        and type(child).__name__ not in OVER_OTHERS
        and not isinstance(child, Sheet)
        and not isinstance(child, QSizeGrip)
    ]
    for one, other in combinations(children, 2):
        shared = one.geometry().intersected(other.geometry())
        if _is_in_a_list(one, other) or _is_in_a_list(other, one):
            continue
        if shared.width() > ROUNDING and shared.height() > ROUNDING:
            much = f"{shared.width()}x{shared.height()}"
            yield f"over one another: {called(one)} and {called(other)}, by {much}"


def _is_in_a_list(part: QWidget, below: QWidget) -> bool:
    lies_in = isinstance(below, QAbstractScrollArea) and below.geometry().contains(part.geometry())
    return lies_in and type(part).__name__ in OVER_A_LIST
