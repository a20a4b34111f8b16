"""In a running meeting the floor is given by its keys while a paper is read, and only then."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.errors import ConfidentialityOpen
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from tests.facilitator.builders import FakeClock, a_case
from ui.page.case_controller import CaseController
from ui.prepare.floor_while_reading import FloorWhileReading


class Reading(QWidget):
    """A page with something that is read."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.case = a_case(vault, FakeClock())
        self.controller = CaseController(self.case)
        self.reader = QWidget(self)
        self.went: list[str] = []
        self.asked: list[str] = []
        QVBoxLayout(self).addWidget(self.reader)
        self.floor = FloorWhileReading(self.controller, self, self.reader, self)  # type: ignore[arg-type]
        self.addActions(self.floor.actions_for_keys())

    def show_stage(self, key: str) -> QWidget:
        """Stand for Meet, which asks for itself once it is shown."""
        self.went.append(key)
        self.controller.answer(ConfidentialityOpen, lambda error: self.asked.append(error.name))
        return self


@pytest.fixture
def reading(
    vault: Vault, drive: Callable[[QWidget], InProcessWindow], monkeypatch: pytest.MonkeyPatch
) -> Reading:
    page = Reading(vault)
    drive(page)
    monkeypatch.setattr(page.floor, "_navigation", Stages(page))
    return page


class Stages:
    """The way to another stage."""

    def __init__(self, page: Reading) -> None:
        self._page = page

    @property
    def widget(self) -> QWidget:
        return self._page

    def show(self, key: str) -> QWidget:
        return self._page.show_stage(key)


def offered(reading: Reading) -> bool:
    return any(action.isVisible() for action in reading.floor.actions_for_keys())


def test_the_keys_work_only_while_a_paper_is_read_and_the_meeting_goes_on(reading: Reading) -> None:
    assert not offered(reading)
    reading.controller.run(lambda case: case.meeting.start())
    assert offered(reading)
    reading.reader.hide()
    assert not offered(reading)
    reading.reader.show()
    assert offered(reading)
    reading.controller.run(lambda case: case.meeting.adjourn())
    assert not offered(reading)


def test_ctrl_and_a_number_gives_the_floor(reading: Reading) -> None:
    reading.controller.run(lambda case: case.meeting.start())
    give = reading.floor.actions_for_keys()[0]
    assert give.shortcut().toString() == "Ctrl+1"

    give.trigger()

    case = reading.case
    assert case.people.numbers()[case.meeting.current().speaker_id] == 1  # type: ignore[index]
    assert "F3" not in {each.shortcut().toString() for each in reading.floor.actions_for_keys()}


def test_somebody_who_has_not_accepted_confidentiality_is_asked_about_in_meet(reading: Reading) -> None:
    case = reading.case
    reading.controller.run(lambda case: case.meeting.start())
    numbers = {number: person for person, number in case.people.numbers().items()}
    late = numbers[2]
    reading.controller.run(lambda case: case.people.change(late, confidentiality_accepted=False))

    reading.floor.actions_for_keys()[1].trigger()

    name = next(each.name for each in case.people.all() if each.id == late)
    assert reading.went == ["meet"]
    assert reading.asked == [name]
    assert case.meeting.current().speaker_id is None
