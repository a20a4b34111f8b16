"""PDFs: forms, folders of files, locked, broken off, commented, scanned."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.facilitator.document.papers.made_pdfs import (
    annotated,
    changed,
    filled_form,
    for_adobe,
    lines,
    mark,
    note,
    pinned,
    saved,
)
from tests.made_papers.sentence import SAID_PLAINLY

PASSWORD_OUTSIDE_ASCII = "Pa\u00dfwort f\u00fcr Zo\u00eb 1"


def report(pages: int = 3) -> bytes:
    """Return a report: each page has its number and the sentence of all papers, with headings beside it."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1)
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 14)
        canvas.drawString(72, 760, f"Annual review, page {number}")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 730, SAID_PLAINLY)
        canvas.bookmarkPage(f"page {number}")
        canvas.addOutlineEntry(f"Part {number}", f"page {number}", level=0)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def ligatures() -> bytes:
    """Return a page whose letters are joined in signs of their own, as typesetting programs write them."""
    with changed(lines("", "An o f f i c e file")) as pdf:
        page = pdf.pages[0]
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([1, Name.fi, Name.fl])),
        )
        page.Resources.Font = Dictionary(F9=pdf.make_indirect(font))
        page.Contents = pdf.make_stream(
            b"BT /F9 14 Tf 72 700 Td (The \x01nal \x02at is of\x01ce space) Tj ET"
        )
        return saved(pdf)


def form() -> bytes:
    """Return a parent's request whose every answer has its look, as Acrobat saves it."""
    with changed(filled_form()) as pdf:
        pdf.generate_appearance_streams()
        pdf.Root.AcroForm.NeedAppearances = False
        return saved(pdf)


def form_left_to_the_reader() -> bytes:
    """Return the same, whose looks are left to whoever shows it (NeedAppearances)."""
    return filled_form()


def form_for_adobe() -> bytes:
    """Return a form that only Adobe's programs lay out (XFA)."""
    return for_adobe(alone=True)


def form_partly_for_adobe() -> bytes:
    """Return one that has pages besides (XFA in the foreground)."""
    return for_adobe(alone=False, words="Application for transport")


def portfolio(files: dict[str, bytes]) -> bytes:
    """Return a cover with files of these names behind it."""
    with changed(lines("For the best experience, open this PDF portfolio in Acrobat")) as pdf:
        for name, content in files.items():
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, content, filename=name)
        pdf.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D)
        return saved(pdf)


def with_file(name: str, content: bytes) -> bytes:
    """Return a page with a file pinned to it."""
    return pinned(name, content)


def locked(password: str, revision: int = 6) -> bytes:
    """Return a report that asks for a password; revision 4 is that of older programs."""
    how = pikepdf.Encryption(owner="of the owner", user=password, R=revision)  # type: ignore[arg-type]
    with changed(report()) as pdf:
        return saved(pdf, encryption=how)


def broken_off(hundredths: int = 66, *, for_the_web: bool = False) -> bytes:
    """Return so much of a download; one made for the web has its list of pages at its beginning."""
    with changed(report(30)) as pdf:
        whole = saved(pdf, linearize=for_the_web, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return whole[: len(whole) * hundredths // 100]


def commented() -> bytes:
    """Return a report on whose second page somebody wrote: a note, an answer, a mark and a typed box."""
    return annotated(
        report(),
        note("The LA disputes this caf\u00e9 figure", (72, 780, 92, 800), T=String("Ms S\u00f8rensen")),
        note("It\u2019s on page 12", IRT=0, T=String("Dr Reed")),
        mark("Highlight", "Is it so?", (72, 728, 200, 744), T=String("EP")),
        note("A typed box", (300, 500, 450, 540), Subtype=Name.FreeText, DA=String("/Helv 12 Tf 0 g")),
        page=1,
    )


def sideways_scan() -> bytes:
    """Return a scan that lies on its side: black at its left edge should be at its top."""
    upright = Image.new("L", (300, 200), "white")
    upright.paste(0, (0, 0, 300, 40))
    made = BytesIO()
    upright.rotate(90, expand=True).save(made, "PDF")
    return made.getvalue()


def scan_without_words() -> bytes:
    """Return two pages that are pictures only."""
    page = Image.new("L", (210, 297), "white")
    page.paste(0, (20, 40, 190, 60))
    made = BytesIO()
    page.save(made, "PDF", save_all=True, append_images=[page])
    return made.getvalue()
