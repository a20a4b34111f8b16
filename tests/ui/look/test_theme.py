"""Every theme can be read by everyone, and text grows without losing its colours."""

import itertools
import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.look.theme import COLOURS, Theme, apply_theme, grid, party_colour, style_sheet, tokens
from ui.look.tokens import Tokens

GROUNDS = ("paper", "card", "card_quiet", "teal_soft", "amber_soft", "danger_soft")
# Words of each kind stand on every ground: a quiet line in an amber card, a warning in a chosen row.
TEXT_PAIRS = (
    *itertools.product(("ink", "ink_muted", "ink_off", "teal", "amber", "danger"), GROUNDS),
    ("on_teal", "teal"), ("on_teal", "teal_pressed"), ("on_danger", "danger"), ("rail_ink", "rail"),
    ("rail_ink", "rail_active"), ("rail_ink_active", "rail"), ("rail_ink_active", "rail_active"),
)  # fmt: skip
# Frames of fields and of the focus, waves under words, dashes of what is missing, filled buttons.
LINE_PAIRS = (
    *itertools.product(("line_field", "focus", "danger", "amber", "teal"), GROUNDS),
    ("rail_ink_active", "rail"), ("card", "teal"), ("card", "danger"), ("teal", "track"),
)  # fmt: skip

# Machado, Oliveira and Fernandes (2009), severity 1.
BLINDNESS = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip
LEAST_DIFFERENCE = 15.0


def linear(colour: str) -> list[float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def contrast(one: str, other: str) -> float:
    weights = (0.2126, 0.7152, 0.0722)
    light = [sum(w * p for w, p in zip(weights, linear(c), strict=True)) for c in (one, other)]
    return (max(light) + 0.05) / (min(light) + 0.05)


def lab(colour: str, matrix: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    rgb = linear(colour)
    seen = [min(1.0, max(0.0, sum(m * p for m, p in zip(row, rgb, strict=True)))) for row in matrix]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(m * p for m, p in zip(row, seen, strict=True)) for row in to_xyz]
    x, y, z = (
        v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116
        for v in (xyz[0] / 0.9505, xyz[1], xyz[2] / 1.089)
    )
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


@pytest.mark.parametrize("chosen", Theme)
def test_text_stands_out_from_its_ground(chosen: Theme) -> None:
    colours = COLOURS[chosen]
    weak = [p for p in TEXT_PAIRS if contrast(getattr(colours, p[0]), getattr(colours, p[1])) < 4.5]

    assert weak == []


def test_every_single_colour_is_held_to_a_contrast_or_is_only_decoration() -> None:
    """A new colour cannot come in without a pair here. The rest draws edges that nothing depends on."""
    told = {name for pair in (*TEXT_PAIRS, *LINE_PAIRS) for name in pair} | {"on_party"}

    assert set(COLOURS[Theme.LIGHT].named()) - told == {"line", "line_button", "amber_line"}


@pytest.mark.parametrize("chosen", Theme)
def test_lines_that_matter_stand_out(chosen: Theme) -> None:
    colours = COLOURS[chosen]
    weak = [p for p in LINE_PAIRS if contrast(getattr(colours, p[0]), getattr(colours, p[1])) < 3]

    assert weak == []


@pytest.mark.parametrize("chosen", Theme)
def test_initials_can_be_read_on_every_party_colour_and_party_colours_as_text(chosen: Theme) -> None:
    colours: Tokens = COLOURS[chosen]

    for colour in colours.party:
        assert contrast(colours.on_party, colour) >= 4.5, colour
        assert contrast(colour, colours.card) >= 4.5, colour
        assert contrast(colour, colours.paper) >= 4.5, colour
        assert [ground for ground in GROUNDS if contrast(colour, getattr(colours, ground)) < 3] == [], colour


@pytest.mark.parametrize("kind", BLINDNESS)
@pytest.mark.parametrize("chosen", Theme)
def test_party_colours_stay_apart_for_every_kind_of_sight(chosen: Theme, kind: str) -> None:
    seen = [lab(colour, BLINDNESS[kind]) for colour in COLOURS[chosen].party]
    apart = [
        sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        for one, other in itertools.combinations(seen, 2)
    ]

    assert min(apart) >= LEAST_DIFFERENCE


@pytest.mark.parametrize("chosen", Theme)
def test_the_style_sheet_leaves_nothing_unfilled(qapp: QApplication, chosen: Theme) -> None:
    apply_theme(qapp, chosen, 100)
    sheet = style_sheet()

    assert not re.search(r"[$@]|grid\(|text\(", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))
    assert tokens().teal in sheet


def test_text_grows_to_twice_its_size_and_no_further(qapp: QApplication) -> None:
    apply_theme(qapp, Theme.LIGHT, 100)
    usual, step = qapp.font().pointSizeF(), grid(4)
    apply_theme(qapp, Theme.LIGHT, 500)

    assert qapp.font().pointSizeF() == pytest.approx(usual * 2)
    assert grid(4) == step * 2
    apply_theme(qapp, Theme.LIGHT, 100)


def test_without_a_choice_the_system_decides(qapp: QApplication) -> None:
    apply_theme(qapp, Theme.DARK, 100)
    apply_theme(qapp, None, 100)

    assert tokens() is COLOURS[Theme.LIGHT]  # the screenless platform names no preference


def test_more_parties_than_colours_begin_again_with_the_first(qapp: QApplication) -> None:
    apply_theme(qapp, Theme.LIGHT, 100)

    assert party_colour(8) == party_colour(0) == QColor(tokens().party[0])
