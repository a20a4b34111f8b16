"""Whatever is in a picture that a party sent, it is shown, or refused in a sentence, and soon."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from facilitator.errors import DocumentUnreadable
from tests.facilitator.fuzz.damage import damaged, flipped, inputs
from ui.prepare.paper_content import _join_image, _scale

# The readers of the pictures tell what is wrong with them: on the terminal, without a word of the picture.
pytestmark = pytest.mark.qt_log_ignore(".*")


def _picture(kind: str) -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    content = QBuffer()
    content.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(content, kind)
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
