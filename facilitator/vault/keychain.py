"""The operating system's keychain: one known kind for each system, tried before it is trusted."""

import importlib
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeVar

from facilitator.vault.keychain_entry import Entry, Place
from facilitator.vault.keychain_wait import LOCKED, NoAnswerError, unavailable, within
from facilitator.vault.plain_keyring import kept_in_plain_text
from facilitator.vault_errors import KeychainLocked

_T = TypeVar("_T")
_COPIES_AT_MOST = 8
PROBE_SERVICE = "Facilitator/self-test"
_PROBE_BYTES = 100


@dataclass(frozen=True, slots=True)
class _Kind:
    module: str
    backend: str
    name: str


# The keyring library's own choice can end in a plain file, in a store that keeps nothing, or in what a
# variable or a settings file names. So the choice is made here and nothing else is ever asked.
_KINDS = {
    "linux": _Kind("facilitator.vault.secret_service", "SecretService", "GNOME Keyring / Secret Service"),
    "win32": _Kind(
        "facilitator.vault.windows_credentials", "WindowsCredentials", "Windows Credential Manager"
    ),
    "darwin": _Kind("keyring.backends.macOS", "Keyring", "macOS Keychain"),
}


LIBRARY: Final = "secretstorage" if sys.platform.startswith("linux") else "keyring"


class Keychain:
    """One backend. Every call ends within `timeout` seconds, because an unlock prompt can wait for ever."""

    def __init__(self, backend: Any, name: str, timeout: float = 30.0) -> None:  # noqa: ANN401 - each its own
        self.name = name
        self._backend = backend
        self._timeout = timeout

    @property
    def can_list(self) -> bool:
        """Whether entries can be looked for by a part of their names, in every keychain that there is."""
        return hasattr(self._backend, "listed")

    def get(self, service: str, user: str) -> str | None:
        """Return the secret or None; raises `KeychainUnavailable`, as every method here does."""
        secret: str | None = self._within_time(lambda: self._backend.get_password(service, user))
        return secret

    def all(self, user: str) -> dict[str, str]:
        """Return, by service, secrets of `user` that one look finds; others may be there all the same."""
        if not hasattr(self._backend, "all_passwords"):
            return {}
        found: dict[str, str] = self._within_time(lambda: self._backend.all_passwords(user))
        return found

    def set(self, service: str, user: str, secret: str, place: str = "") -> None:
        """Keep a secret, at `place` where there are several keychains."""
        at = (place,) if place else ()
        self._within_time(lambda: self._backend.set_password(service, user, secret, *at))

    def delete(self, service: str, user: str) -> None:
        """Remove every copy of the secret; an absent one is no error."""
        self._within_time(lambda: _remove(self._backend, service, user))

    def listed(self, service: str = "", user: str = "") -> tuple[Entry, ...]:
        """Return what one look at every keychain finds of that service, user or both; nothing is unlocked.

        Where a keychain cannot be searched, only an entry whose both names are given is found.
        """
        if self.can_list:
            return tuple(self._within_time(lambda: self._backend.listed(service, user)))
        if service and user and self.get(service, user) is not None:
            return (Entry(service, user),)
        return ()

    def places(self) -> tuple[Place, ...]:
        """Return the keychains offered now; one without a name where the system has one only."""
        if not hasattr(self._backend, "places"):
            return (Place("", self.name, locked=False),)
        return tuple(self._within_time(self._backend.places))

    def _within_time(self, act: Callable[[], _T]) -> _T:
        try:
            return within(self._timeout, act)
        except NoAnswerError as refusal:
            raise unavailable(refusal) from None


class FoundKeychain(NamedTuple):
    """The keychain, if there is one, and what to tell a person about it."""

    keychain: Keychain | None
    sentence: str


def load_library() -> None:
    """Load what asking for the keychain needs, so that whoever asks later does not wait for it."""
    importlib.import_module(LIBRARY)


def find_keychain(timeout: float = 30.0, holding: str = "") -> FoundKeychain:
    """Return this computer's keychain, or None and one sentence of why it cannot be trusted with keys.

    A secret of 200 characters is kept, read, removed and looked for again before the keychain is returned:
    where an entry of the service `holding` lies or, without one, in the default keychain. Where `holding` is
    in none of the keychains there is nothing to try, and whoever looks for it says so.
    Takes up to `timeout` seconds when the keychain asks the user to unlock it. Raises `KeychainLocked` where
    `holding` is in one that stays locked.
    """
    kind = _KINDS.get("linux" if sys.platform.startswith("linux") else sys.platform)
    if kind is None:
        return FoundKeychain(None, "This operating system has no keychain that Facilitator can use.")
    try:
        backend = within(timeout, lambda: _tried(kind, holding))
    except NoAnswerError as refusal:
        return FoundKeychain(None, str(refusal))
    except KeychainLocked:
        if holding:
            raise
        return FoundKeychain(None, LOCKED)
    return FoundKeychain(Keychain(backend, kind.name, timeout), f"{kind.name} keeps the keys.")


def _tried(kind: _Kind, holding: str) -> Any:  # noqa: ANN401 - each its own
    backend = _made(kind)
    where = _place_to_try(backend, holding)
    if where is None:
        return backend
    user, secret = secrets.token_hex(8), secrets.token_hex(_PROBE_BYTES)
    backend.set_password(PROBE_SERVICE, user, secret, *where)
    try:
        kept = backend.get_password(PROBE_SERVICE, user) == secret
        readable = sys.platform.startswith("linux") and kept_in_plain_text(user, *where)
    finally:
        _remove(backend, PROBE_SERVICE, user)
    if readable:
        raise NoAnswerError(
            "The keychain has a blank password, so it keeps secrets readable to anyone. Give it a password."
        )
    if not kept or backend.get_password(PROBE_SERVICE, user) is not None:
        raise NoAnswerError("The keychain did not keep and remove a test entry as it should.")
    return backend


def _place_to_try(backend: Any, holding: str) -> tuple[str, ...] | None:  # noqa: ANN401 - each its own
    """Return the place to try, none where there is one keychain only; None where nothing is to be tried."""
    if holding and hasattr(backend, "listed"):
        found = sorted(backend.listed(holding), key=lambda entry: entry.locked)
        if not found:
            return None
        # Asks for what is locked to be unlocked, or raises.
        backend.get_password(found[0].service, found[0].user)
        return (found[0].place,) if found[0].place else ()
    return (backend.default_place(),) if hasattr(backend, "default_place") else ()


def _made(kind: _Kind) -> Any:  # noqa: ANN401 - each its own
    try:
        backend_class = getattr(importlib.import_module(kind.module), kind.backend)
        # Raises where the system offers no such keychain.
        _ = getattr(backend_class, "priority", None)
        backend = backend_class()
    except Exception:  # noqa: BLE001 - each system's own errors, all with one meaning
        raise NoAnswerError("No keychain is running for this login.") from None
    if sys.platform == "win32":
        # The library's default lets the entry roam to other computers of the same account.
        backend.persist = "local machine"
    return backend


def _remove(backend: Any, service: str, user: str) -> None:  # noqa: ANN401 - each its own
    # A keychain may hold several items of one name and remove only the first.
    for _ in range(_COPIES_AT_MOST):
        if not _is_there(backend, service, user):
            return
        backend.delete_password(service, user)


def _is_there(backend: Any, service: str, user: str) -> bool:  # noqa: ANN401 - each its own
    if hasattr(backend, "listed"):
        return bool(backend.listed(service, user))
    return backend.get_password(service, user) is not None
