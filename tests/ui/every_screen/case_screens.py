"""The screens of an open case: Prepare, Meet, Agree, Finish, and the room's window."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from PySide6.QtWidgets import QWidget

from facilitator.acts.matter_acts import MatterChanges, MatterDate
from facilitator.agreement.choices import Safety
from facilitator.case.matter import Process
from facilitator.case.process_words import process_words
from facilitator.vault.destruction_report import DestructionReport
from facilitator.vault_errors import NotErased
from tests.ui.every_screen.front_screens import STEPS
from tests.ui.every_screen.long_case import CaseToShow
from tests.ui.every_screen.paper_screens import paper_screens
from ui.agree.agree_page import AgreePage
from ui.finish.case_ending import CaseEnding
from ui.finish.closing_screen import ClosingScreen
from ui.finish.finish_page import FinishPage
from ui.finish.kept_page import KeptPage
from ui.finish.last_words import LastWords
from ui.meet.meet_page import MeetPage
from ui.opening.opening_script import OpeningScript
from ui.page.case_controller import CaseController
from ui.prepare.papers_section import PapersSection
from ui.prepare.prepare_page import PreparePage
from ui.room.room_view import RoomView
from ui.tasks import InlineTasks
from ui.widgets.discard import discard
from ui.widgets.unsaved import unsaved
from ui.window.main_window import MainWindow


class OpenCase:
    """The window with the four stages of a long case, made with the look that is shown now."""

    def __init__(self, window: MainWindow, long_case: CaseToShow) -> None:
        self.window = window
        self.long_case = long_case
        self.case = long_case.case
        self.words = long_case.words
        self.controller = CaseController(self.case)
        self.controller.failed.connect(self._refused)
        tasks = InlineTasks(self.controller)
        self.ending = CaseEnding(self.controller, tasks, long_case.vault)
        self.prepare = PreparePage(self.controller, tasks, window.pages)
        self.meet = MeetPage(self.controller, tasks, window.pages)
        self.agree = AgreePage(self.controller, tasks, window.pages)
        self.finish = FinishPage(self.controller, tasks, window.pages, self.ending)
        for page, word in (
            (self.prepare, "Prepare"), (self.meet, "Meet"), (self.agree, "Agree"), (self.finish, "Finish"),
        ):  # fmt: skip
            window.pages.add(word.lower(), word, page)
        self.room = RoomView(self.controller, window)
        self._opening: OpeningScript | None = None
        window.show_strip(self.room.strip)
        heading = f"{self.case.matter.current().reference} · {self.words}"
        below = "Mediation · Mon 30 Nov 2026 · Preparing"
        window.set_case_heading(heading, below, is_open=True, practice=True)

    def close(self) -> None:
        """Let go of the case."""
        self.room.close()
        self.controller.end()

    def beside(self) -> tuple[QWidget | None, ...]:
        """Return the other windows, while they are open: the room's, and the opening words."""
        return (self.room._window, self._opening)

    def screens(self) -> Iterator[str]:
        """Show one screen after the other and name each."""
        yield from self._prepare_screens()
        yield from self._meet_screens()
        yield from self._agree_screens()
        yield from self._finish_screens()

    def _refused(self, error: Exception) -> None:
        raise AssertionError(error)

    def _prepare_screens(self) -> Iterator[str]:
        self.window.pages.show("prepare")
        for key in self.prepare._sections:
            self.prepare.show_section(key)
            yield f"prepare, {key}"
        yield from self._mediation_screen()
        papers = self.prepare._sections["papers"]
        assert isinstance(papers, PapersSection)
        self.prepare.show_section("papers")
        yield from paper_screens(papers, self.case, self.long_case.vault.folder.parent)

    def _mediation_screen(self) -> Iterator[str]:
        before = self.case.matter.current()
        day = self.case.today()
        dates: tuple[MatterDate, ...] = (
            "decision_date",
            "request_date",
            "authority_told_date",
            "board_told_date",
            "adviser_told_date",
        )
        kinds = tuple(process_words(Process.MEDIATION).kinds)
        changed = MatterChanges(
            process=Process.MEDIATION,
            subjects=kinds,
            cannot_mediate_in_time=True,
            meeting_date=day,
            notice_date=day,
        )
        for date_entered in dates:
            changed[date_entered] = day
        self.controller.run(lambda case: case.matter.change(**changed))
        self.prepare.show_section("matter")
        yield "prepare, matter of a mediation"
        kept = cast(MatterChanges, {name: getattr(before, name) for name in MatterChanges.__annotations__})
        self.controller.run(lambda case: case.matter.change(**kept))

    def _meet_screens(self) -> Iterator[str]:
        self.window.pages.show("meet")
        yield "meet, before the start"
        yield from self._opening_words()
        yield from self._turns()
        yield from self._standings()

    def _opening_words(self) -> Iterator[str]:
        self._opening = OpeningScript(self.controller, InlineTasks(self.controller), self.window)
        self._opening.open()
        yield "meet, opening words"
        self._opening.reject()
        discard(self._opening)
        self._opening = None

    def _turns(self) -> Iterator[str]:
        meet = self.meet
        self.long_case.meet()
        meet.on_shown()
        yield "meet, a turn"
        meet._notes.composer.editor.setPlainText(self.words)
        meet._floor.pause.trigger()
        meet._note_actions.all_notes.trigger()
        yield "meet, a long note, thinking time"
        unsaved.note_refused(True)
        self.window.show_message(self.words, tone="danger", act_words="Try again")
        yield "meet, the last change is not saved"
        self.window.messages.clear()
        unsaved.note_refused(False)
        meet._notes.composer.editor.replace_text("")
        meet._floor.pause.trigger()
        self.long_case.clock.advance(300)
        self.case.meeting.tick()
        meet.on_shown()
        yield "meet, over time"
        meet._floor.round.trigger()
        yield "meet, a round"
        meet._floor.round.trigger()
        meet._next_item()
        yield "meet, somebody not heard"
        meet._head.unheard.stop()

    def _standings(self) -> Iterator[str]:
        meet = self.meet
        meet._head._begin_or_end_private()
        yield "meet, which party in private"
        meet._head._begin_private(self.case.parties.all()[-5:][0].id)
        yield "meet, private session"
        self.controller.run(lambda case: case.notes.write(self.words, may_share=True))
        meet._head._begin_or_end_private()
        meet._meeting_actions.pausing.trigger()
        yield "meet, break"
        meet._meeting_actions.pausing.trigger()
        meet._notes.list.choose(self.case.notes.all()[0].id)
        meet._note_actions.edit.trigger()
        yield "meet, changing a note"
        meet._notes.composer.left.emit()
        self.room._opens.trigger()
        self.room._holds.trigger()
        yield "meet, the room sees the meeting"
        self.room._plans.trigger()
        yield "meet, the room sees the plan"
        self.room._plans.trigger()
        self.controller.run(lambda case: case.meeting.adjourn())
        yield "meet, adjourned"
        self.controller.run(lambda case: case.meeting.resume())

    def _agree_screens(self) -> Iterator[str]:
        agree = self.agree
        self.window.pages.show("agree")
        yield "agree, nothing yet"
        self.long_case.agree()
        agree.on_shown()
        yield "agree, actions and issues"
        first = self.case.actions.all()[0]
        agree._ways.edit(first.id)
        yield "agree, editing"
        agree.edit_field(first.id, "how_we_will_know")
        yield "agree, editing with all fields"
        agree._ways.go_back()
        acts = agree._acts
        for do in (acts.to_issues, acts.ask, acts.to_terms, acts.to_manners, acts.change_list):
            do.trigger()
            yield f"agree, {do.text().lower()}"
        agree._ways.go_back()
        agree._ways.begin_reading()
        yield "agree, reading back"
        agree._reading.leave()
        self.room.close()
        self.controller.run(lambda case: case.room.close())

    def _finish_screens(self) -> Iterator[str]:
        self.controller.run(lambda case: case.meeting.end())
        self.window.pages.show("meet")
        yield "meet, ended"
        self.window.pages.show("finish")
        yield "finish, everything open"
        self.case.finish.answer_safety(Safety.NOBODY_AT_RISK)
        self.finish.on_shown()
        yield "finish, safety answered"
        saved = self.finish._document._saved
        code, of_file = "Check code: 3f9a 20cc 81b7 04de.", "3f2a 91bc 77de 0042"
        copy = f"Large print copy saved as {self.words}. {code} Its own file fingerprint: {of_file}"
        saved.show_saved(self.words, of_file, (copy,))
        yield "finish, saved"
        self.controller.run(
            lambda case: case.retention.change(destroy_on=date(2027, 12, 1), required_by=self.words)
        )
        kept = KeptPage(self.controller, self.ending)
        self.window.pages.show_aside(kept)
        yield "finish, kept until a day"
        self.window.pages.forget(kept)
        closing = ClosingScreen(
            self.ending,
            LastWords(
                left=f"The action plan is saved as {self.words}. {code} File fingerprint: {of_file}",
                due=("The mediation certificate is due by Wednesday 9 December 2026. Check this.",),
                figures="Month: December 2026; Process: Mediation; About: " + self.words,
            ),
        )
        self.window.pages.show_aside(closing)
        yield "closing, under way"
        for step in STEPS:
            closing._show_step(step)
        closing._show_end(DestructionReport(STEPS[:2]))
        yield "closing, erased"
        closing._show_failure(NotErased(self.words))
        yield "closing, not erased"
        self.window.pages.forget(closing)
