"""An account of a meeting's time kept by hand: what happened at which second, and the sums of it.

It shares nothing with the product: whoever presses the keys writes down what the meeting does at that
instant, and every sum goes over that list alone.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto


class What(Enum):
    """What can happen."""

    PLANNED = auto()
    CLOCK_GOES = auto()
    CLOCK_STANDS = auto()
    ITEM = auto()
    ITEM_DONE = auto()
    FLOOR = auto()
    THINKING = auto()
    TALKING = auto()
    PASSES = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened at a second, and to whom or to which item; `minutes` is what was planned for it."""

    at: int
    what: What
    who: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Seconds in which nothing changed."""

    seconds: int
    runs: bool
    item: str
    speaker: str


@dataclass(frozen=True)
class Ledger:
    """The entries in their order, each at a whole second of one clock that never stands."""

    entries: list[Entry] = field(default_factory=list)

    def write(self, at: int, what: What, who: str = "", minutes: int = 0) -> None:
        """Write down what happens at a second."""
        self.entries.append(Entry(at, what, who, minutes))

    def with_one_entry_moved(self, place: int, seconds: int) -> "Ledger":
        """Return the same account with one entry so many seconds later."""
        entries = list(self.entries)
        entries[place] = replace(entries[place], at=entries[place].at + seconds)
        return Ledger(entries)

    def elapsed(self, until: int) -> int:
        """Return the seconds the meeting ran."""
        return sum(each.seconds for each in self._stretches(until) if each.runs)

    def item_times(self, until: int) -> Counter[str]:
        """Return the seconds of each item."""
        times: Counter[str] = Counter()
        for each in self._stretches(until):
            if each.runs:
                times[each.item] += each.seconds
        return times

    def talk(self, until: int, item: str = "") -> Counter[str]:
        """Return the seconds each person spoke, on one item or in all."""
        times: Counter[str] = Counter()
        for each in self._stretches(until):
            if each.runs and each.speaker and item in ("", each.item):
                times[each.speaker] += each.seconds
        return times

    def passed(self, item: str) -> set[str]:
        """Return who passed on an item."""
        present, passed = "", set()
        for entry in self.entries:
            if entry.what is What.ITEM:
                present = entry.who
            elif entry.what is What.PASSES and present == item:
                passed.add(entry.who)
        return passed

    def item(self) -> str:
        """Return the item under discussion."""
        return [entry.who for entry in self.entries if entry.what is What.ITEM][-1]

    def plan(self) -> dict[str, int]:
        """Return the planned seconds of each item, in the order of the agenda."""
        return {entry.who: entry.minutes * 60 for entry in self.entries if entry.what is What.PLANNED}

    def done(self) -> set[str]:
        """Return the items that were left for good."""
        return {entry.who for entry in self.entries if entry.what is What.ITEM_DONE}

    def behind(self, until: int, breaks: set[str]) -> int:
        """Return how much later than planned the meeting would end if the rest took its planned time.

        A break stops the clock, so that one which was taken off the clock gains nothing.
        """
        times, done = self.item_times(until), self.done()
        late = 0
        for item, planned in self.plan().items():
            over = times[item] - planned
            late += over if item in done and item not in breaks else max(0, over)
        return late

    def _stretches(self, until: int) -> Iterator[Stretch]:
        runs = thinks = False
        item = speaker = ""
        following = [*(entry.at for entry in self.entries[1:]), until]
        for entry, end in zip(self.entries, following, strict=True):
            match entry.what:
                case What.CLOCK_GOES | What.CLOCK_STANDS:
                    runs = entry.what is What.CLOCK_GOES
                case What.ITEM:
                    item = entry.who
                case What.FLOOR:
                    speaker, thinks = entry.who, False
                case What.THINKING | What.TALKING:
                    thinks = entry.what is What.THINKING
            yield Stretch(end - entry.at, runs, item, "" if thinks else speaker)
