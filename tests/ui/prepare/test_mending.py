"""From every open check and every gap, one click leads into the very field that mends it."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QTableView, QWidget

from facilitator.case.matter import Process, RightHolder
from facilitator.case.people import PartyKind, Role
from facilitator.case.preparation_gaps import gaps_in_matter
from facilitator.case.readiness import CheckStatus
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.prepare.conftest import Preparing
from ui.prepare.gaps_line import AT_ONCE

DAY = date(2026, 11, 20)
FIRST_SUBJECT = "Refusal to carry out an EHC needs assessment"


def everyone(case: CaseFile) -> None:
    """Two parties with a person each."""
    case.parties.add(PartyKind.FAMILY, "Khan family")
    case.parties.add(PartyKind.LOCAL_AUTHORITY, "County")
    case.people.add("Amira Khan", case.parties.all()[0].id)
    case.people.add("Rowan Shah", case.parties.all()[1].id)


def nobody(_case: CaseFile) -> None:
    """Nothing is entered yet."""


def two_parties(case: CaseFile) -> None:
    case.parties.add(PartyKind.FAMILY, "Khan family")
    case.parties.add(PartyKind.LOCAL_AUTHORITY, "County")


def one_agrees(case: CaseFile) -> None:
    everyone(case)
    case.parties.change(case.parties.all()[0].id, agreed_to_take_part=True, prepared_on=DAY)
    first = case.people.all()[0]
    case.people.change(first.id, confidentiality_accepted=True, authority=True, access_asked=True)


def two_supporters(case: CaseFile) -> None:
    everyone(case)
    for name in ("Kim Supporter", "Lee Supporter"):
        case.people.add(name, case.parties.all()[0].id, Role.SUPPORTER)


def child(case: CaseFile) -> None:
    everyone(case)
    case.people.add("Jay Khan", case.parties.all()[0].id, Role.CHILD)


def health(case: CaseFile) -> None:
    everyone(case)
    case.matter.change(health_in_issue=True)


def care_board_without_people(case: CaseFile) -> None:
    health(case)
    case.parties.add(PartyKind.CARE_BOARD, "Care board")


def decided(case: CaseFile) -> None:
    case.matter.change(subjects=("contents",))


def short_notice(case: CaseFile) -> None:
    case.matter.change(meeting_date=date(2026, 12, 4), notice_date=date(2026, 12, 3))


def notice_before_no_meeting(case: CaseFile) -> None:
    case.matter.change(notice_date=date(2026, 12, 3))


def late_meeting(case: CaseFile) -> None:
    case.matter.change(meeting_date=date(2026, 12, 21), authority_told_date=DAY)


def late_and_excused(case: CaseFile) -> None:
    late_meeting(case)
    case.matter.change(cannot_mediate_in_time=True)


def health_care_alone(case: CaseFile) -> None:
    case.matter.change(subjects=("health",))


# The check, what is entered before, the name of the control that must have the focus, and what it is.
WAYS: tuple[tuple[str, Callable[[CaseFile], None], str, type[QWidget]], ...] = (
    ("takes-part", nobody, "Party name", QLineEdit),
    ("takes-part", everyone, "Agrees to take part: Khan family", QTableView),
    ("takes-part", one_agrees, "Agrees to take part: County", QTableView),
    ("confidentiality", nobody, "Party name", QLineEdit),
    ("confidentiality", two_parties, "Name of new person in Khan family", QLineEdit),
    ("confidentiality", one_agrees, "Accepts confidentiality: Rowan Shah", QTableView),
    ("authority", nobody, "Party name", QLineEdit),
    ("authority", two_parties, "Name of new person in Khan family", QLineEdit),
    ("authority", one_agrees, "Has authority to decide: Rowan Shah", QTableView),
    ("right-holder", nobody, "Whose right it is", QComboBox),
    ("access", one_agrees, "Asked about access needs: Rowan Shah", QTableView),
    ("calls", one_agrees, "Preparation call with County", QTableView),
    ("attendance", two_supporters, "All agree to attendance: Lee Supporter", QAbstractButton),
    ("attendance", child, "All agree to attendance: Jay Khan", QAbstractButton),
    ("sectors", health, "Party name", QLineEdit),
    ("sectors", care_board_without_people, "Name of new person in Care board", QLineEdit),
    ("decision", nobody, FIRST_SUBJECT, QCheckBox),
    ("decision", decided, "Date of the decision letter", QLineEdit),
    ("request", nobody, "Date the authority was told that the family wants it", QLineEdit),
    ("request", late_meeting, "The authority said it cannot mediate in 30 days", QCheckBox),
    ("request", late_and_excused, "Date the mediation adviser was told so", QLineEdit),
    ("request", health_care_alone, "Date the integrated care board was told", QLineEdit),
    ("notice", nobody, "Date notice of the meeting was given", QLineEdit),
    ("notice", short_notice, "The family agreed to less notice", QCheckBox),
    ("notice", notice_before_no_meeting, "Meeting date", QLineEdit),
)


def called(control: QWidget) -> str:
    """Return what the control with the keyboard is called, or of a table its cell."""
    if isinstance(control, QTableView):
        return str(control.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    return control.accessibleName()


@pytest.fixture
def mediation(vault: Vault) -> CaseFile:
    return CaseFile.create(vault, process=Process.MEDIATION)


@pytest.mark.parametrize(("key", "first", "name", "kind"), WAYS)
def test_each_open_check_leads_into_the_field_that_mends_it(
    mediation: CaseFile,
    open_page: Callable[[CaseFile], Preparing],
    key: str,
    first: Callable[[CaseFile], None],
    name: str,
    kind: type[QWidget],
) -> None:
    first(mediation)
    preparing = open_page(mediation)
    check = next(state for state in mediation.readiness.missing() if state.key == key)
    wanted = name.replace("Agrees to take part", "Takes part")
    preparing.screen.click("Readiness")
    preparing.screen.click(f"Go to {check.section.capitalize()}: {check.question}")
    preparing.wait(lambda: called(preparing.screen.focused()) == wanted)
    focused = preparing.screen.focused()
    assert isinstance(focused, kind)
    assert focused.isVisibleTo(preparing.page)
    shown = focused.viewport() if isinstance(focused, QTableView) else focused
    assert not shown.visibleRegion().isEmpty()


def test_every_check_of_both_processes_is_walked_above_or_settled_where_it_stands(
    mediation: CaseFile, open_page: Callable[[CaseFile], Preparing]
) -> None:
    preparing = open_page(mediation)
    walked = {key for key, *_ in WAYS}
    for check in mediation.readiness.checks():
        if check.key in walked:
            continue
        assert check.section == "readiness"
        preparing.screen.click("Matter")
        preparing.page.mend(check.key)
        assert preparing.screen.focused().accessibleName() == f"Done: {check.question}"
        preparing.screen.press("Space")
        preparing.wait(
            lambda key=check.key: any(  # type: ignore[misc]  # the key of this round
                state.key == key and state.status is CheckStatus.READY
                for state in mediation.readiness.checks()
            )
        )
    mediation.matter.change(process=Process.DISAGREEMENT_RESOLUTION)
    assert {check.key for check in mediation.readiness.checks() if check.section != "readiness"} <= walked


GAP_FIELDS = {
    "the reference": "Reference",
    "the title": "Title",
    "what the mediation is about": FIRST_SUBJECT,
    "the kind of disagreement": "Kind of disagreement",
    "whose right it is": "Whose right it is",
    "the meeting date": "Meeting date",
    "the start time": "Start time",
    "the place": "Place or platform",
    "your name": "Your name",
    "the date of the decision letter": "Date of the decision letter",
    "the date the authority was told": "Date the authority was told that the family wants it",
    "the date notice was given": "Date notice of the meeting was given",
}


KNOWN: dict[str, Any] = {
    "kind": "other",
    "subjects": ("cease",),
    "right_holder": RightHolder.PARENT,
    "meeting_date": DAY,
    "start_time": time(10),
    "decision_date": DAY,
    "authority_told_date": DAY,
    "notice_date": DAY,
}


@pytest.mark.parametrize("process", list(Process))
def test_each_gap_of_the_matter_leads_into_its_field(
    vault: Vault, open_page: Callable[[CaseFile], Preparing], process: Process
) -> None:
    case = CaseFile.create(vault, process=process)
    case.matter.change(reference="")
    preparing = open_page(case)
    gaps = gaps_in_matter(case.matter.current())
    assert len(gaps) >= 7
    for number, gap in enumerate(gaps):
        more = len(gaps) - number - AT_ONCE
        assert preparing.screen.shows(f"and {more} more") == (more > 0)
        preparing.screen.click(f"Still missing: {gap.words}. Go to it")
        assert preparing.screen.focused().accessibleName() == GAP_FIELDS[gap.words]
        assert not preparing.screen.focused().visibleRegion().isEmpty()
        known = {gap.field: KNOWN.get(gap.field, "Known")}
        preparing.controller.run(lambda case, known=known: case.matter.change(**known))  # type: ignore[misc]


def test_a_gap_that_is_mended_is_no_longer_named(preparing: Preparing) -> None:
    preparing.screen.click("Still missing: the title. Go to it")
    preparing.screen.type("Transport to school")
    preparing.wait(lambda: not preparing.screen.is_there("Still missing: the title. Go to it"))
    assert preparing.screen.focused().accessibleName() == "Title"


def test_without_parties_the_preparation_notes_lead_to_where_one_is_added(preparing: Preparing) -> None:
    preparing.screen.click("Preparation calls")
    preparing.screen.click("Go to People")
    preparing.wait(lambda: preparing.screen.focused().accessibleName() == "Party name")
