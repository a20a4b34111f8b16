"""Words that stand in a comment, which no page shows as text, are found with the comment and told."""

import pytest
from PySide6.QtCore import Qt

from tests.made_papers import pdfs
from tests.ui.reading.sent_papers import Sent
from ui.reading.side_list import SideList

DISPUTED = (
    "Found on page 2, in a comment of Ms S\u00f8rensen: "
    "\u201cThe LA disputes this caf\u00e9 figure\u201d. Enter looks further."
)


@pytest.fixture
def commented(sent: Sent) -> Sent:
    """A report that was commented on, read, with its comments known."""
    sent.add("Report.pdf", pdfs.commented())
    sent.read("Report.pdf")
    sent.preparing.wait(lambda: bool(sent.reading.reader.view().comments()))
    return sent


def told_when_looking_for(words: str, sent: Sent) -> str:
    assert sent.finds(words)
    return sent.reading.reader._head.told()


def rows(sent: Sent) -> list[str]:
    """Return what a screen reader says of each comment in the list."""
    listed = sent.screen.find("Comments", SideList)
    assert isinstance(listed, SideList)
    said = Qt.ItemDataRole.AccessibleTextRole
    return [str(listed.rows.index(row).data(said)) for row in range(listed.rows.rowCount())]


@pytest.mark.parametrize("words", ["disputes this cafe", "sorensen"])
def test_a_comment_that_holds_the_words_or_whose_author_is_looked_for_is_told(
    words: str, commented: Sent
) -> None:
    assert told_when_looking_for(words, commented) == DISPUTED


def test_words_of_the_text_are_not_said_to_be_in_a_comment(commented: Sent) -> None:
    assert told_when_looking_for("page 3", commented) == "Found on page 3, in 1 place. Enter looks further."


def test_where_both_hold_the_words_each_place_says_which_it_is(commented: Sent) -> None:
    first = told_when_looking_for("page 1", commented)
    assert first == "Found on page 1, in 1 place. Enter looks further."
    commented.screen.press("Return")
    head = commented.reading.reader._head
    commented.preparing.wait(lambda: head.told() not in {"Looking", first})
    assert "page 2, in a comment of Dr Reed: \u201cIt\u2019s on page 12\u201d" in head.told()


def test_the_comment_is_shown_among_the_comments_beside_until_something_else_is_found(
    commented: Sent,
) -> None:
    commented.screen.press("Ctrl+Shift+B")
    commented.screen.find("Pages")
    assert commented.finds("Is it so?")
    here = [row for row in rows(commented) if row.endswith("You are here.")]
    assert [row.startswith("Is it so?") for row in here] == [True]
    assert commented.finds("Annual review, page 3")
    assert not any(row.endswith("You are here.") for row in rows(commented))
