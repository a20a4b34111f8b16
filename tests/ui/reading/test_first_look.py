"""A paper that an earlier version took in unseen is looked at when it is first read, and is known then."""

from collections.abc import Callable

from facilitator.case.papers import Notice
from tests.made_papers import pdf
from tests.ui.reading.read_papers import Reading


def test_an_older_paper_is_looked_at_when_it_is_first_read(reading: Callable[..., Reading]) -> None:
    made = reading(Old_pdf=pdf("Annual review", "More"))
    made.screen.click("Read Old.pdf")
    made.screen.wait(lambda: made.case.papers.all()[0].pages == 2, lambda: "the paper to be looked at")
    made.screen.press("Escape")
    made.screen.wait_for_text("PDF, 2 pages")
    made.screen.wait_for_text("Begins: Annual review")


def test_what_is_missing_of_an_older_paper_is_told_when_it_is_read(reading: Callable[..., Reading]) -> None:
    whole = pdf("Annual review")
    made = reading(Old_pdf=whole[: whole.rfind(b"startxref")])
    made.screen.click("Read Old.pdf")
    made.screen.wait_for_text(Notice.CUT_SHORT.sentence)
    made.screen.wait(
        lambda: made.case.papers.all()[0].notice is Notice.CUT_SHORT, lambda: "the notice to be kept"
    )
