"""An act goes to the case, its changes come back to every screen."""

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.errors import FacilitatorError, InvalidValue
from ui.page.case_controller import CaseController

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


class Heard:
    def __init__(self, controller: CaseController) -> None:
        self.changes: list[Changes] = []
        self.errors: list[FacilitatorError] = []
        controller.changed.connect(self.changes.append)
        controller.failed.connect(self.errors.append)


@pytest.fixture
def controller(qapp: QApplication) -> CaseController:  # noqa: ARG001  signals need an application
    return CaseController(cast("CaseFile", object()))


def refuse(_case_file: "CaseFile") -> Changes:
    raise InvalidValue


def test_an_act_that_is_done_tells_what_changed(controller: CaseController) -> None:
    heard = Heard(controller)

    assert controller.run(lambda _: Changes(notes=True))
    assert heard.changes == [Changes(notes=True)]


def test_a_refusal_is_told_and_changes_nothing(controller: CaseController) -> None:
    heard = Heard(controller)

    assert not controller.run(refuse)
    assert [type(error) for error in heard.errors] == [InvalidValue]
    assert heard.changes == []


def test_a_programming_error_is_not_mistaken_for_a_refusal(controller: CaseController) -> None:
    def fail(_: CaseFile) -> Changes:
        raise KeyError

    with pytest.raises(KeyError):
        controller.run(fail)


def test_whoever_did_what_was_refused_hears_it_alone_besides(controller: CaseController) -> None:
    heard, told = Heard(controller), list[FacilitatorError]()

    assert not controller.run(refuse, refused=told.append)
    assert [type(error) for error in told] == [InvalidValue]
    assert heard.errors == told
    assert controller.run(lambda _: Changes(notes=True), refused=told.append)
    assert len(told) == 1


def test_what_was_refused_last_can_be_done_again_until_the_case_ends(controller: CaseController) -> None:
    controller.run(refuse)
    assert controller.refused is refuse

    controller.end()
    assert controller.refused is None


def test_once_the_case_has_ended_nothing_is_done_in_it(controller: CaseController) -> None:
    heard, ended = Heard(controller), list[bool]()
    controller.ended.connect(lambda: ended.append(controller.has_ended))
    controller.end()
    controller.end()

    assert ended == [True]
    assert not controller.run(lambda _: Changes(notes=True))
    controller.refuse(InvalidValue("Too late."))
    assert heard.changes == []
    assert heard.errors == []
