"""A facilitator who uses keys alone, on a clock that the script moves, and keeps a ledger of the time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.journeys.time_ledger import Ledger, What
from tests.ui.opened_app import PASSPHRASE, Opened
from ui.meet.meeting_clock import BEATS_A_TICK, MeetingClock

LONGEST_STEP: Final = 20
MOST_TABS: Final = 200


@dataclass
class ScriptedClock:
    """The time of day and the seconds since the computer was started; both move only when told to."""

    at: datetime = datetime(2026, 12, 4, 9, 30, tzinfo=UTC)
    since_start: int = 4_211

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.date()

    def monotonic_ms(self) -> int:
        return self.since_start * 1000

    def go(self, seconds: int) -> None:
        """Let seconds pass for both."""
        self.at += timedelta(seconds=seconds)
        self.since_start += seconds

    def start_again(self, later: timedelta) -> None:
        """Be another day, on a computer that was switched off meanwhile."""
        self.at += later
        self.since_start = 97


class HandsOnKeys:
    """Presses keys in the real window; for each act it writes down what that does to the time.

    `people` are the names in the order of their number keys.
    """

    def __init__(self, opened: Opened, clock: ScriptedClock, people: Sequence[str]) -> None:
        self.opened = opened
        self.screen = opened.driven
        self.clock = clock
        self.people = list(people)
        self.ledger = Ledger()
        self._begun = clock.at

    def now(self) -> int:
        """Return the second of the ledger's clock."""
        return round((self.clock.at - self._begun).total_seconds())

    # time

    def wait(self, seconds: int) -> None:
        """Let time pass awake: the window's own timer beats meanwhile, as often as it needs to tick."""
        while seconds > 0:
            step = min(seconds, LONGEST_STEP)
            seconds -= step
            self.clock.go(step)
            self.beat()

    def sleep(self, seconds: int) -> None:
        """Let the computer sleep; its clocks leap."""
        self.write(What.CLOCK_STANDS)
        self.clock.go(seconds)
        self.write(What.CLOCK_GOES)

    def beat(self) -> None:
        """Let the window's clock beat once around."""
        watch = self.screen.window.findChild(MeetingClock)
        timer = watch.findChild(QTimer) if watch is not None else None
        if timer is not None and timer.isActive():
            for _ in range(BEATS_A_TICK):
                timer.timeout.emit()
        QApplication.processEvents()

    def write(self, what: What, who: str = "", minutes: int = 0) -> None:
        """Write into the ledger what happens now."""
        self.ledger.write(self.now(), what, who, minutes)

    # the floor

    def give_floor(self, who: str, *, seconds: int = 0) -> None:
        """Give somebody the floor by their number, and let them speak."""
        self.screen.press(f"Ctrl+{self.people.index(who) + 1}")
        self.write(What.FLOOR, who)
        self.wait(seconds)

    def hand(self, who: str) -> None:
        """Turn somebody's hand up or down by their number."""
        self.screen.press(f"Ctrl+Shift+{self.people.index(who) + 1}")

    def next_speaker(self, who: str, *, seconds: int = 0) -> None:
        """Go to the next of queue or round, who must be `who`; "" where the round is over."""
        self.screen.press("F2")
        self.write(What.FLOOR, who)
        self.wait(seconds)

    def free_floor(self) -> None:
        """Take the floor back."""
        self.screen.press("Shift+F2")
        self.write(What.FLOOR)

    def think(self, seconds: int) -> None:
        """Pause the turn for thinking, then go on."""
        self.screen.press("F3")
        self.write(What.THINKING)
        self.wait(seconds)
        self.screen.press("F3")
        self.write(What.TALKING)

    def passes(self, who: str, *, following: str = "", seconds: int = 0) -> None:
        """Let who has the floor pass; in a round `following` speaks next."""
        self.screen.press("F7")
        self.write(What.PASSES, who)
        self.write(What.FLOOR, following)
        self.wait(seconds)

    def come_back_later(self, following: str, *, seconds: int = 0) -> None:
        """Skip who has the floor in a round."""
        self.screen.press("Shift+F7")
        self.write(What.FLOOR, following)
        self.wait(seconds)

    def begin_round(self, first: str, *, seconds: int = 0) -> None:
        """Begin a round; `first` speaks."""
        self.screen.press("F5")
        self.write(What.FLOOR, first)
        self.wait(seconds)

    # the meeting

    def start(self, agenda: Sequence[tuple[str, int]]) -> None:
        """Start the meeting at the first item."""
        for title, minutes in agenda:
            self.write(What.PLANNED, title, minutes)
        self.screen.press("Ctrl+Return")
        self.write(What.CLOCK_GOES)
        self.write(What.ITEM, agenda[0][0])

    def next_item(self, title: str, *, presses: int = 1) -> None:
        """Move on; the second press answers the question about those not heard."""
        self.screen.press(*["Ctrl+PgDown"] * presses)
        self.moved_on(title)

    def moved_on(self, title: str) -> None:
        """Write down that the next item is under discussion."""
        self.write(What.ITEM_DONE, self.ledger.item())
        self.write(What.FLOOR)
        self.write(What.ITEM, title)

    def they_pass(self, names: Sequence[str], title: str) -> None:
        """Answer the question about those not heard with "They pass", which moves on."""
        self.screen.press("Ctrl+PgDown")
        self.press_control("They pass")
        for who in names:
            self.write(What.PASSES, who)
        self.moved_on(title)

    def longer(self) -> None:
        """Plan five minutes more for the present item."""
        self.screen.press("Ctrl+Shift+M")
        item = self.ledger.item()
        self.write(What.PLANNED, item, self.ledger.plan()[item] // 60 + 5)

    def stand(self, *keys: str) -> None:
        """Press what stops the clock and takes the floor back."""
        self.screen.press(*keys)
        self.write(What.CLOCK_STANDS)
        self.write(What.FLOOR)

    def go_on(self, *keys: str) -> None:
        """Press what lets the clock go on."""
        self.screen.press(*keys)
        self.write(What.CLOCK_GOES)

    def lock(self, seconds: int) -> None:
        """Lock for so long, and unlock; the clock stands meanwhile and the floor stays whose it is."""
        self.screen.press("Ctrl+L")
        self.screen.wait_for_text("Unlock your cases")
        self.write(What.CLOCK_STANDS)
        self.clock.go(seconds)
        self.unlock()
        self.write(What.CLOCK_GOES)

    def unlock(self) -> None:
        """Type the passphrase and wait for the meeting."""
        self.screen.type(PASSPHRASE)
        self.screen.press("Return")
        self.opened.wait_for_stage("meet")

    # notes and controls

    def note(self, words: str, *, kind: str = "") -> None:
        """Write a note, with the letter of its kind."""
        if kind:
            self.screen.press(f"Alt+{kind}")
        self.screen.type(words)
        self.screen.press("Return")

    def go_to(self, name: str) -> QWidget:
        """Press Tab until the control of that name has the focus, and return it."""
        for _ in range(MOST_TABS):
            focused = self.screen.focused()
            if called(focused) == name.casefold():
                return focused
            self.screen.press("Tab")
        raise AssertionError(f"{MOST_TABS} times Tab did not reach {name!r}")

    def press_control(self, name: str) -> None:
        """Go to a button with Tab and press it."""
        self.go_to(name)
        self.screen.press("Space")


def called(widget: QWidget) -> str:
    """Return what a control is called, in small letters."""
    name = widget.accessibleName()
    if not name and isinstance(widget, QAbstractButton):
        name = widget.text()
    return name.replace("&", "").casefold()
