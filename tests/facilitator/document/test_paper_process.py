"""A paper that asks for more than a page can need ends the process that reads it, and nothing else."""

import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic

import psutil
import pytest

from facilitator.document.paper_child import LONGEST_TEXT, write_frame
from facilitator.document.paper_process import MEMORY_BYTES, PaperProcess, _command
from facilitator.document.reading import MOST_AREAS
from facilitator.errors import DocumentUnreadable

GENEROUS = 60.0
QUARTER = 256 * 1024**2
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


@contextmanager
def reading(
    content: bytes, *, seconds: float = GENEROUS, memory: int = MEMORY_BYTES
) -> Iterator[PaperProcess]:
    process = PaperProcess([content[:100], content[100:]], seconds=seconds, memory=memory)
    try:
        yield process
    finally:
        process.close()


@contextmanager
def watched(child: psutil.Process) -> Iterator[list[int]]:
    """Give the list of how much memory the process has had."""
    seen, over = [0], threading.Event()

    def watch() -> None:
        with suppress(psutil.Error):
            while not over.wait(0.02):
                seen.append(child.memory_info().rss)

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield seen
    finally:
        over.set()
        watching.join()


def children() -> list[psutil.Process]:
    return psutil.Process().children()


def test_an_ordinary_paper_is_shown_and_searched() -> None:
    with reading(ordinary()) as process:
        assert process.page_count() == 1
        image, text = process.page(0, width=300, most_pixels=1_000_000)
        assert (image.width, image.height, len(image.data)) == (300, 300, image.stride * 300)
        assert text == "mornings at the gate"
        found = process.find_words("GATE", [0])
        assert found is not None
        assert found[0] == 0
        assert process.find_words("harbour", [0]) is None


@pytest.mark.parametrize("content", [laughing(9), endless_pattern()], ids=["forms", "pattern"])
def test_a_page_that_would_take_for_ever_is_refused_and_the_paper_can_still_be_read(content: bytes) -> None:
    with reading(content, seconds=2) as process:
        assert process.page_count() == 1
        with pytest.raises(DocumentUnreadable, match="more time or memory"):
            process.page(0, width=300, most_pixels=1_000_000)
        assert process.page_count() == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the time alone is limited")
@pytest.mark.parametrize("content", [laughing(7), swelling()], ids=["forms", "swelling"])
def test_a_page_that_asks_for_all_memory_is_refused_and_takes_no_more_than_its_share(content: bytes) -> None:
    with reading(content, memory=QUARTER) as process:
        assert process.page_count() == 1
        (child,) = children()
        with watched(child) as peak, pytest.raises(DocumentUnreadable, match="memory"):
            process.page(0, width=300, most_pixels=1_000_000)
    assert max(peak) <= QUARTER + len(content)


def test_an_ordinary_page_needs_far_less() -> None:
    with reading(ordinary(), memory=QUARTER) as process:
        assert process.page(0, width=1000, most_pixels=1_000_000)[1]


def test_a_paper_of_a_million_pages_is_counted_and_its_last_page_shown() -> None:
    with reading(pdf(PAGE % b"", stream(b""), pages=1_000_000)) as process:
        assert process.page_count() == 1_000_000
        process.page(999_999, width=100, most_pixels=1_000_000)


def test_what_is_told_of_a_page_has_an_end() -> None:
    with reading(ordinary(b"aaaa bbbb cccc dddd ", times=3000)) as process:
        _, text = process.page(0, width=100, most_pixels=1_000_000)
        assert len(text) <= LONGEST_TEXT
        found = process.find_words("a", [0])
        assert found is not None
        assert 1 <= len(found[1]) <= MOST_AREAS


def test_closing_ends_what_goes_on_at_once_and_leaves_no_process() -> None:
    refused: list[DocumentUnreadable] = []
    process = PaperProcess([endless_pattern()])
    process.page_count()

    def draw() -> None:
        try:
            process.page(0, width=300, most_pixels=1_000_000)
        except DocumentUnreadable as error:
            refused.append(error)

    drawing = threading.Thread(target=draw)
    drawing.start()
    process.close()
    drawing.join(GENEROUS)
    assert refused
    assert children() == []
    with pytest.raises(DocumentUnreadable):
        process.page_count()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"no paper at all" * 100])
def test_what_is_no_paper_is_refused_in_the_usual_sentence(content: bytes) -> None:
    with reading(content) as process, pytest.raises(DocumentUnreadable, match="cannot be read as a PDF"):
        process.page_count()


def test_the_process_ends_by_itself_when_nobody_asks_any_more() -> None:
    with subprocess.Popen(_command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as child:
        assert child.stdin is not None
        write_frame(child.stdin, ordinary())
        child.stdin.close()
        begun = monotonic()
        assert child.wait(GENEROUS) == 0
        assert monotonic() - begun < GENEROUS
