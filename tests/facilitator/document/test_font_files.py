"""Each font that comes along is the one the table tells of, with its licence beside it."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

import resources
from facilitator.licences import OWN_DATA

TABLE: dict[str, dict[str, Any]] = resources.read_toml("fonts/fonts.toml")
FOLDER = Path(__file__).parents[3] / "resources" / "fonts"


def test_the_table_tells_of_every_font_and_of_no_other() -> None:
    assert {path.name for path in FOLDER.glob("*.ttf")} == set(TABLE)


@pytest.mark.parametrize("name", TABLE)
def test_a_font_is_the_file_that_the_table_tells_of(name: str) -> None:
    font = TABLE[name]
    assert hashlib.sha256(resources.read_bytes(f"fonts/{name}")).hexdigest() == font["sha256"]
    assert f"fonts/{font['notice']}" in {place for _, place in OWN_DATA}
    assert {"version", "from", "licence"} <= set(font)


@pytest.mark.parametrize("name", [name for name, font in TABLE.items() if "made_by" in font])
def test_a_font_that_was_changed_says_so_beside_its_licence(name: str) -> None:
    notice = resources.read_text(f"fonts/{TABLE[name]['notice']}")
    assert "Changed for Facilitator" in notice
    assert name.split("-", maxsplit=1)[0].removesuffix(".ttf") in notice.replace(" ", "")
