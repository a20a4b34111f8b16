"""The strip that says on the main window, always, what the room can see."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from facilitator.agreement.room_sees import Room
from facilitator.agreement.shared_view import SharedView, Showing
from ui.look.theme import grid, has_large_text, look_signals
from ui.look.window_titles import SHARED_TITLE
from ui.room.screen_places import Sight
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.tip import as_tip

MINIATURE_STEPS = QSize(15, 8)
SEES = {
    Showing.BLANK: "The room sees an empty page",
    Showing.MEETING: "The room sees the item, who speaks, who is next and the time",
    Showing.PAUSE: "The room sees a pause page",
    Showing.ACTION: "The room sees one action and who agrees to it",
    Showing.OUTCOME: "The room sees how far the parties came and who agrees to that",
    Showing.PLAN: "The room sees every action that all parties agree to",
}
SHARE = f"Share the window “{SHARED_TITLE}”, not the screen"
CLOSED = "The room sees nothing"
HELD = "The room sees an empty page: held"
HELD_SHORT = "Page held blank"


class RoomStrip(QFrame):
    """Says it in words, with a live miniature while the view is open; its height is the same open and closed.

    While it is held blank, the window to share in a video call is named: that is when one shares it. `acts`
    holds the buttons, for the right end of the same line: of what holds it, turns its pages, fills the
    screen, and opens it, in this order.
    """

    def __init__(self, acts: Sequence[QAction], protection: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._protection = protection
        self._miniature = QLabel(self)  # shows a picture, never words
        self._miniature.setAccessibleName("Miniature of what the room sees")
        self._words = PlainLabel("", self)
        self._beside = MutedLabel("", self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._miniature)
        self._said = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._said.addWidget(self._words)
        self._said.addWidget(self._beside, 1)
        self._row.addLayout(self._said, 1)
        self.acts = QWidget(parent)
        self._acts_row = QHBoxLayout(self.acts)
        self._acts_row.setContentsMargins(0, 0, 0, 0)
        self._acts_row.setSpacing(grid(1))
        self._hold, self._turn, self._fill, _ = (self._place(each) for each in acts)
        look_signals().applied.connect(self._measure)
        self._shown = (False, False, False)
        self.show_room(Room(), SharedView(), None, Sight.APART)
        self._measure()

    def alarm(self) -> str:
        """Return what is said of the notes that the room may see, "" for none."""
        return self._warning

    def show_room(
        self,
        room: Room,
        view: SharedView,
        picture: QPixmap | None,
        seen: Sight,
        *,
        pages: tuple[int, int] = (1, 1),
    ) -> None:
        """Say what the room sees; `picture` is the shared window as it is drawn now.

        `seen` is what a projector may show of the notes, whatever the shared window shows. It is something to
        mend only while the view is open. `pages` is which page of the plan is shown, from 1, and of how many.
        """
        self._warning = seen.value
        if not room.open:
            words, tone = CLOSED, "strong"
        elif room.held:
            words, tone = f"{HELD_SHORT}. {SHARE}" if seen.value else HELD, "amber"
        else:
            words, tone = SEES[view.showing], "teal"
        has_pages = room.open and not room.held and view.showing is Showing.PLAN and pages[1] > 1
        if has_pages:
            words = f"{words}, page {pages[0]} of {pages[1]}"
        _say(self._words, f"{words}.", tone)
        self._words.setToolTip(as_tip(seen.value))
        self._words.setAccessibleDescription(seen.value)
        if seen.value:
            _say(self._beside, f"⚠ {seen.value}" if room.open else seen.value, "amber" if room.open else "")
        else:
            beside = f"{SHARE}." if room.held else self._protection
            _say(self._beside, beside if room.open else "", "")
        # Filling is for a screen of its own; without one its room is for the words.
        shown = (room.open, has_pages, not seen.value or not room.held)
        if shown != self._shown:
            self._shown = shown
            self._measure()
        if picture is not None:
            size = QSize(grid(MINIATURE_STEPS.width()), grid(MINIATURE_STEPS.height()))
            smooth = Qt.TransformationMode.SmoothTransformation
            self._miniature.setPixmap(picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth))

    def _place(self, action: QAction) -> QWidget:
        """Return where the button of an act stands: the button itself is shown and hidden by its act."""
        place = QWidget(self.acts)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        button = KeyHintButton(action, place)
        button.setProperty("slim", "true")
        row.addWidget(button)
        self._acts_row.addWidget(place)
        return place

    def _measure(self) -> None:
        # Large text needs the room of the picture, and of what else has a key, for the words.
        large = has_large_text()
        is_open, has_pages, can_fill = self._shown
        self._miniature.setVisible(is_open and not large)
        self._hold.setVisible(is_open)
        self._turn.setVisible(has_pages)
        self._fill.setVisible(is_open and can_fill and not has_pages and not large)
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        # While it is closed a warning is advice, which large text has no room for; it is spoken all the same.
        self._beside.setVisible(is_open or not large)
        two_lines = large or is_open
        self._said.setDirection(down if two_lines else along)
        self._said.setSpacing(0 if two_lines else grid(1.5))
        self._row.setSpacing(grid(2))


def _say(label: PlainLabel, words: str, tone: str) -> None:
    if words != label.words():
        label.setText(words)
    label.set_tone(tone)
