"""Small PDFs as mediators are sent them: forms, folders of files, comments, tags, locks."""

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen.canvas import Canvas

PAGE = (595, 842)
SIZE = 12


def lines(*written: str, font: str = "Helvetica", pages: int = 1) -> bytes:
    """Return pages that each hold these lines from (72, 700) down, twenty points apart."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=PAGE, invariant=1)
    for _ in range(pages):
        canvas.setFont(font, SIZE)
        for number, line in enumerate(written):
            canvas.drawString(72, 700 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def saved(pdf: pikepdf.Pdf, **how: Any) -> bytes:
    made = BytesIO()
    pdf.save(made, **how)
    return made.getvalue()


def changed(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def locked(
    password: str, *, owner: str = "owner", content: bytes = b"", object_stream_mode: Any = None, **how: Any
) -> bytes:
    mode = object_stream_mode or pikepdf.ObjectStreamMode.preserve
    with changed(content or lines("the secret plan")) as pdf:
        lock = pikepdf.Encryption(owner=owner, user=password, **how)
        return saved(pdf, encryption=lock, object_stream_mode=mode)


def annotated(content: bytes, *annotations: Dictionary, page: int = 0) -> bytes:
    """Return the PDF with annotations on a page; one that has `/IRT` as a number answers that one."""
    with changed(content) as pdf:
        made = [pdf.make_indirect(each) for each in annotations]
        for each in made:
            if isinstance(each.get("/IRT"), int):
                each.IRT = made[int(each.IRT)]
        pdf.pages[page].Annots = Array(made)
        return saved(pdf)


def dictionary(**keys: Any) -> Dictionary:
    return Dictionary({f"/{key}": value for key, value in keys.items()})


def note(words: str, rect: tuple[float, ...] = (100, 600, 120, 620), **more: Any) -> Dictionary:
    given: dict[str, Any] = {
        "T": String("A. Reader"),
        "M": String("D:20260305093000Z"),
        "Contents": String(words),
    }
    given |= {"Type": Name.Annot, "Subtype": Name.Text, "Rect": Array(list(rect))}
    return dictionary(**(given | more))


def mark(kind: str, words: str, box: tuple[float, float, float, float], **more: Any) -> Dictionary:
    left, bottom, right, top = box
    quad = Array([left, top, right, top, left, bottom, right, bottom])
    given: dict[str, Any] = {"Subtype": Name("/" + kind), "QuadPoints": quad, "C": Array([1, 1, 0])}
    return note(words, box, **(given | more))


def field(kind: str, name: str, rect: tuple[int, int, int, int], **more: Any) -> Dictionary:
    """Return a field of a form that is its own widget."""
    given = {
        "FT": Name("/" + kind), "T": String(name), "Rect": Array(list(rect)), "F": 4,
        "DA": String("/Helv 12 Tf 0 g"), "MK": Dictionary(BC=Array([0, 0, 0])),
    }  # fmt: skip
    return dictionary(**({"Type": Name.Annot, "Subtype": Name.Widget} | given | more))


def tick(name: str, rect: tuple[int, int, int, int], *, is_on: bool) -> Dictionary:
    state = Name.Yes if is_on else Name.Off
    looks = Dictionary(BC=Array([0, 0, 0]), CA=String("4"))
    return field("Btn", name, rect, V=state, AS=state, MK=looks, DA=String("/ZaDb 12 Tf 0 g"))


def form(content: bytes, *fields: Dictionary, **more: Any) -> bytes:
    """Return the PDF with a form whose looks are left to whoever shows it (NeedAppearances)."""
    with changed(content) as pdf:
        made = [pdf.make_indirect(each) for each in fields]
        pdf.pages[0].Annots = Array(made)
        fonts = Dictionary(
            Helv=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica),
            ZaDb=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats),
        )
        given = {
            "Fields": Array(made), "NeedAppearances": True, "DA": String("/Helv 0 Tf 0 g"),
            "DR": Dictionary(Font=fonts),
        }  # fmt: skip
        pdf.Root.AcroForm = pdf.make_indirect(dictionary(**(given | more)))
        return saved(pdf)


def choice(name: str, rect: tuple[int, int, int, int], *options: tuple[str, str], **more: Any) -> Dictionary:
    told = Array([Array([String(value), String(label)]) for value, label in options])
    return field("Ch", name, rect, Opt=told, **more)


def filled_form() -> bytes:
    """Return a parent's request: lines, a long answer, ticks, choices, a comb, a secret."""
    labels = ("Name of the child", "What to change", "", "I agree", "Reply by", "Area", "Postcode", "Secret")
    return form(
        lines(*labels),
        field("Tx", "child", (250, 695, 500, 715), V=String("Zo\u00eb Example")),
        field("Tx", "wish", (250, 650, 500, 692), V=String("More speech therapy\nat the school"), Ff=1 << 12),
        tick("agree", (250, 635, 265, 650), is_on=True),
        tick("other", (280, 635, 295, 650), is_on=False),
        choice("reply", (250, 615, 400, 632), ("p", "Post"), ("e", "E-mail"), V=String("p"), Ff=1 << 17),
        choice("area", (250, 585, 400, 612), ("n", "North"), ("s", "South"), V=String("s"), I=Array([1])),
        field("Tx", "postcode", (250, 565, 400, 582), V=String("AB12CD"), Ff=1 << 24, MaxLen=6),
        field("Tx", "secret", (250, 545, 400, 562), V=String("hunter"), Ff=1 << 13),
        field("Tx", "unseen", (250, 500, 400, 520), V=String("kept away"), F=2),
        field("Btn", "send", (250, 470, 400, 490), Ff=1 << 16),
    )


