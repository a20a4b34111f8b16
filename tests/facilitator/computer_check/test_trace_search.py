"""The search for traces finds what programs leave, ends in time whatever is there, and says what it read."""

import itertools
import os
import subprocess
import sys
import tempfile
import threading
import zlib
from pathlib import Path
from time import monotonic

import pytest

from facilitator.computer_check import trace_places, trace_search
from facilitator.computer_check.trace_places import places_that_programs_write_to
from facilitator.computer_check.trace_search import OVERLAP, PIECE, search
from facilitator.vault.location import default_folder
from tests.systems import has_pipes, working_folders_can_go

WORD = "Meet Rowan at the gate"
# What a search may take beyond its seconds, on a machine that does much else.
LATE = 4.0


@has_pipes
def test_a_word_is_found_in_a_file_among_pipes_loops_and_links(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "nowhere").symlink_to(tmp_path / "not there")
    (tmp_path / "left.txt").write_text(WORD, "utf-16")

    seen = search((WORD,), [tmp_path], seconds=20)

    assert seen.found == (tmp_path / "left.txt",)
    assert (seen.looked_at, seen.complete) == (1, True)


@has_pipes
def test_a_pipe_that_takes_the_place_of_a_file_holds_nothing_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("nothing")
    changed = trace_search._changed

    def swap(entry: os.DirEntry[str], since: float) -> bool:
        answer = changed(entry, since)
        Path(entry.path).unlink()
        os.mkfifo(entry.path)
        return answer

    monkeypatch.setattr(trace_search, "_changed", swap)

    seen = search((WORD,), [tmp_path], seconds=20)

    assert (seen.found, seen.complete) == ((), True)


@pytest.mark.parametrize("before", [0, PIECE - 7, PIECE, 2 * PIECE + OVERLAP - 3])
def test_a_word_is_found_wherever_it_stands_in_a_large_file(tmp_path: Path, before: int) -> None:
    (tmp_path / "large").write_bytes(b"." * before + WORD.encode() + b"." * PIECE)

    assert search((WORD,), [tmp_path], seconds=60).found == (tmp_path / "large",)


def test_a_packed_word_is_found_across_the_edge_of_a_piece(tmp_path: Path) -> None:
    packed = zlib.compress(WORD.encode())
    (tmp_path / "large").write_bytes(b"." * (PIECE - len(packed) // 2) + packed)

    assert search((WORD,), [tmp_path], seconds=60).found == (tmp_path / "large",)


def test_an_endless_file_is_left_when_the_time_is_over_and_not_called_read(tmp_path: Path) -> None:
    with (tmp_path / "sparse").open("wb") as file:
        file.truncate(1 << 42)
    began = monotonic()

    seen = search((WORD,), [tmp_path], seconds=0.5)

    assert monotonic() - began < 0.5 + LATE
    assert (seen.looked_at, seen.complete) == (0, False)


def test_a_file_that_seems_to_be_packed_at_every_byte_is_left_when_the_time_is_over(tmp_path: Path) -> None:
    (tmp_path / "starts").write_bytes(b"\x78\x9c" * (PIECE // 2))
    began = monotonic()

    search((WORD,), [tmp_path], seconds=0.5)

    assert monotonic() - began < 0.5 + LATE


def test_folders_in_folders_without_a_file_are_left_when_the_time_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = itertools.count()

    def endless(_folder: str, folders: list[str], _go_on: object) -> list[os.DirEntry[str]]:
        folders.append(str(next(numbers)))
        return []

    monkeypatch.setattr(trace_search, "_files_in", endless)
    monkeypatch.setattr(trace_search, "_device", lambda _folder: 1)

    assert not search((WORD,), [tmp_path], seconds=0.2).complete


def test_a_system_call_that_does_not_come_back_holds_up_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text(WORD)
    stuck = threading.Event()
    monkeypatch.setattr(trace_search, "_changed", lambda *_: stuck.wait(60))
    began = monotonic()

    seen = search((WORD,), [tmp_path], seconds=0.2)
    stuck.set()

    assert monotonic() - began < 0.2 + LATE
    assert not seen.complete


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is Linux's")
def test_what_lies_on_another_file_system_is_left_out() -> None:
    device = os.lstat("/").st_dev
    others = [place for place in ("/proc", "/dev/shm") if os.lstat(place).st_dev != device]  # noqa: S108
    if not others:
        pytest.skip("everything here is one file system")
    looked_at: list[str] = []

    for entry in trace_search._files([Path("/")], lambda: None):
        looked_at.append(entry.path)
        if len(looked_at) >= 2000:
            break

    assert not [path for path in looked_at if path.startswith(tuple(f"{place}/" for place in others))]


def test_the_places_of_the_program_come_first_and_the_root_of_a_drive_never(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = default_folder().parent
    own.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    here = places_that_programs_write_to()
    root = Path(Path.cwd().anchor)
    monkeypatch.chdir(root)
    at_the_root = places_that_programs_write_to()

    assert here[:2] == (own, Path(tempfile.gettempdir()))
    assert here[-1] == tmp_path
    assert at_the_root == here[:-1]


def test_on_windows_a_folder_of_all_programs_comes_after_its_own_and_never_where_it_is_a_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, local = tmp_path / "own", tmp_path / "Local"
    own.mkdir()
    local.mkdir()
    monkeypatch.setattr(trace_places, "default_folder", lambda: own / "vault")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(local))
    monkeypatch.setenv("APPDATA", Path.cwd().anchor)
    monkeypatch.chdir(Path.cwd().anchor)

    assert places_that_programs_write_to() == (own, Path(tempfile.gettempdir()), local)


@working_folders_can_go
def test_a_working_folder_that_is_gone_is_no_place(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    code = (
        "import os; from facilitator.computer_check import trace_places as places\n"
        "os.rmdir(os.getcwd()); print(places._working_folder())"
    )

    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=gone,
        env={**os.environ, "PYTHONPATH": str(Path(trace_places.__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.stdout.strip() == "[]"
