"""A window of Windows as a person has it: words read off the screen, keys pressed, words clicked."""

import csv
import io
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from tests.desktop.waiting import until

LARGER: Final = 3  # small letters are read better at three times their size
ONE_BLOCK: Final = "6"  # of text, line by line: what tesseract reads a window best as
DOTS: Final = "300"  # in an inch, as of a scanned page
SHORT: Final = 4  # letters: a shorter word is often read wrongly, or not at all
ALIKE: Final = 0.8  # of two words that are the same, one of them read
READ: Final = "read.pgm"
SEEN: Final = "seen.ppm"
POLLED: Final = 0.4  # seconds
LINE: Final = ("block_num", "par_num", "line_num")


@dataclass(frozen=True, slots=True)
class SeenLine:
    """One line of words on the screen, each with its middle."""

    words: tuple[str, ...]
    middles: tuple[tuple[int, int], ...]

    def middle_of(self, wanted: Sequence[str]) -> tuple[int, int] | None:
        """Return the middle of these words where they stand here one after another."""
        for start in range(len(self.words) - len(wanted) + 1):
            if all(map(_alike, self.words[start : start + len(wanted)], wanted)):
                places = self.middles[start : start + len(wanted)]
                return (places[0][0] + places[-1][0]) // 2, places[0][1]
        return None


class SeenWindow:
    """What one screen shows.

    Reading is not exact: words are compared without case and marks, those of few letters not at all.
    """

    def __init__(self, display: str, pictures: Path) -> None:
        self._environment = {"DISPLAY": display, "PATH": os.environ["PATH"], "HOME": str(pictures)}
        self._environment["OMP_THREAD_LIMIT"] = (
            "1"  # more threads read a page no faster and wait for each other
        )
        self._pictures = pictures
        self._taken = 0
        self._read: tuple[bytes, list[SeenLine]] = (b"", [])

    def keep_picture(self, name: str) -> None:
        """Keep a picture of the whole screen to look at."""
        self._taken += 1
        self._take(self._pictures / f"{self._taken:02}-{name}.png")

    def lines(self) -> list[SeenLine]:
        """Read the screen, once for as long as it shows the same."""
        content = self._picture()
        if content != self._read[0]:
            self._read = content, self._lines_of(self._pictures / READ)
        return self._read[1]

    def _picture(self) -> bytes:
        picture = self._pictures / READ
        self._take(picture, "-colorspace", "Gray", "-depth", "8", "-resize", f"{LARGER * 100}%")
        return picture.read_bytes()

    def _seen(self) -> bytes:
        # Not enlarged, which takes half a second on a slow machine: a clock that ticks would never be still.
        picture = self._pictures / SEEN
        self._take(picture, "-depth", "8")
        return picture.read_bytes()

    def _lines_of(self, picture: Path) -> list[SeenLine]:
        read = self._run("tesseract", str(picture), "stdout", "--dpi", DOTS, "--psm", ONE_BLOCK, "tsv")
        lines: dict[tuple[str, ...], list[tuple[str, tuple[int, int]]]] = {}
        for row in csv.DictReader(io.StringIO(read), delimiter="\t", quoting=csv.QUOTE_NONE):
            word = _plain(row["text"] or "")
            if len(word) >= SHORT:
                left, top, width, height = (int(row[name]) for name in ("left", "top", "width", "height"))
                middle = ((left + width // 2) // LARGER, (top + height // 2) // LARGER)
                lines.setdefault(tuple(row[name] for name in LINE), []).append((word, middle))
        return [SeenLine(*map(tuple, zip(*line, strict=True))) for line in lines.values()]

    def find(self, words: str) -> tuple[int, int] | None:
        """Return where these words stand in one line, or None."""
        wanted = [plain for word in words.split() if len(plain := _plain(word)) >= SHORT]
        places = (line.middle_of(wanted) for line in self.lines())
        return next((place for place in places if place is not None), None)

    def said(self) -> str:
        """Return everything that can be read."""
        return " / ".join(" ".join(line.words) for line in self.lines())

    def wait_for(self, words: str, seconds: float = 60) -> tuple[int, int]:
        """Wait until these words are on the screen; return where."""
        return until(
            lambda: self.find(words),
            lambda: f"the screen says {words!r}; it says {self.said()}",
            seconds,
            POLLED,
        )

    def wait_until_still(self) -> None:
        """Wait until two pictures, one after another, are the same: the keyboard is then where it will be."""
        until(lambda: self._seen() == self._seen(), "the screen stands still", every=POLLED)

    def wait_for_window(self, title: str, seconds: float = 60) -> None:
        """Wait until a window of that title is shown."""
        until(
            lambda: title in self.titles(),
            lambda: f"a window {title!r}; there are {self.titles()}",
            seconds,
            POLLED,
        )

    def click(self, words: str) -> None:
        """Click these words, once they are there."""
        x, y = self.wait_for(words)
        self._run("xdotool", "mousemove", str(x), str(y), "click", "1")

    def press(self, *keys: str) -> None:
        """Press keys in xdotool's names."""
        for key in keys:
            self._run("xdotool", "key", "--clearmodifiers", key)

    def type(self, text: str) -> None:
        """Type text of letters that the keyboard has: others would change the keyboard under Wine's feet."""
        if not text.isascii():
            raise ValueError(f"no key for all of {text!r}")
        self._run("xdotool", "type", "--clearmodifiers", "--delay", "20", text)

    def titles(self) -> list[str]:
        """Return the titles of all windows that are shown."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", ".", check=False).split()
        return [self._run("xdotool", "getwindowname", window, check=False).strip() for window in found]

    def _take(self, picture: Path, *options: str) -> None:
        self._run("import", "-window", "root", *options, str(picture))

    def _run(self, *command: str, check: bool = True) -> str:
        answer = subprocess.run(
            command,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=check,
        )
        return answer.stdout


def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())


def _alike(read: str, wanted: str) -> bool:
    return SequenceMatcher(None, read, wanted).ratio() >= ALIKE
