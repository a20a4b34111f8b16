"""Words broken into lines of a width, the last of them ended by "…" where there would be more."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def broken_lines(words: str, font: QFont, width: int, most: int) -> list[str]:
    """Return at most `most` lines, each of at most `width` pixels in `font`."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ends: list[tuple[int, int]] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        ends.append((line.textStart(), line.textLength()))
    layout.endLayout()
    # Qt counts in units of UTF-16, Python in characters.
    units = words.encode("utf-16-le")
    found = [units[2 * start : 2 * (start + length)].decode("utf-16-le").strip() for start, length in ends]
    if len(found) <= most:
        return found
    rest = units[2 * ends[most - 1][0] :].decode("utf-16-le")
    return [*found[: most - 1], QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
