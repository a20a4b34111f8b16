"""How soon a typed letter is on the screen while the note saves itself, and how soon a found note is.

Run from the repository: python tests/benchmarks/keystrokes.py [--notes 10000 100000] [--keys 600]
The whole app runs over a real encrypted vault, on a screen if DISPLAY names one, else without. Keys come
at a typist's pace, whether the one before is painted or not. Beside it a bare QPlainTextEdit gets the
same keys, and bare SQLCipher the same question. Times in milliseconds.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from facilitator.case.identity import NoteId

os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)

from facilitator.casefile import CaseFile
from facilitator.meeting.notes import Note, NoteKind
from facilitator.practice import create_practice_case
from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault.vault import Vault
from ui.app import App
from ui.look.preferences import Look
from ui.look.theme import Theme, apply_theme
from ui.window.main_window import MainWindow

PASSPHRASE = "made up words for measuring"
WORDS = ("gate", "morning", "mentor", "report", "therapy", "school", "weekly", "update", "plan", "annual")
TEXT = "wants one named adult to go to at break and mornings are hardest "
KEY_EVERY_S = 0.04
DEADLINE_S = 60.0
BARE_QUESTION = (
    "SELECT * FROM note WHERE rowid IN (SELECT rowid FROM note_words_fts WHERE note_words_fts MATCH ?)"
    " ORDER BY rowid DESC LIMIT 200"
)
Kind = TypeVar("Kind", bound=QWidget)


class PaintWatch(QObject):
    """Tells whether a widget was painted since `begin`."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint; it is over when control comes back from the event loop."""
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False

    def begin(self) -> None:
        """Count from now."""
        self.painted = False


class ChangeWatch(QObject):
    """Tells whether the rows of a list changed since this was made."""

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__(model)
        self.changed = False
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._note)

    def _note(self) -> None:
        self.changed = True


def main() -> None:
    """Measure everything in one run."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--notes", type=int, nargs="+", default=[10_000, 100_000])
    options.add_argument("--keys", type=int, default=600)
    chosen = options.parse_args()
    app = QApplication(sys.argv[:1])
    apply_theme(app, Theme.LIGHT, 100)
    say("platform", app.platformName())
    tell("key to glyph, bare QPlainTextEdit", bare(chosen.keys))
    for count in chosen.notes:
        with tempfile.TemporaryDirectory() as folder, unlocked(app, Path(folder), count) as window:
            for how in ("pages loaded for the first time", "again"):
                say(f"open a case with {count:,} notes, {how}", f"{time_to_open(window):.0f}")
            note = named(window, "Note", QPlainTextEdit)
            tell(f"key to glyph in the note, {count:,} notes", typed(note, note.viewport(), chosen.keys))
            time_finding(window, count)


def bare(keys: int) -> list[float]:
    """Type into a window that holds a text box and nothing else."""
    window = QMainWindow()
    editor = QPlainTextEdit(window)
    window.setCentralWidget(editor)
    window.resize(1366, 768)
    window.show()
    spin(editor.viewport().isVisible)
    editor.setFocus()
    taken = typed(editor, editor.viewport(), keys)
    window.close()
    return taken


@contextmanager
def unlocked(app: QApplication, folder: Path, count: int) -> Iterator[MainWindow]:
    """Lend the app's window at the list of cases, where one has a running meeting with `count` notes."""
    fill(folder, count)
    window = MainWindow(furnished=False)
    whole = App(app, window, folder, Look(), practice=False)
    window.show()
    whole.start()
    line = named(window, "Passphrase", QLineEdit)
    for letter in PASSPHRASE:
        press(line, letter)
    press(line, "\r", Qt.Key.Key_Return)
    spin(lambda: bool(button_to_open(window)))
    yield window
    whole.end()
    window.close()


def fill(folder: Path, count: int) -> None:
    """Make the vault and the notes, all on the present agenda item."""
    vault = Vault.create(folder, PASSPHRASE, keychain=None, cost=Cost(memory=64 * MEBIBYTE))
    case = create_practice_case(vault)
    case.meeting.start()
    # The practice meeting would be over, and gone, when the list of cases is shown.
    case._store.keep(replace(case.matter.current(), practice=False))
    item = case.meeting.current().item_id
    with case._store.transaction():
        for number in range(count):
            words = " ".join(WORDS[(number * step) % len(WORDS)] for step in (1, 3, 5, 7))
            text = f"{words} number{number}"
            written = datetime.now(UTC)
            case._store.put(
                Note(id=NoteId(f"n{number}"), text=text, kind=NoteKind.NEED, written_at=written, item_id=item)
            )
    case.place.remember(stage="meet")
    case.close()
    vault.close()


