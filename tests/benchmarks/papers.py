"""How fast a bundle is there to read, and what memory it takes in this process and in the one that reads it.

Run from the repository: python tests/benchmarks/papers.py [--megabytes 200]
Each bundle is read as the window does: first page from a process that is not running yet, then one page after
the other, then words on the last page. A page is drawn 1,100 pixels wide.
"""

import argparse
import io
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import pikepdf
import psutil
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from facilitator.case.papers import PaperKind
from facilitator.document.papers.paper_process import PaperProcess

PIECE = 1024 * 1024
WIDTH = 1100
PIXELS = 24_000_000
PAGES_READ = 40
PAGES_AT_ONCE = 20
AS_PICTURE = {
    "/Type": pikepdf.Name.XObject,
    "/Subtype": pikepdf.Name.Image,
    "/Width": 1654,
    "/Height": 2339,
    "/ColorSpace": pikepdf.Name.DeviceGray,
    "/BitsPerComponent": 8,
    "/Filter": pikepdf.Name.DCTDecode,
}


def of_text(pages: int) -> bytes:
    """Return a bundle of pages full of words."""
    made = io.BytesIO()
    canvas = Canvas(made)
    for page in range(pages):
        for line in range(45):
            canvas.drawString(
                72, 780 - 16 * line, f"Page {page + 1}, line {line + 1}: what the school wrote of it"
            )
        canvas.showPage()
    canvas.drawString(72, 700, "zqlastwords")
    canvas.save()
    return made.getvalue()


def of_scans(megabytes: int, pages: int) -> bytes:
    """Return a bundle of scans that is as large, each page a picture of its own and no words."""
    scan = io.BytesIO()
    Image.effect_noise((1654, 2339), 20).save(scan, "JPEG", quality=30)
    each = max(0, megabytes * 1_000_000 // pages - len(scan.getvalue()))
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(pages):
            page = pdf.add_blank_page(page_size=(595, 842))
            picture = pdf.make_stream(scan.getvalue() + os.urandom(each), AS_PICTURE)
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(S=picture))
            page.Contents = pdf.make_stream(b"595 0 0 842 0 0 cm /S Do")
        pdf.save(made)
    return made.getvalue()


def photo() -> bytes:
    """Return a photograph of 48 million pixels."""
    made = io.BytesIO()
    Image.effect_noise((8000, 6000), 60).convert("RGB").save(made, "JPEG", quality=85)
    return made.getvalue()


def bundles(megabytes: int) -> Iterator[tuple[str, PaperKind, Callable[[], bytes]]]:
    """Yield the name of each, its kind, and how it is made."""
    yield "500 pages of text", PaperKind.PDF, lambda: of_text(500)
    yield f"500 scans, {megabytes} MB", PaperKind.PDF, lambda: of_scans(megabytes, 500)
    yield "5,000 pages of text", PaperKind.PDF, lambda: of_text(5000)
    yield "a photograph of 48 megapixels", PaperKind.IMAGE, photo


def read(name: str, kind: PaperKind, content: bytes) -> None:
    """Read one as the window does, and print what it took."""
    pieces = [content[start : start + PIECE] for start in range(0, len(content), PIECE)]
    own = psutil.Process()
    before = megabytes(own)
    begun = time.perf_counter()
    process = PaperProcess(pieces, kind)
    pages = len(process.sizes())
    sizes_known = time.perf_counter() - begun
    process.page(0, width=WIDTH, most_pixels=PIXELS)
    first = time.perf_counter() - begun
    (child,) = own.children()
    nexts = [timed(process, page) for page in range(1, min(pages, PAGES_READ))]
    begun = time.perf_counter()
    found = any(
        process.find("zqlastwords", range(start, min(pages, start + PAGES_AT_ONCE)))
        for start in range(0, pages, PAGES_AT_ONCE)
    )
    searched = time.perf_counter() - begun
    say(
        f"{name} ({len(content) / 1e6:.0f} MB, {pages} pages)",
        f"sizes {1000 * sizes_known:.0f} ms, first page {1000 * first:.0f} ms",
        *(
            [f"next page {1000 * statistics.median(nexts):.0f} ms, slowest {1000 * max(nexts):.0f} ms"]
            if nexts
            else []
        ),
        f"words on the last page {'found' if found else 'not found'} after {searched:.1f} s",
        f"memory: here +{megabytes(own) - before:.0f} MB, there {megabytes(child):.0f} MB",
    )
    process.close()


def megabytes(process: psutil.Process) -> float:
    """Return how much memory a process has now."""
    return float(process.memory_info().rss) / 1e6


def timed(process: PaperProcess, page: int) -> float:
    """Return the seconds that one page takes."""
    begun = time.perf_counter()
    process.page(page, width=WIDTH, most_pixels=PIXELS)
    return time.perf_counter() - begun


def say(what: str, *told: str) -> None:
    """Print what was measured of one bundle."""
    sys.stdout.write(f"{what}\n" + "".join(f"    {each}\n" for each in told))
    sys.stdout.flush()


def main() -> None:
    """Read each bundle."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--megabytes", type=int, default=200, help="how large the bundle of scans is")
    megabytes = options.parse_args().megabytes
    for name, kind, made in bundles(megabytes):
        read(name, kind, made())


if __name__ == "__main__":
    main()
