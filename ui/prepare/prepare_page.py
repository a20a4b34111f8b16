"""The Prepare stage: a list of sections at the left, the chosen one at the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from facilitator.case.identity import PaperId
from facilitator.case.mending import MendingPlace
from facilitator.changes import Changes
from ui.look.theme import grid
from ui.opening.opening_script import opening_action
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.page.navigation import Navigation
from ui.page.page import Page
from ui.page.page_parts import PageParts
from ui.prepare.agenda_section import AgendaSection
from ui.prepare.floor_while_reading import FloorWhileReading
from ui.prepare.matter_section import MatterSection
from ui.prepare.papers_section import PapersSection
from ui.prepare.people_section import PeopleSection
from ui.prepare.preparation_section import PreparationSection
from ui.prepare.readiness_section import ReadinessSection
from ui.prepare.section import Section
from ui.prepare.section_list import SectionList
from ui.prepare.terms_saving import terms_action
from ui.tasks import Tasks
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.tab_order import first_control

GROUP = "Preparing"


class PreparePage(Page):
    """Everything that is settled before a meeting."""

    IS_DRESSED_WHOLE = False

    def __init__(self, controller: CaseController, tasks: Tasks, navigation: Navigation) -> None:
        super().__init__(navigation.widget)
        self._controller = controller
        self._navigation = navigation
        stack = self._stack = QStackedWidget(self)
        people = PeopleSection(controller, stack)
        papers = self._papers = PapersSection(controller, tasks, stack)
        self._opening = opening_action(self, controller, tasks, group=GROUP)
        self._terms = terms_action(self, self._save_terms, group=GROUP)
        self._matter = MatterSection(controller, tasks, self._terms, stack)
        self._sections: dict[str, Section] = {
            section.key: section
            for section in (
                self._matter,
                people,
                ReadinessSection(controller, stack),
                AgendaSection(controller, tasks, self._opening, stack),
                PreparationSection(controller, stack),
                papers,
            )
        }
        self._list = SectionList(tuple(self._sections.values()), self)
        for section in self._sections.values():
            stack.addWidget(section)
            section.go_asked.connect(self._go_to)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(stack, 1)
        self._acts = self._make_acts(people)
        self._header = self._make_header()
        self._list.chosen.connect(self.show_section)
        papers.stage_asked.connect(navigation.show)
        papers.reading_changed.connect(self._fit_list)
        self._floor = FloorWhileReading(controller, navigation, papers.reader, self)
        controller.changed.connect(self._reload)
        self._mark(self._remembered())
        self._show_standings()

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts of preparing."""
        return (
            *self._acts,
            self._opening,
            self._terms,
            *self._papers.actions_for_keys(),
            *self._floor.actions_for_keys(),
        )

    def keep_place(self) -> None:
        """Have the case remember where a paper is read."""
        self._papers.keep_place()

    def header(self) -> QWidget | None:
        """Return the way on to the meeting."""
        return self._header

    def panes(self) -> tuple[QWidget, ...]:
        """Return the list and the section."""
        return (self._list, self._stack)

    def guide_topic(self) -> str:
        """Return the topic on preparing, or on papers while their section is shown."""
        return "papers" if self.current_section() == "papers" else "prepare"

    def on_shown(self) -> None:
        """Bring every section up to date and put the focus into the one that is shown."""
        self._reload(Changes.everything())
        self._focus_section()

    def show_section(self, key: str) -> None:
        """Show a section; the case remembers it."""
        self._mark(key)
        self._controller.run(lambda case: case.place.remember(section=key))

    def current_section(self) -> str:
        """Return the key of the section shown."""
        section = self._stack.currentWidget()
        return section.key if isinstance(section, Section) else ""

    def _make_acts(self, people: PeopleSection) -> tuple[QAction, ...]:
        def add_party() -> None:
            self.show_section("people")
            people.add_party()

        offered: tuple[tuple[str, str | tuple[str, ...], Callable[[], object]], ...] = (
            ("Next section", "Ctrl+PgDown", lambda: self._step(1)),
            ("Section before", "Ctrl+PgUp", lambda: self._step(-1)),
            ("Add a party", "Ctrl+N", add_party),
        )
        return tuple(act(self, words, keys, do, group=GROUP) for words, keys, do in offered)

    def _make_header(self) -> QWidget:
        self._to_meeting = act(self, "Go to the meeting", "", self._go_to_meeting, group=GROUP)
        button = KeyHintButton(self._to_meeting, self, primary=True)
        button.hide()
        return button

    def _go_to_meeting(self) -> None:
        self._navigation.show("meet")

    def _save_terms(self) -> None:
        self.show_section(self._matter.key)
        self._matter.save_terms()

    def mend(self, check_key: str) -> None:
        """Put the focus into the field in which this readiness check is mended."""
        case = self._controller.case_file
        self._go_to(case.readiness.mending_place(check_key))

    def read_paper(self, paper_id: PaperId, *, back_to: str) -> None:
        """Show a paper, with the way back to the stage with this key."""
        self.show_section("papers")
        self._papers.read_paper(paper_id, back_to=back_to)

    def _go_to(self, place: MendingPlace) -> None:
        self.show_section(place.section)
        section = self._sections[place.section]
        control = section.control_for(place)
        if control is None or control.isHidden() or not control.isEnabled():
            self._focus_section()
            return
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        section.ensureWidgetVisible(control, grid(4), grid(12))

    def _step(self, step: int) -> None:
        keys = list(self._sections)
        self.show_section(keys[(keys.index(self.current_section()) + step) % len(keys)])
        self._focus_section()

    def _focus_section(self) -> None:
        section = self._stack.currentWidget()
        begins = section.begins_at() if isinstance(section, Section) else None
        target = begins if begins is not None or section is None else first_control(section)
        if target is not None:
            target.setFocus()

    def _mark(self, key: str) -> None:
        self._stack.setCurrentWidget(self._sections[key])
        self._list.mark(key)
        self._fit_list()

    def _fit_list(self) -> None:
        """Leave a paper that is read the room of the list."""
        is_reading = self.current_section() == self._papers.key and self._papers.is_reading()
        self._list.setVisible(not is_reading)

    def _remembered(self) -> str:
        case = self._controller.case_file
        key = case.place.current().section
        return key if key in self._sections else next(iter(self._sections))

    def _reload(self, changes: Changes) -> None:
        if not changes:
            return
        for section in self._sections.values():
            section.reload(changes)
        self._show_standings()

    def _show_standings(self) -> None:
        case = self._controller.case_file
        missing = case.readiness.missing()
        self._list.show_standings({key: section.standing(missing) for key, section in self._sections.items()})


def make_page(parts: PageParts) -> PreparePage:
    """Return the page of this stage."""
    return PreparePage(parts.controller, parts.tasks, parts.navigation)
