"""How soon a typed letter is on the screen while the note saves itself, and how soon a found note is.

Run from the repository: python tests/benchmarks/keystrokes.py [--notes 10000 100000] [--keys 600]
The whole app runs over a real encrypted vault, on a screen if DISPLAY names one, else without, as large as
on a laptop: agenda, notes and people are shown at once and somebody's turn runs. Keys come at a typist's
pace, whether the one before is painted or not. Beside it a bare QPlainTextEdit gets the same keys, and bare
SQLCipher the same question. Times in milliseconds. "Processor" is what the thread of the window used from
one key to the next, for all that the key brought about: what others do on a busy machine is not in it.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from facilitator.case.identity import NoteId
from tests.benchmarks.window_driven import (
    PaintWatch,
    named,
    press,
    spin,
    spin_for,
    spin_for_paint,
    spin_until,
)

os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

from PySide6.QtCore import Qt
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
from ui.meet.notes_head import NotesHead
from ui.window.main_window import MainWindow

PASSPHRASE = "made up words for measuring"
WORDS = ("gate", "morning", "mentor", "report", "therapy", "school", "weekly", "update", "plan", "annual")
TEXT = "wants one named adult to go to at break and mornings are hardest "
# What is shown on a laptop with a taskbar: agenda, notes and people beside one another.
WIDTH, HEIGHT = 1366, 689
KEY_EVERY_S = 0.04
FINDS = 9
BARE_QUESTION = (
    "SELECT * FROM note WHERE rowid IN (SELECT rowid FROM note_words_fts WHERE note_words_fts MATCH ?)"
    " ORDER BY rowid DESC LIMIT 200"
)


@dataclass
class Typed:
    """What keys took, each, in milliseconds, and the moment of the last one."""

    to_glyph: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    last_at: float = 0.0

    def add(self, more: "Typed") -> None:
        """Add the keys of another time."""
        self.to_glyph += more.to_glyph
        self.processor += more.processor
        self.last_at = more.last_at


def main() -> None:
    """Measure everything in one run."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--notes", type=int, nargs="+", default=[10_000, 100_000])
    options.add_argument("--keys", type=int, default=600)
    chosen = options.parse_args()
    app = QApplication(sys.argv[:1])
    apply_theme(app, Theme.LIGHT, 100)
    say("platform", app.platformName())
    tell("bare QPlainTextEdit", bare(chosen.keys))
    for count in chosen.notes:
        with tempfile.TemporaryDirectory() as folder, unlocked(app, Path(folder), count) as window:
            for how in ("pages loaded for the first time", "again"):
                say(f"open a case with {count:,} notes, {how}", f"{time_to_open(window):.0f}")
            note = named(window, "Note", QPlainTextEdit)
            tell(f"in the note, {count:,} notes", typed(note, note.viewport(), chosen.keys))
            time_finding(window, count)


def bare(keys: int) -> Typed:
    """Type into a window that holds a text box and nothing else."""
    window = QMainWindow()
    editor = QPlainTextEdit(window)
    window.setCentralWidget(editor)
    window.resize(WIDTH, HEIGHT)
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
    window.resize(WIDTH, HEIGHT)
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
    case.floor.give(case.people.all()[0].id)
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
    for other in ("Agenda", "People", "Notes"):
        named(window, other, QListView)
    watch = PaintWatch(note.viewport())
    note.viewport().update()
    spin_for_paint(watch)
    return (time.perf_counter() - begin) * 1000


def typed(editor: QWidget, painted: QWidget, keys: int, text: str = TEXT) -> Typed:
    """Post a key every 40 ms; `to_glyph` is the time from each one's moment until the editor was painted."""
    watch = PaintWatch(painted)
    editor.setFocus()
    taken = Typed()
    start = time.perf_counter() + KEY_EVERY_S
    spin_until(start)
    for number in range(keys):
        due, used = start + number * KEY_EVERY_S, time.thread_time()
        watch.begin()
        press(editor, text[number % len(text)])
        spin_for_paint(watch)
        taken.last_at = due
        taken.to_glyph.append((time.perf_counter() - due) * 1000)
        spin_until(due + KEY_EVERY_S)
        taken.processor.append((time.thread_time() - used) * 1000)
    return taken


def time_finding(window: MainWindow, count: int) -> None:
    """Type words to find, again and again; tell when the last key's results are painted.

    Beside it stands what the bare question takes.
    """
    case = open_case(window)
    (head,) = window.findChildren(NotesHead)
    notes = named(window, "Notes", QListView)
    painted: list[float] = []

    def paint() -> None:
        notes.viewport().repaint()
        painted.append(time.perf_counter())

    # The column, which was there before, has its answer first.
    head.find_typed.connect(paint)
    for words in ("gate", "ther mor", f"number{count - 7}"):
        keys, shown = Typed(), []
        for _ in range(FINDS):
            named(window, "Find in notes", QAbstractButton).click()
            line = named(window, "Find in notes", QLineEdit)
            spin_for(0.5)
            keys.add(typed(line, line, len(words), words))
            asked = keys.last_at
            spin(partial(_is_past, painted, asked))
            shown.append((painted[-1] - asked) * 1000)
            press(line, "", Qt.Key.Key_Escape)
            spin(line.isHidden)
        found = f"{statistics.median(shown):.0f}, longest {max(shown):.0f}"
        say(
            f"find “{words}”, last key to results",
            f"{found}, bare SQLCipher {bare_question(case, words):.1f}",
        )
        tell(f"    in the line to find, {count:,} notes", keys)
    head.find_typed.disconnect(paint)


def _is_past(moments: list[float], moment: float) -> bool:
    return bool(moments) and moments[-1] > moment


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


def tell(what: str, taken: Typed) -> None:
    """Print the median, the 99th percentile and the longest."""
    for kind, values in (("key to glyph", taken.to_glyph), ("processor", taken.processor)):
        ordered = sorted(values)
        slow = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
        say(f"{what}, {kind}", f"{statistics.median(ordered):.1f}, p99 {slow:.1f}, longest {ordered[-1]:.1f}")


def say(what: str, figure: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{what:<66} {figure}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
