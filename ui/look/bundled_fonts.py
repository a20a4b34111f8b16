"""The bundled fonts as Qt knows them: the app's own, and after it one for every script that names come in.

A computer may have no font for a name: a bare Debian has DejaVu alone, and each Windows lacks some. The fonts
are those of the plan, and come before the system's: a name looks alike on every computer and on paper.
"""

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

import resources

OWN_FILES: Final = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")
# DejaVu has plainer letters of these two scripts. It comes right after them, not last: Qt opens one font
# after the other until one has a sign, and most that the app's own lacks (a tick, an arrow) are in DejaVu.
_BEFORE_DEJAVU: Final = ("NotoNaskhArabic", "NotoSansHebrew")
# Pictures that DejaVu lacks; the signs that both have look as they always did.
_LAST: Final = ("NotoEmoji",)


def add_own_fonts() -> tuple[str, ...]:
    """Have Qt know the app's own font, and return its name."""
    own: dict[str, None] = {}
    for name in OWN_FILES:
        # From memory: on a screen before anything else, whatever the disk does meanwhile.
        added = QFontDatabase.addApplicationFontFromData(resources.read_bytes(f"fonts/{name}"))
        own.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(added)))
    return tuple(own)


def add_fonts_of_scripts(family: str) -> None:
    """Have Qt take what `family` lacks from the other bundled fonts; does nothing the second time.

    For the moment after the first page is shown, when nobody waits and no name is there yet. All at once: Qt
    is told where each file is and opens it when a text first needs it. That took 3 ms and no memory for all
    together, where from memory it took 37 ms and 9 MB (Linux, X11). So there is nothing to win by watching
    which script is typed.
    """
    if QFont.substitutes(family):
        return
    found: dict[str, None] = {}
    for name in _files_in_order():
        added = QFontDatabase.addApplicationFont(str(resources.place(f"fonts/{name}")))
        found.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(added)))
    QFont.insertSubstitutions(family, list(found))


def _files_in_order() -> list[str]:
    files = {path.name for path in resources.place("fonts").glob("*.ttf")} - set(OWN_FILES)
    return sorted(files, key=lambda name: (_turn(name.removesuffix(".ttf").partition("-")[0]), name))


def _turn(font: str) -> int:
    groups = (_BEFORE_DEJAVU, ("DejaVuSans",))
    if font in _LAST:
        return len(groups) + 1
    return next((turn for turn, group in enumerate(groups) if font in group), len(groups))
