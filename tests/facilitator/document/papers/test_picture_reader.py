"""Photographs and scans are shown in every form, as their camera was held, and as far as they go."""

import struct
from io import BytesIO

import pytest
from PIL import Image, TiffImagePlugin

from facilitator.case.papers import Notice
from facilitator.document.papers.facts import Looked, PageImage, PageSize
from facilitator.document.papers.picture import decoding
from facilitator.document.papers.picture.decoding import ends_early, picture_within
from facilitator.document.papers.picture.picture_reader import MOST_PAGES, PictureReader
from facilitator.document.papers.picture.preparation import prepare
from facilitator.document.papers.refusal import Reason, Refused
from tests.facilitator.document.papers.made_pictures import (
    BLUE,
    HEIC,
    RED,
    TURNED_HEIC,
    halves,
    of_every_form,
    saved,
)

prepare()

MANY = 10_000_000
PLENTY = 4000
FORMS = of_every_form()
GREYS = {"PNG of one bit", "fax of group 3", "fax of group 4"}
BOTH = saved(halves(), "TIFF", save_all=True, append_images=[halves(30, 90), halves(8, 8).convert("CMYK")])


def colour(page: PageImage, across: float, down: float) -> tuple[int, int, int]:
    """Return the colour at a place given in fractions of the page."""
    at = int(down * page.height) * page.stride + int(across * page.width) * 4
    blue, green, red, _ = page.data[at : at + 4]
    return red, green, blue


