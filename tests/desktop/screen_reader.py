"""A user of a screen reader, who finds by name and role and acts through the accessibility tree.

Every act, and everything announced meanwhile, is a line of the log.
"""

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.desktop.accessible import ENABLED, SHOWING, Accessible, Element
from tests.desktop.app import Desktop
from tests.desktop.waiting import until

ACTION: Final = "org.a11y.atspi.Action"
EVENTS: Final = "org.a11y.atspi.Event.Object"
REGISTRY: Final = DBusAddress(
    "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
)
CHECKED, FOCUSABLE, FOCUSED = 4, 11, 12
COMBO_BOX: Final = "combo box"
RADIO_BUTTON: Final = "radio button"
ROWS: Final = ("cell", "table cell", "list item", "check box")
MOST_STOPS: Final = 250
AT_ONCE: Final = 8
QUIET_SECONDS: Final = 0.7


ONE_OF_MANY = (RADIO_BUTTON, "list item")


@dataclass(frozen=True, slots=True)
class Screen:
    """What can have the focus, each with the path of its parent."""

    focusable: tuple[tuple[str, Element], ...]

    def nameless(self) -> list[str]:
        """Return those without a name or a role; of a drop-down list the name is what is chosen."""
        return [
            f"{element.role or 'no role'} {element.name!r} at {element.path}"
            for _, element in self.focusable
            if not element.name.strip()
            or not element.role
            or (element.role == COMBO_BOX and not element.description())
        ]

    def twins(self) -> list[str]:
        """Return those that have a sibling of the same name and role."""
        times = Counter((parent, element.role, element.name) for parent, element in self.focusable)
        return [f"{role} {name!r}, {number} times" for (_, role, name), number in times.items() if number > 1]

    def passed_by_tab(self, stops: Mapping[str, str]) -> list[str]:
        """Return those that can be used and that no stop of a walk was at, nor at one of their group.

        Of radio buttons together, and of the rows and ticks in a list, Tab stops at one, or at the list
        itself. That arrows lead to the others is not looked at here: `test_one_of_several.py` does, and the
        tests of each list.
        """
        usable = [
            (parent, e)
            for parent, e in self.focusable
            if ENABLED in e.states and not (e.role in ROWS and parent in stops)
        ]
        groups = {parent for parent, e in usable if e.role in ONE_OF_MANY and e.path in stops}
        return [
            said_of(e)
            for parent, e in usable
            if e.path not in stops and not (e.role in ONE_OF_MANY and parent in groups)
        ]