def time_to_open(window: MainWindow) -> float:
    """Go to the list of cases if need be, open the case, and return the time until its note is painted."""
    if window.pages.current() != "home":
        window.pages.show("home")
        # Home is shown first and the case closed then: nobody is as fast as to press the button in between.
        spin(lambda: window.pages.stages() == ("home",) and bool(button_to_open(window)))
    begin = time.perf_counter()
    button_to_open(window)[0].click()
    note = named(window, "Note", QPlainTextEdit)
    watch = PaintWatch(note.viewport())
    note.viewport().update()
    spin_for_paint(watch)
    return (time.perf_counter() - begin) * 1000


def typed(editor: QWidget, painted: QWidget, keys: int, text: str = TEXT) -> list[float]:
    """Post a key every 40 ms; return, for each, the time from its moment until the editor was painted."""
    watch = PaintWatch(painted)
    editor.setFocus()
    taken = []
    start = time.perf_counter() + KEY_EVERY_S
    for number in range(keys):
        due = start + number * KEY_EVERY_S
        spin_until(due)
        watch.begin()
        press(editor, text[number % len(text)])
        spin_for_paint(watch)
        taken.append((time.perf_counter() - due) * 1000)
    return taken


def time_finding(window: MainWindow, count: int) -> None:
    """Type words to find; tell when the first results are painted, and what the bare question takes."""
    case = open_case(window)
    for words in ("gate", "ther mor", f"number{count - 7}"):
        named(window, "Find in notes", QAbstractButton).click()
        line, notes = named(window, "Find in notes", QLineEdit), named(window, "Notes", QListView)
        spin_for(0.5)
        results, painted = ChangeWatch(notes.model()), PaintWatch(notes.viewport())
        keys = typed(line, line, len(words), words)
        begin = time.perf_counter() - keys[-1] / 1000
        spin_for_results(results)
        painted.begin()
        notes.viewport().update()
        spin_for_paint(painted)
        shown = (time.perf_counter() - begin) * 1000
        asked = bare_question(case, words)
        say(
            f"find “{words}” in {count:,} notes, last key to results",
            f"{shown:.0f}, bare SQLCipher {asked:.1f}",
        )
        tell("    key to glyph meanwhile", keys)
        press(line, "", Qt.Key.Key_Escape)
        spin(line.isHidden)


def bare_question(case: CaseFile, words: str) -> float:
    """Return what the full-text search alone takes for the same notes, the median of nine."""
    match = " AND ".join(f'"{word}"*' for word in words.split())
    taken = []
    for _ in range(9):
        begin = time.perf_counter()
        case._store.db.conn.execute(BARE_QUESTION, (match,)).fetchall()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)


def open_case(window: MainWindow) -> CaseFile:
    """Return the case that is open in the window."""
    case = window.pages.page()._controller.case_file  # type: ignore[attr-defined]  # every stage page has it
    assert isinstance(case, CaseFile)
    return case


def button_to_open(window: MainWindow) -> list[QAbstractButton]:
    """Return the button that opens the case, if the list of cases is shown and can be used."""
    return [
        button
        for button in window.findChildren(QAbstractButton)
        if button.accessibleName().startswith("Open ") and button.isVisible() and button.isEnabled()
    ]


def named(window: QWidget, name: str, kind: type[Kind]) -> Kind:
    """Wait for the visible widget of that accessible name."""
    found: list[Kind] = []

    def there() -> bool:
        found[:] = [w for w in window.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
        return bool(found)

    spin(there)
    return found[0]


def press(widget: QWidget, letter: str, key: Qt.Key = Qt.Key.Key_unknown) -> None:
    """Put a key press and its release among the events, as the system does."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.postEvent(widget, event)


def spin(until: Callable[[], bool]) -> None:
    """Let Qt work until `until` is true, which is asked after events, and each millisecond without any."""
    deadline = time.perf_counter() + DEADLINE_S
    waking = QTimer()
    waking.start(1)
    while not until():
        # To ask without a pause would take the time from the workers that are waited for.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > deadline:
            raise SystemExit("not within a minute")


def spin_for(seconds: float) -> None:
    """Let Qt work for so long."""
    spin_until(time.perf_counter() + seconds)


def spin_until(moment: float) -> None:
    """Let Qt work until `time.perf_counter()` is past that moment."""
    spin(lambda: time.perf_counter() >= moment)


def spin_for_results(watch: ChangeWatch) -> None:
    """Let Qt work until the rows have changed."""
    spin(lambda: watch.changed)


def spin_for_paint(watch: PaintWatch) -> None:
    """Let Qt work until the part is painted."""
    spin(lambda: watch.painted)


def tell(what: str, taken: list[float]) -> None:
    """Print the median, the 99th percentile and the longest."""
    if taken:
        ordered = sorted(taken)
        slow = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
        say(what, f"{statistics.median(ordered):.1f}, p99 {slow:.1f}, longest {ordered[-1]:.1f}")


def say(what: str, figure: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{what:<66} {figure}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
