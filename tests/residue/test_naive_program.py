"""What watches the product is not blind: a program that does everything wrong is caught at each of it."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import WHY_NO_QT
from tests.desktop.app import Desktop
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.desktop.waiting import until
from tests.residue.canary_scan import scan
from tests.residue.watching import BusWatch, Calls, selected_text, window_properties

pytestmark = [
    pytest.mark.system(*SCREEN_PROGRAMS, "strace", "xclip", "xprop", "dbus-monitor"),
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
]
WORD, FOLDER = "zqnaiveword", "zqnaivefolder"


@dataclass
class Caught:
    """What was seen of the naive program while it ran and after it was killed."""

    home: Path = Path()
    windows: str = ""
    messages: str = ""
    errors: str = ""
    families: set[str] = field(default_factory=set)
    selected: dict[str, str] = field(default_factory=dict)
    written: set[Path] = field(default_factory=set)
    holding_the_word: set[str] = field(default_factory=set)
    holding_the_folder: set[str] = field(default_factory=set)


@pytest.fixture(scope="module")
def caught() -> Iterator[Caught]:
    with DesktopSession(screen=True) as session:
        folder = session.home / FOLDER
        folder.mkdir()
        calls, messages = Calls(session), BusWatch(session)
        program = (sys.executable, str(Path(__file__).parent / "naive_program.py"), WORD, str(folder))
        app = Desktop(session, calls.command(*program)).start()
        until(lambda: "traces left" in app.output() and "ValueError" in app.errors(), "the traces are left")
        app.press("ctrl+a", "ctrl+c")
        seen = Caught(session.home, window_properties(app), messages.text(), app.errors())
        seen.selected = selected_text(session)
        app.kill()
        calls.wait_for_end(app.process.pid)
        seen.families, seen.written = calls.families(), calls.written()
        places = (session.home, session.tmp, session.run)
        seen.holding_the_word = {finding.path.name for finding in scan([WORD], places)}
        seen.holding_the_folder = {
            finding.path.name for finding in scan([FOLDER], places) if finding.path != folder
        }
        yield seen


def test_a_folder_in_the_history_of_file_dialogs_is_found(caught: Caught) -> None:
    assert "QtProject.conf" in caught.holding_the_folder


def test_words_in_settings_temporary_files_and_plain_databases_are_found(caught: Caught) -> None:
    assert {"program.conf", "plain.db"} <= caught.holding_the_word
    assert any(name.startswith("tmp") for name in caught.holding_the_word)


def test_writing_outside_the_allowed_places_is_seen(caught: Caught) -> None:
    assert caught.home / "plain.db" in caught.written
    assert any(path.parts[-2:] == ("naive", "program.conf.lock") for path in caught.written)


def test_a_temporary_file_of_sqlite_is_seen_although_it_is_gone_at_once(caught: Caught) -> None:
    assert any(path.name.startswith("etilqs_") for path in caught.written)


def test_a_network_socket_is_seen(caught: Caught) -> None:
    assert "AF_INET" in caught.families


def test_a_note_that_is_selected_or_copied_is_seen(caught: Caught) -> None:
    assert WORD in caught.selected["primary"]
    assert WORD in caught.selected["clipboard"]


def test_a_case_in_the_window_title_is_seen(caught: Caught) -> None:
    assert WORD in caught.windows


def test_a_notification_is_seen_on_the_bus(caught: Caught) -> None:
    assert WORD in caught.messages


def test_a_value_in_a_log_line_and_in_a_traceback_is_seen(caught: Caught) -> None:
    assert f"kept {WORD}" in caught.errors
    assert f"cannot keep {WORD}" in caught.errors
