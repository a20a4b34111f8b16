"""What the case and the window say of a meeting's time, and where that differs from a ledger."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QWidget

from facilitator.casefile import CaseFile
from tests.journeys.time_ledger import Ledger

SHARE = " per cent of the time"


@dataclass(frozen=True, slots=True)
class Read:
    """What was read at one instant: seconds from the case, and what a screen reader is told of the window."""

    elapsed: float
    behind: float
    items: Mapping[str, float]
    talk: Mapping[str, float]
    talk_of_parties: Mapping[str, float]
    percent: Mapping[str, int]
    percent_of_parties: Mapping[str, int]
    heard: Mapping[str, tuple[str, float]]
    said: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Room:
    """Who sits in it: each person's party, and how much time was booked, as it was typed."""

    parties: Mapping[str, str]
    booked_minutes: int
    breaks: frozenset[str]


def read(case: CaseFile, window: QWidget) -> Read:
    """Read both; nothing is changed."""
    names = {person.id: person.name for person in case.people.all()}
    parties = {party.id: party.called for party in case.parties.all()}
    progress = case.meeting.progress()
    shares, party_shares = case.speaking.shares(), case.speaking.party_shares()
    return Read(
        elapsed=case.meeting.current().elapsed_ms / 1000,
        behind=progress.behind_ms / 1000,
        items={each.item.title: each.spent_ms / 1000 for each in progress.items},
        talk={names[key]: share.spoken_ms / 1000 for key, share in shares.items()},
        talk_of_parties={parties[key]: s.spoken_ms / 1000 for key, s in party_shares.items() if key},
        percent={names[key]: share.percent for key, share in shares.items()},
        percent_of_parties={parties[key]: share.percent for key, share in party_shares.items() if key},
        heard={names[h.participant_id]: (h.state.value, h.spoken_ms / 1000) for h in case.speaking.heard()},
        said=frozenset(_said(window)),
    )


def differences(seen: Read, ledger: Ledger, now: int, room: Room, speaker: str = "") -> list[str]:
    """Return every figure that is not, to the second, what the ledger says; `speaker` has the floor now."""
    item = ledger.item()
    talk, times = ledger.talk(now), ledger.item_times(now)
    behind = ledger.behind(now, set(room.breaks))
    parties: Counter[str] = Counter()
    for person, seconds in talk.items():
        parties[room.parties[person]] += seconds
    found = [
        f"{what} is {got}, and the ledger says {wanted}"
        for what, got, wanted in (
            ("the time that has gone", seen.elapsed, ledger.elapsed(now)),
            ("ahead or behind", seen.behind, behind),
            ("the time of each item", +Counter(seen.items), +times),
            ("the talk of each person", +Counter(seen.talk), +talk),
            ("the talk of each party", +Counter(seen.talk_of_parties), +parties),
            ("the heard table", dict(seen.heard), _heard(ledger, now, item, room)),
        )
        if got != wanted
    ]
    found += _unfair(seen.percent, talk) + _unfair(seen.percent_of_parties, parties)
    wanted_words = _words(ledger, now, room, speaker, behind)
    found += [f"the window does not say {words!r}" for words in wanted_words if not _is_said(words, seen)]
    found += _unfair(_shown_percent(seen), parties) if talk else []
    return found


def _is_said(words: str, seen: Read) -> bool:
    """Return whether a label or a row says this: from its beginning, or after a comma."""
    return any(said.startswith(words) or words in said for said, _ in seen.said)


def _heard(ledger: Ledger, now: int, item: str, room: Room) -> dict[str, tuple[str, int]]:
    spoken, passed = ledger.talk(now, item), ledger.passed(item)
    return {
        person: (
            "spoken" if spoken[person] else "passed" if person in passed else "not yet",
            spoken[person],
        )
        for person in room.parties
    }


def _unfair(percent: Mapping[str, int], seconds: Counter[str]) -> list[str]:
    """Return the shares that are not the seconds' part of the whole, rounded so that they make a hundred."""
    whole = sum(seconds.values())
    if whole == 0:
        return []
    wrong = [
        f"the share of {who} is {percent.get(who, 0)}% and should be {100 * seconds[who] / whole:.2f}%"
        for who in {*percent, *seconds}
        if abs(percent.get(who, 0) - 100 * seconds[who] / whole) >= 1
    ]
    return wrong + ([] if sum(percent.values()) == 100 else [f"the shares make {sum(percent.values())}%"])


def _shown_percent(seen: Read) -> dict[str, int]:
    said = (name.removesuffix(SHARE).rpartition(", ") for name, _ in seen.said if name.endswith(SHARE))
    return {who: int(percent) for who, _, percent in said}


def _words(ledger: Ledger, now: int, room: Room, speaker: str, behind: int) -> Iterator[str]:
    item, times, done = ledger.item(), ledger.item_times(now), ledger.done()
    minutes = abs(behind) // 60
    yield f"{minutes} min {'behind' if behind > 0 else 'ahead'}" if minutes else "On time"
    yield f"{_length(ledger.elapsed(now) // 60)} of {_length(room.booked_minutes)}"
    for number, (title, planned) in enumerate(ledger.plan().items(), start=1):
        over = ", over its time" if times[title] > planned else ""
        if title == item:
            yield f"{number}, {title}, now, {times[title] // 60} of {planned // 60}{over}"
        elif title in done:
            yield f"{number}, {title}, done, {times[title] // 60}{over}"
        else:
            yield f"{number}, {title}, "
    talk = ledger.talk(now)
    for person, (state, _) in _heard(ledger, now, item, room).items():
        spoken = f"spoke {talk[person] // 60}:{talk[person] % 60:02}" if talk[person] else "has not spoken"
        yield f"{spoken}, this item: {state}"
        if person == speaker:
            yield f"{person}, "


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest else "") if part)


def _said(window: QWidget) -> Iterator[tuple[str, str]]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            words = widget.text() if isinstance(widget, QLabel) else ""
            yield words or widget.accessibleName(), widget.accessibleDescription()
            if isinstance(widget, QListView):
                model = widget.model()
                rows = (model.index(place, 0) for place in range(model.rowCount()))
                yield from ((str(row.data(Qt.ItemDataRole.AccessibleTextRole)), "") for row in rows)
