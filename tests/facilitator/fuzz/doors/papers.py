"""PDFs that parties sent, once they are in the case: what the reader of papers does with them."""

import contextlib
import random
import zlib
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from facilitator.document.papers.pdf.pdf_reader import PdfReader
from facilitator.document.papers.refusal import Reason, Refused, error_for
from tests.facilitator.document.papers import made_pdfs
from tests.facilitator.fuzz.door import Door
from tests.facilitator.fuzz.mutation import mutated

MOST_PAGES = 3
MOST_DOTS = 250_000
VALUES = (
    b"-1", b"0", b"99999999999999999999", b"1e38", b"-1e38", b"null", b"[]", b"<<>>", b"(", b"/", b"<",
    b"[0 0 1e9 1e9]", b"[0 0 0 0]", b"[1 2]", b"1 0 R", b"2 0 R", b"3 0 R", b"4 0 R", b"999 0 R", b"true",
)  # fmt: skip
WORDS = (
    b"/Length", b"/Kids", b"/Count", b"/MediaBox", b"/CropBox", b"/Rotate", b"/Font", b"/Type", b"/Parent",
    b"/Contents", b"/Resources", b"/Filter", b"/DecodeParms", b"/Predictor", b"/Columns", b"/W", b"/Index",
    b"/First", b"/N", b"/Size", b"/Root", b"/Encrypt", b"/Prev", b"startxref", b"xref", b"trailer", b"endobj",
    b"stream", b"endstream", b"/Width", b"/Height", b"/BitsPerComponent", b"/ColorSpace", b"/Encoding",
    b"obj", b"/Annots", b"/AcroForm", b"/Fields", b"/FT", b"/Ff", b"/V", b"/Opt", b"/MaxLen", b"/DA", b"/AS",
    b"/Rect", b"/QuadPoints", b"/IRT", b"/Contents", b"/XFA", b"/StructTreeRoot", b"/StructParents", b"/K",
    b"/Nums", b"/MCID", b"/Names", b"/EF", b"/FS", b"/UF", b"/Collection", b"/Outlines", b"/Dest", b"/Title",
)  # fmt: skip
OPERATORS = (
    b"q", b"Q", b"BT", b"ET", b"/F1 1e9 Tf", b"/F1 12 Tf", b"(mornings at the gate) Tj", b"1 0 0 1 50 50 Tm",
    b"0 0 0 0 0 0 cm", b"1e30 0 0 1e30 0 0 cm", b"0 0 200 200 re", b"f", b"S", b"W n", b"-1e9 1e9 m",
    b"1 1 l",
    b"1 1 9e9 1 3 3 c", b"0.001 w", b"[1 0] 0 d", b"/X1 Do", b"BI /W 9 /H 9 /BPC 8 /CS /RGB ID x EI", b"sh",
    b"/P BDC", b"EMC", b"[(a) -99999999 (b)] TJ", b"1e38 TL", b"T*", b"999 Tr", b"<FEFF> Tj", b"[", b"<<",
    b"(",
)  # fmt: skip


def samples() -> tuple[bytes, ...]:
    """Return good PDFs of every form in which they come."""
    plain, filled = made_pdfs.outlined(compressed=False), made_pdfs.filled_form()
    return (
        plain,
        made_pdfs.outlined(compressed=True),
        filled,
        *made_pdfs.every_form(),
    )


def put_elsewhere(good: bytes, chance: random.Random) -> bytes:
    """Return a PDF with what stands after one of its telling words replaced."""
    word = chance.choice([word for word in WORDS if word in good])
    places = [place for place in range(len(good)) if good.startswith(word, place)]
    place = chance.choice(places) + len(word)
    return good[:place] + b" " + chance.choice(VALUES) + b" " + good[place + chance.randint(0, 12) :]


