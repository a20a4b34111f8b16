"""The harness itself, tried on a small window before any test trusts it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.app import Desktop
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.desktop.waiting import NotInTime

SMALL_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("Small window")
layout = QVBoxLayout(window)
who = QLineEdit(accessibleName="Who")
what = QPlainTextEdit(accessibleName="What", tabChangesFocus=True)
said = QLabel("nothing said")
button = QPushButton("&Say it")
hidden = QPushButton("Never shown")
for part in (who, what, said, button, hidden):
    layout.addWidget(part)
hidden.hide()
button.clicked.connect(lambda: said.setText(f"{who.text()}: {what.toPlainText()}"))
window.show()
sys.exit(app.exec())
"""

pytestmark = pytest.mark.system(*SCREEN_PROGRAMS, "xclip")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Desktop]:
    script = tmp_path / "small.py"
    script.write_text(SMALL_WINDOW)
    with DesktopSession(screen=True) as session:
        yield Desktop(session, (sys.executable, str(script))).start()


def test_a_window_is_driven_by_names_with_real_keys_and_mouse(small: Desktop, tmp_path: Path) -> None:
    small.fill("Who", "Dana Price")
    small.press("Tab")
    small.type("wants a named adult, always (1:1).")
    small.click("Say it")
    small.wait_for_text("Dana Price: wants a named adult, always (1:1).")
    assert small.titles() == ["Small window"]
    assert small.find("What").text() == "wants a named adult, always (1:1)."
    assert small.screenshot(tmp_path / "seen.png").stat().st_size > 1000


def test_what_a_plain_window_copies_can_be_read_from_outside(small: Desktop) -> None:
    small.fill("Who", "Dana Price")
    small.press("ctrl+a", "ctrl+c")
    for selection in ("clipboard", "primary"):
        assert small.session.run_to_end("xclip", "-o", "-selection", selection).stdout == "Dana Price"


def test_what_is_hidden_is_not_found(small: Desktop) -> None:
    with pytest.raises(NotInTime, match="Never shown"):
        small.find("Never shown", seconds=0.5)


def test_a_killed_app_is_gone_and_starts_again(small: Desktop) -> None:
    small.kill()
    assert not small.running
    small.start()
    assert small.find("Who").role == "text"


def test_the_keychain_of_the_session_keeps_a_word() -> None:
    ask = (
        "from keyring.backends.SecretService import Keyring; k = Keyring(); {}; "
        "print(k.get_password('s', 'u'))"
    )
    with DesktopSession() as session:
        session.run_to_end(sys.executable, "-c", ask.format("k.set_password('s', 'u', 'kept')"))
        assert session.run_to_end(sys.executable, "-c", ask.format("0")).stdout.strip() == "kept"
    assert not session.root.exists()


def test_a_session_without_a_keychain_offers_none() -> None:
    ask = "from keyring.backends.SecretService import Keyring as K; print(K.priority)"
    with DesktopSession(keychain=False) as session:
        assert session.run_to_end(sys.executable, "-c", ask).returncode != 0
