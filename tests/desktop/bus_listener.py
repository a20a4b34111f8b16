"""A program of the same session that hears all that is said on the accessibility bus, and asks for more."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.desktop.accessible import ACCESSIBLE, Accessible, Element
from tests.desktop.waiting import until

REGISTRY: Final = DBusAddress(
    "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
)
KINDS: Final = ("object:", "focus:", "window:", "document:", "terminal:", "mouse:")
PASSWORD_TEXT: Final = 40
QUIET_SECONDS: Final = 0.6
TEXT, VALUE, EDITABLE = (f"org.a11y.atspi.{name}" for name in ("Text", "Value", "EditableText"))
GRAINS: Final = range(5)


@dataclass(frozen=True, slots=True)
class Said:
    """One event: what kind, of which element, its number, and every text that came along."""

    kind: str
    path: str
    number: int
    texts: tuple[str, ...]


class BusListener:
    """Hears every event of the app that `tree` is of, and can ask each element all that it may answer."""

    def __init__(self, tree: Accessible) -> None:
        self._tree = tree
        self._bus = open_dbus_connection(tree.address)
        self.heard: list[Said] = []
        self._bus.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal")))
        self._ask_for_events()

    def close(self) -> None:
        """Stop listening."""
        self._bus.close()

    def listen(self) -> list[Said]:
        """Take in what was said until nothing more comes for a moment; return what is new."""
        before, last = len(self.heard), time.monotonic()
        while time.monotonic() - last < QUIET_SECONDS:
            try:
                message = self._bus.receive(timeout=0.1)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.signal:
                last = time.monotonic()
                self._take(message)
        return self.heard[before:]

    def begin(self, change_a_text: Callable[[], None]) -> None:
        """Change a text until that is told: an app that was just starting may have missed the question."""

        def is_told() -> bool:
            self._ask_for_events()
            change_a_text()
            return any(said.kind.startswith("TextChanged") for said in self.listen())

        until(is_told, lambda: f"a change of a text is told; heard {self.heard[-20:]}")

    def secret_fields(self) -> list[Element]:
        """Return the showing fields that say they hold a password."""
        return [
            element
            for element in self._tree.elements()
            if self._tree.ask(element, ACCESSIBLE, "GetRole", "", ())[0] == PASSWORD_TEXT
        ]

    def answers(self, element: Element) -> list[str]:
        """Return every text that the element gives when it is asked in every way."""
        return list(_texts([self._tree.ask(element, *question) for question in _questions()]))

    def _ask_for_events(self) -> None:
        for kind in KINDS:
            self._bus.send(new_method_call(REGISTRY, "RegisterEvent", "s", (kind,)))

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        kind = str(fields.get(HeaderFields.member))
        detail = str(message.body[0]) if message.body else ""
        path = str(fields.get(HeaderFields.path))
        number = message.body[1] if len(message.body) > 1 and isinstance(message.body[1], int) else 0
        self.heard.append(Said(f"{kind}:{detail}", path, number, tuple(_texts(message.body[1:]))))


def _questions() -> Iterator[tuple[str, str, str, tuple[Any, ...]]]:
    everything = (0, -1)
    for name in ("Name", "Description", "HelpText", "Locale", "AccessibleId"):
        yield ("org.freedesktop.DBus.Properties", "Get", "ss", (ACCESSIBLE, name))
    for interface in (TEXT, VALUE, EDITABLE, ACCESSIBLE):
        yield ("org.freedesktop.DBus.Properties", "GetAll", "s", (interface,))
    for name in ("CurrentValue", "Text"):
        yield ("org.freedesktop.DBus.Properties", "Get", "ss", (VALUE, name))
    yield (ACCESSIBLE, "GetAttributes", "", ())
    yield (TEXT, "GetText", "ii", everything)
    for letter in range(4):
        yield (TEXT, "GetText", "ii", (letter, letter + 3))
        yield (TEXT, "GetCharacterAtOffset", "i", (letter,))
        yield (TEXT, "GetAttributes", "i", (letter,))
        yield (TEXT, "GetAttributeRun", "ib", (letter, True))
        for grain in GRAINS:
            yield (TEXT, "GetStringAtOffset", "iu", (letter, grain))
            for way in ("GetTextAtOffset", "GetTextBeforeOffset", "GetTextAfterOffset"):
                yield (TEXT, way, "iu", (letter, grain))
    yield (TEXT, "GetDefaultAttributes", "", ())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.items():
            yield from _texts(part)
    elif isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str):
        # A variant: the kind of the value, then the value.
        yield from _texts(value[1])
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