def built(chance: random.Random) -> bytes:
    """Return a PDF written by hand: its objects refer to each other by chance, its streams nest and swell."""
    data = b" ".join(chance.choice(OPERATORS) for _ in range(chance.choice((1, 10, 60, 400))))
    if chance.random() < 0.1:
        data = data + b" " * (1 << 20) * chance.randint(1, 16)
    if chance.random() < 0.1:
        data = chance.choice((b"[", b"<<", b"q ", b"(", b"BT ")) * chance.randint(1000, 200_000)
    times = chance.choice((0, 0, 1, 1, 2, 3))
    packed = data
    for _ in range(times):
        packed = zlib.compress(packed)

    def some() -> bytes:
        return b"%d 0 R" % chance.randint(1, 9)

    box = chance.choice((b"[0 0 200 200]", b"[0 0 200 200]", chance.choice(VALUES)))
    head = b"/Filter [" + b"/FlateDecode " * times + b"]"
    deep = chance.choice((0, 0, 0, 50, 5000, 100_000))
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R /Outlines " + some() + b" /X " + b"[" * deep + b"]" * deep + b" >>",
        b"<< /Type /Pages /Kids [3 0 R " + some() + b"] /Count "
        + chance.choice((b"1", b"2", b"999999")) + b" >>",
        b"<< /Type /Page /Parent " + chance.choice((b"2 0 R", some())) + b" /MediaBox " + box
        + b" /Contents " + chance.choice((b"4 0 R", b"[4 0 R 4 0 R]", some()))
        + b" /Annots [" + some() + b"] /Resources << /Font << /F1 5 0 R >> /XObject << /X1 " + some()
        + b" >> >> >>",
        b"<< " + head + b" /Length %d >>\nstream\n" % len(packed) + packed + b"\nendstream",
        b"<< /Type /Font /Subtype " + chance.choice((b"/Type1", b"/Type3", b"/TrueType", b"/Type0"))
        + b" /BaseFont /Helvetica /FontDescriptor " + some() + b" /DescendantFonts [" + some()
        + b"] /FirstChar 0 /LastChar " + chance.choice(VALUES) + b" /Encoding " + some()
        + b" /ToUnicode " + some() + b" >>",
        b"<< /Type /XObject /Subtype " + chance.choice((b"/Form", b"/Image")) + b" /BBox [0 0 99 99] /Width "
        + chance.choice((b"9", b"100000", b"-1")) + b" /Height " + chance.choice((b"9", b"100000", b"0"))
        + b" /BitsPerComponent 8 /ColorSpace /DeviceRGB " + head + b" /SMask " + some()
        + b" /Resources << /XObject << /X1 " + some() + b" >> >> /Length %d >>\nstream\n" % len(packed)
        + packed
        + b"\nendstream",
        b"<< /Type /Annot /Subtype /Widget /Rect [0 0 99 99] /AP << /N " + some()
        + b" >> /Parent 7 0 R /Kids [7 0 R] >>",
        b"8 0 R",
        b"<< /Type /Pages /Kids [2 0 R 9 0 R] /Count -1 /Parent 9 0 R >>",
    ]  # fmt: skip
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    listed = b"".join(b"%010d 00000 n \n" % place for place in places)
    prev = b"/Prev %d " % len(out) if chance.random() < 0.1 else b""
    return (
        out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1) + listed
        + b"trailer\n<< /Size 10 /Root 1 0 R " + prev + b">>\nstartxref\n%d\n%%%%EOF" % len(out)
    )  # fmt: skip


class PdfContents(Door):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._samples = samples()

    def make(self, chance: random.Random) -> bytes:
        kind = chance.random()
        if kind < 0.4:
            return mutated(self._samples, chance)
        if kind < 0.6:
            return put_elsewhere(chance.choice(self._samples), chance)
        return built(chance)

    def anything(self) -> st.SearchStrategy[bytes]:
        good = self._samples[0]
        inserted = st.tuples(st.integers(0, len(good)), st.binary(max_size=40))
        return (
            st.binary(max_size=300)
            | st.binary(max_size=300).map(lambda rest: b"%PDF-1.7\n" + rest)
            | inserted.map(lambda each: good[: each[0]] + each[1] + good[each[0] :])
        )

    def knock(self, made: bytes) -> None:
        reader = PdfReader(made)
        told = []
        for act in (lambda: _looked(reader), reader.headings, reader.comments):
            told += _refusals(act)
        pages = 0
        with contextlib.suppress(Refused):
            pages = len(reader.sizes())
        for page in range(min(pages, MOST_PAGES)):
            told += _refusals(lambda page=page: _looked_at(reader, page))  # type: ignore[misc]
        if told:
            raise error_for(told[0])


def _refusals(act: Callable[[], object]) -> list[Reason]:
    try:
        act()
    except Refused as refused:
        return [refused.reason]
    return []


def _looked(reader: PdfReader) -> None:
    """Look at it, and take out of it what it holds; most have no password, or another."""
    with contextlib.suppress(Refused):
        reader.unlocked("two")
    for attachment in reader.looked().attachments[:MOST_PAGES]:
        with contextlib.suppress(Refused):
            reader.attachment(attachment.number)


def _looked_at(reader: PdfReader, page: int) -> None:
    image = reader.page(page, 200, MOST_DOTS)
    assert len(image.data) == image.stride * image.height
    assert image.width * image.height <= MOST_DOTS
    for word in reader.words(page):
        assert 0 <= word.area.left <= word.area.left + word.area.width <= 1.000001
    reader.find("gate", (page,))
    reader.find("\u201c", (page,))