def near(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 60 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_shown(form: str) -> None:
    reader = PictureReader(FORMS[form])
    assert reader.looked() == Looked(pages=2 if form == "HEIC" else 1)
    assert reader.sizes()[0] == PageSize(64, 48)
    page = reader.page(0, PLENTY, MANY)
    assert (page.width, page.height, page.stride, len(page.data)) == (64, 48, 256, 64 * 48 * 4)
    left, right = colour(page, 0.25, 0.5), colour(page, 0.75, 0.5)
    if form in GREYS:
        assert len(set(left)) == len(set(right)) == 1
    else:
        assert near(left, BLUE)
        assert near(right, RED)


@pytest.mark.parametrize(
    "content",
    [
        TURNED_HEIC,
        *(saved(halves(), form, orientation=6) for form in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF")),
    ],
)
def test_it_is_shown_as_its_camera_was_held(content: bytes) -> None:
    reader = PictureReader(content)
    assert reader.sizes() == (PageSize(48, 64),)
    page = reader.page(0, PLENTY, MANY)
    assert (page.width, page.height) == (48, 64)
    assert near(colour(page, 0.5, 0.25), BLUE)
    assert near(colour(page, 0.5, 0.75), RED)


@pytest.mark.parametrize("orientation", range(2, 9))
def test_it_is_turned_in_each_of_the_eight_ways(orientation: int) -> None:
    page = PictureReader(saved(halves(), "JPEG", orientation=orientation)).page(0, PLENTY, MANY)
    is_lying = orientation in range(5, 9)
    first, last = (colour(page, 0.5, 0.2), colour(page, 0.5, 0.8)) if is_lying else (
        colour(page, 0.2, 0.5), colour(page, 0.8, 0.5)
    )  # fmt: skip
    begins_blue = orientation in {4, 5, 6}
    assert near(first, BLUE if begins_blue else RED)
    assert near(last, RED if begins_blue else BLUE)


def test_a_picture_that_says_nonsense_of_its_turning_is_shown_unturned() -> None:
    good = saved(halves(), "JPEG", orientation=6)
    at = good.index(b"Exif\0\0") + 6
    turn = b"\x01\x12\0"
    assert turn + b"\3" in good
    for content in (
        good[:at] + b"II*\0\xff\xff\xff\xff" + good[at + 8 :],
        good.replace(turn + b"\3", turn + b"\2"),
        saved(halves(), "JPEG", orientation=99),
    ):
        assert PictureReader(content).sizes() == (PageSize(64, 48),)


def test_what_one_can_see_through_lies_on_white() -> None:
    clear = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    assert colour(PictureReader(saved(clear, "PNG")).page(0, 10, MANY), 0.5, 0.5) == (255, 255, 255)
    grey = Image.new("L", (10, 10), 7)
    assert colour(PictureReader(saved(grey, "PNG", transparency=7)).page(0, 10, MANY), 0.5, 0.5) == (
        255, 255, 255,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        (Image.new("I;16", (4, 4), 65535), 255),
        (Image.new("I;16", (4, 4), 32768), 127),
        (Image.new("I", (4, 4), 40000), 155),
        (Image.new("F", (4, 4), 0.5), 127),
        (Image.new("F", (4, 4), 100.0), 100),
        (Image.new("F", (4, 4), 1e9), 255),
        (Image.new("L", (4, 4), 90), 90),
    ],
)
def test_finer_steps_of_grey_are_shown_as_grey(made: Image.Image, shown: int) -> None:
    red, green, blue = colour(PictureReader(saved(made, "TIFF")).page(0, 4, MANY), 0.5, 0.5)
    assert red == green == blue
    assert abs(red - shown) <= 1


def test_every_page_of_a_scan_is_told_and_shown_in_its_own_size() -> None:
    reader = PictureReader(BOTH)
    assert reader.looked() == Looked(pages=3)
    assert reader.sizes() == (PageSize(64, 48), PageSize(30, 90), PageSize(8, 8))
    assert [(p.width, p.height) for p in (reader.page(n, 16, MANY) for n in (0, 1, 2))] == [
        (16, 12), (16, 48), (8, 8),
    ]  # fmt: skip
    pages = PictureReader(HEIC)
    assert pages.sizes() == (PageSize(64, 48), PageSize(96, 64))
    red, green, blue = colour(pages.page(1, 48, MANY), 0.5, 0.5)
    assert green > 100 > red
    assert blue < 100


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG", "MPO"])
def test_a_picture_that_moves_is_one_page(form: str) -> None:
    moving = saved(halves(), form, save_all=True, append_images=[Image.new("RGB", (64, 48))])
    assert PictureReader(moving).looked() == Looked(pages=1)


def test_a_fax_is_as_high_as_its_paper() -> None:
    def fax(dpi: tuple[int, int]) -> PictureReader:
        return PictureReader(saved(halves().convert("1"), "TIFF", compression="group4", dpi=dpi))

    assert fax((204, 102)).sizes() == (PageSize(64, 96),)
    page = fax((204, 102)).page(0, 64, MANY)
    assert (page.width, page.height) == (64, 96)
    assert fax((200, 200)).sizes() == fax((200, 1)).sizes() == fax((200, 199)).sizes() == (PageSize(64, 48),)


def test_no_page_is_wider_than_it_is_or_larger_than_allowed() -> None:
    reader = PictureReader(saved(halves(400, 300), "JPEG"))
    assert [(p.width, p.height) for p in (reader.page(0, width, MANY) for width in (9, 40, 400, 900))] == [
        (9, 7), (40, 30), (400, 300), (400, 300),
    ]  # fmt: skip
    small = reader.page(0, 400, 1200)
    assert (small.width, small.height) == (40, 30)


@pytest.mark.parametrize(("width", "height"), [(60_000, 3), (3, 60_000), (1, 1)])
def test_a_picture_of_any_shape_is_shown(width: int, height: int) -> None:
    reader = PictureReader(saved(Image.new("L", (width, height), 5), "PNG"))
    page = reader.page(0, 50, MANY)
    assert page.width == min(50, width)
    assert page.height >= 1
    assert colour(page, 0.5, 0.5) == (5, 5, 5)


@pytest.mark.parametrize(
    "form", ["PNG", "JPEG", "JPEG in steps", "TIFF", "BigTIFF", "GIF", "BMP", "PNG of one bit"]
)
def test_what_is_broken_off_is_shown_as_far_as_it_goes_and_told(form: str) -> None:
    whole = FORMS[form]
    reader = PictureReader(whole[:-15])
    assert reader.looked() == Looked(pages=1, notice=Notice.CUT_SHORT)
    assert reader.page(0, 64, MANY).width == 64


@pytest.mark.parametrize("form", ["WebP", "HEIC", "AVIF", "TIFF packed", "PNG", "JPEG", "TIFF"])
def test_what_cannot_be_shown_at_all_is_told_to_be_broken_off(form: str) -> None:
    whole = FORMS[form]
    keeps = {"PNG": 30, "JPEG": 30, "TIFF": 7, "HEIC": 480}.get(form, len(whole) - 40)
    with pytest.raises(Refused) as refused:
        PictureReader(whole[:keeps]).looked()
    assert refused.value.reason is Reason.CUT_SHORT


def test_a_scan_whose_later_pages_are_missing_is_told_to_be_broken_off() -> None:
    within_the_last = PictureReader(BOTH[:-100])
    assert within_the_last.looked() == Looked(pages=3, notice=Notice.CUT_SHORT)
    without_data = PictureReader(BOTH[:9500])
    assert without_data.looked() == Looked(pages=2, notice=Notice.CUT_SHORT)
    assert PictureReader(HEIC[:-5]).looked() == Looked(pages=2, notice=Notice.CUT_SHORT)
    only_one = PictureReader(BOTH[:9400])
    assert only_one.looked() == Looked(pages=1, notice=Notice.CUT_SHORT)


def test_a_scan_that_comes_back_to_its_first_page_ends() -> None:
    assert int.from_bytes(BOTH[4:8], "little") == 8
    again = bytearray(saved(halves(), "TIFF"))
    count = int.from_bytes(again[8:10], "little")
    again[10 + 12 * count : 14 + 12 * count] = (8).to_bytes(4, "little")
    assert PictureReader(bytes(again)).looked() == Looked(pages=1)


def test_a_scan_of_very_many_pages_is_shown_in_part_and_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_PAGES >= 1000
    most = "facilitator.document.papers.picture.picture_reader.MOST_PAGES"
    monkeypatch.setattr(most, 3)
    assert PictureReader(BOTH).looked() == Looked(pages=3)
    monkeypatch.setattr(most, 2)
    assert PictureReader(BOTH).looked() == Looked(pages=2, notice=Notice.MORE_PAGES)


@pytest.mark.parametrize("sides", [(60_000, 60_000), (10_001, 10_000)])
def test_a_picture_far_too_large_is_refused_before_it_is_decoded(sides: tuple[int, int]) -> None:
    png = FORMS["PNG"]
    huge = png[:16] + struct.pack(">II", *sides) + png[24:]
    with pytest.raises(Refused) as refused:
        PictureReader(huge)
    assert refused.value.reason in {Reason.PICTURE, Reason.CUT_SHORT}


def test_a_picture_that_would_be_gone_over_for_ever_is_refused() -> None:
    good = FORMS["JPEG in steps"]
    at, sides = good.index(b"\xff\xda"), good.index(b"\xff\xc2") + 5
    again = good[:sides] + struct.pack(">HH", 9000, 9000) + good[sides + 4 : -2] + good[at:-2] * 20
    with pytest.raises(Refused) as refused:
        PictureReader(again + b"\xff\xd9").looked()
    assert refused.value.reason is Reason.PICTURE


def test_a_later_page_far_too_large_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MOST_DOTS", 64 * 48)
    reader = PictureReader(HEIC)
    assert reader.page(0, 30, MANY).width == 30
    with pytest.raises(Refused):
        reader.page(1, 30, MANY)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
        b"GIF89a" + bytes(40) + b";",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        saved(halves(), "PPM"),
        saved(halves(), "ICO"),
        saved(halves(), "TGA"),
        saved(halves(), "JPEG2000"),
    ],
)
def test_what_is_no_picture_of_these_forms_is_read_by_no_other_reader(content: bytes) -> None:
    with pytest.raises(Refused) as refused:
        PictureReader(content)
    assert refused.value.reason is Reason.PICTURE


