"""Whatever lies where the look is kept, the app starts with a look."""

import json
import os
from pathlib import Path

import pytest

from ui.look.preferences import FILE, Look, read_look, write_look
from ui.look.theme import Theme

ODD = [
    b"", b"{", b"[]", b"null", b"7",
    b"\xff\xfe", b"[" * 4000, b'{"theme": null}', b'{"theme": [], "text_percent": 100}',
    b'{"theme": {}, "text_percent": "x"}', b'{"theme": null, "text_percent": Infinity}', b" " * 100_000,
    b'{"theme": null, "text_percent": NaN}', b'{"theme": "mauve", "text_percent": 100, "spelling": 7}',
]  # fmt: skip


@pytest.mark.parametrize("content", ODD)
def test_what_is_no_look_is_the_usual_one(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)

    assert read_look(tmp_path) == Look()


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
def test_a_pipe_in_its_place_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE)

    assert read_look(tmp_path) == Look()


def test_what_was_kept_is_read(tmp_path: Path) -> None:
    kept = Look(Theme.DARK, 150, spelling=False)
    write_look(tmp_path, kept)

    assert read_look(tmp_path) == kept
    assert json.loads((tmp_path / FILE).read_bytes())["theme"] == "dark"
