"""A look at the file of an open case, from another thread: what it may say while somebody writes."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facilitator.vault import presence as presence_module
from facilitator.vault.loss import Loss
from facilitator.vault.presence import Presence

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file where it is")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "vault" / "a.case"
    path.parent.mkdir()
    path.write_bytes(b"what was saved")
    return path


@pytest.fixture
def watch(file: Path) -> Iterator[Presence]:
    watch = Presence(file, lambda: True)
    yield watch
    watch.close()


def commit(watch: Presence, file: Path, content: bytes) -> None:
    watch.before()
    file.write_bytes(content)
    watch.after()


def meanwhile(monkeypatch: pytest.MonkeyPatch, act: Callable[[], None]) -> None:
    """Let `act` happen once, while the file is being read."""
    read, acts = presence_module._piece, [act]

    def piece(descriptor: int, place: int) -> bytes:
        while acts:
            acts.pop()()
        return read(descriptor, place)

    monkeypatch.setattr(presence_module, "_piece", piece)


def test_what_another_program_wrote_into_it_is_seen(watch: Presence, file: Path) -> None:
    assert watch.look() is None
    file.write_bytes(b"what another program wrote")

    assert watch.look() is Loss.CHANGED
    assert watch.look() is Loss.CHANGED


def test_a_new_time_alone_is_no_change(watch: Presence, file: Path) -> None:
    watch.look()
    os.utime(file, ns=(1, 1))

    assert watch.look() is None
    assert watch.look() is None


def test_a_change_before_anything_was_read_is_seen_at_the_next_commit(watch: Presence, file: Path) -> None:
    file.write_bytes(b"what another program wrote")
    commit(watch, file, b"what is saved")

    assert watch.loss is Loss.CHANGED


def test_while_a_commit_goes_on_a_look_takes_it_for_no_change(watch: Presence, file: Path) -> None:
    watch.look()
    watch.before()
    file.write_bytes(b"what is being saved")

    assert watch.look() is None
    watch.after()
    assert watch.look() is None


def test_a_commit_that_begins_while_a_change_is_looked_into_says_nothing_of_it(
    watch: Presence, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch.look()
    os.utime(file, ns=(1, 1))
    meanwhile(monkeypatch, watch.after)

    assert watch.look() is None
    assert watch.loss is None


def test_what_was_read_while_a_commit_came_is_read_again(
    watch: Presence, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: commit(watch, file, b"what is saved"))
    assert watch.look() is None

    assert watch.look() is None
    file.write_bytes(b"what another program wrote")
    assert watch.look() is Loss.CHANGED


def test_a_log_that_is_made_later_is_the_one_that_is_watched(watch: Presence, file: Path) -> None:
    log = file.with_name("a.case-wal")
    log.write_bytes(b"log")
    commit(watch, file, b"what is saved")
    assert watch.look() is None

    log.unlink()
    assert watch.look() is Loss.LOG


def test_a_folder_that_cannot_be_reached_is_told_apart_from_one_that_is_gone(
    watch: Presence, file: Path
) -> None:
    folder = file.parent
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to(folder)

    assert watch.look() is Loss.UNREACHABLE


def test_closing_twice_is_closing_once(watch: Presence) -> None:
    watch.close()
    watch.close()

    assert watch.look() is None