def test_damage_in_the_middle_is_not_called_a_missing_end() -> None:
    packed = FORMS["TIFF packed"]
    damaged = packed[:8] + bytes(40) + packed[48:]
    assert PictureReader(damaged).looked() == Looked(pages=1, notice=Notice.DAMAGED)
    heic = HEIC.replace(b"hvcC", b"none")
    with pytest.raises(Refused) as refused:
        PictureReader(heic).looked()
    assert refused.value.reason is Reason.PICTURE


@pytest.mark.parametrize(
    ("content", "early"),
    [
        (HEIC, False),
        (HEIC[:-1], True),
        ((0).to_bytes(4, "big") + b"ftypheic", False),
        ((1).to_bytes(4, "big") + b"ftyp" + (90).to_bytes(8, "big"), True),
        ((3).to_bytes(4, "big") + b"ftyp" + bytes(3), False),
        ((8).to_bytes(4, "big") + b"ftyp", False),
        (b"MM\0*" + (90).to_bytes(4, "big"), True),
        (b"II+\0\x08\0\0\0" + (90).to_bytes(8, "little"), True),
        (FORMS["BigTIFF"], False),
        (b"BM", False),
    ],
)
def test_a_file_that_tells_its_length_tells_when_it_is_broken_off(content: bytes, early: bool) -> None:
    assert ends_early(content) is early


