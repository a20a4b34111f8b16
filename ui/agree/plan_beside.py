"""The plan as it will be printed, beside the actions: drawn anew off the drawing thread at each change."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitator.agreement.joining import joining
from facilitator.agreement.plan import ActionPlan
from facilitator.errors import FacilitatorError
from ui.look.dressed import dress
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.tasks import Tasks
from ui.widgets.plain_label import MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.document.papers.facts import PageImage

NAME: Final = "The plan as it will be printed"
NOTHING_YET: Final = (
    "Nothing is agreed by every party yet. What is agreed appears here as it will be printed."
)
NO_AGREEMENT: Final = (
    "Your answer is that the parties did not reach agreement, so there is no action plan to print."
)
SETTLE_MS: Final = 15
POINTS_WIDE: Final = 595.3
LEAST_STEPS: Final = 40
EDGES: Final = QSize(2, 2)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a drawing is of: the plan, its print, the width of a page and the dots to a pixel."""

    plan: ActionPlan
    large_print: bool
    width: int
    ratio: float


class PlanBeside(QFrame):
    """Shows every page at the width there is, and says what joins the plan when who agrees.

    Signals:
        drawn(): the pictures are those of the present plan
    """

    drawn = Signal()

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self)
        self._controller = controller
        self._tasks = tasks
        self._asked: Asked | None = None
        self._pictures: list[QLabel] = []
        self._nothing = PlainLabel("", self)
        self._nothing.setProperty("words", "no-page")
        self._nothing.hide()
        self._pages = QScrollArea(self)
        self._pages.setWidgetResizable(True)
        self._pages.setFrameShape(QFrame.Shape.NoFrame)
        self._pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages.setAccessibleName(NAME)
        inside = QWidget()
        inside.setProperty("scrolled", True)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(grid(4), grid(3), grid(4), grid(3))
        self._column.setSpacing(grid(3))
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self._pages.setWidget(inside)
        self._pages.viewport().setAutoFillBackground(False)
        self._count = PlainLabel("", self)
        self._count.set_tone("strong")
        self._joining = PlainLabel("", self)
        self._which = MutedLabel("", self, wrap=False)
        foot = QFrame(self)
        foot.setProperty("foot", "plan")
        words = QVBoxLayout(foot)
        words.setContentsMargins(grid(4), grid(1.5), grid(4), grid(1.5))
        words.setSpacing(grid(0.5))
        for part in (self._joining, self._count, self._which):
            words.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(foot)
        self._settling = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settling.timeout.connect(self._draw)
        controller.ended.connect(self._settling.stop)
        self._pages.verticalScrollBar().valueChanged.connect(self._show_which)
        # The pages have their places only once they were laid out, after they were drawn.
        self._pages.verticalScrollBar().rangeChanged.connect(self._show_which)

    def show_case(self) -> None:
        """Show the plan as it stands now, a moment after the last change."""
        case = self._controller.case_file
        actions, numbers = case.actions.all(), case.actions.numbers()
        agreed = len(case.actions.agreed())
        drafts = sum(1 for action in actions if action.is_draft)
        parts = [f"{agreed} of {len(numbers)} agreed by all"] if numbers else []
        parts += [f"{drafts} {'draft' if drafts == 1 else 'drafts'}"] if drafts else []
        self._count.setText(", ".join(parts))
        self._count.setVisible(bool(parts))
        sentences = joining(actions, numbers, case.parties.all(), case.consents.parties())
        self._joining.setText("\n".join(f"{sentence}." for sentence in sentences))
        self._joining.setVisible(bool(sentences))
        if self.isVisible():
            self._settling.start()

    def pages(self) -> QScrollArea:
        """Return what is scrolled by the keys."""
        return self._pages

    def sizeHint(self) -> QSize:
        """Return room for a page at reading size."""
        return QSize(grid(131), grid(120))

    def minimumSizeHint(self) -> QSize:
        """Return that any room will do."""
        return QSize(grid(LEAST_STEPS), grid(20))

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed meanwhile."""
        super().showEvent(event)
        self._settling.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the pages anew where they have more room or less."""
        super().resizeEvent(event)
        self._settling.start()

    def _draw(self) -> None:
        if self._controller.has_ended:
            return
        case = self._controller.case_file
        try:
            plan = case.plan.current()
        except FacilitatorError as error:
            self._controller.refuse(error)
            return
        # Room for the scroll bar, which comes with the pages; the ring takes its own.
        bar = self._pages.verticalScrollBar()
        shown = bar.width() if bar.isVisible() else 0
        room = self._pages.viewport().width() + shown - bar.sizeHint().width()
        width = max(grid(LEAST_STEPS), room - 2 * grid(4) - EDGES.width())
        asked = Asked(plan, case.terms.choices().large_print, width, self.devicePixelRatioF())
        if asked == self._asked:
            return
        self._asked = asked
        self._show_why_empty(plan)
        if not plan.has_document:
            self._show_pictures(asked, ())
            return
        self._tasks.run(
            lambda: _pages_of(asked),
            owner=self,
            done=lambda images: self._show_pictures(asked, images),
            failed=self._controller.refuse,
        )

    def _show_pictures(self, asked: Asked, images: "Sequence[PageImage]") -> None:
        if asked != self._asked:
            return
        while len(self._pictures) < len(images):
            picture = QLabel(self)  # shows a picture, never words
            picture.setProperty("page", True)
            picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._column.insertWidget(len(self._pictures) + 1, picture, 0, Qt.AlignmentFlag.AlignHCenter)
            self._pictures.append(picture)
        for number, picture in enumerate(self._pictures):
            picture.setVisible(number < len(images))
            if number < len(images):
                pixmap = _pixmap(images[number], asked.ratio)
                picture.setPixmap(pixmap)
                picture.setFixedSize(pixmap.deviceIndependentSize().toSize() + EDGES)
                picture.setAccessibleName(f"Picture of page {number + 1} of the action plan")
        self._show_which()
        self.drawn.emit()

    def _show_why_empty(self, plan: ActionPlan) -> None:
        """Say at once why there is no page; while the first is drawn, nothing is said."""
        self._nothing.setText(NO_AGREEMENT if plan.actions else NOTHING_YET)
        self._nothing.setVisible(not plan.has_document)

    def _show_which(self) -> None:
        shown = [picture for picture in self._pictures if not picture.isHidden()]
        middle = self._pages.verticalScrollBar().value() + self._pages.viewport().height() // 2
        page = max(1, sum(1 for picture in shown if picture.y() <= middle))
        words = f"Page {page} of {len(shown)}, as it will be printed" if shown else ""
        self._which.setText(words)
        self._which.setVisible(bool(shown))
        self._pages.setAccessibleDescription(
            words or ("" if self._nothing.isHidden() else self._nothing.words())
        )


def _pages_of(asked: Asked) -> "list[PageImage]":
    # The typesetting library loads in the worker, not before the page shows.
    from facilitator.document.action_plan_pdf import action_plan_pdf  # noqa: PLC0415
    from facilitator.document.papers.reading import page_count, page_image  # noqa: PLC0415

    pdf = action_plan_pdf(asked.plan, large_print=asked.large_print)
    scale = asked.width / POINTS_WIDE * asked.ratio
    # No tuple of a generator: while each page is drawn, another thread that lists objects would break it.
    return [page_image(pdf, page, scale=scale) for page in range(page_count(pdf))]


def _pixmap(image: "PageImage", ratio: float) -> QPixmap:
    picture = QImage(image.data, image.width, image.height, image.stride, QImage.Format.Format_RGB32).copy()
    picture.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(picture)
