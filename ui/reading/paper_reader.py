"""Reading a paper inside the app: the frame around what shows its pages or its running text."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.case.papers import FIT_PAGE, FIT_WIDTH, Paper, PaperKind, PaperPlace
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.reading.beside_reading import BesideReading
from ui.reading.first_look import look_if_never
from ui.reading.flow_view import FlowView
from ui.reading.found_sentence import found_sentence
from ui.reading.pages_view import PagesView
from ui.reading.paper_content import PaperContent
from ui.reading.paper_head import PaperHead
from ui.reading.reading_acts import ReadingActs
from ui.reading.reading_place import ReadingPlace
from ui.reading.reading_tools import ReadingTools
from ui.reading.side_panel import SidePanel
from ui.reading.spare_process import SpareProcess
from ui.reading.view import ReadingView
from ui.widgets.announcement import announce

BACK: Final = "Back to papers"


class PaperReader(QWidget):
    """Shows one paper at a time, from where it was left; hidden, it lets go of it until it is shown again.

    Signals:
        closed(): the paper is let go, and the list is to be shown
        left(): the person goes back to where they came from
        paper_asked(str): the paper with this identity is to be read instead
    """

    closed = Signal()
    left = Signal()
    paper_asked = Signal(str)

    def __init__(self, controller: CaseController, spare: SpareProcess, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._spare = spare
        self._paper: Paper | None = None
        self._content: PaperContent | None = None
        self._place = ReadingPlace(controller, self)
        self._acts = ReadingActs(self)
        self._tools = ReadingTools(self._acts, self)
        self._head = PaperHead(self._tools, self)
        self._beside = SidePanel(self)
        self._pages, self._flow = PagesView(self), FlowView(self)
        self._view: ReadingView = self._pages
        self._views = QStackedWidget(self)
        for view in (self._pages, self._flow):
            self._views.addWidget(view)
            self._follow(view)
            self._beside.follow(view)
        for action in self._acts.letters():
            self._pages.area.addAction(action)
        self._right = BesideReading(controller, self._views, self)
        self._right.serve(self._pages.area)
        self._tools.offer(*self._right.toggles())
        self._connect()
        self._lay_out()

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts of reading."""
        return (*self._acts.all(), *self._right.actions_for_keys())

    def is_reading(self) -> bool:
        """Return whether a paper is read, or will be again once this is shown."""
        return self._paper is not None

    def paper(self) -> Paper | None:
        """Return the paper that is read."""
        return self._paper

    def view(self) -> ReadingView:
        """Return what shows it."""
        return self._view

    def begins_at(self) -> QWidget:
        """Return what has the keyboard while a paper is read."""
        return self._view

    def read(self, paper: Paper, back: str = BACK) -> None:
        """Show a paper from where it was left; `back` are the words of the way back."""
        self._let_go()
        self._tools.back.setText(back)
        self._paper = paper
        self._view = self._pages if paper.kind.has_pages else self._flow
        self._views.setCurrentWidget(self._view)
        has_words = paper.kind is not PaperKind.IMAGE
        self._tools.fit(has_pages=paper.kind.has_pages, has_words=has_words)
        self._tools.finding.clear()
        self._acts.offer(is_open=True, has_pages=paper.kind.has_pages, has_words=has_words)
        self._head.show_paper(self._title(paper), paper.notice.sentence)
        self._show_beside()
        if self.isVisible():
            self._open()

    def close_paper(self) -> None:
        """Let go of the paper and go back to the list."""
        self._let_go()
        self._paper = None
        self._place.end()
        self._acts.offer(is_open=False, has_pages=False, has_words=False)
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the paper that was read."""
        super().showEvent(event)
        if self._paper is not None and self._content is None:
            self._open()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of a paper that is not looked at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def keep_place(self) -> None:
        """Have the case remember the place, now."""
        self._place.keep()

    def _open(self) -> None:
        paper = self._paper
        if paper is None:
            return
        place = self._place.begin(paper.id)
        self._head.tell("Opening")
        content = self._content = self._spare.content(paper, self)
        content.ready.connect(lambda: self._view.show_paper(paper, content, place))
        content.failed.connect(self._head.tell)
        self._view.setFocus()

    def _leave(self) -> None:
        self.close_paper()
        self.left.emit()

    def _let_go(self) -> None:
        self._place.keep()
        if self._content is not None:
            self._content.close()
            self._content = None
        self._right.clear()
        self._view.clear()
        self._beside.clear()
        self._head.show_where("")
        self._head.tell("")

    def _connect(self) -> None:
        acts, tools = self._acts, self._tools
        acts.find_asked.connect(tools.finding.take_keyboard)
        acts.next_asked.connect(lambda: self._search(back=False))
        acts.before_asked.connect(lambda: self._search(back=True))
        acts.page_asked.connect(tools.page.take_keyboard)
        acts.beside_asked.connect(self._turn_beside)
        acts.width_asked.connect(lambda: self._set_zoom(FIT_WIDTH))
        acts.whole_asked.connect(lambda: self._set_zoom(FIT_PAGE))
        acts.turn_asked.connect(self._turn)
        acts.paper_asked.connect(self._step_paper)
        tools.left.connect(self._leave)
        tools.page_asked.connect(self._go_to)
        tools.step_asked.connect(lambda step: self._go_to(self._view.now() + step))
        tools.zoom_asked.connect(self._set_zoom)
        tools.zoom_step_asked.connect(self._zoom_by)
        tools.finding.asked.connect(lambda back: self._search(back=back))
        for line in (tools.finding, tools.page):
            line.left.connect(self._give_keyboard)
        self._beside.went.connect(self._give_keyboard)
        self._beside.paper_asked.connect(self.paper_asked)
        self._right.left.connect(self._give_keyboard)
        self._right.step_asked.connect(lambda step: self._go_to(self._view.now() + step))

    # The view that is shown now, which another kind of paper changes.

    def _go_to(self, page: int) -> None:
        self._view.go_to(page)

    def _set_zoom(self, zoom: int) -> None:
        self._view.set_zoom(zoom)

    def _zoom_by(self, step: int) -> None:
        self._view.zoom_by(step)

    def _give_keyboard(self) -> None:
        self._view.setFocus()

    def _follow(self, view: ReadingView) -> None:
        """Hear what a view tells, while it is the one that is shown."""
        view.opened.connect(self._opened)
        view.moved.connect(lambda *_: self._moved())
        view.zoomed.connect(self._zoomed)
        view.found.connect(self._found)
        view.failed.connect(self._head.tell)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(grid(2))
        row.addWidget(self._beside)
        row.addWidget(self._views, 1)
        row.addWidget(self._right)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2))
        body.addWidget(self._head)
        body.addLayout(row, 1)
        self._beside.hide()

    def _title(self, paper: Paper) -> str:
        parties = self._controller.case_file.parties.all()
        whose = next((party.name for party in parties if party.id == paper.party_id), "")
        return f"{paper.name}, from {whose}" if whose else paper.name

    def _opened(self) -> None:
        self._head.tell("")
        self._show_beside()
        if self._paper is not None and self._content is not None:
            self._right.begin(self._paper, self._view, self._content)
            look_if_never(self._controller, self._paper, self._content, self._head.tell)
        self._zoomed()

    def _moved(self) -> None:
        self._show_where()
        view, paper = self._view, self._paper
        if paper is not None and view.length():
            flows = PaperPlace(id=paper.id, zoom=view.zoom())
            kept = view.turned() if isinstance(view, PagesView) else flows
            self._place.note(kept, *view.place())
            self._right.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._right.fit()

    def _zoomed(self) -> None:
        self._tools.show_zoom(self._view.zoom())
        self._moved()

    def _show_where(self) -> None:
        view = self._view
        self._head.show_where(f"{view.where()}, {view.zoom_words()}" if view.length() else "")
        self._tools.show_page(view.now(), view.length())

    def _turn(self, every: bool) -> None:
        if isinstance(self._view, PagesView):
            (self._view.turn_all if every else self._view.turn_page)()
            announce(
                self,
                "Every page turned to the right" if every else f"{self._view.where()} turned to the right",
            )

    def _turn_beside(self) -> None:
        self._show_beside()
        if self._acts.beside.isChecked():
            self._beside.take_keyboard()
        else:
            self._view.setFocus()

    def _show_beside(self) -> None:
        shown = self._acts.beside.isChecked() and self._paper is not None
        if shown and self._paper is not None:
            papers = self._controller.case_file.papers.all()
            self._beside.show_paper(self._view, [each for each in papers if each.part_of == self._paper.id])
        self._beside.setVisible(shown)

    def _step_paper(self, step: int) -> None:
        papers = self._controller.case_file.papers.all()
        at = next((n for n, each in enumerate(papers) if self._paper and each.id == self._paper.id), None)
        if at is not None and len(papers) > 1:
            self.paper_asked.emit(papers[(at + step) % len(papers)].id)

    def _search(self, *, back: bool) -> None:
        words = self._tools.finding.text().strip()
        if not words:
            self._view.mark_nothing()
            self._head.tell("")
        elif self._view.length():
            self._head.tell("Looking")
            self._view.find_next(words, back=back)

    def _found(self, at: int, places: int) -> None:
        comment = self._view.found_comment()
        self._beside.point_to(comment)
        if self._paper is not None:
            self._head.tell(found_sentence(self._paper, at, places, comment, self._tools.finding.text()))
