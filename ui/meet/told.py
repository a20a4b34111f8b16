"""What a screen reader is told of the meeting as it changes."""

from PySide6.QtWidgets import QWidget

from facilitator.meeting.progress import Progress
from facilitator.meeting.state import Meeting
from ui.page.faces import Faces
from ui.widgets.announcement import announce


class Told:
    """Tells each change once, in a sentence; what stays the same is not told again."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._floor = ""
        self._item = ""
        self._cue = ""
        self._standing = ""
        self._over = False
        self._nearly_over = False
        self._break = False
        self.last = ""

    def say(self, sentence: str) -> None:
        """Tell something now."""
        self.last = sentence
        announce(self._page, sentence)

    def floor(self, meeting: Meeting, faces: Faces) -> None:
        """Tell who has the floor when that is somebody else, or when the turn pauses."""
        name = faces.name(meeting.speaker_id)
        words = f"{name} has the floor" + (", paused" if meeting.thinking else "") if name else ""
        if words != self._floor:
            self._floor = words
            if words:
                self.say(words)

    def time(self, meeting: Meeting, progress: Progress, standing: str, faces: Faces) -> None:
        """Tell a new item, a cue, a turn that is nearly or quite over, a break or a private session."""
        current = progress.current
        item = current.item.title if current is not None else ""
        if item != self._item:
            self._item, self._cue = item, progress.item_cue
            if item:
                self.say(f"Now: {item}")
        elif _first_word(progress.item_cue) != _first_word(self._cue) and progress.item_cue:
            self.say(progress.item_cue)
        self._cue = progress.item_cue
        over = meeting.turn_is_over
        if over and not self._over:
            self.say(f"The turn of {faces.name(meeting.speaker_id)} is over its time")
        self._over = over
        self._turn_nearly_over(meeting, faces)
        kind = standing.partition(":")[0]
        if kind != self._standing:
            self._standing = kind
            if standing:
                self.say(standing)

    def break_cue(self, cue: str) -> None:
        """Tell once that a break is due."""
        if cue and not self._break:
            self.say(cue)
        self._break = bool(cue)

    def _turn_nearly_over(self, meeting: Meeting, faces: Faces) -> None:
        nearly = meeting.turn_nearly_over
        if nearly and not self._nearly_over:
            self.say(f"Half a minute left for {faces.name(meeting.speaker_id)}")
        self._nearly_over = nearly


def _first_word(cue: str) -> bool:
    return cue.startswith("This item")
