"""The floor: who speaks, who speaks next, who has not been heard."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.calendar_words import turn_time
from facilitator.case.identity import ParticipantId, PartyId
from facilitator.meeting.heard import Heard, Share
from facilitator.meeting.state import Meeting
from ui.look.theme import grid
from ui.meet.heard_list import HeardList
from ui.meet.queue_list import QueueList
from ui.meet.speaker_panel import SpeakerPanel
from ui.meet.steady_words import show_words
from ui.meet.turn_settings import TurnSettings
from ui.page.faces import Faces
from ui.widgets.card import Card
from ui.widgets.direction import isolated
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel
from ui.widgets.share_bar import BarPart, ShareBar


class RoundCard(Card):
    """Where a round stands."""

    def __init__(self, later: QAction, parent: QWidget) -> None:
        super().__init__(parent, tone="current")
        self._words = PlainLabel("", self)
        self.body.setContentsMargins(grid(3), grid(2), grid(3), grid(2))
        self.body.addWidget(self._words)
        self.body.addWidget(KeyHintButton(later, self))

    def show_round(self, meeting: Meeting, faces: Faces) -> None:
        """Show how many have spoken and who is next; hidden when no round is on."""
        current = meeting.round
        self.setVisible(current is not None)
        if current is None:
            return
        whole = len(current.spoken) + len(current.waiting)
        following = faces.name(current.waiting[0]) if current.waiting else ""
        after = f"Next: {following}." if following else "This is the last turn of it."
        self._words.setText(f"Round: {len(current.spoken)} of {whole} had their turn. {after}")


class FloorColumn(QWidget):
    """Shows the floor; all it knows is what it is shown."""

    def __init__(
        self,
        acts: Sequence[QAction],
        primary: QAction,
        later: QAction,
        shares: QAction,
        who_is_here: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.speaker = SpeakerPanel(acts, primary, self)
        self.round = RoundCard(later, self)
        self.queue = QueueList(self)
        self.heard = HeardList(self)
        self.settings = TurnSettings(self)
        self._shares_heading = HeadingLabel("Share of time so far", self, level=3)
        self._bar = ShareBar(self)
        self._each = MutedLabel("", self)
        shares.toggled.connect(self._show_bar)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(3.5))
        for part in (self.speaker, self.round, self.queue, self.heard, who_is_here):
            body.addWidget(part)
        share = QVBoxLayout()
        share.setSpacing(grid(1.5))
        share.addWidget(self._shares_heading)
        share.addWidget(self._bar)
        share.addWidget(self._each)
        share.addWidget(KeyHintButton(shares, self))
        body.addLayout(share)
        body.addWidget(self.settings)
        body.addStretch(1)
        self._show_bar(shown=shares.isChecked())

    def show_floor(
        self,
        meeting: Meeting,
        faces: Faces,
        heard: Sequence[Heard],
        least: ParticipantId | None,
        now: datetime,
    ) -> None:
        """Show the floor after an act on it."""
        self.speaker.show_turn(meeting, faces)
        self.round.show_round(meeting, faces)
        self.queue.show_hands(meeting.hands, faces, now)
        self.queue.suggest(least, faces)
        self.heard.show_heard(heard, meeting.speaker_id, [hand.participant_id for hand in meeting.hands])
        self.settings.show_length(meeting.usual_turn_ms)

    def show_time(self, meeting: Meeting, faces: Faces, now: datetime, on_item_ms: int) -> None:
        """Show the time as it is this instant; only words and the ring change.

        `on_item_ms` is for how long who has the floor has spoken on this item.
        """
        self.speaker.show_turn(meeting, faces)
        self.queue.show_waiting(meeting.hands, now)
        if meeting.speaker_id is not None:
            self.heard.show_time(meeting.speaker_id, on_item_ms)

    def show_shares(
        self, parties: Mapping[PartyId | None, Share], people: Mapping[ParticipantId, Share], faces: Faces
    ) -> None:
        """Show how the speaking time is shared between parties and people so far."""
        self._bar.show_parts(
            [
                BarPart(party.called, parties[party.id], party.colour)
                for party in faces.parties
                if party.id in parties
            ]
        )
        lines = [
            f"{isolated(person.name)}: {turn_time(share.spoken_ms)}, {share.percent}%"
            for person in faces.people
            if (share := people.get(person.id)) is not None and share.spoken_ms
        ]
        show_words(self._each, "\n".join(lines))

    def _show_bar(self, shown: bool) -> None:
        self._bar.setVisible(shown)
        self._each.setVisible(shown)
        self._shares_heading.setVisible(shown)
