"""What can be done with a row of the table of people."""

from facilitator.acts.people_acts import PersonChanges
from ui.page.case_controller import CaseController
from ui.prepare.people_rows import TAKES_PART, TICKS, Column, Row


def tick(controller: CaseController, row: Row, column: Column) -> None:
    """Tick what that cell asks, or take the tick away; nothing where it asks nothing."""
    on = not row.cell(column).ticked
    if row.person is not None and column in TICKS:
        person_id, changes = row.person.id, PersonChanges()
        changes[TICKS[column][0]] = on
        controller.run(lambda case: case.people.change(person_id, **changes))
    elif row.person is None and row.party is not None and column is TAKES_PART:
        party_id = row.party.id
        controller.run(lambda case: case.parties.change(party_id, agreed_to_take_part=on))


def tick_all(controller: CaseController, column: Column) -> None:
    """Tick that of everybody who is to be there."""
    field, _ = TICKS[column]
    controller.run(lambda case: case.people.tick_all(field))


def move(controller: CaseController, row: Row, step: int) -> None:
    """Move a person among those of their party."""
    if row.person is not None:
        person_id = row.person.id
        controller.run(lambda case: case.people.move(person_id, step))


def remove(controller: CaseController, row: Row) -> None:
    """Take a person, a party or a chair away; undo brings it back."""
    if row.person is not None:
        person_id = row.person.id
        controller.run(lambda case: case.people.remove(person_id))
    elif row.chair is not None:
        key = row.chair.key
        controller.run(lambda case: case.chairs.take_away(key))
    elif row.party is not None:
        party_id = row.party.id
        controller.run(lambda case: case.parties.remove(party_id))
