"""Each form of a picture and each oddity of an e-mail is read where nothing can be opened any more."""

from base64 import b64encode

import pytest

from facilitator.case.papers import PaperKind
from facilitator.document.papers.facts import BlockKind
from facilitator.document.papers.paper_process import PaperProcess
from tests.facilitator.document.papers.made_messages import message, part, several
from tests.facilitator.document.papers.made_pictures import HEIC, halves, of_every_form, saved

FORMS = of_every_form() | {
    f"{form}, turned": saved(halves(), form, orientation=6)
    for form in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF")
}
PICTURES = {
    "HEIC": HEIC,
    "AVIF": saved(halves(), "AVIF"),
    "TIFF": saved(halves(), "TIFF", compression="jpeg"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_picture_of_every_form_is_shown(form: str) -> None:
    process = PaperProcess([FORMS[form]], PaperKind.IMAGE)
    pages = process.looked().pages
    assert [process.page(n, width=20, most_pixels=10_000).width for n in range(pages)] == [20] * pages
    process.close()


@pytest.mark.parametrize("form", PICTURES)
def test_a_picture_within_an_e_mail_is_shown(form: str) -> None:
    picture = part(
        b"image/x-any", b64encode(PICTURES[form]), b"Content-ID: <p>", b"Content-Transfer-Encoding: base64"
    )
    html = part(b"text/html", b"<img src=cid:p>")
    process = PaperProcess([several(html, picture, kind=b"related")], PaperKind.EMAIL)
    shown = [block.picture for block in process.flow().blocks if block.kind is BlockKind.PICTURE]
    assert shown == [0]
    assert process.picture(0, most_pixels=10_000).width == 64
    process.close()


@pytest.mark.parametrize(
    ("charset", "codec"),
    [("iso-2022-kr", "iso2022_kr"), ("euc-tw", "utf-8"), ("big5-hkscs", "big5hkscs"), ("hz-gb-2312", "hz"),
     ("utf-7", "utf-7"), ("x-mac-roman", "mac_roman"), ("cp037", "cp037"), ("nonsense", "utf-8")],
)  # fmt: skip
def test_a_text_in_a_rare_charset_is_read(charset: str, codec: str) -> None:
    body = part(f"text/plain; charset={charset}".encode(), "a plan".encode(codec))
    file = part(f"application/pdf; name*={charset}''plan.pdf".encode(), b"%PDF")
    process = PaperProcess([several(body, file)], PaperKind.EMAIL)
    assert "a plan" in ["".join(run.text for run in block.runs) for block in process.flow().blocks]
    assert len(process.looked().attachments) == 1
    process.close()


def test_a_moment_in_summer_and_one_in_winter_are_told_in_local_time() -> None:
    for written in (b"Fri, 3 Jul 2026 14:05:00 +0200", b"Tue, 3 Mar 2026 14:05:00 -0500"):
        content = message(b"", head=b"From: a@b.test\r\nDate: " + written + b"\r\n")
        process = PaperProcess([content], PaperKind.EMAIL)
        assert [block.marker for block in process.flow().blocks[2:]] == ["Sent", "Sent, as written"]
        process.close()
