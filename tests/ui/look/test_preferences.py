"""Whatever lies where the look is kept, the app starts with a look."""

import json
import os
from pathlib import Path

import pytest

from ui.look.preferences import FILE, Look, read_look, write_changes, write_look
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


def test_a_file_of_before_the_place_was_kept_is_read(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"theme": "dark", "text_percent": 150, "spelling": true}')

    assert read_look(tmp_path) == Look(Theme.DARK, 150)


def test_the_place_of_the_window_is_read_as_it_was_kept(tmp_path: Path) -> None:
    kept = Look(place=bytes(range(70)))
    write_look(tmp_path, kept)

    assert read_look(tmp_path) == kept


@pytest.mark.parametrize("place", ["7", '"*"', '"AAA"', "[]", "null", f'"{"A" * 1000}"', '"é"'])
def test_an_odd_place_loses_the_place_and_nothing_else(place: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(f'{{"theme": "dark", "text_percent": 150, "window": {place}}}', "utf-8")

    assert read_look(tmp_path) == Look(Theme.DARK, 150)


def test_where_nothing_can_be_written_nothing_is_and_nobody_is_held_up(tmp_path: Path) -> None:
    file_in_the_way = tmp_path / "file"
    file_in_the_way.write_bytes(b"")
    kept = write_look(file_in_the_way, Look(place=b"where it was"))

    assert not kept
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert file_in_the_way.read_bytes() == b""


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
def test_a_pipe_in_its_place_holds_no_writing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE)
    write_look(tmp_path, Look(Theme.DARK))

    assert read_look(tmp_path) == Look(Theme.DARK)


def test_what_another_window_kept_meanwhile_stays(tmp_path: Path) -> None:
    write_look(tmp_path, Look(Theme.HIGH_CONTRAST, 150, spelling=False, place=b"where it is"))
    write_changes(tmp_path, Look(), Look(Theme.DARK))

    assert read_look(tmp_path) == Look(Theme.DARK, 150, spelling=False, place=b"where it is")


def test_where_nothing_differs_nothing_is_written(tmp_path: Path) -> None:
    write_changes(tmp_path, Look(Theme.DARK), Look(Theme.DARK))

    assert list(tmp_path.iterdir()) == []
