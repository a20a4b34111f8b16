"""systemd-logind on the system bus: the session's lock and the computer's sleep (org.freedesktop.login1(5)).

Desktops that lock the screen themselves do not send the session's Lock signal; they set its LockedHint.
A delay lock keeps the computer awake until the cases are locked too.
"""

import os
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any

_SECONDS = 3.0
_BUS_NAME = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_MANAGER = "org.freedesktop.login1.Manager"
_SESSION = "org.freedesktop.login1.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_BOTH_WAYS = 2
_BOTH_PARTS = 2


class LogindUnavailableError(Exception):
    """There is no system bus here, no logind on it, or no session of this user."""


class LogindWatch:
    """Listens in a daemon thread from the moment it is made until `stop`, or until the bus is gone.

    Raises `LogindUnavailableError` when there is nothing to listen to.
    """

    def __init__(
        self, on_lock: Callable[[], None], on_sleep: Callable[[], None], on_end: Callable[[], None]
    ) -> None:
        self._on_lock = on_lock
        self._on_sleep = on_sleep
        self._on_end = on_end
        self._stopping = threading.Event()
        self._inhibitor: int | None = None
        self._signals: deque[Any] = deque()
        try:
            self._bus = _connected()
        except Exception:  # noqa: BLE001 - a bus has many ways not to answer, all with one meaning
            raise LogindUnavailableError from None
        try:
            self._sessions = self._own_sessions()
            self._listen()
            self._hold_up_sleep()
        except Exception:  # noqa: BLE001 - as above
            self._close()
            raise LogindUnavailableError from None
        self._thread = threading.Thread(target=self._run, name="session watch", daemon=True)
        self._thread.start()

    @property
    def holds_up_sleep(self) -> bool:
        """Whether the computer waits for `on_sleep` before it sleeps."""
        return self._inhibitor is not None

    def stop(self) -> None:
        """Stop listening and let the computer sleep without asking."""
        self._stopping.set()
        with suppress(OSError):
            self._bus.sock.shutdown(_BOTH_WAYS)
        if threading.current_thread() is not self._thread:
            self._thread.join(_SECONDS)

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                self._hear(self._bus.recv_until_filtered(self._signals))
        except (OSError, EOFError, RuntimeError, ValueError):
            # The bus is gone, or `stop` has closed it.
            pass
        finally:
            self._close()
        if not self._stopping.is_set():
            self._on_end()

    def _hear(self, message: Any) -> None:  # noqa: ANN401 - jeepney has no types
        from jeepney import HeaderFields  # noqa: PLC0415 - is there on Linux alone

        fields, body = message.header.fields, message.body
        path, member = fields.get(HeaderFields.path), fields.get(HeaderFields.member)
        # Anybody on the bus may send a signal of these names: one of another form would end the watch.
        if (path, member) == (_PATH, "PrepareForSleep") and body and isinstance(body[0], bool):
            self._sleep(about_to=body[0])
        elif path in self._sessions and (member == "Lock" or _locked(member, body)):
            self._on_lock()

    def _sleep(self, *, about_to: bool) -> None:
        if not about_to:
            self._hold_up_sleep()
            return
        try:
            self._on_sleep()
        finally:
            self._let_sleep()

    def _own_sessions(self) -> frozenset[str]:
        user = os.getuid()
        sessions = self._ask("ListSessions")[0]
        paths = frozenset(path for _, owner, _, _, path in sessions if owner == user)
        if not paths:
            raise LogindUnavailableError
        return paths

    def _listen(self) -> None:
        from jeepney import MatchRule, message_bus  # noqa: PLC0415 - as above
        from jeepney.io.blocking import Proxy  # noqa: PLC0415 - as above

        # Kept from the first on, also what arrives while another question is being answered.
        self._bus.filter(MatchRule(type="signal"), queue=self._signals)
        bus = Proxy(message_bus, self._bus, timeout=_SECONDS)
        for interface, member in (
            (_MANAGER, "PrepareForSleep"),
            (_SESSION, "Lock"),
            (_PROPERTIES, "PropertiesChanged"),
        ):
            bus.AddMatch(MatchRule(type="signal", sender=_BUS_NAME, interface=interface, member=member))

    def _hold_up_sleep(self) -> None:
        self._let_sleep()
        try:
            (lock,) = self._ask(
                "Inhibit", "ssss", ("sleep", "Facilitator", "Saves and locks your cases first", "delay")
            )
        except (_RefusedError, TimeoutError):
            # The system may forbid it; the signal still comes, perhaps too late.
            return
        self._inhibitor = lock.to_raw_fd()

    def _let_sleep(self) -> None:
        inhibitor, self._inhibitor = self._inhibitor, None
        if inhibitor is not None:
            os.close(inhibitor)

    def _ask(self, member: str, signature: str | None = None, body: tuple[str, ...] = ()) -> tuple[Any, ...]:
        from jeepney import DBusAddress, MessageType, new_method_call  # noqa: PLC0415 - as above

        manager = DBusAddress(_PATH, _BUS_NAME, _MANAGER)
        reply = self._bus.send_and_get_reply(
            new_method_call(manager, member, signature, body), timeout=_SECONDS
        )
        if reply.header.message_type is MessageType.error:
            raise _RefusedError
        answer: tuple[Any, ...] = reply.body
        return answer

    def _close(self) -> None:
        self._let_sleep()
        with suppress(OSError):
            self._bus.close()


class _RefusedError(Exception):
    """The system said no."""


def _connected() -> Any:  # noqa: ANN401 - jeepney has no types
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - as above

    return open_dbus_connection("SYSTEM", enable_fds=True, auth_timeout=_SECONDS)


def _locked(member: str, body: tuple[Any, ...]) -> bool:
    if member != "PropertiesChanged" or len(body) < _BOTH_PARTS or body[0] != _SESSION:
        return False
    hint = body[1].get("LockedHint") if isinstance(body[1], dict) else None
    return isinstance(hint, tuple) and len(hint) == _BOTH_PARTS and hint[1] is True
