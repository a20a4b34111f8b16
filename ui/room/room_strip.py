"""The strip that says on the main window, always, what the room can see."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.agreement.room_sees import Room
from facilitator.agreement.shared_view import SharedView, Showing
from ui.look.theme import grid, scale
from ui.room.screen_places import Sight
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import MutedLabel, PlainLabel

LARGE_TEXT = 1.5
MINIATURE_STEPS = QSize(22, 12)
SEES = {
    Showing.BLANK: "The room sees an empty page",
    Showing.MEETING: "The room sees the item, who speaks, who is next and the time",
    Showing.PAUSE: "The room sees a pause page",
    Showing.ACTION: "The room sees one action and who agrees to it",
    Showing.OUTCOME: "The room sees how far the parties came and who agrees to that",
}
CLOSED = "The room sees nothing"
HELD = "The room sees an empty page: held"


class RoomStrip(QFrame):
    """One slim line while the view is closed; a live miniature and its keys while it is open."""

    def __init__(
        self, opens: QAction, holds: QAction, fills: QAction, protection: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._miniature = QLabel(self)  # shows a picture, never words
        self._miniature.setAccessibleName("Miniature of what the room sees")
        self._words = PlainLabel("", self)
        self._protection = MutedLabel(protection, self)
        self._notes_seen = PlainLabel("", self)
        self._notes_seen.set_tone("amber")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(grid(3))
        self._row.addWidget(self._miniature)
        said = self._said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(self._words)
        said.addWidget(self._protection)
        said.addStretch(1)
        self._row.addLayout(said, 2)
        self._row.addWidget(self._notes_seen, 5)
        buttons = self._buttons = QWidget(self)
        flow = FlowLayout(buttons)
        self._hold = KeyHintButton(holds, buttons)
        self._fill = KeyHintButton(fills, buttons)
        self._open = KeyHintButton(opens, buttons)
        for button in (self._hold, self._fill, self._open):
            button.setProperty("slim", "true")
            flow.addWidget(button)
        self._row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_room(Room(), SharedView(), None, Sight.APART)

    def sentence(self) -> str:
        """Return what is said of what the room sees."""
        parts = (self._words.words(), self._notes_seen.words().lstrip("⚠ "))
        return ". ".join(part for part in parts if part)

    def show_room(self, room: Room, view: SharedView, picture: QPixmap | None, seen: Sight) -> None:
        """Say what the room sees; `picture` is the shared window as it is drawn now.

        `seen` is what a projector may show of the notes, whatever the shared window shows.
        """
        warning = f"⚠ {seen.value}" if seen.value else ""
        if warning != self._notes_seen.words():
            self._notes_seen.setText(warning)
        self._notes_seen.setVisible(bool(warning))
        if not room.open:
            words, tone = CLOSED, ""
        elif room.held:
            words, tone = HELD, "amber"
        else:
            words, tone = SEES[view.showing], "teal"
        if words != self._words.words():
            self._words.setText(words)
        self._words.set_tone(tone)
        for part in (self._hold, self._fill, self._protection):
            part.setVisible(room.open)
        # Large text needs the picture's room for the page.
        large = scale() >= LARGE_TEXT
        self._miniature.setVisible(room.open and not large)
        self._row.setStretchFactor(self._buttons, 3 if large and room.open else 0)
        self._row.setStretch(self._row.indexOf(self._said), 4 if room.open else 2)
        self._row.setContentsMargins(grid(4), grid(0.5), grid(4), grid(0.5))
        if picture is not None:
            size = QSize(grid(MINIATURE_STEPS.width()), grid(MINIATURE_STEPS.height()))
            smooth = Qt.TransformationMode.SmoothTransformation
            self._miniature.setPixmap(picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth))
