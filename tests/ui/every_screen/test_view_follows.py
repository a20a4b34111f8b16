"""Whatever gives a control the keyboard, Tab or an act, the control is in sight then, on every page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.in_process import InProcessWindow
from tests.screenshots.practice_meeting import PracticeMeeting
from tests.ui.every_stage import EveryStage
from ui.look.theme import Theme, apply_theme
from ui.prepare.prepare_page import PreparePage

STAGES = ("prepare", "meet", "agree", "finish")
MOST_STOPS = 400


@pytest.fixture
def window(
    tmp_path: Path,
    drive: Callable[[QWidget], InProcessWindow],
    qapp: QApplication,
    request: pytest.FixtureRequest,
) -> Iterator[EveryStage]:
    apply_theme(qapp, Theme.LIGHT, request.param)
    practice = PracticeMeeting(tmp_path)
    practice.meet()
    practice.agree()
    shown = EveryStage(practice.case, practice.vault)
    shown.resize(1366, 689)
    drive(shown)
    yield shown
    # While there is a case: with usual text Meet has other parts.
    apply_theme(qapp, Theme.LIGHT, 100)
    settle()
    shown.controller.end()
    practice.close()


def places(window: EveryStage) -> Iterator[str]:
    """Show each page, and each section of Prepare."""
    for stage in STAGES:
        page = window.pages.show(stage)
        if isinstance(page, PreparePage):
            for key in page._sections:
                page.show_section(key)
                settle()
                yield f"{stage}, {key}"
        else:
            settle()
            yield stage


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def out_of_sight(control: QWidget) -> bool:
    """Return whether a control that has room is not wholly seen, or one that has none not at all."""
    seen = control.visibleRegion().boundingRect()
    if seen.isEmpty():
        return True
    return seen.height() < min(control.height(), 200)


@pytest.mark.parametrize("window", [100, 200], indirect=True)
def test_every_control_that_gets_the_keyboard_is_in_sight(window: EveryStage) -> None:
    missed: list[str] = []
    seen = 0
    for place in places(window):
        controls = [
            part
            for part in window.pages.page().findChildren(QWidget)
            if part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        for control in (*controls, *reversed(controls)):
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            settle()
            focus = QApplication.focusWidget()
            if focus is not None and window.pages.page().isAncestorOf(focus):
                seen += 1
                if out_of_sight(focus):
                    missed.append(f"{place}: {type(focus).__name__} {focus.accessibleName()!r}")

    assert seen > 50
    assert missed == []


@pytest.mark.parametrize("window", [200], indirect=True)
def test_tab_goes_through_every_page_in_sight(window: EveryStage) -> None:
    missed: list[str] = []
    for place in places(window):
        stops: set[int] = set()
        for _ in range(MOST_STOPS):
            window.focusNextChild()
            settle()
            focus = QApplication.focusWidget()
            if focus is None or id(focus) in stops:
                break
            stops.add(id(focus))
            if out_of_sight(focus):
                missed.append(f"{place}: {type(focus).__name__} {focus.accessibleName()!r}")

    assert missed == []
