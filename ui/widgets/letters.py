"""The letters that a person sees and counts, whatever each is made of."""

from PySide6.QtCore import QTextBoundaryFinder


def letters(text: str) -> list[str]:
    """Return `text` in letters: a base with its marks, an emoji with its skin tone, a flag are one each.

    Joined they are `text` again.
    """
    if text.isascii():
        return list(text)
    units = text.encode("utf-16-le", "surrogatepass")
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    found, start = [], 0
    while start < len(units):
        end = finder.toNextBoundary()
        stop = 2 * end if 2 * end > start else len(units)
        found.append(units[start:stop].decode("utf-16-le", "surrogatepass"))
        start = stop
    return found
