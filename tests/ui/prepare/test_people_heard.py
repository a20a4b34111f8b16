"""The table of people by ear: along a row what is asked, in another row whose it is; ticks are pressed."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.ui.prepare.conftest import Preparing
from tests.ui.prepare.test_people_section import chairs, table

__all__ = ["chairs"]


def told(page: Preparing) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(table(page))


def cell(page: Preparing, name: str) -> QAccessibleInterface:
    parts = (told(page).child(number) for number in range(told(page).childCount()))
    return next(part for part in parts if part.text(QAccessible.Text.Name) == name)


def here(page: Preparing) -> tuple[str, str, bool]:
    """Return name, description and tick of the cell with the keyboard."""
    part = told(page).focusChild()
    return (
        part.text(QAccessible.Text.Name),
        part.text(QAccessible.Text.Description),
        bool(part.state().checked),
    )


def two_people(page: Preparing) -> None:
    """Name two people, and come to what the second is."""
    for who, name in (("SEN manager", "Dana Price"), ("SENCO", "Rowan Shah")):
        page.screen.click_cell(f"Name of the {who}")
        page.screen.type(f"{name}\n")
        page.screen.press("Escape")
    page.screen.click_cell("Part of Dana Price")


def test_along_a_row_only_what_is_asked_and_the_answer_are_heard(chairs: Preparing) -> None:
    two_people(chairs)
    chairs.screen.press("Right")
    assert here(chairs) == ("Has authority to decide", "", True)
    chairs.screen.press("Right")
    assert here(chairs) == ("Accepts confidentiality", "", False)
    chairs.screen.press("Space")
    day = chairs.case.today()
    assert here(chairs) == ("Accepts confidentiality", f"{day.day} {day:%b}", True)
    chairs.screen.press("Left")
    chairs.screen.press("Left")
    assert here(chairs)[:2] == ("Part", "Representative")


def test_in_another_row_its_name_is_heard_first_and_elsewhere_each_cell_says_whose_it_is(
    chairs: Preparing,
) -> None:
    two_people(chairs)
    chairs.screen.press("Right")
    while not here(chairs)[0].startswith("Rowan Shah"):
        chairs.screen.press("Down")
    assert here(chairs)[0] == "Rowan Shah, has authority to decide"
    assert cell(chairs, "Has authority to decide: Dana Price").role() is QAccessible.Role.CheckBox
    chairs.screen.press("Home")
    assert here(chairs)[0] == "Rowan Shah"


def test_a_tick_is_pressed(chairs: Preparing) -> None:
    two_people(chairs)
    assert not chairs.case.people.all()[-1].access_asked
    tick = cell(chairs, "Asked about access needs: Rowan Shah")
    assert tick.actionInterface().actionNames()[:2] == ["Press", "Toggle"]
    tick.actionInterface().doAction("Toggle")
    chairs.wait(lambda: chairs.case.people.all()[-1].access_asked)
    assert here(chairs) == ("Rowan Shah, asked about access needs", "", True)


def test_a_cell_that_is_pressed_is_chosen_and_pressed_again_is_changed(chairs: Preparing) -> None:
    two_people(chairs)
    cell(chairs, "Part of Rowan Shah").actionInterface().doAction("Press")
    chairs.wait(lambda: here(chairs)[0] == "Rowan Shah, part")
    told(chairs).focusChild().actionInterface().doAction("Press")
    chairs.wait(lambda: isinstance(QApplication.focusWidget(), QComboBox))


def test_a_chair_that_is_pressed_takes_a_name(chairs: Preparing) -> None:
    cell(chairs, "Name of the SENCO").actionInterface().doAction("Press")
    chairs.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    chairs.screen.type("Rowan Shah\n")
    chairs.wait(lambda: [person.name for person in chairs.case.people.all()] == ["Rowan Shah"])
