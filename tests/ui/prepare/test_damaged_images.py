"""Whatever is in a picture that a party sent, it is shown, or refused in a sentence, and soon."""

import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage, QImageWriter
from pytestqt.qtbot import QtBot

from facilitator.document_errors import DocumentUnreadable
from tests.facilitator.fuzz.barrage import throw
from tests.facilitator.fuzz.damage import damaged, flipped, inputs
from tests.systems import has_resource_limits
from ui.reading.page_canvas import PageCanvas
from ui.reading.paper_content import _join_image, _scale

# The readers of the pictures tell what is wrong with them: on the terminal, without a word of the picture.
pytestmark = pytest.mark.qt_log_ignore(".*")


def _picture(kind: str) -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    content = QBuffer()
    content.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImageWriter(content, kind.encode()).write(image)
    return bytes(content.data().data())


PNG, JPEG = _picture("PNG"), _picture("JPEG")
# A picture that says of itself that it is 60,000 by 60,000.
HUGE = PNG[:16] + (60_000).to_bytes(4, "big") * 2 + PNG[24:]


def look(content: bytes) -> None:
    """Do with it whatever the reader of papers does."""
    image = _join_image([content])
    assert not _scale(image, 20).isNull()


@pytest.mark.parametrize("content", [PNG, JPEG])
def test_the_undamaged_one_is_shown(content: bytes) -> None:
    look(content)


@pytest.mark.parametrize(("width", "height"), [(65_500, 900), (2088, 30), (40, 30_000), (1, 65_500)])
def test_a_picture_of_any_shape_is_shown(width: int, height: int, qtbot: QtBot) -> None:
    frame = JPEG.find(b"\xff\xc0") + 5
    image = _join_image([JPEG[:frame] + struct.pack(">HH", height, width) + JPEG[frame + 4 :]])

    for across in (20, 4000):
        assert not _scale(image, across).isNull()
    canvas = PageCanvas()
    qtbot.addWidget(canvas)
    canvas.show_page(image, 4000, "Page 1 of 1", "")
    assert canvas.height() > 0


def test_what_is_no_picture_of_the_two_kinds_is_read_by_no_other_reader_of_qt() -> None:
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    )
    for content in (drawing, b"GIF89a" + bytes(40), _picture("BMP"), _picture("PPM")):
        with pytest.raises(DocumentUnreadable):
            _join_image([content])


@has_resource_limits
def test_ten_thousand_pictures_or_a_few(
    pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    throw("pictures:Pictures", pytestconfig, capsys)


@inputs(0.1)
@given(
    content=damaged(PNG)
    | damaged(JPEG)
    | flipped(PNG)
    | flipped(JPEG)
    | st.integers(0, len(JPEG)).map(lambda length: JPEG[:length])
    | st.binary(max_size=60).map(lambda rest: PNG[:33] + rest)
)
def test_a_damaged_picture_is_shown_or_refused(content: bytes) -> None:
    with contextlib.suppress(DocumentUnreadable):
        look(content)


def test_a_picture_far_too_large_is_refused(qtbot: QtBot) -> None:
    del qtbot
    with pytest.raises(DocumentUnreadable, match="far too large"):
        look(HUGE)
