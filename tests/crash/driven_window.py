"""The real program in a process of its own, whose window is sent key after key until somebody kills it.

Arguments: the vault's folder, the kind of act (a name in `acts_to_kill.KINDS`), a number that decides
chances, "honest" or "late" (which keeps nothing until much later, and must be caught), a folder for files.
It writes one line of JSON for each event: what the window shows once it is unlocked, `doing` before an act,
`shown` after it with everything the case holds, `typed` with the text on the screen while somebody types.
"""

import gc
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget

import ui.start
from facilitator.casefile import CaseFile
from facilitator.meeting.standing import Badge
from tests.crash.acts_to_kill import ENDLESS, endless, script
from tests.crash.durable import content
from tests.desktop.words_read import words_read
from ui.__main__ import main as run_program
from ui.meet.notes_head import NotesHead
from ui.meet.people_list import PeopleList
from ui.meet.people_model import PeopleModel, standing_at
from ui.meeting_head.turn_cell import TurnCell
from ui.note_writing.note_editor import NoteEditor
from ui.page.case_controller import CaseController
from ui.widgets.sheet import asked_now
from ui.widgets.unsaved import unsaved
from ui.window.main_window import MainWindow

PASSPHRASE = "copper lantern river seven"
BETWEEN_STEPS_MS = 4
ALIVE_EVERY_S = 0.05
PATIENCE_S = 60
Step = Callable[[], bool | None]


def say(event: str, **more: object) -> None:
    """Write down an event, so that it is out before anything else happens."""
    os.write(1, (json.dumps({"event": event, "at": time.monotonic(), **more}) + "\n").encode())


