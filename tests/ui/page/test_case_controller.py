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
    controller = CaseController()
    controller.set_case(cast("CaseFile", object()))
    return controller


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


def test_without_a_case_nothing_is_done(controller: CaseController) -> None:
    controller.clear_case()

    assert controller.case_file is None
    assert not controller.run(lambda _: Changes(notes=True))