def test_pages_that_it_has_not_are_told_as_such() -> None:
    reader = PictureReader(FORMS["PNG"])
    for number in (-1, 1):
        with pytest.raises(IndexError):
            reader.page(number, 10, MANY)
    with pytest.raises(IndexError):
        reader.attachment(0)
    with pytest.raises(Refused):
        reader.unlocked("a password")
    assert not any((reader.words(0), reader.headings(), reader.comments()))
    assert reader.find("words", (0,)) is None


def test_a_picture_within_a_text_is_shown_no_larger_than_asked_for() -> None:
    page = picture_within(saved(halves(), "JPEG", orientation=6), 48 * 64 // 4)
    assert (page.width, page.height) == (24, 32)
    assert near(colour(page, 0.5, 0.2), BLUE)
    with pytest.raises(Refused):
        picture_within(b"nothing", MANY)


def test_no_decoder_begins_threads_of_its_own() -> None:
    from pi_heif import options  # noqa: PLC0415 - what was set in it
    from PIL import AvifImagePlugin  # noqa: PLC0415 - as above

    assert options.DECODE_THREADS == 1
    assert AvifImagePlugin.DEFAULT_MAX_THREADS == 1


def test_each_page_of_a_scan_is_decoded_once_while_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    decodings: list[bool] = []
    load = TiffImagePlugin.TiffImageFile.load

    def counted(image: TiffImagePlugin.TiffImageFile) -> object:
        decodings.append(bool(image.tile))
        return load(image)

    monkeypatch.setattr(TiffImagePlugin.TiffImageFile, "load", counted)
    reader = PictureReader(BOTH)
    for width in (64, 20, 40):
        reader.page(0, width, MANY)
    assert sum(decodings) == 1
    reader.page(1, 20, MANY)
    assert sum(decodings) == 2
    assert BytesIO(BOTH).read(2) == b"II"


def test_a_page_that_says_nonsense_of_its_width_has_some_width_or_is_not_told() -> None:
    width = HEIC.rindex(b"ispe") + 8
    for told, sizes in (
        (2**32 - 1, (PageSize(64, 48), PageSize(1, 64))),
        (2**31 - 1, (PageSize(64, 48),)),
    ):
        content = HEIC[:width] + told.to_bytes(4, "big") + HEIC[width + 4 :]
        assert PictureReader(content).sizes() == sizes
