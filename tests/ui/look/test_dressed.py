"""What is seen has the look at once; what is hidden meanwhile has it when it is shown."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.in_process import InProcessWindow
from tests.ui.opened_app import Opened
from ui.agree.halves import Halves
from ui.look.dressed import dress, follow_look
from ui.look.theme import COLOURS, Theme, apply_theme, style_sheet, text_points, tokens
from ui.page.page import Page
from ui.widgets.button import PrimaryButton
from ui.widgets.plain_label import HeadingLabel
from ui.window.main_window import MainWindow


class WordsPage(Page):
    """A page with a heading and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.heading_label = HeadingLabel("What was agreed", self)
        self.button = PrimaryButton("Save", self)


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, Theme.LIGHT, 100)
    yield
    apply_theme(qapp, Theme.LIGHT, 100)


@pytest.fixture
def pages(drive: Callable[[QWidget], InProcessWindow]) -> tuple[MainWindow, WordsPage, WordsPage]:
    window, one, other = MainWindow(), WordsPage(), WordsPage()
    window.pages.add("meet", "Meet", one)
    window.pages.add("agree", "Agree", other)
    drive(window)
    window.pages.show("agree")
    window.pages.show("meet")
    return window, one, other


def look_of(page: WordsPage) -> tuple[float, str]:
    """Return how large the heading is, and the colour of the words on the button, as Qt draws them."""
    words = page.button.palette().color(QPalette.ColorRole.ButtonText).name()
    return round(page.heading_label.font().pointSizeF(), 2), words


def wanted() -> tuple[float, str]:
    return round(text_points(1.25), 2), tokens().on_teal


def test_what_is_shown_has_the_look_at_once(
    pages: tuple[MainWindow, WordsPage, WordsPage], qapp: QApplication
) -> None:
    _, one, _ = pages
    apply_theme(qapp, Theme.DARK, 150)

    assert tokens() is COLOURS[Theme.DARK]
    assert look_of(one) == wanted()


def test_a_hidden_page_is_left_alone_until_it_is_shown_and_has_the_last_look_then(
    pages: tuple[MainWindow, WordsPage, WordsPage], qapp: QApplication
) -> None:
    window, _, other = pages
    before = other.styleSheet()
    apply_theme(qapp, Theme.DARK, 150)
    apply_theme(qapp, Theme.HIGH_CONTRAST, 200)
    meanwhile = other.styleSheet()
    window.pages.show("agree")

    assert meanwhile == before
    assert other.styleSheet() == style_sheet()
    assert look_of(other) == wanted()


def test_a_part_that_is_no_page_follows_when_it_is_shown(
    drive: Callable[[QWidget], InProcessWindow], qapp: QApplication
) -> None:
    window = QWidget()
    part = QWidget(window)
    dress(part)
    drive(window)
    part.hide()
    apply_theme(qapp, Theme.DARK, 100)
    hidden = part.styleSheet()
    part.show()

    assert hidden != style_sheet()
    assert part.styleSheet() == style_sheet()


def test_what_a_hidden_part_measures_waits_until_it_is_shown_and_is_dressed(
    qapp: QApplication, drive: Callable[[QWidget], InProcessWindow]
) -> None:
    window = QWidget()
    part = QWidget(window)
    dress(part)
    inside = QWidget(part)
    measured: list[bool] = []
    follow_look(inside, lambda: measured.append(part.styleSheet() == style_sheet()))
    drive(window)
    apply_theme(qapp, Theme.DARK, 100)
    seen = len(measured)
    part.hide()
    apply_theme(qapp, Theme.LIGHT, 150)
    hidden = len(measured)
    part.show()
    part.hide()
    part.show()

    assert (seen, hidden, len(measured)) == (1, 1, 2)
    assert all(measured)


def test_everything_that_is_seen_of_the_window_is_dressed_once(opened: Opened) -> None:
    """What nobody dressed would be drawn as the system draws it; what is dressed twice costs twice."""
    wrong = []
    for stage in ("prepare", "meet", "agree", "finish"):
        opened.window.pages.show(stage)
        for part in opened.window.findChildren(QWidget):
            if part.isVisible() and part.metaObject().className() != "QWidget" and not is_frame(part):
                worn = dresses_of(part)
                if len(worn) != 1:
                    wrong.append((stage, type(part).__name__, [type(each).__name__ for each in worn]))

    assert wrong == []


def is_frame(part: QWidget) -> bool:
    """Return whether nothing of it is seen but what it holds."""
    if isinstance(part, Page):
        return not part.IS_DRESSED_WHOLE
    return part.inherits("QStackedWidget") or isinstance(part, Halves)


def dresses_of(part: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    above: QWidget | None = part
    while above is not None:
        if above.styleSheet() and above.styleSheet() == style_sheet():
            found.append(above)
        above = above.parentWidget()
    return found
