"""How the parts of a text without pages look, in the colours and sizes shown now."""

from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTableFormat,
)

from facilitator.document.papers.facts import Block, BlockKind, Change, Run
from ui.look.theme import grid, tokens

_HEADING_SIZES: Final = {1: 2, 2: 1}
_SMALL: Final = -1
_DEEPEST: Final = 9


def told_format() -> QTextBlockFormat:
    """Return the paragraph of words that are not the paper's."""
    made = QTextBlockFormat()
    made.setTopMargin(grid(2))
    made.setBottomMargin(grid(1.5))
    return made


def paragraph_format(block: Block, *, ends_fields: bool = False) -> QTextBlockFormat:
    """Return how a block stands: its indents and the room around it, more where it `ends_fields` above."""
    made = QTextBlockFormat()
    made.setBottomMargin(grid(2))
    depth = max(0, min(block.level, _DEEPEST))
    if block.kind is BlockKind.HEADING:
        made.setHeadingLevel(max(1, min(depth, 6)))
        made.setTopMargin(grid(3))
    elif block.kind is BlockKind.ITEM:
        made.setLeftMargin(grid(5) * max(1, depth))
        made.setTextIndent(-grid(4))
        made.setBottomMargin(grid(1))
    elif block.kind is BlockKind.FIELD:
        made.setBottomMargin(grid(1))
    elif block.kind is BlockKind.QUOTED:
        made.setLeftMargin(grid(5) * max(1, depth))
    elif block.kind is BlockKind.ASIDE:
        made.setLeftMargin(grid(5))
        made.setBackground(QColor(tokens().card_quiet))
    if ends_fields:
        made.setTopMargin(grid(3))
    return made


def image_format(name: str, size: QSizeF) -> QTextImageFormat:
    """Return the place of a picture, so large."""
    made = QTextImageFormat()
    made.setName(name)
    made.setWidth(size.width())
    made.setHeight(size.height())
    return made


def words_format(block: Block) -> QTextCharFormat:
    """Return how the words of a block look."""
    made = QTextCharFormat()
    if block.kind is BlockKind.HEADING:
        made.setFontWeight(QFont.Weight.Bold)
        made.setProperty(QTextFormat.Property.FontSizeAdjustment, _HEADING_SIZES.get(block.level, 0))
    elif block.kind in {BlockKind.ASIDE, BlockKind.QUOTED}:
        made.setForeground(QColor(tokens().ink_muted))
    return made


def muted_format(*, small: bool = False) -> QTextCharFormat:
    """Return how words look that are not the paper's."""
    made = QTextCharFormat()
    made.setForeground(QColor(tokens().ink_muted))
    if small:
        made.setProperty(QTextFormat.Property.FontSizeAdjustment, _SMALL)
    return made


def run_format(run: Run, base: QTextCharFormat, tip: str) -> QTextCharFormat:
    """Return how words look that are alike; changes also by a line below or through them."""
    made = QTextCharFormat(base)
    if run.bold:
        made.setFontWeight(QFont.Weight.Bold)
    made.setFontItalic(run.italic)
    made.setFontUnderline(run.underlined or run.change is Change.ADDED)
    made.setFontStrikeOut(run.struck or run.change is Change.REMOVED)
    if run.change is Change.ADDED:
        made.setForeground(QColor(tokens().teal))
    elif run.change is Change.REMOVED:
        made.setForeground(QColor(tokens().danger))
    if run.comment >= 0:
        made.setBackground(QColor(tokens().amber_soft))
    if tip:
        made.setToolTip(tip)
    return made


def table_format(columns: int) -> QTextTableFormat:
    """Return a table with lines, as wide as the text, its columns alike."""
    made = QTextTableFormat()
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBottomMargin(grid(3))
    made.setBorderBrush(QBrush(QColor(tokens().line_field)))
    made.setCellPadding(grid(1))
    made.setCellSpacing(0)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 100 / columns)] * columns)
    return made
