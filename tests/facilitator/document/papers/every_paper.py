"""A small paper of each kind, with as much in it as its maker could put there."""

from email.message import EmailMessage

from facilitator.case.papers import PaperKind
from tests.facilitator.document.hostile_pdf import ordinary
from tests.facilitator.document.papers.made_pdfs import commented, filled_form, outlined, portfolio
from tests.facilitator.document.papers.made_pictures import halves, of_every_form, saved
from tests.facilitator.document.papers.word.word_files import document, paragraph, run, table


def every_paper() -> dict[str, tuple[PaperKind, bytes]]:
    """Return each with its kind."""
    return {
        "PDF": (PaperKind.PDF, ordinary()),
        "filled form": (PaperKind.PDF, filled_form()),
        "PDF with comments": (PaperKind.PDF, commented()),
        "PDF with headings": (PaperKind.PDF, outlined()),
        "folder of files": (PaperKind.PDF, portfolio(**{"plan.pdf": ordinary()})),
        **{form: (PaperKind.IMAGE, content) for form, content in of_every_form().items()},
        "Word": (PaperKind.WORD, word()),
        "e-mail": (PaperKind.EMAIL, message()),
    }


def word() -> bytes:
    """Return a document with a table and letters of several scripts."""
    body = paragraph(run("What the school wrote \u2026 \u0627\u0644\u0633\u0644\u0627\u0645 \u4f60\u597d"))
    return document(body + table(("When", "Who"), ("March", "school")))


def message(charset: str = "utf-8") -> bytes:
    """Return an e-mail in two forms, with a picture and a file within it and words of several scripts."""
    made = EmailMessage()
    made["From"] = "J\u00fcrgen O'Brien <j@example.invalid>"
    made["To"] = "mediator@example.invalid"
    made["Date"] = "Tue, 03 Mar 2026 10:00:00 +0000"
    made["Subject"] = "Caf\u00e9 \u2026 meeting"
    made.set_content("What the caf\u00e9 said\n", charset=charset)
    made.add_alternative("<h1>Heading</h1><p>What was <b>said</b> <img src='cid:p'></p>", subtype="html")
    made.add_attachment(saved(halves(), "PNG"), maintype="image", subtype="png", cid="<p>", filename="p.png")
    made.add_attachment(ordinary(), maintype="application", subtype="pdf", filename="report \u00e9.pdf")
    nested = EmailMessage()
    nested["Subject"] = "An older one"
    nested.set_content("Older words")
    made.add_attachment(nested)
    return made.as_bytes()
