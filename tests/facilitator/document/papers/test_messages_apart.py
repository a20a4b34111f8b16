"""The files of an e-mail are named and taken out in the process apart, where nothing can be opened."""

from facilitator.case.papers import PaperKind
from facilitator.document.papers.paper_process import PaperProcess
from tests.made_papers import messages

REPORT = b"%PDF-1.7 words"


def test_files_with_letters_outside_ascii_keep_their_names() -> None:
    process = PaperProcess([messages.plain(files={"R\u00e9sum\u00e9.pdf": REPORT})], PaperKind.EMAIL)
    (file,) = process.looked().attachments
    assert file.name == "R\u00e9sum\u00e9.pdf"
    assert process.attachment(file.number) == REPORT
    process.close()


def test_an_e_mail_within_an_e_mail_is_taken_out_with_its_own_files() -> None:
    inner = messages.plain("Decision", {"Report.pdf": REPORT})
    process = PaperProcess([messages.holding(inner)], PaperKind.EMAIL)
    (file,) = process.looked().attachments
    assert file.name == "Decision.eml"
    within = PaperProcess([process.attachment(file.number)], PaperKind.EMAIL)
    assert [each.name for each in within.looked().attachments] == ["Report.pdf"]
    within.close()
    process.close()
