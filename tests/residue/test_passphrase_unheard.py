"""No letter of a secret is told to a program that listens to all that a screen reader is told.

Whoever may speak on the accessibility bus of a session is told every change of every text, and can ask for
more. A usual password field of Qt tells each letter there; it is looked at first, so that this test is not
deaf. Letters are typed, selected, copied, pasted, dragged over, deleted, undone, written by another program,
shown and hidden.
"""

import sys

import pytest

from tests.conftest import WHY_NO_QT
from tests.desktop.app import Desktop
from tests.desktop.bus_listener import EDITABLE, BusListener
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.desktop.waiting import until

pytestmark = [
    pytest.mark.system(*SCREEN_PROGRAMS, "xclip"),
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
]

TYPED = "zqkv7wyj"
PASTED = "xzgh2pfu"
WRITTEN = "jwqb5tkx"
SECRETS = (TYPED, PASTED, WRITTEN)
PASSPHRASE = "copper lantern river seven"
LEAST = 3
DOTS = set("•●")

WINDOWS = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from ui.look import theme
from ui.finish.saving import Saving
from ui.home.bring_in_dialog import BringInDialog
from ui.home.copy_dialog import CopyDialog
from ui.tasks import InlineTasks

app = QApplication([])
window = QWidget()
asked = sys.argv[1]
if asked == "bare":
    field = QLineEdit(window)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName("Passphrase")
    QVBoxLayout(window).addWidget(field)
    window.resize(600, 300)
    window.show()
elif asked == "bring in":
    dialog = BringInDialog()
    dialog.show()
elif asked == "copy":
    dialog = CopyDialog("DR-2026-041", "zqkv7wyj xzgh2pfu jwqb5tkx velvet orchard thistle")
    dialog.show()
else:
    window.show()
    Saving(InlineTasks(), window)._ask_passphrase()
    sys.exit()
