"""While the list of papers is in sight, a process waits that has loaded what a PDF needs."""

from collections.abc import Callable

import psutil

from tests.made_papers.pictures import turned_jpeg
from tests.started_processes import started_processes
from tests.ui.reading.read_papers import Reading, report

Open = Callable[..., Reading]


def the_one_that_waits(reading: Reading) -> psutil.Process:
    reading.preparing.wait(lambda: len(started_processes()) == 1)
    return started_processes()[0]


def test_one_waits_beside_the_list_and_reads_the_paper_that_is_opened(reading: Open) -> None:
    shown = reading(Report_pdf=report(2))
    waiting = the_one_that_waits(shown)

    shown.screen.click("Read Report.pdf")
    shown.screen.wait_for_text("Page 1 of 2")

    assert started_processes() == [waiting]


def test_another_waits_when_the_list_is_shown_again(reading: Open) -> None:
    shown = reading(Report_pdf=report(2))
    first = the_one_that_waits(shown)
    shown.screen.click("Read Report.pdf")
    shown.screen.wait_for_text("Page 1 of 2")

    shown.screen.click("Back to papers")

    assert the_one_that_waits(shown) != first


def test_none_waits_where_the_list_is_out_of_sight(reading: Open) -> None:
    shown = reading(Report_pdf=report(2))
    the_one_that_waits(shown)

    shown.screen.click("People")

    shown.preparing.wait(lambda: not started_processes())


def test_none_waits_where_there_is_no_pdf(reading: Open) -> None:
    shown = reading(Photo_jpg=turned_jpeg())
    shown.screen.find("Read Photo.jpg")
    shown.section._stand_ready()

    assert started_processes() == []


def test_a_photo_is_read_by_a_process_of_its_own_and_none_stays_beside_it(reading: Open) -> None:
    shown = reading(Report_pdf=report(2), Photo_jpg=turned_jpeg())
    waiting = the_one_that_waits(shown)

    shown.screen.click("Read Photo.jpg")
    shown.screen.wait_for_text("Page 1 of 1")

    assert waiting not in started_processes()
    assert len(started_processes()) == 1


def test_one_that_ended_while_it_waited_is_replaced(reading: Open) -> None:
    shown = reading(Report_pdf=report(2))
    waiting = the_one_that_waits(shown)
    waiting.kill()
    psutil.wait_procs([waiting], timeout=20)

    shown.screen.click("Read Report.pdf")

    shown.screen.wait_for_text("Page 1 of 2")


def test_a_larger_paper_than_it_was_begun_for_gets_one_that_has_the_memory(reading: Open) -> None:
    shown = reading(Report_pdf=report(2))
    waiting = the_one_that_waits(shown)
    shown.section._spare._largest = 10

    shown.screen.click("Read Report.pdf")
    shown.screen.wait_for_text("Page 1 of 2")

    assert waiting not in started_processes()
