"""An ordinary plan is made without the fonts and libraries that only other scripts and pictures need."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.document.reportlab_parts import _left_out

_ROOT = Path(__file__).parents[3]
_PROGRAM = """
import sys
import resources

real, read = resources.read_bytes, []
resources.read_bytes = lambda name: read.append(name) or real(name)

from facilitator.document.action_plan_pdf import action_plan_pdf
from tests.facilitator.document.plans import action, partial_plan, plan

action_plan_pdf({plan})
print(*[name for name in ("PIL", "uharfbuzz") if name in sys.modules])
print(*sorted(name.removeprefix("fonts/").removesuffix(".ttf") for name in read if name.startswith("fonts/")))
"""


def _lines_of(program: str) -> list[str]:
    command = [sys.executable, "-c", program]
    return subprocess.run(
        command, cwd=_ROOT, capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout.splitlines()


def _loaded_for(plan: str) -> list[str]:
    return _lines_of(_PROGRAM.format(plan=plan))


LATIN = "AtkinsonHyperlegibleNext-Bold AtkinsonHyperlegibleNext-Regular"


def test_an_ordinary_plan_reads_two_fonts_and_neither_pictures_nor_shaping() -> None:
    assert _loaded_for("partial_plan(25)") == ["", LATIN]


def test_a_name_that_the_first_font_lacks_reads_the_wider_one() -> None:
    name = "Nguy\\u1ec5n"
    assert _loaded_for(f"plan([action(1, who='{name}')])") == ["", f"{LATIN} DejaVuSans DejaVuSans-Bold"]


def test_a_name_in_another_script_reads_the_font_of_that_script_alone() -> None:
    name = "\\u0645\\u062d\\u0645\\u062f"
    naskh = "NotoNaskhArabic-Bold NotoNaskhArabic-Regular"
    assert _loaded_for(f"plan([action(1, who='{name}')])") == ["uharfbuzz", f"{LATIN} {naskh}"]


def test_reportlab_is_brought_in_at_one_place() -> None:
    modules = (_ROOT / "facilitator").rglob("*.py")
    assert [
        path.stem
        for path in modules
        if re.search(r"^ *(from|import) reportlab", path.read_text("utf-8"), re.MULTILINE)
    ] == ["reportlab_parts"]


@pytest.mark.parametrize("module", ["drawing.glyph_fonts", "fonts.shaped_fonts"])
def test_what_asks_for_shaping_brings_reportlab_in_before(module: str) -> None:
    loaded = _lines_of(f"import sys, facilitator.document.{module}; print(*sys.modules, sep='\\n')")
    assert "facilitator.document.reportlab_parts" in loaded
    assert {"PIL", "uharfbuzz"}.isdisjoint(loaded)


def test_nothing_else_of_the_program_asks_for_shaping_and_nothing_for_pictures() -> None:
    asking = [
        path.stem
        for folder in ("facilitator", "ui", "resources")
        for path in (_ROOT / folder).rglob("*.py")
        if re.search(r"^ *(from|import) (PIL|uharfbuzz)\b", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert sorted(asking) == ["decoding", "glyph_fonts", "picture_reader", "preparation", "shaped_fonts"]


def test_what_was_left_out_is_found_again_where_reportlab_cannot_be_brought_in() -> None:
    with pytest.raises(ModuleNotFoundError), _left_out("json_for_nobody", "json"):
        raise ModuleNotFoundError
    assert "json_for_nobody" not in sys.modules
    assert sys.modules["json"] is json