app.exec()
"""


def pieces() -> set[str]:
    """Return every run of three letters of what was typed, pasted or written: no word here holds one."""
    return {text[n : n + LEAST] for text in SECRETS for n in range(len(text) - LEAST + 1)}


def told(texts: list[str]) -> list[str]:
    """Return those texts that hold a piece of a secret."""
    return [text for text in texts if any(piece in text.lower() for piece in pieces())]


def put_on_clipboard(app: Desktop) -> None:
    for selection in ("clipboard", "primary"):
        app.session.run_to_end(
            "sh", "-c", f"printf %s {PASTED} | xclip -i -selection {selection} >/dev/null 2>&1"
        )


def in_public(app: Desktop) -> list[str]:
    return [
        app.session.run_to_end("timeout", "5", "xclip", "-o", "-selection", selection).stdout
        for selection in ("clipboard", "primary")
    ]


def middle_of(app: Desktop, name: str) -> tuple[str, str]:
    x, y = until(lambda: app.find(name, "text").middle(), f"{name} has a place")
    return str(x), str(y)


def do_everything(app: Desktop, name: str) -> None:
    """Type, select, copy, delete, paste, undo, and drag over what is in a field."""
    x, y = middle_of(app, name)
    app.fill(name, TYPED, role="text")
    app.press("ctrl+a", "ctrl+c", "Home", "shift+Right", "shift+Right", "Delete", "End", "BackSpace")
    app.type(TYPED)
    app.press("ctrl+Left", "ctrl+shift+Left", "ctrl+c", "ctrl+x", "ctrl+z", "ctrl+shift+z")
    put_on_clipboard(app)
    app.press("ctrl+v")
    app.session.run_to_end("xdotool", "mousemove", x, y, "click", "2", "click", "--repeat", "3", "1")
    app.session.run_to_end("xdotool", "mousedown", "1", "mousemove", str(int(x) - 90), y, "mouseup", "1")
    app.press("BackSpace", "ctrl+z")
    app.type(TYPED)


def written_by_a_program(app: Desktop, name: str) -> None:
    tree = app.accessible()
    element = app.find(name, "text")
    tree.ask(element, EDITABLE, "SetTextContents", "s", (WRITTEN,))
    tree.ask(element, EDITABLE, "InsertText", "isi", (2, WRITTEN, len(WRITTEN)))
    tree.ask(element, EDITABLE, "DeleteText", "ii", (1, 4))
    put_on_clipboard(app)
    tree.ask(element, EDITABLE, "PasteText", "i", (1,))
    for act in ("CopyText", "CutText"):
        tree.ask(element, EDITABLE, act, "ii", (0, 5))


def look_over(app: Desktop, listener: BusListener, *names: str) -> list[str]:
    """Do all that can be done in each field, hidden and shown; return what was told of a secret."""
    found = []
    for name in names:
        for shown in (False, True):
            if shown:
                app.click(f"Show {name[0].lower()}{name[1:]}")
            do_everything(app, name)
            assert name in [field.name for field in listener.secret_fields()]
            field = app.find(name, "text")
            assert len(field.text()) == len(TYPED)
            found += told(listener.answers(field))
            written_by_a_program(app, name)
            found += told(listener.answers(field))
            app.fill(name, TYPED, role="text")
        app.click(f"Show {name[0].lower()}{name[1:]}")
        app.press("Tab")
        app.fill(name, "", role="text")
    found += [f"field: {text}" for element in app.accessible().elements() for text in told([element.name])]
    return found


def told_on_the_bus(listener: BusListener) -> list[str]:
    """Return what events told: any piece of a secret, and any letter of a text that holds one."""
    events = listener.listen()
    letters = [
        f"{said.kind} {text!r}"
        for said in events
        if said.kind.startswith("TextChanged")
        for text in said.texts
        if text and not text.startswith(("/", ":")) and not set(text) <= DOTS
    ]
    assert any(set(text) <= DOTS and text for said in events for text in said.texts), "dots are told"
    return letters + [text for said in events for text in told(list(said.texts))]


def has_the_focus(listener: BusListener, path: str) -> None:
    """A screen reader speaks each key, unless it was told last that a password field has the focus."""
    listener.listen()
    focused = [said.path for said in listener.heard if said.kind == "StateChanged:focused" and said.number]
    assert focused[-1] == path


def told_since(listener: BusListener) -> list[str]:
    """Return what was told of a secret since the listener last listened."""
    return [text for said in listener.listen() for text in told(list(said.texts))]


def listening(app: Desktop) -> BusListener:
    listener = BusListener(app.accessible())
    app.session.closing.callback(listener.close)
    return listener


def test_no_letter_is_told_of_any_passphrase_in_the_app() -> None:
    with DesktopSession(screen=True, keychain=False) as session:
        app = Desktop(session).start()
        listener = listening(app)
        app.click("Choose a passphrase")
        listener.begin(lambda: app.fill("Passphrase", "a", role="text"))
        app.click("Back")
        app.click("Choose a passphrase")
        has_the_focus(listener, app.find("Passphrase", "text").path)
        found = look_over(app, listener, "Passphrase", "The same again")
        found += told_on_the_bus(listener)
        app.fill("Passphrase", PASSPHRASE, role="text")
        app.fill("The same again", PASSPHRASE, role="text")
        app.click("Go on")
        app.wait_for_text("No keychain can be used.")
        app.click("Use the passphrase only. I know that closing is deletion, not cryptographic erase.")
        app.click("Make my encrypted store")
        app.wait_for_text("No open cases")
        app.click("Change passphrase")
        app.wait_for_text("New passphrase")
        has_the_focus(listener, app.find("Present passphrase", "text").path)
        found += look_over(app, listener, "Present passphrase", "New passphrase", "The same again")
        app.press("ctrl+l")
        app.wait_for_text("Unlock your cases")
        has_the_focus(listener, app.find("Passphrase", "text").path)
        found += look_over(app, listener, "Passphrase")
        found += told_on_the_bus(listener)
        public = told(in_public(app))

    assert found == []
    # What is there was put there by the test.
    assert set(public) <= {PASTED}


def asking(session: DesktopSession, what: str) -> Desktop:
    return Desktop(session, [sys.executable, "-c", WINDOWS, what])


@pytest.mark.parametrize(
    ("what", "name"), [("bring in", "The six words"), ("plan", "Passphrase for this copy")]
)
def test_no_letter_is_told_where_a_window_asks_for_words(what: str, name: str) -> None:
    with DesktopSession(screen=True, keychain=False) as session:
        app = asking(session, what).start()
        listener = listening(app)
        listener.begin(lambda: app.fill(name, "a", role="text"))
        found = look_over(app, listener, name) + told_on_the_bus(listener)

    assert found == []


def test_words_to_be_written_down_are_told_when_that_is_asked_for_and_no_longer() -> None:
    with DesktopSession(screen=True, keychain=False) as session:
        app = asking(session, "copy").start()
        listener = listening(app)
        app.wait_for_text("The six words are on the screen. A screen reader is not told them.")
        unasked = told(app.everything_said()) + told_since(listener)
        app.click("Let a screen reader read the words")
        asked = app.find("The six words: zqkv7wyj, xzgh2pfu, jwqb5tkx, velvet, orchard, thistle")
        listener.listen()
        app.click("Keep them from the screen reader again")
        app.wait_for_text("A screen reader is not told them.")
        afterwards = told(app.everything_said()) + told_since(listener)

    assert asked.focused
    assert (unasked, afterwards) == ([], [])


def test_a_usual_password_field_is_heard_letter_by_letter() -> None:
    with DesktopSession(screen=True, keychain=False) as session:
        app = asking(session, "bare").start()
        listener = listening(app)
        listener.begin(lambda: app.fill("Passphrase", "a", role="text"))
        app.type(TYPED)
        events = listener.listen()

    letters = [text for said in events if said.kind == "TextChanged:insert" for text in said.texts]
    assert [letter for letter in letters if len(letter) == 1] == list(TYPED)
