"""The operating system's keychain: one known kind for each system, tried before it is trusted."""

import importlib
import os
import queue
import secrets
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from facilitator.errors import KeychainUnavailable

_T = TypeVar("_T")
_COPIES_AT_MOST = 8
_PROBE_SERVICE = "Facilitator/self-test"
_PROBE_BYTES = 100


@dataclass(frozen=True, slots=True)
class _Kind:
    module: str
    backend: str
    name: str


# The keyring library's own choice can end in a plain file, in a store that keeps nothing, or in what a
# variable or a settings file names. So the choice is made here and nothing else is ever asked.
_KINDS = {
    "linux": _Kind("keyring.backends.SecretService", "Keyring", "GNOME Keyring / Secret Service"),
    "win32": _Kind("keyring.backends.Windows", "WinVaultKeyring", "Windows Credential Manager"),
    "darwin": _Kind("keyring.backends.macOS", "Keyring", "macOS Keychain"),
}


class Keychain:
    """One backend. Every call ends within `timeout` seconds, because an unlock prompt can wait for ever."""

    def __init__(self, backend: Any, name: str, timeout: float = 30.0) -> None:  # noqa: ANN401 - keyring's own
        self.name = name
        self._backend = backend
        self._timeout = timeout

    def get(self, service: str, user: str) -> str | None:
        """Return the secret or None; raises `KeychainUnavailable`."""
        secret: str | None = self._within_time(lambda: self._backend.get_password(service, user))
        return secret

    def set(self, service: str, user: str, secret: str) -> None:
        """Keep a secret; raises `KeychainUnavailable`."""
        self._within_time(lambda: self._backend.set_password(service, user, secret))

    def delete(self, service: str, user: str) -> None:
        """Remove every copy of the secret; an absent one is no error. Raises `KeychainUnavailable`."""
        self._within_time(lambda: _remove(self._backend, service, user))

    def _within_time(self, act: Callable[[], _T]) -> _T:
        try:
            return _within(self._timeout, act)
        except _NotTrustedError:
            raise KeychainUnavailable from None


class _NotTrustedError(Exception):
    """Its text is one sentence of why not."""


def find_keychain(timeout: float = 30.0) -> tuple[Keychain | None, str]:
    """Return this computer's keychain, or None and one sentence of why it cannot be trusted with keys.

    A secret of 200 characters is kept, read, removed and looked for again before the keychain is returned.
    Takes up to `timeout` seconds when the keychain asks the user to unlock it.
    """
    kind = _KINDS.get("linux" if sys.platform.startswith("linux") else sys.platform)
    if kind is None:
        return None, "This operating system has no keychain that Facilitator can use."
    try:
        backend = _within(timeout, lambda: _tried(kind))
    except _NotTrustedError as refusal:
        return None, str(refusal)
    return Keychain(backend, kind.name, timeout), f"{kind.name} keeps the keys."


def _tried(kind: _Kind) -> Any:  # noqa: ANN401 - keyring's own
    backend = _made(kind)
    user, secret = secrets.token_hex(8), secrets.token_hex(_PROBE_BYTES)
    backend.set_password(_PROBE_SERVICE, user, secret)
    try:
        kept = backend.get_password(_PROBE_SERVICE, user) == secret
        readable = sys.platform.startswith("linux") and _kept_in_plain_text(user)
    finally:
        _remove(backend, _PROBE_SERVICE, user)
    if readable:
        raise _NotTrustedError(
            "The keychain has a blank password, so it keeps secrets readable to anyone. Give it a password."
        )
    if not kept or backend.get_password(_PROBE_SERVICE, user) is not None:
        raise _NotTrustedError("The keychain did not keep and remove a test entry as it should.")
    return backend


def _made(kind: _Kind) -> Any:  # noqa: ANN401 - keyring's own
    try:
        backend_class = getattr(importlib.import_module(kind.module), kind.backend)
        _ = backend_class.priority  # raises where the system offers no such keychain
        backend = backend_class()
    except Exception:  # noqa: BLE001 - each system's own errors, all with one meaning
        raise _NotTrustedError("No keychain is running for this login.") from None
    if sys.platform == "win32":
        # The library's default lets the entry roam to other computers of the same account.
        backend.persist = "local machine"
    return backend


def _remove(backend: Any, service: str, user: str) -> None:  # noqa: ANN401 - keyring's own
    # A keychain may hold several items of one name and remove only the first.
    for _ in range(_COPIES_AT_MOST):
        if backend.get_password(service, user) is None:
            return
        backend.delete_password(service, user)


def _kept_in_plain_text(probe: str) -> bool:
    """Tell whether gnome-keyring writes plain files, as it does for a keyring with a blank password."""
    # The daemon may have started without this variable, and follows no relative path.
    usual, told = Path.home() / ".local" / "share", Path(os.environ.get("XDG_DATA_HOME", ""))
    places = {usual, told} if told.is_absolute() else {usual}
    return any(_readable_keyring(place / "keyrings", probe) for place in places)


def _readable_keyring(folder: Path, probe: str) -> bool:
    try:
        default = (folder / "default").read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        default = "login"
    for path in folder.glob("*.keyring"):
        try:
            content = path.read_bytes()
        except OSError:
            continue
        if content.startswith(b"[keyring]") and (path.stem == default or probe.encode() in content):
            return True
    return False


def _within(seconds: float, act: Callable[[], _T]) -> _T:
    outcome: queue.SimpleQueue[tuple[bool, Any]] = queue.SimpleQueue()

    def attempt() -> None:
        try:
            outcome.put((True, act()))
        except _NotTrustedError as refusal:
            outcome.put((False, str(refusal)))
        except Exception as error:  # noqa: BLE001 - each system's own errors
            outcome.put((False, _sentence(error)))

    # A thread that waits for a prompt cannot be stopped; as a daemon it does not keep the process.
    threading.Thread(target=attempt, name="keychain", daemon=True).start()
    try:
        succeeded, value = outcome.get(timeout=seconds)
    except queue.Empty:
        raise _NotTrustedError(
            "The keychain did not answer in time. It may be waiting for you to unlock it."
        ) from None
    if not succeeded:
        raise _NotTrustedError(value)
    result: _T = value
    return result


def _sentence(error: Exception) -> str:
    if type(error).__name__ in {"InitError", "KeyringLocked"}:
        return "The keychain is locked. Unlock it, then try again."
    return "The keychain refused a test entry."