class ScreenReader:
    """Knows of the app only what the accessibility bus says."""

    def __init__(self, app: Desktop, log: Path) -> None:
        self._app = app
        self._log = log
        self._begun = time.monotonic()
        self._announced: list[str] = []
        self._focused: list[str] = []
        self._tree: Accessible = app.accessible()
        self._events = open_dbus_connection(self._tree.address)
        until(lambda: any(True for _ in self._tree.elements()), "the app shows something to a screen reader")
        self._ask_for_events()
        for member in ("Announcement", "StateChanged"):
            rule = f"type='signal',interface='{EVENTS}',member='{member}'"
            self._events.send_and_get_reply(message_bus.AddMatch(rule))
        app.session.closing.callback(self._events.close)

    # acting

    def press(self, name: str, role: str = "") -> None:
        """Do what the element of that name does first of all: press or toggle. It has to be enabled."""
        element = until(lambda: self._enabled(name, role), f"an enabled element named {name!r} {role}")
        self._note("press", element)
        names = [row[0] for row in self._tree.ask(element, ACTION, "GetActions", "", ())[0]]
        assert names[:1] in (["Press"], ["Toggle"]), f"{name!r} ({element.role}) can only {names}"
        self._tree.tell(element, ACTION, "DoAction", "i", (0,))

    def keys(self, *keys: str) -> None:
        """Press keys of the app, as whoever listens to it does."""
        self._app.press(*keys)
        self._write(f"keys   {' '.join(keys)}")

    def write(self, name: str, text: str, role: str = "text") -> None:
        """Replace the text of the field of that name."""
        element = until(lambda: self._enabled(name, role), f"an enabled field named {name!r}")
        self._note("write into", element)
        self._tree.tell(element, "org.a11y.atspi.EditableText", "SetTextContents", "s", (text,))
        until(lambda: len(element.text()) == len(text), f"{name!r} holds as much as was written")

    # hearing and reading

    def hears(self, words: str, seconds: float = 30) -> None:
        """Wait until an announcement that holds `words` was heard."""
        until(
            lambda: any(words in said for said in self._listen()),
            lambda: f"{words!r} is announced; heard {self._announced}",
            seconds,
        )

    def announced(self) -> list[str]:
        """Return everything announced so far."""
        return list(self._listen())

    def reads(self, words: str, seconds: float = 30) -> None:
        """Wait until some element says `words`."""
        self._app.wait_for_text(words, seconds)
        self._write(f"read   {words!r}")

    def finds_checked(self, name: str, role: str = "") -> None:
        """Wait until the element of that name says that it is checked."""

        def checked() -> bool:
            element = self._tree.find(name, role)
            return element is not None and CHECKED in element.states

        until(checked, f"{name!r} {role} is checked")
        self._write(f"checked {name!r} {role}".rstrip())

    # looking over a screen

    def screen(self, name: str) -> Screen:
        """Return what can have the focus on the screen now, and begin a part of the log."""
        self._ask_for_events()
        self._write(f"--- {name}")
        found = [(parent, e) for parent, e in self._tree.with_parents() if FOCUSABLE in e.states]
        return Screen(tuple(found))

    def walk(self, screen: Screen) -> dict[str, str]:
        """Press Tab until the focus is back where it began; return each stop's path and what was said there.

        Every text box has to let the focus go. Where nothing else can have it, Tab moves nothing.
        """
        self._app.press()
        start = until(self._focus_now, "something has the focus")
        stops = {start.path: said_of(start)}
        self._listen()
        heard = len(self._focused)
        if len(screen.focusable) == 1:
            return stops
        while len(stops) < MOST_STOPS:
            self._app.press(*["Tab"] * AT_ONCE, at_once=True)
            self._wait_for_focus(heard + AT_ONCE, list(stops.values()))
            moved, heard = self._focused[heard:], len(self._focused)
            new = [path for path in dict.fromkeys(moved) if path not in stops]
            for path in new[: moved.index(start.path)] if start.path in moved else new:
                element = self._tree.at(path)
                assert element is not None, path
                stops[path] = said_of(element)
            if start.path in moved:
                for said in stops.values():
                    self._write(f"tab    {said}")
                return stops
            assert new, f"Tab never comes back to {stops[start.path]}: {list(stops.values())}"
        raise AssertionError(f"{MOST_STOPS} times Tab does not come back to {stops[start.path]}")

    def _wait_for_focus(self, number: int, stops: list[str]) -> None:
        """Wait for as many moves of the focus, or for some and then none for a while."""
        before, moved_at = len(self._focused), time.monotonic()
        known = before

        def moved() -> bool:
            nonlocal known, moved_at
            self._listen()
            if len(self._focused) != known:
                known, moved_at = len(self._focused), time.monotonic()
            return known >= number or (known > before and time.monotonic() - moved_at > QUIET_SECONDS)

        until(moved, lambda: f"Tab goes on; it stopped after {stops[-AT_ONCE:]}")

    def _focus_now(self) -> Element | None:
        # What hands the focus on to a part of itself says that it is focused too.
        both = {FOCUSABLE, FOCUSED}
        return next((element for element in self._tree.elements() if both <= element.states), None)

    def _ask_for_events(self) -> None:
        """Ask to be told; an app that was just starting may have missed it, so it is asked more than once."""
        for event in ("object:announcement", "object:state-changed:focused"):
            self._events.send(new_method_call(REGISTRY, "RegisterEvent", "s", (event,)))

    def _enabled(self, name: str, role: str) -> Element | None:
        element = self._tree.find(name, role)
        return element if element is not None and element.enabled and SHOWING in element.states else None

    def _listen(self) -> list[str]:
        """Take in every event that has come; each announcement goes to the log once."""
        while True:
            try:
                message = self._events.receive(timeout=0.02)
            except TimeoutError:
                return self._announced
            if message.header.message_type is MessageType.signal:
                self._take(message)

    def _take(self, message: Message) -> None:
        fields, body = message.header.fields, message.body
        if fields.get(HeaderFields.member) == "Announcement":
            self._announced.append(str(body[3][1]))
            self._write(f"heard  {body[3][1]!r}")
        elif fields.get(HeaderFields.member) == "StateChanged" and body[:2] == ("focused", 1):
            self._focused.append(str(fields.get(HeaderFields.path)))

    def _note(self, act: str, element: Element) -> None:
        self._listen()
        self._write(f"{act} {said_of(element)}")

    def _write(self, line: str) -> None:
        with self._log.open("a", encoding="utf-8") as log:
            log.write(f"{time.monotonic() - self._begun:6.1f} s  {line}\n")


def said_of(element: Element) -> str:
    """Return role, name and state as a screen reader would say them; a list is described by its name."""
    words = [f"{element.role} {element.name!r}"]
    if element.role == COMBO_BOX:
        words.append(element.description())
    if CHECKED in element.states:
        words.append("checked")
    if ENABLED not in element.states:
        words.append("unavailable")
    return ", ".join(words)