def outlined(*, compressed: bool = False) -> bytes:
    """Return two pages with bookmarks beside them, a link and a drawing."""
    content = BytesIO()
    canvas = Canvas(content, pageCompression=int(compressed), invariant=1)
    for number in range(2):
        canvas.setFont("Helvetica", 12)
        canvas.drawString(60, 700, f"mornings at the gate {number}")
        canvas.bookmarkPage(f"page {number}")
        canvas.addOutlineEntry(f"Part {number + 1}", f"page {number}", level=number)
        canvas.linkRect("", "page 0", (50, 50, 90, 90))
        canvas.rect(50, 50, 100, 100, fill=1)
        canvas.linearGradient(0, 0, 99, 99, ("red", "blue"))
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def portfolio(**files: bytes) -> bytes:
    """Return a cover with files behind it, as Acrobat makes a folder of files."""
    with changed(lines("For the best experience, open this portfolio in Acrobat")) as pdf:
        for name, content in files.items():
            pdf.attachments[f"{name}.pdf"] = pikepdf.AttachedFileSpec(pdf, content, filename=f"{name}.pdf")
        pdf.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D)
        return saved(pdf)


def pinned(name: str, content: bytes) -> bytes:
    """Return a page with a file pinned to it."""
    with changed(lines("see the paper clip")) as pdf:
        spec = pikepdf.AttachedFileSpec(pdf, content, filename=name).obj
        pdf.pages[0].Annots = Array([pdf.make_indirect(note("", Subtype=Name.FileAttachment, FS=spec))])
        return saved(pdf)


def for_adobe(*, alone: bool, words: str = "Please wait... If this message is not replaced") -> bytes:
    """Return a form whose fields are laid out by Adobe's programs, `alone` or besides its page."""
    with changed(lines(words)) as pdf:
        template = pdf.make_stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'></xdp:xdp>")
        pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=template)
        if alone:
            pdf.Root.NeedsRendering = True
        return saved(pdf)


def commented() -> bytes:
    """Return a page with a note, an answer to it, marks on words, and words written upon it."""
    box = (70.0, 696.0, 150.0, 714.0)
    return annotated(
        lines("the whole plan", "and its review"),
        note("Is this agreed?"),
        note("Yes, since March", IRT=0, T=String("B. Writer")),
        mark("Highlight", "Which year?", box),
        mark("StrikeOut", "", (70.0, 676.0, 110.0, 694.0)),
        mark("Highlight", "", (70.0, 676.0, 110.0, 694.0)),
        note("Written here", (300, 600, 400, 640), Subtype=Name.FreeText, DA=String("/Helv 12 Tf 0 g")),
    )


def tagged(
    *pieces: str,
    order: tuple[int, ...],
    untagged: str = "",
    within: str = "",
    renamed: int = 0,
    ring: bool = False,
) -> bytes:
    """Return a page of lines that are written in one order and to be read in another.

    `untagged` and `within` are written last; `within` is marked as 0 in a form that the page shows. `renamed`
    is added to the numbers by which the tags name the pieces.
    """
    with changed(lines("")) as pdf:
        page = pdf.pages[0]
        shown = [
            f"/P <</MCID {number}>> BDC {_piece(number, piece)} EMC" for number, piece in enumerate(pieces)
        ]
        if untagged:
            shown.append(_piece(9, untagged))
        if within:
            marked = f"/P <</MCID 0>> BDC {_piece(9, within)} EMC".encode("latin-1")
            form = pdf.make_stream(marked, Subtype=Name.Form, BBox=Array([0, 0, 595, 842]))
            form.Resources = page.Resources
            page.Resources.XObject = Dictionary(X1=form)
            shown.append("/X1 Do")
        page.Contents = pdf.make_stream("\n".join(shown).encode("latin-1"))
        page.StructParents = 0
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        elements = [
            pdf.make_indirect(
                Dictionary(Type=Name.StructElem, S=Name.P, P=root, Pg=page.obj, K=number + renamed)
            )
            for number in range(len(pieces))
        ]
        if ring:
            elements[0].K = Array([0, elements[1]])
            elements[1].K = Array([1, elements[0]])
        root.K = Array([elements[number] for number in order])
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, Array(elements)])))
        pdf.Root.StructTreeRoot = root
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        return saved(pdf)


def _piece(number: int, words: str) -> str:
    return f"BT /F1 12 Tf 72 {700 - 20 * number} Td ({words}) Tj ET"


def made_for_the_web(content: bytes) -> bytes:
    with changed(content) as pdf:
        return saved(pdf, linearize=True)


def certified() -> bytes:
    """Return a page that is locked for those who hold a certificate."""
    return lines("for some eyes only").replace(
        b"trailer\n<<", b"trailer\n<< /Encrypt << /Filter /Adobe.PubSec /V 4 >>"
    )


def every_form() -> tuple[bytes, ...]:
    """Return PDFs of each kind that is read in a way of its own."""
    plain = outlined()
    with changed(plain) as pdf:
        packed = saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return (
        packed,
        made_for_the_web(plain),
        locked("two", content=plain),
        locked("", content=plain, R=4),
        portfolio(one=plain, other=plain),
        pinned("report.pdf", plain),
        for_adobe(alone=True),
        for_adobe(alone=False, words="The form"),
        commented(),
        tagged("gate", "the", "at", order=(2, 1, 0)),
    )
