"""What is chosen of the look is written away from the drawing thread, and kept at the end too."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.vault import disk
from tests.desktop.in_process import InProcessWindow
from ui.look.preferences import FILE, Look, read_look
from ui.look.theme import COLOURS, Theme, apply_theme, look_signals, text_percent, tokens
from ui.window.look_actions import NOT_KEPT, LookActions
from ui.window.main_window import MainWindow


class Disk:
    """Notes on which thread each file is written, and can be held up."""

    def __init__(self) -> None:
        self.threads: list[int] = []
        self.free = threading.Event()
        self.free.set()

    def write(self, path: Path, content: bytes) -> None:
        self.threads.append(threading.get_ident())
        assert self.free.wait(60)
        WRITE_WHOLE(path, content)


WRITE_WHOLE = disk.write_whole


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Disk:
    noted = Disk()
    monkeypatch.setattr(disk, "write_whole", noted.write)
    return noted


@pytest.fixture
def look(qapp: QApplication, tmp_path: Path) -> Iterator[LookActions]:
    made = LookActions(MainWindow(), qapp, tmp_path, Look())
    yield made
    made.end()
    apply_theme(qapp, Theme.LIGHT, 100)


@pytest.fixture
def driven(look: LookActions, drive: Callable[[QWidget], InProcessWindow]) -> InProcessWindow:
    return drive(look.window)


def test_several_steps_are_one_writing_and_not_on_the_drawing_thread(
    driven: InProcessWindow, written: Disk, tmp_path: Path
) -> None:
    (larger,) = (each for each in driven.window.actions() if each.text() == "Larger text")
    for _ in range(3):
        larger.trigger()
    driven.wait(lambda: read_look(tmp_path) == Look(text_percent=130), lambda: str(read_look(tmp_path)))

    assert len(written.threads) == 1
    assert threading.get_ident() not in written.threads


def test_several_presses_are_shown_as_one_change_the_last_of_them(driven: InProcessWindow) -> None:
    shown: list[int] = []

    def note() -> None:
        shown.append(text_percent())

    look_signals().applied.connect(note)
    acts = {each.text(): each for each in driven.window.actions()}
    for words in ("Larger text", "Larger text", "Dark colours", "Larger text", "Smaller text"):
        acts[words].trigger()
    driven.wait(lambda: bool(shown), lambda: "the change")
    look_signals().applied.disconnect(note)

    assert shown == [120]
    assert tokens() is COLOURS[Theme.DARK]


def test_a_look_that_cannot_be_kept_is_told_once(look: LookActions, driven: InProcessWindow) -> None:
    look._folder.rmdir()
    look._folder.write_bytes(b"")
    driven.press("Ctrl++")
    driven.wait_for_text(NOT_KEPT)
    look.window.messages.clear()
    driven.press("Ctrl++")
    driven.wait(look._gathering.isActive, lambda: "the second change")
    driven.wait(lambda: not look._gathering.isActive(), lambda: "its writing")
    look._tasks.wait()
    QApplication.processEvents()

    assert not driven.shows(NOT_KEPT)
    look._folder.unlink()


def test_a_disk_that_does_not_answer_holds_no_step_up(
    driven: InProcessWindow, written: Disk, tmp_path: Path
) -> None:
    written.free.clear()
    driven.press("Ctrl++")
    driven.wait(lambda: len(written.threads) == 1, lambda: "the writing to begin")
    driven.press("Ctrl+-")
    assert not (tmp_path / FILE).exists()
    written.free.set()

    driven.wait((tmp_path / FILE).exists, lambda: "the first writing")
    driven.wait(lambda: read_look(tmp_path) == Look(), lambda: str(read_look(tmp_path)))


def test_what_was_chosen_last_is_kept_at_the_end(
    driven: InProcessWindow, look: LookActions, tmp_path: Path
) -> None:
    driven.press("Ctrl++")
    look.end()

    assert read_look(tmp_path) == Look(text_percent=110)


def test_what_was_chosen_last_is_kept_with_the_place(
    driven: InProcessWindow, look: LookActions, tmp_path: Path
) -> None:
    driven.press("Ctrl++")
    look.keep_place(b"where it was")

    assert read_look(tmp_path) == Look(text_percent=110, place=b"where it was")
