"""Doing an act whose refusal is to be shown at the field where it was asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.changes import Changes
from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


def refusal_of(controller: CaseController, act: "Callable[[CaseFile], Changes]") -> str:
    """Do `act` and return the sentence with which it was refused, "" when it was done."""
    told: list[str] = []

    def hear(error: FacilitatorError) -> None:
        told.append(str(error))

    controller.failed.connect(hear)
    try:
        controller.run(act)
    finally:
        controller.failed.disconnect(hear)
    return told[0] if told else ""
