"""Acts on the meeting as a whole: start, items, breaks, private sessions, adjourning, ending."""

from dataclasses import replace
from datetime import timedelta

from facilitator.acts.agenda_acts import AgendaActs
from facilitator.acts.floor_acts import FLOOR_TOUCHED
from facilitator.acts.late_joiner_acts import LateJoinerActs
from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ItemId, PartyId
from facilitator.case.people import Participant, Party
from facilitator.changes import Changes
from facilitator.errors import FacilitatorError, NotAllowed
from facilitator.meeting import floor
from facilitator.meeting.confidentiality import refuse_unaccepted
from facilitator.meeting.progress import Progress, progress
from facilitator.meeting.running_time import RunningTime, running_time
from facilitator.meeting.state import ItemTime, Meeting, Status

_ITEM_TOUCHED = FLOOR_TOUCHED | Changes(agenda=True)


class MeetingActs(LateJoinerActs, AgendaActs):
    """Running the meeting along its agenda."""

    def start_meeting(self, reason: str = "") -> Changes:
        """Start the meeting at the first item that is not done.

        Raises NotAllowed when one of the three checks that protect everyone stands open, when other checks
        do and no reason is given, or when there is no agenda. The reason is recorded.
        """
        self._refuse_unready(reason)
        first = self._first_open_item()
        begun = self._clock.now()

        def move(meeting: Meeting) -> Meeting:
            if meeting.status is not Status.NOT_STARTED:
                raise NotAllowed("The meeting has already started.")
            started = replace(meeting, status=Status.RUNNING, started_at=begun, unready_reason=reason.strip())
            return self._at_item(started, first.id)

        return self._floor_move(move, "Start the meeting") | _ITEM_TOUCHED

    def next_item(self) -> Changes:
        """Mark the present item done and go to the next that is not. Raises NotAllowed at the end."""
        items = self.agenda()

        def move(meeting: Meeting) -> Meeting:
            floor.require_running(meeting)
            index = next((i for i, item in enumerate(items) if item.id == meeting.item_id), -1)
            following = next((item for item in items[index + 1 :] if not item.done), None)
            if following is None:
                raise NotAllowed("This is the last item. End the meeting when everyone is ready.")
            if index >= 0:
                self._store.put(replace(items[index], done=True))
            return self._at_item(meeting, following.id)

        return self._floor_move(move, "Go on to the next item") | _ITEM_TOUCHED

    def go_to_item(self, item_id: ItemId) -> Changes:
        """Go to any item, without marking the present one done."""
        item = self._need(AgendaItem, item_id)

        def move(meeting: Meeting) -> Meeting:
            floor.require_running(meeting)
            if item.done:
                self._store.put(replace(item, done=False))
            return self._at_item(meeting, item_id)

        return self._floor_move(move, f"Go to {item.title}") | _ITEM_TOUCHED

    def extend_item(self, minutes: int) -> Changes:
        """Plan more minutes for the present item."""
        item_id = self.meeting().item_id
        if item_id is None:
            raise NotAllowed("No item is under discussion.")
        item = self._need(AgendaItem, item_id)
        with self._store.transaction(f"Plan more minutes for {item.title}"):
            return self.change_item(item_id, minutes=item.minutes + minutes)

    def begin_break(self, minutes: int | None = None) -> Changes:
        """Stop the clock until about `minutes` from now, without them as the agenda plans or is usual.

        Nobody has the floor.
        """
        length = self.progress().break_minutes if minutes is None else minutes
        until = self._clock.now() + timedelta(minutes=length)

        def move(meeting: Meeting) -> Meeting:
            floor.require_running(meeting)
            return replace(floor.free(meeting), status=Status.BREAK, break_until=until)

        return self._floor_move(move, "Begin a break")

    def extend_break(self, minutes: int) -> Changes:
        """Let the break end `minutes` later, or earlier when below zero, but not before now."""
        now = self._clock.now()

        def move(meeting: Meeting) -> Meeting:
            if meeting.status is not Status.BREAK or meeting.break_until is None:
                raise NotAllowed("The meeting is not on a break.")
            until = meeting.break_until + timedelta(minutes=minutes)
            return replace(meeting, break_until=max(now, until))

        return self._floor_move(move, "Change when the break ends")

    def end_break(self) -> Changes:
        """Go on after a break."""
        return self._resume({Status.BREAK}, "End the break")

    def begin_private_session(self, party_id: PartyId) -> Changes:
        """Begin a private session with one party; the joint floor is closed meanwhile.

        Raises ConfidentialityOpen while one of the party is here who has not accepted confidentiality.
        """
        party = self._need(Party, party_id)
        if not self.matter().private_sessions:
            raise NotAllowed("Private sessions are switched off for this case.")
        there = [each for each in self.participants() if each.party_id == party_id and each.attending]
        refuse_unaccepted(there, without=self._without)

        def move(meeting: Meeting) -> Meeting:
            floor.require_running(meeting)
            if meeting.private_party_id is not None:
                raise NotAllowed("A private session is already on. End it first.")
            return replace(floor.free(floor.end_round(meeting)), private_party_id=party_id)

        label = f"Begin a private session with {party.called}"
        return self._floor_move(move, label) | Changes(notes=True)

    def end_private_session(self) -> Changes:
        """Return to the joint meeting."""
        ended = self._floor_move(lambda m: replace(m, private_party_id=None), "End the private session")
        return ended | Changes(notes=True)

    def adjourn(self) -> Changes:
        """Stop the meeting to go on another day."""
        return self._stop(Status.ADJOURNED, "Adjourn the meeting")

    def end_meeting(self) -> Changes:
        """End the meeting; it can be resumed until the case is finished."""
        return self._stop(Status.ENDED, "End the meeting")

    def resume_meeting(self) -> Changes:
        """Go on with an adjourned or ended meeting at the same item."""
        return self._resume({Status.ADJOURNED, Status.ENDED}, "Resume the meeting")

    def item_times(self) -> dict[ItemId, int]:
        """Return milliseconds spent on each item so far, the present one up to this instant."""
        meeting = self.meeting()
        times = {t.id: t.ms for t in self._store.all(ItemTime)}
        if meeting.item_id is not None:
            times[meeting.item_id] = meeting.item_ms
        return times

    def progress(self) -> Progress:
        """Return where the meeting stands against its plan."""
        return progress(self.meeting(), self.agenda(), self.item_times(), self.matter().booked_minutes)

    def running_time(self) -> RunningTime:
        """Return what the time is counted on from until the next act."""
        return running_time(
            self.meeting(),
            self.turns(),
            self.participants(),
            agenda=self.agenda(),
            spent_ms=self.item_times(),
            booked_minutes=self.matter().booked_minutes,
        )

    def asked_before_moving_on(self) -> tuple[Participant, ...]:
        """Return who should have been heard on the present item and was not, least heard so far first.

        Nobody on a break or in private sessions, where nobody has to be heard.
        """
        current = self.progress().current
        if current is None or not current.item.kind.hears_everyone:
            return ()
        order = self.least_heard()
        return tuple(sorted(self.unheard(), key=lambda person: order.index(person.id)))

    def let_unheard_pass(self) -> Changes:
        """Record that everybody not heard on the present item passes, and go on to the next item."""
        anchor = self._anchor_ms, self._anchor_at
        try:
            with self._store.transaction("Let those not heard pass"):
                changes = Changes()
                for person in self.unheard():
                    changes |= self.pass_turn(person.id)
                return changes | self.next_item()
        except FacilitatorError:
            # What was counted in the refused step was not kept: it is counted again from where it began.
            self._anchor_ms, self._anchor_at = anchor
            raise

    def _refuse_unready(self, reason: str) -> None:
        open_checks = self.missing_checks()
        firm = [check.question for check in open_checks if not check.can_be_overridden]
        if firm:
            message = f"The meeting cannot start yet. Still open: {'; '.join(firm)}."
            raise NotAllowed(message)
        if open_checks and not reason.strip():
            message = f"{len(open_checks)} readiness checks are open. Say why you start without them."
            raise NotAllowed(message)

    def _first_open_item(self) -> AgendaItem:
        first = next((item for item in self.agenda() if not item.done), None)
        if first is None:
            raise NotAllowed("The agenda has no open item. Add one in Prepare first.")
        return first

    def _at_item(self, meeting: Meeting, item_id: ItemId) -> Meeting:
        spent = self._store.get(ItemTime, item_id)
        freed = floor.end_round(floor.free(meeting))
        return replace(freed, item_id=item_id, item_ms=spent.ms if spent else 0)

    def _stop(self, status: Status, label: str) -> Changes:
        def move(meeting: Meeting) -> Meeting:
            if not meeting.status.goes_on:
                raise NotAllowed("The meeting is not running.")
            quiet = floor.end_round(floor.free(meeting))
            return replace(quiet, status=status, break_until=None, private_party_id=None, hands=())

        return self._floor_move(move, label) | Changes(notes=True)

    def _resume(self, stopped: set[Status], label: str) -> Changes:
        def move(meeting: Meeting) -> Meeting:
            if meeting.status not in stopped:
                raise NotAllowed("The meeting is not stopped in that way.")
            return replace(meeting, status=Status.RUNNING, break_until=None, since_break_ms=0)

        return self._floor_move(move, label)