class Hands:
    """Presses keys in the window, one step of a script after the other, between whatever else Qt does.

    A script yields steps. A step that returns False is waited for; anything else goes on.
    """

    def __init__(self, window: MainWindow, script: Callable[["Hands"], Iterator[Step]]) -> None:
        self.window = window
        self._script = script(self)
        self._step: Step | None = None
        self._missed = ""
        self.quiet = False
        self.acts = 0
        self._since = self._alive = time.monotonic()

    def go_on(self) -> None:
        """Do the next step, or look again whether what is waited for is there."""
        # Before the step: one that opens a question returns only when that is answered.
        QTimer.singleShot(BETWEEN_STEPS_MS, self.go_on)
        if time.monotonic() - self._alive > ALIVE_EVERY_S:
            self._alive = time.monotonic()
            say("alive")
        step, self._step = self._step, None
        try:
            if step is None:
                step, self._since = next(self._script), time.monotonic()
            if step() is False:
                self._step = step
            waited = time.monotonic() - self._since
            assert waited < PATIENCE_S, f"waited{self._missed} in vain; the window shows {self._seen()}"
        except BaseException as error:  # noqa: BLE001  nobody else would hear of it
            say("fault", what=f"{type(error).__name__}: {error}")
            os._exit(3)

    # looking

    @property
    def case(self) -> CaseFile:
        """The open case."""
        controller = self.window.findChild(CaseController)
        case = controller.case_file if controller is not None else None
        assert case is not None, f"no case is open, and the window shows {self._seen()}"
        return case

    def has_case(self) -> bool:
        """Return whether a case is open and its page shown."""
        controller = self.window.findChild(CaseController)
        return controller is not None and not controller.has_ended and self.window.pages.current() != ""

    def showing(self) -> Iterator[QWidget]:
        """Return every widget on the screen, those of a question first."""
        top = asked_now()
        for window in [top] if top is not None else QApplication.topLevelWidgets():
            if window.isVisible():
                yield window
                yield from (child for child in window.findChildren(QWidget) if child.isVisible())

    def named(self, name: str) -> QWidget | None:
        """Return the showing widget of that name that can be used."""
        for widget in self.showing():
            if widget.isEnabled() and name in _names(widget):
                return widget
            if isinstance(widget, QLabel) and widget.text().replace("&", "") == name:
                buddy: QWidget | None = widget.buddy()
                if buddy is not None:
                    return buddy
        return None

    def texts(self) -> set[str]:
        """Return the words of labels and buttons on the screen."""
        return {widget.text() for widget in self.showing() if isinstance(widget, QLabel | QAbstractButton)}

    def screen(self) -> dict[str, object]:
        """Return stage, item, floor, queue and half-typed note as they are on the screen."""
        heads = [head for head in self.window.findChildren(NotesHead) if head.isVisible()]
        if not heads:
            return {"stage": self.window.pages.current()}
        head, people = self.window.findChild(TurnCell), self.window.findChild(PeopleList)
        model = people.people if people is not None else PeopleModel()
        rows = (standing_at(model.index(place)) for place in range(model.rowCount()))
        hands = [each for each in rows if each is not None and each.badge is Badge.HAND]
        return {
            "stage": self.window.pages.current(),
            "item": heads[0].title(),
            "floor": words_read(head) if head is not None else [],
            "queue": [each.name for each in sorted(hands, key=lambda each: int(each.words[0]))],
            "draft": self.editor().toPlainText(),
        }

    def editor(self) -> QPlainTextEdit:
        """Return the box of the note being typed."""
        editor = self.window.findChild(NoteEditor)
        assert editor is not None, f"there is no box for a note, and the window shows {self._seen()}"
        return editor

    # steps

    def press(self, *keys: str) -> Iterator[Step]:
        """Press keys, in Qt's names, where the focus is."""
        for key in keys:
            yield partial(self._press, key)

    def type(self, text: str) -> Iterator[Step]:
        """Type letters where the focus is, saying now and then what stands there."""
        for number, letter in enumerate(text):
            yield partial(self._strike, letter)
            if number % 3 == 0:
                yield self._say_typed

    def click(self, name: str) -> Iterator[Step]:
        """Wait for the widget of that name and click it."""
        yield lambda: self._click(name)

    def to(self, name: str) -> Iterator[Step]:
        """Wait for the widget of that name and put the keyboard into it."""
        yield lambda: self._to(name)

    def until(self, condition: Callable[[], object]) -> Iterator[Step]:
        """Wait for something."""
        yield lambda: bool(condition())

    def unlock(self, *, late: bool = False) -> Iterator[Step]:
        """Unlock; the case that was left open is shown again. A `late` program keeps nothing from then on."""
        yield from self._passphrase()
        yield from self.until(self.has_case)
        if late:
            yield self._keep_nothing
        yield lambda: say("opened", screen=self.screen(), **content(self.case))

    def look(self) -> Iterator[Step]:
        """Unlock where no case is, say what is on the screen, and wait to be killed."""
        yield from self._passphrase()
        yield from self.until(lambda: self.named("New case"))
        yield lambda: say("opened", screen={"stage": self.window.pages.current()}, texts=sorted(self.texts()))
        yield from self.until(lambda: False)

    def act(self, name: str, touches: tuple[str, ...], steps: Iterator[Step]) -> Iterator[Step]:
        """Do an act that may change these tables alone, and say what is shown when it is saved."""
        if not self.quiet:
            yield lambda: say("doing", act=name, touches=touches)
        yield from steps
        yield lambda: not unsaved
        yield self.say_shown

    def say_shown(self) -> None:
        """Say what the window shows and the case holds at this instant."""
        self.acts += 1
        if self.quiet:
            return
        if self.has_case():
            say("shown", screen=self.screen(), **content(self.case))
        else:
            say("shown", screen={"stage": self.window.pages.current()})

    def _passphrase(self) -> Iterator[Step]:
        yield from self.until(lambda: self.named("Passphrase") and QApplication.focusWidget())
        yield lambda: QTest.keyClicks(self._focus(), PASSPHRASE)
        yield from self.press("Return")
        yield from self.until(self.window.pages.current)

    def say_holding(self) -> None:
        """Say how much the program holds: memory, open files, widgets, objects of Qt and of Python."""
        gc.collect()
        rows = Path("/proc/self/statm").read_text().split()
        say(
            "holding",
            acts=self.acts,
            memory_kb=int(rows[1]) * resource.getpagesize() // 1024,
            files=sum(1 for _ in Path("/proc/self/fd").iterdir()),
            widgets=len(QApplication.allWidgets()),
            objects=len(self.window.findChildren(QObject)),
            python=len(gc.get_objects()),
            notes=len(self.case.notes.all()),
            nones=sys.getrefcount(None),
        )

    def _say_typed(self) -> None:
        if not self.quiet:
            say("typed", text=self.editor().toPlainText())

    def _press(self, key: str) -> None:
        QTest.keySequence(self._focus(), QKeySequence.fromString(key))

    def _strike(self, letter: str) -> None:
        QTest.keyClicks(self._focus(), letter)

    def _keep_nothing(self) -> None:
        self.case._store.db.conn.execute("BEGIN")

    def _click(self, name: str) -> bool:
        widget = self._sought(name)
        if widget is not None:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        return widget is not None

    def _to(self, name: str) -> bool:
        widget = self._sought(name)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return widget is not None

    def _sought(self, name: str) -> QWidget | None:
        # In the step that uses it: what is there now may be laid out anew before the next one.
        widget = self.named(name)
        self._missed = "" if widget is not None else f" for “{name}”"
        return widget

    def _seen(self) -> str:
        question = asked_now()
        over = f" under the question “{question.windowTitle()}”" if question is not None else ""
        return f"“{self.window.pages.current()}”{over}: {sorted(self.texts())}"

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or asked_now() or self.window


def _names(widget: QWidget) -> tuple[str, ...]:
    words = widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName(), words)


def start(folder: Path, script: Callable[[Hands], Iterator[Step]]) -> int:
    """Run the program with a window that the script drives."""

    class Driven(MainWindow):
        def __init__(self, *, furnished: bool = True) -> None:
            super().__init__(furnished=furnished)
            self.hands = Hands(self, script)
            self.painted.connect(lambda: QTimer.singleShot(0, self.hands.go_on))

    with patch.object(ui.start, "MainWindow", Driven):  # the one way in that changes nothing else
        return run_program(["--vault", str(folder)])


def main() -> int:
    """Do acts of one kind until the process is killed."""
    folder, kind, number, variant, files = sys.argv[1:]
    if kind == ENDLESS:
        return start(Path(folder), endless(int(number), Path(files)))
    return start(Path(folder), script(kind, int(number), Path(files), late=variant == "late"))


if __name__ == "__main__":
    sys.exit(main())
