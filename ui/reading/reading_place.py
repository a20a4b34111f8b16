"""Keeping in the case where a paper is read: a moment after somebody stops there, and when it is left."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer

from facilitator.case.identity import PaperId
from facilitator.case.papers import PaperPlace
from ui.page.case_controller import CaseController

KEPT_AFTER_MS: Final = 800


@dataclass(frozen=True, slots=True)
class _Read:
    place: PaperPlace
    at: int
    down: int


class ReadingPlace(QObject):
    """Keeps place, zoom and turning of the paper that is read, and which paper that is."""

    def __init__(self, controller: CaseController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._waiting: _Read | None = None
        self._timer = QTimer(self, interval=KEPT_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.keep)

    def begin(self, paper_id: PaperId) -> PaperPlace:
        """Return where that paper was left; from now on it is the one that is read."""
        self._controller.run(lambda case: case.place.remember(paper_id=paper_id))
        return self._controller.case_file.papers.place(paper_id)

    def note(self, place: PaperPlace, at: int, down: int) -> None:
        """Keep this place in a moment, unless another one comes before that."""
        self._waiting = _Read(place, at, down)
        self._timer.start()

    def keep(self) -> None:
        """Keep the place noted last, now."""
        self._timer.stop()
        read, self._waiting = self._waiting, None
        if read is None:
            return
        place = read.place
        self._controller.run(
            lambda case: case.papers.remember_place(
                place.id,
                at=read.at,
                down=read.down,
                zoom=place.zoom,
                quarters=place.quarters,
                turns=place.turns,
            )
        )

    def end(self) -> None:
        """Keep the place; no paper is read any more."""
        self.keep()
        self._controller.run(lambda case: case.place.remember(paper_id=None))
