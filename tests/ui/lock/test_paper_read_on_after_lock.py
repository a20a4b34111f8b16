"""A paper that is read when the window locks is read on after it: at its page, turned as it was, as large."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made_papers import office_files, pdfs
from tests.ui.lock.locking import LOCKS, is_locked
from tests.ui.opened_app import Opened
from tests.ui.prepare.paper_adding import bring_in
from ui.reading.flow_view import FlowView
from ui.reading.pages_area import PagesArea


def pages_now(opened: Opened) -> PagesArea:
    return next(each for each in opened.window.findChildren(PagesArea) if each.isVisible())


@pytest.mark.parametrize("way", LOCKS)
def test_page_turn_and_size_are_as_they_were(
    way: str, open_app: Callable[[], Opened], tmp_path: Path
) -> None:
    (tmp_path / "Report.pdf").write_bytes(pdfs.report(12))
    opened = open_app()
    bring_in(opened, tmp_path / "Report.pdf")
    opened.driven.click("Read Report.pdf")
    opened.driven.wait_for_text("Page 1 of 12")
    opened.driven.press("Ctrl+G")
    opened.driven.type("7\n")
    opened.driven.press("R", "Ctrl+0")
    opened.driven.wait_for_text("Page 7 of 12, 100 %")

    LOCKS[way](opened)

    is_locked(opened)
    opened.unlock()
    opened.wait_for_stage("prepare")
    opened.driven.wait_for_text("Page 7 of 12, 100 %")
    pages = pages_now(opened).pages()
    assert pages is not None
    assert pages.box(6).width > pages.box(6).height
    assert pages.box(5).width < pages.box(5).height


def test_running_text_is_read_on_where_it_was(open_app: Callable[[], Opened], tmp_path: Path) -> None:
    (tmp_path / "Plan.docx").write_bytes(office_files.long_plan())
    opened = open_app()
    bring_in(opened, tmp_path / "Plan.docx")
    opened.driven.click("Read Plan.docx")
    opened.driven.wait_for_text("Paragraph 1 of the plan")
    opened.driven.press(*["PgDown"] * 4)
    before = text_now(opened).place()
    assert before[0] > 10

    LOCKS["session"](opened)

    is_locked(opened)
    opened.unlock()
    opened.wait_for_stage("prepare")
    opened.driven.wait_for_text("Paragraph 1 of the plan")
    opened.driven.wait(lambda: text_now(opened).place()[0] > 0, lambda: "the place")
    assert abs(text_now(opened).place()[0] - before[0]) <= 1


def text_now(opened: Opened) -> FlowView:
    return next(each for each in opened.window.findChildren(FlowView) if each.isVisible())
