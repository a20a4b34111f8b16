"""What scrolls keeps the ends of a line together at every size of text."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui.look.theme import Theme, apply_theme
from ui.widgets.scroll_area import ScrollArea


@pytest.fixture
def area(qapp: QApplication) -> Iterator[ScrollArea]:
    """A part as wide as a large screen, at most 300 steps of it used."""
    apply_theme(qapp, Theme.LIGHT, 100)
    area = ScrollArea()
    area.body.addWidget(QWidget())
    area.keep_together(300)
    area.resize(2560, 700)
    area.show()
    yield area
    area.close()
    apply_theme(qapp, Theme.LIGHT, 100)


def used(area: ScrollArea) -> int:
    QApplication.processEvents()
    return area.body.contentsRect().width()


def test_what_is_kept_together_is_twice_as_wide_once_the_text_is_twice_as_large(
    area: ScrollArea, qapp: QApplication
) -> None:
    before = used(area)
    apply_theme(qapp, Theme.LIGHT, 200)
    large = used(area)
    apply_theme(qapp, Theme.LIGHT, 100)

    assert (before, large, used(area)) == (1200, 2400, 1200)


def test_the_margins_are_those_of_the_size_of_the_text(area: ScrollArea, qapp: QApplication) -> None:
    apply_theme(qapp, Theme.LIGHT, 200)
    QApplication.processEvents()
    margins = area.body.contentsMargins()

    assert (margins.left(), margins.top(), margins.bottom()) == (32, 32, 32)
