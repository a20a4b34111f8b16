"""Papers as mediators are sent them, made anew for each test: small ones here, the rest beside."""

import io
import os
import zipfile
from email.message import EmailMessage

import pikepdf
from docx import Document
from PIL import Image
from reportlab.pdfgen.canvas import Canvas


def pdf(*pages: str) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, pageCompression=0)
    for words in pages:
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def large_pdf(words: str, size: int) -> bytes:
    """Return a PDF of at least `size` bytes, which nothing makes smaller."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(words))) as opened:
        opened.Root.Noise = opened.make_stream(os.urandom(size))
        opened.save(made)
    return made.getvalue()


def locked_pdf(words: str, password: str) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(words))) as opened:
        opened.save(made, encryption=pikepdf.Encryption(owner=f"{password} owner", user=password))
    return made.getvalue()


def pdf_with_files(words: str, *files: tuple[str, bytes]) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(words))) as opened:
        for name, content in files:
            opened.attachments[name] = pikepdf.AttachedFileSpec(opened, content, filename=name)
        opened.save(made)
    return made.getvalue()


def email(subject: str, *files: tuple[str, bytes], words: str = "Dear all, please see attached.") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "kim@example.org", "jo@example.org", subject
    made["Date"] = "Fri, 4 Dec 2026 09:30:00 +0000"
    made.set_content(words)
    for name, content in files:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def word(*paragraphs: str) -> bytes:
    made, document = io.BytesIO(), Document()
    for words in paragraphs:
        document.add_paragraph(words)
    document.save(made)
    return made.getvalue()


def workbook() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return made.getvalue()


def png(colour: str = "#2573b6") -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (300, 200), colour).save(made, "PNG")
    return made.getvalue()
