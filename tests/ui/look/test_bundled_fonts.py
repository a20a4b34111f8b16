"""Names of every script are drawn from the bundled fonts, on a computer that has no font at all."""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

import resources
from tests.ui.opened_app import Opened
from ui import app
from ui.look.bundled_fonts import add_fonts_of_scripts

REPOSITORY: Final = Path(__file__).parents[3]
NO_FONTS: Final = '<?xml version="1.0"?><fontconfig><cachedir prefix="xdg">fonts</cachedir></fontconfig>'
NAMES: Final = {
    "Arabic": ("محمد عبد الله", "Noto Naskh Arabic"),
    "Urdu": ("نگہت پروین ٹھاکر", "Noto Naskh Arabic"),
    "Persian": ("گیتا پژوهش", "Noto Naskh Arabic"),
    "Hebrew": ("שָׁלוֹם כהן", "Noto Sans Hebrew"),
    "Bengali": ("অনিতা চক্রবর্তী", "Noto Sans Bengali"),
    "Punjabi": ("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "Noto Sans Gurmukhi"),
    "Tamil": ("கார்த்திக் ராஜ்", "Noto Sans Tamil"),
    "Telugu": ("శ్రీనివాస్", "Noto Sans Telugu"),
    "Malayalam": ("ശ്രീകുമാർ", "Noto Sans Malayalam"),
    "Hindi": ("क्षितिज श्रीवास्तव", "Noto Sans Devanagari"),
    "Gujarati": ("કૃષ્ણા પટેલ", "Noto Sans Gujarati"),
    "Sinhala": ("ශ්‍රී ජයසේකර", "Noto Sans Sinhala"),
    "Thai": ("สมชาย ใจดี", "Noto Sans Thai"),
    "Amharic": ("አበበ ከበደ", "Noto Sans Ethiopic"),
    "Chinese": ("王小明 陳", "Droid Sans Fallback"),
    "Korean": ("김민수", "Droid Sans Fallback"),
    "emoji": ("🎈👨‍👩‍👧👍🏽", "Noto Emoji"),
    "Ukrainian": ("Дмитро", "DejaVu Sans"),
    "ticks": ("✓⚠▸", "DejaVu Sans"),
}
OWN: Final = "Atkinson Hyperlegible Next"
DRAWN: Final = """
import json, sys
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
from ui.look.theme import Theme, apply_theme, show_every_script
from ui.meet.people_list import PeopleList
from ui.room.scaled_label import ScaledLabel
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.fitted_label import FittedLabel

app = QApplication([])
apply_theme(app, Theme.LIGHT, 100)
room = ScaledLabel(None, 48, bold=True)
room.fit(1.0, "#000000")
painted, bold_painted = FittedLabel(), FittedLabel(bold=True)
people, editor = PeopleList(), AutosaveText()
shown = (room, painted, bold_painted, people, editor)
for each in shown:
    each.resize(400, 100)
    each.show()
for each in (room, painted, bold_painted):
    each.setText("Priya Shah")
editor.setPlainText("Priya Shah")
for each in shown:
    each.grab()
if sys.argv[1] == "added":
    show_every_script()

def laid_out(words, font):
    layout = QTextLayout(words, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(10000)
    layout.endLayout()
    return layout

def told(layout):
    return [[run.rawFont().familyName(), run.rawFont().weight(), *map(int, run.glyphIndexes())]
            for run in layout.glyphRuns()]

found = {}
for script, name in json.load(sys.stdin).items():
    painted.setText(name)
    bold_painted.setText(name)
    plain, bold, small = people.itemDelegate().fonts()
    found[script] = {
        "the name in the shared view": told(laid_out(name, room.font())),
        "a row": told(laid_out(name, plain)),
        "a row in bold": told(laid_out(name, bold)),
        "small words of a row": told(laid_out(name, small)),
        "a painted label": told(laid_out(name, painted.shown_lines()[0])),
        "a painted label in bold": told(laid_out(name, bold_painted.shown_lines()[0])),
        "a field": told(laid_out(name, editor.document().defaultFont())),
    }
print(json.dumps(found))
"""
BOLD: Final = {"the name in the shared view", "a row in bold", "a painted label in bold"}
ONE_WEIGHT: Final = {"droid sans fallback", "noto emoji"}

Run = tuple[str, int, list[int]]


def drawn(folder: Path, scripts: Iterable[str], *, added: bool) -> dict[str, dict[str, list[Run]]]:
    """Draw names where no font but the bundled ones is; return family, weight and glyphs of each run."""
    settings = folder / "fonts.conf"
    settings.write_text(NO_FONTS)
    told = subprocess.run(
        [sys.executable, "-c", DRAWN, "added" if added else "not added"],
        input=json.dumps({script: NAMES[script][0] for script in scripts}),
        env=dict(os.environ)
        | {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QPA_FONTDIR": str(folder),
            "FONTCONFIG_FILE": str(settings),
            "PYTHONPATH": str(REPOSITORY),
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert told.stdout, told.stderr
    return {
        script: {
            place: [(family, weight, glyphs) for family, weight, *glyphs in runs]
            for place, runs in places.items()
        }
        for script, places in json.loads(told.stdout).items()
    }


@pytest.fixture(scope="module")
def names_drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[Run]]]:
    return drawn(tmp_path_factory.mktemp("fonts"), NAMES, added=True)


@pytest.mark.parametrize("script", NAMES)
def test_a_name_is_drawn_with_glyphs_of_the_bundled_font_wherever_it_stands(
    names_drawn: dict[str, dict[str, list[Run]]], script: str
) -> None:
    wanted = NAMES[script][1]
    for place, runs in names_drawn[script].items():
        families = {family.casefold() for family, _, _ in runs}
        # A space between two words may be the app's own.
        assert wanted.casefold() in families, place
        assert families <= {wanted.casefold(), OWN.casefold()}, place
        assert [run for run in runs if 0 in run[2]] == [], place


@pytest.mark.parametrize("script", NAMES)
def test_a_name_in_bold_is_drawn_in_the_bold_font_where_there_is_one(
    names_drawn: dict[str, dict[str, list[Run]]], script: str
) -> None:
    for place, runs in names_drawn[script].items():
        weights = {weight for family, weight, _ in runs if family.casefold() not in ONE_WEIGHT}
        assert weights <= {QFont.Weight.Bold if place in BOLD else QFont.Weight.Normal}, place


def test_without_the_bundled_fonts_that_computer_has_no_letters_for_them(tmp_path: Path) -> None:
    for places in drawn(tmp_path, ("Arabic", "Thai", "Amharic", "Chinese", "emoji"), added=False).values():
        runs = places["a row"]
        assert {family for family, _, _ in runs} == {OWN}
        assert any(0 in glyphs for _, _, glyphs in runs)


def test_every_bundled_font_stands_in_for_the_apps_own(qtbot: QtBot) -> None:
    assert qtbot is not None
    add_fonts_of_scripts(OWN)
    families = {name.casefold() for name in QFont.substitutes(OWN)}
    assert {family.casefold() for _, family in NAMES.values()} == families
    files = set(tomllib.loads(resources.read_text("fonts/fonts.toml")))
    assert len({file.partition("-")[0].removesuffix(".ttf") for file in files}) == len(families) + 1
    add_fonts_of_scripts(OWN)
    assert len(QFont.substitutes(OWN)) == len(families)


def test_no_case_is_listed_before_its_names_can_be_shown(
    at_home: Callable[[], Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "PAINTED_BY_MS", 1_000_000)
    QFont.removeSubstitutions(OWN)
    opened = at_home()
    assert QFont.substitutes(OWN) == []
    opened.unlock()
    opened.driven.wait(lambda: opened.app._session is not None, lambda: "the cases")
    assert QFont.substitutes(OWN) != []


def test_what_is_typed_before_unlocking_is_shown_too(at_home: Callable[[], Opened]) -> None:
    QFont.removeSubstitutions(OWN)
    at_home().driven.wait(lambda: QFont.substitutes(OWN) != [], lambda: "the fonts")
