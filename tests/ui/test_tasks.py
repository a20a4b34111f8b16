"""Slow work leaves the window free and answers where the window lives."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.errors import FacilitatorError
from facilitator.vault_errors import DiskFull
from ui.tasks import InlineTasks, Tasks


def fail(error: FacilitatorError) -> None:
    raise AssertionError(str(error))


def test_work_is_done_elsewhere_and_answered_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    tasks, owner, heard = Tasks(), QObject(), []
    here = threading.get_ident()

    tasks.run(
        threading.get_ident,
        owner=owner,
        done=lambda there: heard.append((there, QThread.currentThread() is owner.thread())),
        failed=fail,
    )
    qtbot.waitUntil(lambda: bool(heard))

    assert heard[0][0] != here
    assert heard[0][1]


def test_what_a_person_can_be_told_comes_back_as_a_failure(qtbot: QtBot) -> None:
    tasks, owner = Tasks(), QObject()
    heard: list[FacilitatorError] = []

    def work() -> None:
        raise DiskFull

    tasks.run(work, owner=owner, done=lambda _: None, failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))

    assert isinstance(heard[0], DiskFull)


def test_a_deleted_owner_hears_nothing(qtbot: QtBot) -> None:
    tasks, owner, other, heard = Tasks(), QObject(), QObject(), []
    gate = threading.Event()

    tasks.run(gate.wait, owner=owner, done=lambda _: heard.append("owner"), failed=fail)
    shiboken6.delete(owner)
    gate.set()
    tasks.run(int, owner=other, done=lambda _: heard.append("other"), failed=fail)
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == ["other"]


def test_works_are_done_one_after_the_other(qtbot: QtBot) -> None:
    tasks, owner = Tasks(), QObject()
    order: list[int] = []
    gate = threading.Event()

    tasks.run(lambda: gate.wait() and 1, owner=owner, done=order.append, failed=fail)
    tasks.run(lambda: 2, owner=owner, done=order.append, failed=fail)
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 2)

    assert order == [1, 2]


def test_a_programming_error_is_raised_where_the_exception_hook_hears_it() -> None:
    tasks, owner = InlineTasks(), QObject()

    with pytest.raises(ZeroDivisionError):
        tasks.run(lambda: 1 / 0, owner=owner, done=lambda _: None, failed=fail)


def test_waiting_ends_when_every_work_has_ended_and_been_answered() -> None:
    tasks, owner, ended = Tasks(), QObject(), []

    tasks.run(lambda: ended.append("worked"), owner=owner, done=lambda _: ended.append("told"), failed=fail)
    tasks.wait()

    assert ended == ["worked", "told"]


def test_what_an_answer_asks_for_while_everything_ends_is_not_begun() -> None:
    tasks, owner, done = Tasks(), QObject(), []

    def again(_: object) -> None:
        tasks.run(int, owner=owner, done=lambda _: done.append("again"), failed=fail)

    tasks.run(int, owner=owner, done=again, failed=fail)
    with tasks.none_begun():
        tasks.wait()
    tasks.wait()
    assert done == []

    tasks.run(int, owner=owner, done=again, failed=fail)
    tasks.wait()
    tasks.wait()
    assert done == ["again"]


class Overriding(QWidget):
    """A widget that looks at its events in Python, where Python's lock is held while one is handled."""

    def event(self, event: QEvent) -> bool:
        return super().event(event)


def test_a_widget_goes_at_once_while_its_work_goes_on(qtbot: QtBot) -> None:
    widget = Overriding()
    gate, begun, ended = threading.Event(), threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        gate.wait()
        ended.set()

    Tasks(widget).run(
        work, owner=widget, done=lambda _: pytest.fail("nobody is left to hear it"), failed=fail
    )
    qtbot.waitUntil(begun.is_set)
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)

    assert not shiboken6.isValid(widget)
    assert not ended.is_set()
    gate.set()
    qtbot.waitUntil(ended.is_set)
