"""What is told of the files within a paper is so in every number."""

import pytest

from facilitator.case.files_within import said_of_part, told_of
from facilitator.case.refused_files import EXCEL, PROGRAM

WHY = (
    "with one paper at most 200 files are taken in, from at most 5 files within each other. "
    "Save {0} out of it in the program it is from, and add {0}."
)


@pytest.mark.parametrize(
    ("added", "left", "told"),
    [
        (0, 0, ""),
        (1, 0, "1 file in Mail.eml was added too."),
        (3, 0, "3 files in Mail.eml were added too."),
        (0, 1, f"1 file in Mail.eml was not added: {WHY.format('it')}"),
        (
            200,
            12,
            (
                "200 files in Mail.eml were added too. "
                f"12 more files in Mail.eml were not added: {WHY.format('them')}"
            ),
        ),
    ],
)
def test_the_files_within_a_paper_are_counted_in_words(added: int, left: int, told: str) -> None:
    assert told_of("Mail.eml", added, left) == told


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (EXCEL, "That is an Excel workbook. Open it in Excel, save it as a PDF, and add that PDF."),
        (PROGRAM, "That is a program or a link to one, not a document. Do not open it."),
        ("It is too large. Nothing was changed.", "It is too large."),
    ],
)
def test_a_file_within_another_is_refused_without_saying_that_nothing_was_added(
    sentence: str, said: str
) -> None:
    assert said_of_part(sentence) == said
