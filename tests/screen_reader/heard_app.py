"""The real app, driven by keys alone, by somebody who knows of it what a screen reader speaks."""

import sys
from collections import Counter
from pathlib import Path
from typing import Final

from tests.desktop.app import Desktop
from tests.desktop.screen_reader import ACTION
from tests.desktop.session import REPOSITORY, DesktopSession
from tests.screen_reader.orca import Orca

QUICK: Final = REPOSITORY / "tests" / "journeys" / "quick_clock.py"
MOST_WORDS: Final = 30


class HeardApp:
    """Each press is followed by what it has spoken; the rest is looked over at the end."""

    def __init__(self, session: DesktopSession, kit: Path) -> None:
        self._orca = Orca(session, kit)
        command = (sys.executable, str(QUICK), "--vault", str(session.home / "vault"))
        self.app = Desktop(session, command).start()
        self._expected: Counter[str] = Counter()
        self._mark = self._went = 0

    def spoken(self) -> list[str]:
        """Return all that was spoken."""
        return list(self._orca.spoken())

    def press(self, *keys: str, hears: str) -> str:
        """Press keys and wait until what holds `hears` is spoken, once; return the whole of it."""
        self.begin()
        self.app.press(*keys)
        return self.hears(hears)

    def presses(self, row: str, *, hears: str) -> str:
        """Press what is called `row` and something more without any key; return what is spoken, once."""
        self.begin()
        tree = self.app.accessible()
        element = next(each for each in tree.elements() if each.name.startswith(row))
        tree.tell(element, ACTION, "DoAction", "i", (0,))
        return self.hears(hears)

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        self.app.type(text)

    def begin(self) -> None:
        """Leave aside what was spoken up to now."""
        self._mark = len(self._orca.spoken())

    def hears(self, words: str) -> str:
        """Wait until what holds `words` is spoken since `begin`."""
        said = self._orca.waits_for(words, after=self._mark)
        self._expected[said] += 1
        return said

    def notices(self, words: str) -> str:
        """Wait as `hears` does for what may be spoken more than once, such as a letter or a control."""
        return self._orca.waits_for(words, after=self._mark)

    def goes(self, *keys: str, to: str) -> str:
        """Press keys and wait until the control that they lead to is spoken."""
        self.begin()
        self.app.press(*keys)
        return self.notices(to)

    def since(self) -> list[str]:
        """Return what was spoken since `begin`."""
        return self._orca.spoken()[self._mark :]

    def take_keyboard_to(self, title: str) -> None:
        """Give the keyboard to the window with `title` in its title."""
        self.begin()
        self._went = self._mark
        windows = self.app.session.run_to_end("xdotool", "search", "--onlyvisible", "--name", title)
        self.app.session.run_to_end("xdotool", "windowfocus", "--sync", windows.stdout.split()[0])

    def since_keyboard_went(self) -> list[str]:
        """Return what was spoken since the keyboard was taken to another window."""
        return self._orca.spoken()[self._went :]

    def spoken_otherwise_than_once(self) -> dict[str, int]:
        """Return each sentence that was waited for and spoken more or less often than it was waited for."""
        spoken = Counter(self._orca.spoken())
        return {said: spoken[said] for said, times in self._expected.items() if spoken[said] != times}

    def long_winded(self) -> list[str]:
        """Return each sentence that was waited for and has too many words."""
        return [said for said in self._expected if len(said.split()) > MOST_WORDS]
