"""What a screen reader is told, asked over D-Bus (AT-SPI) without any program between."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.waiting import until

ACCESSIBLE = "org.a11y.atspi.Accessible"
SHOWING, VISIBLE, ENABLED, FOCUSED = 25, 30, 8, 12
Reply: TypeAlias = Any  # what D-Bus answers has the shape that each method defines

ROOT = "/org/a11y/atspi/accessible/root"


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the app's windows as a screen reader meets it."""

    tree: "Accessible"
    owner: str
    path: str
    name: str
    role: str
    states: frozenset[int]

    @property
    def enabled(self) -> bool:
        return ENABLED in self.states

    @property
    def focused(self) -> bool:
        return FOCUSED in self.states

    def middle(self) -> tuple[int, int] | None:
        """Return the middle on the screen in pixels; nothing when it has no area."""
        x, y, width, height = self._extents()
        return (x + width // 2, y + height // 2) if width > 0 and height > 0 else None

    def corner(self) -> tuple[int, int]:
        """Return the upper left corner on the screen, in pixels."""
        return self._extents()[:2]

    def _extents(self) -> tuple[int, int, int, int]:
        reply = self.tree.ask(self, "org.a11y.atspi.Component", "GetExtents", "u", (0,))
        x, y, width, height = reply[0]
        return (x, y, width, height)

    def description(self) -> str:
        """Return what is said of it after its name."""
        question = (ACCESSIBLE, "Description")
        reply = self.tree.ask(self, "org.freedesktop.DBus.Properties", "Get", "ss", question)
        return str(reply[0][1]) if reply[0] else ""

    def text(self) -> str:
        """Return the whole text of a text element (a password field says bullets)."""
        return str(self.tree.ask(self, "org.a11y.atspi.Text", "GetText", "ii", (0, -1))[0])


@dataclass(frozen=True, slots=True)
class Asked:
    """The numbers of the questions that were sent about one element."""

    owner: str
    path: str
    serials: tuple[int, ...]


class Accessible:
    """The accessible tree of the process `pid` of the session bus at `bus`."""

    def __init__(self, bus: str, pid: int) -> None:
        session = open_dbus_connection(bus)
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        self.address: str = session.send_and_get_reply(new_method_call(where, "GetAddress")).body[0]
        session.close()
        self._bus: DBusConnection = open_dbus_connection(self.address)
        self._answers: dict[int, Reply] = {}
        self._pid = pid
        self._owner = until(self._owner_of_pid, "the app speaks to screen readers")

    def close(self) -> None:
        """Close the connection."""
        self._bus.close()

    def find(self, name: str, role: str = "") -> Element | None:
        """Return the first showing element of that name (mnemonics and case aside) and role."""
        wanted = _plain(name)
        for element in self.elements():
            if _plain(element.name) == wanted and role in ("", element.role):
                return element
        return None

    def texts(self) -> list[str]:
        """Return the names and texts of all showing elements, in order, without repeats in a row."""
        said: list[str] = []
        for element in self.elements():
            for text in (element.name, element.text() if "text" in element.role else ""):
                if text and text not in said[-1:]:
                    said.append(text)
        return said

    def elements(self) -> Iterator[Element]:
        """Yield every showing element, parents first."""
        return (element for _, element in self.with_parents())

    def with_parents(self) -> Iterator[tuple[str, Element]]:
        """Yield every showing element with the path of its parent, parents first."""
        waiting = [("", self._ask_about(self._owner, ROOT))]
        while waiting:
            parent, asked = waiting.pop()
            element, children = self._hear(asked)
            if element is None:
                continue
            if element.path != ROOT:
                if SHOWING not in element.states and VISIBLE not in element.states:
                    continue
                if SHOWING in element.states:
                    yield parent, element
            # All children are asked before the first answer is read: waiting for each would take the time.
            waiting.extend((element.path, self._ask_about(*child)) for child in reversed(children))

    def at(self, path: str) -> Element | None:
        """Return the element at a path of this app, or nothing when it is gone."""
        return self._hear(self._ask_about(self._owner, path))[0]

    def tell(
        self, element: Element, interface: str, method: str, signature: str, body: tuple[Any, ...]
    ) -> None:
        """Ask `element` to do something and wait for no answer: what it does may open a dialog."""
        self._send(element.owner, element.path, interface, method, signature, body)

    def ask(
        self, element: Element, interface: str, method: str, signature: str, body: tuple[Any, ...]
    ) -> Reply:
        """Return the reply to one question about `element`; an element that is gone answers nothing."""
        reply = self._call(element.owner, element.path, interface, method, signature, body)
        return reply if reply is not None else ((0, 0, 0, 0),) if method == "GetExtents" else ("",)

    def _ask_about(self, owner: str, path: str) -> Asked:
        """Ask everything about one element at once: a question alone takes as long as all of them."""
        questions = (
            ("org.freedesktop.DBus.Properties", "Get", "ss", (ACCESSIBLE, "Name")),
            (ACCESSIBLE, "GetRoleName", None, ()),
            (ACCESSIBLE, "GetState", None, ()),
            (ACCESSIBLE, "GetChildren", None, ()),
        )
        return Asked(owner, path, tuple(self._send(owner, path, *question) for question in questions))

    def _hear(self, asked: Asked) -> tuple[Element | None, list[tuple[str, str]]]:
        name, role, states, children = (self._answer(serial) for serial in asked.serials)
        if name is None or role is None or states is None:
            return None, []
        low, high = states[0]
        bits = low | high << 32
        shown = frozenset(n for n in range(64) if bits >> n & 1)
        element = Element(self, asked.owner, asked.path, name[0][1], role[0], shown)
        return element, children[0] if children is not None else []

    def _call(
        self,
        owner: str,
        path: str,
        interface: str,
        method: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
    ) -> Reply:
        return self._answer(self._send(owner, path, interface, method, signature, body))

    def _send(
        self,
        owner: str,
        path: str,
        interface: str,
        method: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
    ) -> int:
        serial: int = next(self._bus.outgoing_serial)
        message = new_method_call(DBusAddress(path, owner, interface), method, signature, body)
        self._bus.send(message, serial=serial)
        return serial

    def _answer(self, serial: int) -> Reply:
        """Return the answer to the question with that number; answers to later ones wait meanwhile."""
        while serial not in self._answers:
            message = self._bus.receive(timeout=10)
            answered = message.header.fields.get(HeaderFields.reply_serial)
            if answered is not None:
                is_error = message.header.message_type is MessageType.error
                self._answers[answered] = None if is_error else message.body
        return self._answers.pop(serial)

    def _owner_of_pid(self) -> str:
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        names = self._bus.send_and_get_reply(new_method_call(bus, "ListNames")).body[0]
        for name in names:
            if name.startswith(":"):
                reply = self._bus.send_and_get_reply(
                    new_method_call(bus, "GetConnectionUnixProcessID", "s", (name,))
                )
                if reply.header.message_type is not MessageType.error and reply.body[0] == self._pid:
                    return str(name)
        return ""


def _plain(name: str) -> str:
    return name.replace("&", "").strip().casefold()
