"""Slow work, away from the thread that draws."""

import atexit
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

from facilitator.errors import FacilitatorError

T = TypeVar("T")


# Pools whose `Tasks` are gone, with work that goes on.
_ending: Final[list[QThreadPool]] = []


class _Answers(QObject):
    """Carries answers across the threads; it belongs to the work as much as to who asked for it.

    Signals:
        given(owner, answer): the work is done
    """

    given = Signal(object, object)


class Tasks(QObject):
    """One worker thread: works wait their turn, answers come back on the thread that made this object.

    Deleted, it waits for nothing: the work that goes on is not answered.

    Signals:
        waiting(): all work is about to be waited for; whoever can end what goes on does so
    """

    waiting = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Not its child: deleted with it, a pool would wait for its work, which waits for Python meanwhile.
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self.destroyed.connect(partial(_let_end, self._pool))
        self._is_closed = False
        self._answers = _Answers()
        self._answers.given.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[FacilitatorError], None],
    ) -> None:
        """Do `work` in the worker, then call `done` with its answer or `failed` with a sentence for people.

        A deleted `owner` hears nothing. Any other exception reaches the exception hook. Nothing is begun, and
        nothing answered, within `none_begun`.
        """
        if self._is_closed:
            return

        answers = self._answers

        def job() -> None:
            answers.given.emit(owner, _answer(work, done, failed))

        self._pool.start(job)

    def wait(self) -> None:
        """Return when every work begun has ended and been answered; call before locking and at the end."""
        self.waiting.emit()
        self._pool.waitForDone()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    @contextmanager
    def none_begun(self) -> Iterator[None]:
        """Begin no work meanwhile: what an answer asks for then would go on behind the lock."""
        self._is_closed = True
        try:
            yield
        finally:
            self._is_closed = False

    def _deliver(self, owner: QObject, answer: Callable[[], None]) -> None:
        if isValid(owner):
            answer()


class InlineTasks(Tasks):
    """Does each work at once, on the calling thread."""

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[FacilitatorError], None],
    ) -> None:
        """Do `work` now; otherwise as `Tasks.run`."""
        self._deliver(owner, _answer(work, done, failed))


def _let_end(pool: QThreadPool) -> None:
    _ending[:] = [each for each in _ending if isValid(each) and not each.waitForDone(0)]
    if isValid(pool) and not pool.waitForDone(0):
        _ending.append(pool)


@atexit.register
def _end() -> None:
    for pool in filter(isValid, _ending):
        pool.waitForDone()


def _answer(
    work: Callable[[], T], done: Callable[[T], None], failed: Callable[[FacilitatorError], None]
) -> Callable[[], None]:
    """Return what remains to be said on the drawing thread; a programming error is raised again there."""
    try:
        return partial(done, work())
    except FacilitatorError as error:
        return partial(failed, error)
    except Exception as error:  # noqa: BLE001 - carried to the drawing thread, whose exception hook reports it
        return partial(_raise, error)


def _raise(error: Exception) -> None:
    raise error
