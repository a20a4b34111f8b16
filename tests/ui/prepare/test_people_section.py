"""People: four parties and seven people in one table, by keyboard alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from facilitator.case.people import PartyKind, Role
from facilitator.casefile import CaseFile
from facilitator.meeting.state import Status
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing
from ui.prepare.people_section import PeopleSection
from ui.prepare.people_table import PeopleTable


@pytest.fixture
def people(preparing: Preparing) -> Preparing:
    preparing.screen.press("Ctrl+N")
    return preparing


@pytest.fixture
def chairs(preparing: Preparing) -> Preparing:
    """A mediation about a decision: its parties and usual chairs stand ready."""
    preparing.controller.run(lambda case: case.chairs.decide(kind="provision"))
    preparing.screen.press("Ctrl+PgDown")
    return preparing


def table(page: Preparing) -> PeopleTable:
    found = page.screen.find("People", PeopleTable)
    assert isinstance(found, PeopleTable)
    return found


def at(page: Preparing) -> str:
    """Return what the cell with the keyboard is called."""
    return str(table(page).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def go(page: Preparing, said: str) -> None:
    page.screen.click_cell(said)


def test_parties_and_people_are_added_by_keyboard_alone(people: Preparing) -> None:
    screen, case = people.screen, people.case
    screen.type("The Khan family\n")
    for name in ("Amira Khan", "J. Khan", "Tomasz Zielinski"):
        screen.type(f"{name}\n")
    screen.press("Ctrl+N")
    screen.type("\nDana Price\n")
    screen.press("Ctrl+N")
    screen.type("Oak School\nRowan Shah\nSian Prys\n")
    screen.press("Ctrl+N")
    screen.type("\nOluwaseun Adeyemi\n")
    assert [(p.kind, p.called) for p in case.parties.all()] == [
        (PartyKind.FAMILY, "The Khan family"),
        (PartyKind.LOCAL_AUTHORITY, "Local authority"),
        (PartyKind.SCHOOL, "Oak School"),
        (PartyKind.CARE_BOARD, "Integrated care board"),
    ]
    assert [p.name for p in case.people.all()] == [
        "Amira Khan", "J. Khan", "Tomasz Zielinski", "Dana Price", "Rowan Shah", "Sian Prys",
        "Oluwaseun Adeyemi",
    ]  # fmt: skip
    assert len({party.colour for party in case.parties.all()}) == 4


def test_enter_adds_from_any_of_the_fields_and_leaves_the_keyboard_at_the_name(people: Preparing) -> None:
    screen = people.screen
    screen.type("\nAmira")
    screen.press("Tab")
    screen.type("mother\n")
    assert screen.focused().accessibleName() == "Name of new person in Family"
    screen.type("Ben")
    screen.press("Tab", "Tab", "Down", "Return")
    screen.type("Cleo\n")
    assert [(p.name, p.who_they_are, p.role) for p in people.case.people.all()] == [
        ("Amira", "mother", Role.PARTY_MEMBER),
        ("Ben", "", Role.REPRESENTATIVE),
        ("Cleo", "", Role.PARTY_MEMBER),
    ]


def test_tab_goes_from_the_table_through_the_fields_below_it(people: Preparing) -> None:
    people.screen.type("\nAmira\nBen\n")
    go(people, "Amira")
    gone_through = []
    for _ in range(7):
        people.screen.press("Tab")
        gone_through.append(people.screen.focused().accessibleName())
    assert gone_through == [
        "Name of new person in Family", "Who the new person is", "Part of new person", "Party of new person",
        "Add person in Family", "Every party takes part", "Add a party",
    ]  # fmt: skip
    people.screen.press(*["Shift+Tab"] * 8)
    assert people.screen.focused().accessibleName() == "Everyone was asked about access needs"
    people.screen.press("Shift+Tab")
    assert people.screen.focused().accessibleName() == "Everyone accepts confidentiality"


def test_what_is_settled_with_a_person_is_one_key_each(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    go(people, "Has authority to decide: Amira")
    assert people.case.people.all()[0].authority is True
    people.screen.press("Right", "Space", "Right", "Space")
    person = people.case.people.all()[0]
    assert (person.confidentiality_accepted, person.authority, person.access_asked) == (True, True, True)
    at_ = person.confidentiality_at
    assert at_ is not None
    cell = people.screen.cell("Accepts confidentiality: Amira")
    assert str(cell.data(Qt.ItemDataRole.AccessibleDescriptionRole)).startswith("Accepted on ")
    assert str(cell.data()).startswith(str(at_.astimezone().day))
    go(people, "Amira")
    people.screen.press("Alt+Return")
    people.screen.choose("Whether Amira is here", "Will not come")
    assert people.case.people.all()[0].attending is False


def test_one_press_at_the_head_ticks_everybody(people: Preparing) -> None:
    people.screen.type("\nAmira\nBen\n")
    people.screen.click("Everyone accepts confidentiality")
    people.screen.click("Everyone was asked about access needs")
    assert all(p.confidentiality_accepted and p.access_asked for p in people.case.people.all())
    people.screen.press("Ctrl+Z")
    assert not any(p.access_asked for p in people.case.people.all())


def test_every_party_takes_part_by_one_press(people: Preparing) -> None:
    people.screen.type("\n")
    people.controller.run(lambda case: case.parties.add(PartyKind.SCHOOL))
    people.screen.click("Every party takes part")
    assert all(party.agreed_to_take_part for party in people.case.parties.all())
    assert not people.screen.is_enabled("Every party takes part")


def test_a_tick_moves_nothing_under_the_mouse(people: Preparing) -> None:
    people.screen.type("\nAmira\nBen\n")
    cell = people.screen.cell("Asked about access needs: Ben")
    before = table(people).visualRect(cell)
    go(people, "Asked about access needs: Ben")
    go(people, "Accepts confidentiality: Ben")
    assert table(people).visualRect(people.screen.cell("Asked about access needs: Ben")) == before
    assert people.screen.is_ticked("Asked about access needs: Ben")


def test_arrows_go_past_cells_that_say_nothing(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    go(people, "Amira")
    people.screen.press("Up")
    assert at(people) == "Party Family"
    people.screen.press("Right", "Right", "Right")
    assert at(people) == "Kind of party Family: Family"
    people.screen.press("Down")
    assert at(people) == "More about Amira"


def test_a_cell_is_changed_in_its_place(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    go(people, "Amira")
    people.screen.press("F2")
    people.screen.type("Amira Khan")
    people.screen.press("Tab")
    people.screen.type("mother")
    people.screen.press("Return")
    person = people.case.people.all()[0]
    assert (person.name, person.who_they_are) == ("Amira Khan", "mother")
    assert at(people) == "Who Amira Khan is"
    people.screen.type("aunt")
    people.screen.press("Escape")
    assert people.case.people.all()[0].who_they_are == "mother"
    people.screen.press("Right", "Return", "Down", "Return")
    assert people.case.people.all()[0].role is Role.REPRESENTATIVE


def test_the_party_says_whether_it_takes_part_and_when_it_was_called(people: Preparing) -> None:
    people.screen.type("\n")
    go(people, "Agrees to take part: Family")
    assert people.case.parties.all()[0].agreed_to_take_part is True
    people.screen.press("Right")
    people.screen.type("32 Nov")
    people.screen.press("Return")
    assert people.screen.is_there("Preparation call with Family")
    people.screen.press("Ctrl+A")
    people.screen.type("20 Nov 2026\n")
    assert str(people.case.parties.all()[0].prepared_on) == "2026-11-20"
    assert people.screen.cell("Preparation call with Family").data() == "call 20 Nov"


def test_a_call_is_amber_only_once_it_is_late(chairs: Preparing) -> None:
    today = chairs.case.today()
    delegate_row = table(chairs).people.rows
    chairs.controller.run(lambda case: case.matter.change(meeting_date=today.replace(year=today.year + 1)))
    assert not any(row.cell(3).late for row in delegate_row())
    chairs.controller.run(lambda case: case.matter.change(meeting_date=today))
    late = [row.cell(3).words for row in delegate_row() if row.cell(3).late]
    assert late
    assert all(words.startswith("call was due by ") for words in late)


def test_more_about_a_person_is_kept(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    go(people, "More about Amira")
    people.screen.fill("How to say the name: Amira", "a-MEE-ra")
    people.screen.press("Tab")
    people.screen.type("she/her")
    people.screen.press("Tab", "Tab")
    people.screen.type("Large print")
    people.wait(lambda: people.case.people.all()[0].access_needs == "Large print")
    person = people.case.people.all()[0]
    assert (person.say_name, person.pronouns) == ("a-MEE-ra", "she/her")
    people.screen.press("Escape")
    assert at(people) == "Amira"
    assert people.screen.cell("More about Amira").data() == "a-MEE-ra, she/her, Large print"


def test_alt_with_an_arrow_moves_a_person_within_the_party_and_keeps_the_focus(people: Preparing) -> None:
    people.screen.type("\nAmira\nBen\n")
    people.screen.press("Ctrl+N")
    people.screen.type("\nDana\n")
    go(people, "Ben")
    people.screen.press("Alt+Up")
    assert [p.name for p in people.case.people.all()] == ["Ben", "Amira", "Dana"]
    assert at(people) == "Ben"
    people.screen.press("Alt+Down")
    assert [p.name for p in people.case.people.all()] == ["Amira", "Ben", "Dana"]


def test_the_next_person_is_of_the_party_where_the_keyboard_was(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    people.screen.press("Ctrl+N")
    people.screen.type("\nDana\n")
    go(people, "Amira")
    people.screen.fill("Name of new person in Family", "Ben")
    people.screen.press("Return")
    assert people.case.people.all()[-1].party_id == people.case.parties.all()[0].id


def test_an_interpreter_is_of_no_party(people: Preparing) -> None:
    people.screen.type("\n")
    people.screen.choose("Party of new person", "Not of a party")
    people.screen.fill("Name of new person of no party", "Li Wei")
    people.screen.press("Return")
    person = people.case.people.all()[0]
    assert (person.party_id, person.role) == (None, Role.INTERPRETER)


def test_a_second_supporter_is_asked_about_and_the_first_is_not(people: Preparing) -> None:
    people.screen.type("\n")
    for name in ("Ben", "Cleo"):
        people.controller.run(
            lambda case, name=name: case.people.add(name, case.parties.all()[0].id, Role.SUPPORTER)  # type: ignore[misc]
        )
    go(people, "More about Cleo")
    assert people.screen.is_there("All agree to attendance: Cleo")
    go(people, "More about Ben")
    assert not people.screen.is_there("All agree to attendance: Ben")


def test_a_half_typed_name_is_there_after_a_restart(
    vault: Vault, open_page: Callable[[CaseFile], Preparing]
) -> None:
    case = CaseFile.create(vault)
    case.parties.add(PartyKind.FAMILY)
    place = f"person:{case.parties.all()[0].id}"
    first = open_page(case)
    first.screen.click("People")
    first.screen.click("Name of new person in Family", QLineEdit)
    first.screen.type("Amira Kh")
    first.wait(lambda: case.drafts.at(place).text == "Amira Kh")
    first.close()
    again = open_page(CaseFile.open(vault, case.case_id))
    assert again.screen.shows("Amira Kh")


def test_an_empty_name_is_refused_at_the_field(people: Preparing) -> None:
    people.screen.type("\n\n")
    people.screen.wait_for_text("The name is empty. Type something first.")
    assert people.case.people.all() == ()


def test_two_people_of_one_name_are_told_apart(people: Preparing) -> None:
    people.screen.type("\nAmira\nAmira\n")
    assert {"Amira", "Amira (2)"} <= people.screen.cells()


def test_a_removed_party_comes_back_with_undo(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    go(people, "Party Family")
    people.screen.press("Delete")
    assert people.case.parties.all() == ()
    assert "Amira" not in people.screen.cells()
    people.screen.click("Matter")
    people.screen.press("Ctrl+Z")
    people.screen.click("People")
    people.wait(lambda: "Amira" in people.screen.cells())


def test_a_removed_person_comes_back_with_undo(people: Preparing) -> None:
    people.screen.type("\nAmira\nBen\n")
    go(people, "Amira")
    people.screen.press("Delete")
    assert [p.name for p in people.case.people.all()] == ["Ben"]
    people.screen.press("Ctrl+Z")
    assert [p.name for p in people.case.people.all()] == ["Amira", "Ben"]


def test_the_usual_chairs_are_named_one_after_the_other(chairs: Preparing) -> None:
    screen = chairs.screen
    assert at(chairs) == "Name of the mother or father"
    screen.type("Amina Hussain\nmother\nHelen Price\n")
    assert screen.focused().accessibleName() == "Name of the SENCO"
    screen.type("Rowan Shah\nFarah Malik\n")
    assert screen.focused().accessibleName().startswith("Name of new person")
    assert [(p.name, p.who_they_are, p.authority) for p in chairs.case.people.all()] == [
        ("Amina Hussain", "mother", True),
        ("Helen Price", "SEN manager", True),
        ("Rowan Shah", "SENCO", True),
        ("Farah Malik", "interpreter", False),
    ]


def test_a_chair_that_nobody_takes_is_removed_by_delete(chairs: Preparing) -> None:
    assert "Name of the interpreter" in chairs.screen.cells()
    go(chairs, "Name of the interpreter")
    chairs.screen.press("Escape", "Delete")
    assert "Name of the interpreter" not in chairs.screen.cells()
    chairs.screen.press("Ctrl+Z")
    assert "Name of the interpreter" in chairs.screen.cells()


def test_a_half_typed_name_for_a_chair_is_kept(
    vault: Vault, open_page: Callable[[CaseFile], Preparing]
) -> None:
    case = CaseFile.create(vault)
    first = open_page(case)
    first.controller.run(lambda case: case.chairs.decide(kind="provision"))
    first.screen.press("Ctrl+PgDown")
    first.screen.type("Amina Hu")
    first.wait(lambda: case.drafts.at("chair:parent").text == "Amina Hu")
    first.close()
    again = open_page(CaseFile.open(vault, case.case_id))
    found = again.page.findChild(PeopleTable)
    assert found is not None
    shown = found.people.rows()
    assert next(row.cell(0).words for row in shown if row.chair) == "Amina Hu"


def test_the_menu_of_a_row_offers_everything_in_words(people: Preparing) -> None:
    people.screen.type("\nAmira\n")
    go(people, "Kind of party Family: Family")
    people.screen.press("F2")
    people.screen.press("Down", "Return")
    people.wait(lambda: people.case.parties.all()[0].kind is not PartyKind.FAMILY)


def test_long_names_end_in_dots_and_are_told_whole(people: Preparing) -> None:
    long = "Wilhelmina Featherstonehaugh-Cholmondeley of Little Wychwood-under-Edge"
    people.screen.type(f"\n{long}\n")
    cell = people.screen.cell(long)
    assert long in str(cell.data(Qt.ItemDataRole.ToolTipRole))


def test_nine_people_of_four_parties_are_seen_without_scrolling(people: Preparing) -> None:
    screen = people.screen
    people.page.window().resize(1366, 689)
    screen.type("\nA\nB\nC\n")
    for names in ("\nD\nE\n", "\nF\nG\nH\nI\n"):
        screen.press("Ctrl+N")
        screen.type(names)
    people.controller.run(lambda case: case.people.add("Li Wei", None, Role.INTERPRETER))
    people.controller.run(lambda case: case.people.remove(case.people.all()[0].id))
    people.wait(lambda: people.page.window().height() == 689)
    section = people.screen.find("People", PeopleSection)
    assert isinstance(section, PeopleSection)
    assert section.verticalScrollBar().maximum() == 0
    bar = table(people).verticalScrollBar()
    people.wait(lambda: bar.maximum() == 0)


def test_once_the_meeting_has_begun_a_person_is_here_left_or_did_not_come(people: Preparing) -> None:
    people.screen.type("\nAmira\nBen\n")
    case = people.case
    first = case.people.all()[0].id
    case._store.put(replace(case.meeting.current(), status=Status.RUNNING))
    people.controller.run(lambda case: case.people.change(first, pronouns="she/her"))
    go(people, "More about Amira")
    people.screen.choose("Whether Amira is here", "Was here and left")
    assert (case.people.all()[0].attending, case.people.all()[0].was_here) == (False, True)
    go(people, "More about Ben")
    people.screen.choose("Whether Ben is here", "Did not come")
    assert [each.name for each in case.plan.current().attendees if each.party] == ["Amira"]
    people.controller.run(lambda case: case.undo.undo())
    assert case.people.all()[1].attending
