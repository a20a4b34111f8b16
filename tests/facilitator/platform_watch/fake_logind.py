"""A logind for tests, on whatever system bus the environment names; told what to do by lines on its input.

Prints "ready", then a line for each thing that the watched program did.
"""

import os
import select
import sys

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

MANAGER = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")
OWN = "/org/freedesktop/login1/session/_31"
OTHERS = "/org/freedesktop/login1/session/_32"


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def session_signal(path: str, member: str) -> None:
    BUS.send(new_signal(DBusAddress(path, interface="org.freedesktop.login1.Session"), member))


def hint(path: str, *, locked: bool) -> None:
    properties = DBusAddress(path, interface="org.freedesktop.DBus.Properties")
    changed: tuple[object, ...] = ("org.freedesktop.login1.Session", {"LockedHint": ("b", locked)}, [])
    BUS.send(new_signal(properties, "PropertiesChanged", "sa{sv}as", changed))


def nonsense() -> None:
    """Say what only the names have in common with what logind says."""
    body: tuple[object, ...]
    for signature, body in ((None, ()), ("s", ("words",)), ("u", (7,))):
        BUS.send(new_signal(MANAGER, "PrepareForSleep", signature, body))
    properties = DBusAddress(OWN, interface="org.freedesktop.DBus.Properties")
    session = "org.freedesktop.login1.Session"
    for signature, body in (
        (None, ()),
        ("s", (session,)),
        ("ss", (session, "words")),
        ("sas", (session, ["LockedHint"])),
        ("sa{sv}", (session, {"LockedHint": ("s", "words")})),
    ):
        BUS.send(new_signal(properties, "PropertiesChanged", signature, body))


def do(command: str) -> None:
    if command == "sleep":
        BUS.send(new_signal(MANAGER, "PrepareForSleep", "b", (True,)))
    elif command == "wake":
        BUS.send(new_signal(MANAGER, "PrepareForSleep", "b", (False,)))
    elif command == "lock":
        session_signal(OWN, "Lock")
    elif command == "unlock":
        session_signal(OWN, "Unlock")
    elif command == "lock another":
        session_signal(OTHERS, "Lock")
    elif command == "hint":
        hint(OWN, locked=True)
    elif command == "hint off":
        hint(OWN, locked=False)
    elif command == "nonsense":
        nonsense()


def answer() -> None:
    message = BUS.receive(timeout=0)
    if message.header.message_type is not MessageType.method_call:
        return
    member = message.header.fields[HeaderFields.member]
    if member == "ListSessions":
        user = os.getuid()
        rows = [("1", user, "me", "seat0", OWN), ("2", user + 1, "other", "seat1", OTHERS)]
        BUS.send(new_method_return(message, "a(susso)", (rows[OPTIONS.count("stranger") :],)))
    elif member == "Inhibit" and "forbidding" in OPTIONS:
        BUS.send(new_error(message, "org.freedesktop.DBus.Error.AccessDenied"))
    elif member == "Inhibit":
        reading, writing = os.pipe()
        BUS.send(new_method_return(message, "h", (writing,)))
        os.close(writing)
        LOCKS.append(reading)
        say("held: " + ", ".join(message.body))


def main() -> None:
    say("ready")
    while True:
        ready, _, _ = select.select([0, BUS.sock, *LOCKS], [], [])
        for lock in set(LOCKS) & set(ready):
            # Nothing is ever written to it: it is readable when the other end was closed.
            LOCKS.remove(lock)
            os.close(lock)
            say("let go")
        if BUS.sock in ready:
            answer()
        if 0 in ready:
            lines = os.read(0, 4096).decode()
            if not lines:
                return
            for line in lines.splitlines():
                do(line)


OPTIONS = sys.argv[1:]
LOCKS: list[int] = []
BUS: DBusConnection = open_dbus_connection("SYSTEM", enable_fds=True)
Proxy(message_bus, BUS).RequestName("org.freedesktop.login1")
main()
