"""Keychain backends for tests: the real `Keychain` works on them as on the system's own."""

import threading

from facilitator.vault.keychain import Keychain
from facilitator.vault.keychain_entry import Entry


class UnsearchableBackend:
    """Keeps entries in a dictionary and finds one by both names alone, as macOS does; can misbehave."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.keeps_deleted = False
        self.keeps_nothing = False
        self.refuses = False
        self.stuck: threading.Event | None = None

    def get_password(self, service: str, user: str) -> str | None:
        self._behave()
        return self.entries.get((service, user))

    def set_password(self, service: str, user: str, secret: str) -> None:
        self._behave()
        if not self.keeps_nothing:
            self.entries[service, user] = secret

    def delete_password(self, service: str, user: str) -> None:
        self._behave()
        if not self.keeps_deleted:
            del self.entries[service, user]

    def _behave(self) -> None:
        if self.stuck is not None:
            self.stuck.wait(20)
        if self.refuses:
            raise RuntimeError("canary: the entry and its secret")


class MemoryBackend(UnsearchableBackend):
    """Can be searched, as the Secret Service and the store of Windows can."""

    def listed(self, service: str = "", user: str = "") -> tuple[Entry, ...]:
        self._behave()
        return tuple(
            Entry(*names) for names in self.entries if service in {"", names[0]} and user in {"", names[1]}
        )


def keychain_on(backend: UnsearchableBackend, timeout: float = 10.0) -> Keychain:
    return Keychain(backend, "Test keychain", timeout)
