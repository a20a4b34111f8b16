"""The look: the system's or the chosen colours, and one text size that scales everything."""

import re
from enum import StrEnum
from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

import resources
from ui.look.bundled_fonts import add_fonts_of_scripts, add_own_fonts
from ui.look.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens

BASE_POINTS: Final = 10.5
SMALLEST_PERCENT: Final = 100
LARGEST_PERCENT: Final = 200
GRID_PIXELS: Final = 4
# From here on each line of height counts, and what is also said elsewhere gives way.
LARGE_PERCENT: Final = 150
# Lists, menus and tool tips that slide or fade in on some systems; here nothing moves by itself.
MOVING_EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
# What Qt asks a control before it stands in a part that is dressed: its list is below it, and scrolls. Opened
# as a menu, Qt would count its rows lower than they are.
FROM_THE_FIRST: Final = "QComboBox { combobox-popup: 0; }"
MEASURE: Final = re.compile(r"(grid|text)\(([\d.]+)\)")
COLOUR: Final = re.compile(r"\$([a-z_]+)")


class Theme(StrEnum):
    """A look that can be chosen."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high contrast"


COLOURS: Final = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.HIGH_CONTRAST: HIGH_CONTRAST}


class _Look(QObject):
    """What is shown now.

    Signals:
        chosen(): other colours or sizes hold from now on; the style sheet follows
        applied(): what is seen is dressed; custom-drawn controls take colours and sizes anew
    """

    chosen = Signal()
    applied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme = Theme.LIGHT
        self.text_percent = SMALLEST_PERCENT
        self.follows_system = False
        self.families: tuple[str, ...] = ()


_look = _Look()


def apply_theme(app: QApplication, theme: Theme | None, text_percent: int) -> None:
    """Show `theme` (None: the system's, now and when it changes) with text at 100 to 200 percent."""
    _look.text_percent = max(SMALLEST_PERCENT, min(LARGEST_PERCENT, text_percent))
    _follow_system(app, follow=theme is None)
    _look.theme = theme if theme is not None else _system_theme(app)
    app.setPalette(_palette(tokens()))
    if not _look.families:
        _look.families = add_own_fonts()
    font = QFont(list(_look.families))
    font.setPointSizeF(BASE_POINTS * scale())
    if not app.styleSheet():
        # A new style takes the platform's fonts for lists, menus and the like, and the first style sheet is
        # one (QApplicationPrivate::initializeWidgetFontHash). The font of all classes puts those aside.
        app.setStyle("Fusion")
        app.setStyleSheet(FROM_THE_FIRST)
    app.setFont(font)
    _look.chosen.emit()
    for effect in MOVING_EFFECTS:
        app.setEffectEnabled(effect, False)
    _look.applied.emit()


def show_every_script() -> None:
    """Show words of every script as they are, whatever fonts this computer has; after `apply_theme`."""
    for family in _look.families:
        add_fonts_of_scripts(family)


def tokens() -> Tokens:
    """Return the colours shown now."""
    return COLOURS[_look.theme]


def text_percent() -> int:
    """Return the text size shown now, 100 to 200."""
    return _look.text_percent


def scale() -> float:
    """Return the text size as a factor, 1.0 to 2.0."""
    return _look.text_percent / 100


def has_large_text() -> bool:
    """Return whether text is so large that each line of height counts, from 150 percent on."""
    return _look.text_percent >= LARGE_PERCENT


def grid(steps: float) -> int:
    """Return `steps` of the four-pixel grid in pixels at the present text size."""
    return round(steps * GRID_PIXELS * scale())


def text_points(times: float) -> float:
    """Return a font size in points, `times` the body size at the present text size."""
    return BASE_POINTS * times * scale()


def party_colour(index: int) -> QColor:
    """Return the colour of the party with this index; always shown beside the party's name or initials."""
    party = tokens().party
    return QColor(party[index % len(party)])


def look_signals() -> _Look:
    """Return the object whose `applied` signal tells that colours or sizes changed."""
    return _look


def style_sheet() -> str:
    """Return the style sheet for the present colours and text size."""
    return _filled_sheet(_look.theme, _look.text_percent)


@cache
def _filled_sheet(theme: Theme, percent: int) -> str:
    del percent  # what is measured depends on it
    named = COLOURS[theme].named()
    sheet = COLOUR.sub(lambda match: named[match[1]], resources.read_text("style.qss"))
    return MEASURE.sub(_measure, sheet)


def _measure(match: re.Match[str]) -> str:
    if match[1] == "grid":
        return f"{grid(float(match[2]))}px"
    return f"{text_points(float(match[2])):.2f}pt"


def _follow_system(app: QApplication, *, follow: bool) -> None:
    if follow == _look.follows_system:
        return
    _look.follows_system = follow
    hints = app.styleHints()
    if follow:
        hints.colorSchemeChanged.connect(_system_changed)
    else:
        hints.colorSchemeChanged.disconnect(_system_changed)


def _system_changed() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and _look.follows_system and _system_theme(app) != _look.theme:
        apply_theme(app, None, _look.text_percent)


def _system_theme(app: QApplication) -> Theme:
    hints = app.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        preference = accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            return Theme.HIGH_CONTRAST
    return Theme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Theme.LIGHT


def _palette(colours: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, colours.paper),
        (role.Base, colours.card),
        (role.AlternateBase, colours.card_quiet),
        (role.Button, colours.card),
        (role.ToolTipBase, colours.card),
        (role.WindowText, colours.ink),
        (role.Text, colours.ink),
        (role.ButtonText, colours.ink),
        (role.ToolTipText, colours.ink),
        (role.PlaceholderText, colours.ink_muted),
        (role.Highlight, colours.teal),
        (role.HighlightedText, colours.on_teal),
        (role.Link, colours.teal),
        (role.Accent, colours.teal),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.ink_off))
    return palette
