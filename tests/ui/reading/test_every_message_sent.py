"""E-mails that a mediator is sent are read here, the files in them are papers; or it is told what to do."""

from facilitator.case.papers import Notice
from tests.made_papers import messages, pdfs, pictures
from tests.made_papers.sentence import SAID
from tests.ui.reading.sent_papers import Sent


def test_an_e_mail_is_read_and_its_files_are_papers(sent: Sent) -> None:
    files = {"R\u00e9sum\u00e9.pdf": pdfs.report(), "IMG_0001.HEIC": pictures.heic()}
    sent.add("Mail.eml", messages.plain(files=files))
    assert sent.names() == ["Mail.eml", *files]
    sent.screen.wait_for_text("E-mail, ")
    sent.screen.wait_for_text("2 files in Mail.eml were added too.")
    sent.read("Mail.eml")
    text = sent.text()
    for words in (
        "Zo\u00eb \u0141uczak", "z@example.org", "Mediator", "b@example.org", "3 March 2026",
        "Draft EHC plan \u2013 comments", SAID, "earlier words",
    ):  # fmt: skip
        assert words in text
    assert "Files: R\u00e9sum\u00e9.pdf, IMG_0001.HEIC" in text
    assert text.count(SAID) == 1, "the same words as plain text and as a page are shown once"
    for typed in ("luczak", "ehc plan - comments", "earlier words"):
        assert sent.finds(typed), typed
    sent.screen.click("Contents")
    sent.screen.click("Files in it: 2")
    sent.screen.click_row("Files in it", "IMG_0001.HEIC")
    sent.screen.wait_for_text("Page 1 of 2")


def test_an_e_mail_within_an_e_mail_is_a_paper_too(sent: Sent) -> None:
    sent.add("Fwd.eml", messages.holding(messages.plain("Decision", {"Report.pdf": pdfs.report()})))
    assert sent.names() == ["Fwd.eml", "Decision.eml", "Report.pdf"]
    sent.read("Decision.eml")
    assert SAID in sent.text()


def test_a_web_page_as_an_e_mail_is_read_as_text_and_nothing_is_fetched(sent: Sent) -> None:
    sent.add("Page.eml", messages.html_alone())
    sent.read("Page.eml")
    text = sent.text()
    for words in (
        "Visit",
        SAID,
        "one",
        "two",
        "quoted words",
        "Need",
        "the form",
        "https://example.org/form",
    ):
        assert words in text
    assert "x()" not in text
    assert "picture" in text, "what was not fetched is named"


def test_an_e_mail_that_outlook_packed_or_that_is_encrypted_says_what_to_do(sent: Sent) -> None:
    assert sent.add("Packed.eml", messages.packed_by_outlook()).notice is Notice.PACKED
    sent.screen.wait_for_text(Notice.PACKED.sentence)
    assert sent.add("Sealed.eml", messages.encrypted()).notice is Notice.SEALED
    sent.screen.wait_for_text(Notice.SEALED.sentence)
    sent.read("Packed.eml")
    assert "Please find the report attached." in sent.text()
