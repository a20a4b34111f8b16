"""Small PDFs that ask for more than a page can need, and an ordinary one beside them."""

import zlib

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << %s >> >>"
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
FONT = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"


def stream(content: bytes, head: bytes = b"", *, packed: int = 0) -> bytes:
    for _ in range(packed):
        content = zlib.compress(content, 9)
    filters = b"/Filter [" + b"/FlateDecode " * packed + b"]"
    return b"<< %s %s /Length %d >>\nstream\n%s\nendstream" % (head, filters, len(content), content)


def pdf(*bodies: bytes, pages: int = 1) -> bytes:
    """Return a PDF whose page is object 3 and its content object 4; `bodies` are the objects from 3 on."""
    kids = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * pages, pages)
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate((b"<< /Type /Catalog /Pages 2 0 R >>", kids, *bodies), 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    listed = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1) + listed + end


def ordinary(words: bytes = b"mornings at the gate", times: int = 1) -> bytes:
    return pdf(PAGE % FONT, stream(b"BT /F 12 Tf 20 150 Td " + b"(%s) Tj " % words * times + b"ET"))


def laughing(levels: int) -> bytes:
    """Forms that show the next one ten times, and so on: ten to the power of `levels` of them."""
    forms = [
        stream(b"/X Do " * 10, FORM + b" /Resources << /XObject << /X %d 0 R >> >>" % n)
        for n in range(6, 5 + levels)
    ]  # fmt: skip
    last = stream(b"0 0 9 9 re f", FORM)
    return pdf(PAGE % b"/XObject << /X 5 0 R >>", stream(b"/X Do " * 10), *forms, last)


def endless_pattern() -> bytes:
    pattern = (
        b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001"
    )
    return pdf(
        PAGE % b"/Pattern << /P 5 0 R >>",
        stream(b"/Pattern cs /P scn 0 0 200 200 re f"),
        stream(b"0 0 1 1 re f", pattern + b" /Resources << >>"),
    )


def swelling() -> bytes:
    """Four hundred million bytes in two thousand."""
    return pdf(PAGE % b"", stream(bytes(400_000_000), packed=2))
