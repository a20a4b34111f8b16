"""Waiting for a keychain: never for ever, seen by whoever asks to see it, and to be broken off."""

import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from facilitator.vault_errors import KeychainUnavailable, VaultError

_T = TypeVar("_T")
# What is answered sooner would only flicker.
_NOTICED_AFTER = 0.7

Listener = Callable[[bool], None]

_listeners: list[Listener] = []
_waits: "set[_Wait]" = set()
_guard = threading.Lock()


class NoAnswerError(Exception):
    """The keychain failed, was too slow, or nobody wants its answer; the text is one sentence of why."""


LOCKED = "The keychain is locked. Unlock it, then try again."
NOT_IN_TIME = "The keychain did not answer in time. It may be waiting for you to unlock it."
BROKEN_OFF = "Waiting for the keychain was broken off. It may be waiting for you to unlock it."


class _Wait(threading.Thread):
    """Asks the keychain once. Nothing stops it while it waits; as a daemon it does not keep the process."""

    def __init__(self, act: Callable[[], Any]) -> None:
        super().__init__(name="keychain", daemon=True)
        self._act = act
        self.outcome: queue.SimpleQueue[tuple[bool, Any]] = queue.SimpleQueue()
        self.wanted = True
        self.is_told = False

    def run(self) -> None:
        """Put what came of it into `outcome`."""
        try:
            self.outcome.put((True, self._act()))
        except (NoAnswerError, VaultError) as refusal:
            self.outcome.put((False, refusal))
        except Exception as error:  # noqa: BLE001 - each system's own errors
            self.outcome.put((False, NoAnswerError(_sentence(error))))

    def answer(self, seconds: float) -> Any:  # noqa: ANN401 - whatever was asked for
        """Return the answer, or raise what it was; raises `queue.Empty` after `seconds`."""
        succeeded, value = self.outcome.get(timeout=max(0.0, seconds))
        if not succeeded:
            raise value
        return value

    def drop(self, sentence: str) -> None:
        """Want the answer no more."""
        self.wanted = False
        self.outcome.put((False, NoAnswerError(sentence)))


def within(seconds: float, act: Callable[[], _T]) -> _T:
    """Return what `act` gives within `seconds`.

    Raises `NoAnswerError`, whose text says why to a person, or the `VaultError` that `act` raised.
    """
    wait = _Wait(act)
    with _guard:
        _waits.add(wait)
    wait.start()
    try:
        result: _T = _watched(wait, seconds)
    except queue.Empty:
        wait.wanted = False
        raise NoAnswerError(NOT_IN_TIME) from None
    finally:
        with _guard:
            _waits.discard(wait)
    return result


def require_wanted() -> None:
    """Raise `NoAnswerError` where this thread's answer is no longer waited for.

    Called after a prompt: what was given up is not done behind the back of somebody who was told that it
    is not.
    """
    current = threading.current_thread()
    if isinstance(current, _Wait) and not current.wanted:
        raise NoAnswerError(BROKEN_OFF)


def break_off() -> None:
    """End every wait that was told of at once, as if its time were over.

    One that may be answered any moment is left alone: what it does would go on unseen.
    """
    with _guard:
        waits = tuple(wait for wait in _waits if wait.is_told)
    for wait in waits:
        wait.drop(BROKEN_OFF)


def listen(listener: Listener) -> Callable[[], None]:
    """Call `listener`, from any thread, with True when a keychain keeps us waiting and False when it ends.

    Returns what ends the listening; a second call of that does nothing.
    """
    _listeners.append(listener)

    def deafen() -> None:
        if listener in _listeners:
            _listeners.remove(listener)

    return deafen


def _watched(wait: _Wait, seconds: float) -> Any:  # noqa: ANN401 - whatever was asked for
    noticed = min(_NOTICED_AFTER, seconds)
    try:
        return wait.answer(noticed)
    except queue.Empty:
        if noticed >= seconds:
            raise
    wait.is_told = True
    _tell(waiting=True)
    try:
        return wait.answer(seconds - noticed)
    finally:
        _tell(waiting=False)


def _tell(*, waiting: bool) -> None:
    for listener in tuple(_listeners):
        listener(waiting)


def _sentence(error: Exception) -> str:
    if type(error).__name__ in {"InitError", "KeyringLocked", "LockedException", "PromptDismissedException"}:
        return LOCKED
    return "The keychain refused a test entry."


def unavailable(refusal: NoAnswerError) -> KeychainUnavailable:
    """Return the error that says to a person what is known of why there was no answer."""
    words = str(refusal)
    if words in {NOT_IN_TIME, BROKEN_OFF}:
        return KeychainUnavailable(f"{words} Nothing was lost. Unlock it, then try again.")
    return KeychainUnavailable()
