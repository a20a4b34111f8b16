"""Somebody who listens to an open case: knows what was told, and is told what is new."""

from typing import TYPE_CHECKING, Final

from facilitator.agreement.shared_view import BLANK
from facilitator.case.people import distinct_names
from facilitator.changes import Changes
from facilitator.meeting.break_cue import break_cue
from facilitator.meeting.state import Status
from facilitator.spoken.agreeing_told import AgreeingNow, agreeing_told
from facilitator.spoken.meeting_told import MeetingNow, meeting_told, side
from facilitator.spoken.room_told import room_told

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

TIME: Final = Changes(clock=True)


class Listener:
    """Takes the case as it is when it is made as known, and keeps in step with it."""

    def __init__(self, case: "CaseFile") -> None:
        self._case = case
        self._meeting, self._agreeing, self._room = self._now(Changes.everything())

    def told(self, changes: Changes = TIME, *, discreetly: bool = False) -> str:
        """Return in a sentence or more what is new since the last time, "" where nothing is.

        `discreetly` is for when others may listen too.
        """
        meeting, agreeing, room = self._now(changes)
        sentences = [
            *meeting_told(self._meeting, meeting, discreetly=discreetly),
            *agreeing_told(self._agreeing, agreeing),
        ]
        if room != self._room:
            sentences.append(room)
        self._meeting, self._agreeing, self._room = meeting, agreeing, room
        return ". ".join(sentences)

    def standing(self) -> str:
        """Return where the meeting is: the item and who has the floor, or why it is not in joint session."""
        now = self._meeting
        joint = (f"Now: {now.item}" if now.item else "", now.floor)
        return now.standing or ". ".join(part for part in joint if part)

    def time_passes(self) -> bool:
        """Return whether something is new by time alone."""
        return self._meeting.meeting.status.goes_on

    def _now(self, changes: Changes) -> tuple[MeetingNow, AgreeingNow, str]:
        if changes.floor or changes.people or changes.agenda or changes.matter:
            self._know()
        agreeing = (
            self._agreeing_now()
            if changes.consents or changes.actions or changes.people or changes.plan
            else self._agreeing
        )
        return self._meeting_now(), agreeing, self._room_now()

    def _know(self) -> None:
        case = self._case
        self._running = case.meeting.running_time()
        self._people = case.people.all()
        self._names = distinct_names(self._people)
        self._presences = {each.id: case.people.presence(each) for each in self._people}
        self._parties = {party.id: side(party) for party in case.parties.all()}

    def _meeting_now(self) -> MeetingNow:
        case = self._case
        meeting, now = case.meeting.current(), case.now()
        on_break = meeting.status is Status.BREAK and meeting.break_until is not None
        return MeetingNow(
            meeting=meeting,
            items={item.id: item.title for item in self._running.agenda},
            item_minutes_left=self._running.progress(meeting).item_minutes_left,
            break_cue=break_cue(meeting, self._people),
            break_is_over=on_break and not meeting.break_minutes_left(now),
            names=self._names,
            presences=self._presences,
            parties=self._parties,
        )

    def _agreeing_now(self) -> AgreeingNow:
        case = self._case
        return AgreeingNow(
            consented=case.consents.parties(),
            wordings={action.id: (*action.wording, str(action.withdrawn)) for action in case.actions.all()},
            numbers=case.actions.numbers(),
            parties=self._parties,
        )

    def _room_now(self) -> str:
        room = self._case.room.current()
        visible = room.open and not room.held
        return room_told(room, self._case.room.shared_view() if visible else BLANK)
