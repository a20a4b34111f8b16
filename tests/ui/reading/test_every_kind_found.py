"""Words are found in every kind of paper, however quotes, dashes, accents and joined letters are typed."""

from collections.abc import Callable

import pytest

from tests.made_papers import messages, office_files, pdfs
from tests.made_papers.sentence import TYPED, TYPED_OF_ALL
from tests.ui.reading.sent_papers import Sent

CURLY = ("O\u2019Brien", "school\u2019s", "\u201cNot agreed\u201d", "2025\u20132026", "2025\u20142026")
KINDS: dict[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "Report.pdf": (pdfs.report, (*TYPED, *CURLY)),
    "Plan.docx": (office_files.draft_plan, (*TYPED_OF_ALL, *CURLY)),
    "Mail.eml": (messages.plain, (*TYPED_OF_ALL, *CURLY)),
    "Page.eml": (messages.html_alone, (*TYPED_OF_ALL, *CURLY)),
    "Joined.pdf": (pdfs.ligatures, ("final", "flat", "office", "of\ufb01ce")),
}


@pytest.mark.parametrize("name", KINDS)
def test_words_are_found_however_they_are_typed(name: str, sent: Sent) -> None:
    made, typed = KINDS[name]
    sent.add(name, made())
    sent.read(name)
    assert [words for words in typed if not sent.finds(words)] == []
    assert not sent.finds("nowhere to be found")


def test_what_is_found_is_marked_on_the_page(sent: Sent) -> None:
    sent.add("Report.pdf", pdfs.report())
    sent.read("Report.pdf")
    before = sent.picture()
    assert sent.finds("school's cafe")
    sent.reading.drawn()
    assert sent.picture() != before
    hits = sent.reading.reader._pages._hits
    assert hits is not None
    assert [0.05 < area.top < 0.3 for area in hits.areas] == [True]


def test_what_is_found_far_down_in_a_text_is_in_sight(sent: Sent) -> None:
    sent.add("Plan.docx", office_files.long_plan())
    sent.read("Plan.docx")
    for typed in ("Paragraph 150 of", "Paragraph 30 of", "Paragraph 199 of", "Draft EHC plan"):
        assert sent.finds(typed)
        sent.settle()
        assert sent.marked_is_in_sight(), typed
