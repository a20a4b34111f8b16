"""Acts on the meeting as a whole: start, items, breaks, adjourning, ending."""

from dataclasses import replace
from datetime import date, timedelta

from facilitator.acts.agenda_acts import AgendaActs
from facilitator.acts.floor_acts import FloorActs
from facilitator.acts.heard_before import HeardBefore
from facilitator.acts.matter_acts import MatterActs
from facilitator.acts.meeting_time import FLOOR_TOUCHED, MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.people_acts import PeopleActs
from facilitator.acts.readiness_acts import ReadinessActs
from facilitator.acts.speaking_times import SpeakingTimes
from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ItemId
from facilitator.case.people import Participant, Party
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting import floor
from facilitator.meeting.progress import Progress, progress
from facilitator.meeting.running_time import RunningTime, running_time
from facilitator.meeting.state import ItemTime, Meeting, Status, Turn

_ITEM_TOUCHED = FLOOR_TOUCHED | Changes(agenda=True)


class MeetingActs:
    """Running the meeting along its agenda."""

    def __init__(  # noqa: PLR0913  a meeting is where the parts of a case come together
        self,
        opened: OpenedCase,
        *,
        time: MeetingTime,
        heard_before: HeardBefore,
        matter: MatterActs,
        people: PeopleActs,
        readiness: ReadinessActs,
        agenda: AgendaActs,
        floor: FloorActs,
        speaking: SpeakingTimes,
    ) -> None:
        self._opened, self._store, self._time = opened, opened.store, time
        self._heard_before, self._matter, self._people = heard_before, matter, people
        self._readiness, self._agenda = readiness, agenda
        self._floor, self._speaking = floor, speaking

    def current(self) -> Meeting:
        """Return the meeting as it stands this instant; nothing is written."""
        return self._time.current()

    def turns(self) -> tuple[Turn, ...]:
        """Return every turn so far, the present one up to this instant."""
        return self._time.turns()

    def tick(self, *, slept_after_ms: int | None = None) -> Changes:
        """Make the time so far durable; `slept_after_ms` as `MeetingTime.tick` has it."""
        return self._time.tick(slept_after_ms=slept_after_ms)

    def has_begun(self) -> bool:
        """Return whether the meeting was ever started."""
        return self._heard_before.has_begun()

    def start(self, reason: str = "") -> Changes:
        """Start the meeting at the first item that is not done.

        Raises NotAllowed when one of the three checks that protect everyone stands open, when other checks
        do and no reason is given, or when there is no agenda. The reason is recorded.
        """
        self._refuse_unready(reason)
        first = self._first_open_item()
        begun = self._opened.now()

        def move(meeting: Meeting) -> Meeting:
            if meeting.status is not Status.NOT_STARTED:
                raise NotAllowed("The meeting has already started.")
            started = replace(meeting, status=Status.RUNNING, started_at=begun, unready_reason=reason.strip())
            return self._at_item(started, first.id)

        with self._time.one_step("Start the meeting"):
            self._people.keep_numbers()
            return self._time.move(move, "Start the meeting") | Changes(people=True) | _ITEM_TOUCHED

    def may_start(self, reason: str) -> bool:
        """Return whether no readiness check refuses to start a meeting that has not begun."""
        missing = self._readiness.missing()
        return all(check.can_be_overridden for check in missing) and bool(not missing or reason.strip())

    def planned_for_another_day(self) -> date | None:
        """Return for which other day a meeting that has not begun was planned, None for today or no day."""
        planned = self._matter.current().meeting_date
        begun = self.current().status is not Status.NOT_STARTED
        return None if begun or planned == self._opened.today() else planned

    def next_item(self) -> Changes:
        """Mark the present item done and go to the next that is not. Raises NotAllowed at the end."""
        items = self._agenda.items()

        def move(meeting: Meeting) -> Meeting:
            floor.require_running(meeting)
            index = next((i for i, item in enumerate(items) if item.id == meeting.item_id), -1)
            following = next((item for item in items[index + 1 :] if not item.done), None)
            if following is None:
                raise NotAllowed("This is the last item. End the meeting when everyone is ready.")
            if index >= 0:
                self._store.put(replace(items[index], done=True))
            return self._at_item(meeting, following.id)

        return self._time.move(move, "Go on to the next item") | _ITEM_TOUCHED

    def go_to_item(self, item_id: ItemId) -> Changes:
        """Go to any item, without marking the present one done."""
        item = self._opened.need(AgendaItem, item_id)

        def move(meeting: Meeting) -> Meeting:
            floor.require_running(meeting)
            if item.done:
                self._store.put(replace(item, done=False))
            return self._at_item(meeting, item_id)

        return self._time.move(move, f"Go to {item.title}") | _ITEM_TOUCHED

    def extend_item(self, minutes: int) -> Changes:
        """Plan more minutes for the present item."""
        item_id = self.current().item_id
        if item_id is None:
            raise NotAllowed("No item is under discussion.")
        item = self._opened.need(AgendaItem, item_id)
        with self._store.transaction(f"Plan more minutes for {item.title}"):
            return self._agenda.change(item_id, minutes=item.minutes + minutes)

    def begin_break(self, minutes: int | None = None) -> Changes:
        """Stop the clock until about `minutes` from now, without them as the agenda plans or is usual.

        Nobody has the floor.
        """
        length = self.progress().break_minutes if minutes is None else minutes
        until = self._opened.now() + timedelta(minutes=length)

        def move(meeting: Meeting) -> Meeting:
            floor.require_running(meeting)
            return replace(floor.free(meeting), status=Status.BREAK, break_until=until)

        return self._time.move(move, "Begin a break")

    def extend_break(self, minutes: int) -> Changes:
        """Let the break end `minutes` later, or earlier when below zero, but not before now."""
        now = self._opened.now()

        def move(meeting: Meeting) -> Meeting:
            if meeting.status is not Status.BREAK or meeting.break_until is None:
                raise NotAllowed("The meeting is not on a break.")
            until = meeting.break_until + timedelta(minutes=minutes)
            return replace(meeting, break_until=max(now, until))

        return self._time.move(move, "Change when the break ends")

    def end_break(self) -> Changes:
        """Go on after a break."""
        return self._resume({Status.BREAK}, "End the break")

    def adjourn(self) -> Changes:
        """Stop the meeting to go on another day."""
        return self._stop(Status.ADJOURNED, "Adjourn the meeting")

    def end(self) -> Changes:
        """End the meeting; it can be resumed until the case is finished."""
        return self._stop(Status.ENDED, "End the meeting")

    def resume(self) -> Changes:
        """Go on with an adjourned or ended meeting at the same item."""
        return self._resume({Status.ADJOURNED, Status.ENDED}, "Resume the meeting")

    def item_times(self) -> dict[ItemId, int]:
        """Return milliseconds spent on each item so far, the present one up to this instant."""
        meeting = self.current()
        times = {t.id: t.ms for t in self._store.all(ItemTime)}
        if meeting.item_id is not None:
            times[meeting.item_id] = meeting.item_ms
        return times

    def progress(self) -> Progress:
        """Return where the meeting stands against its plan."""
        booked = self._matter.current().booked_minutes
        return progress(self.current(), self._agenda.items(), self.item_times(), booked)

    def running_time(self) -> RunningTime:
        """Return what the time is counted on from until the next act."""
        return running_time(
            self.current(),
            self.turns(),
            self._people.all(),
            agenda=self._agenda.items(),
            spent_ms=self.item_times(),
            private_ms={party.id: self._time.in_private(party.id) for party in self._store.all(Party)},
            booked_minutes=self._matter.current().booked_minutes,
        )

    def asked_before_moving_on(self) -> tuple[Participant, ...]:
        """Return who should have been heard on the present item and was not, least heard so far first.

        Nobody on a break or in private sessions, where nobody has to be heard.
        """
        if not self.progress().hears_everyone:
            return ()
        order = self._speaking.least_heard()
        return tuple(sorted(self._speaking.unheard(), key=lambda person: order.index(person.id)))

    def to_be_heard(self) -> tuple[Participant, ...] | None:
        """Return who is not heard yet on the present item, without who has the floor now.

        None on a break or in private sessions, where nobody has to be heard.
        """
        if not self.progress().hears_everyone:
            return None
        speaker_id = self.current().speaker_id
        return tuple(person for person in self._speaking.unheard() if person.id != speaker_id)

    def let_unheard_pass(self) -> Changes:
        """Record that everybody not heard on the present item passes, and go on to the next item."""
        with self._time.one_step("Let those not heard pass"):
            changes = Changes()
            for person in self._speaking.unheard():
                changes |= self._floor.let_pass(person.id)
            return changes | self.next_item()

    def _refuse_unready(self, reason: str) -> None:
        open_checks = self._readiness.missing()
        firm = [check.question for check in open_checks if not check.can_be_overridden]
        if firm:
            message = f"The meeting cannot start yet. Still open: {'; '.join(firm)}."
            raise NotAllowed(message)
        if open_checks and not reason.strip():
            message = f"{len(open_checks)} readiness checks are open. Say why you start without them."
            raise NotAllowed(message)

    def _first_open_item(self) -> AgendaItem:
        first = next((item for item in self._agenda.items() if not item.done), None)
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
            self._time.keep_private(meeting)
            quiet = floor.end_round(floor.free(meeting))
            return replace(
                quiet, status=status, break_until=None, private_party_id=None, private_ms=0, hands=()
            )

        return self._time.move(move, label) | Changes(notes=True)

    def _resume(self, stopped: set[Status], label: str) -> Changes:
        def move(meeting: Meeting) -> Meeting:
            if meeting.status not in stopped:
                raise NotAllowed("The meeting is not stopped in that way.")
            return replace(meeting, status=Status.RUNNING, break_until=None, since_break_ms=0)

        return self._time.move(move, label)
