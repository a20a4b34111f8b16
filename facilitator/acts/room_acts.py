"""Acts on what the room may see."""

from collections.abc import Callable
from dataclasses import replace

from facilitator.acts.action_acts import ActionActs
from facilitator.acts.consent_acts import ConsentActs
from facilitator.acts.matter_acts import MatterActs
from facilitator.acts.meeting_acts import MeetingActs
from facilitator.acts.party_acts import PartyActs
from facilitator.acts.people_acts import PeopleActs
from facilitator.acts.room_hold import RoomHold
from facilitator.acts.terms_acts import TermsActs
from facilitator.agreement.action import as_printed
from facilitator.agreement.room_sees import Agreeing, Room, room_sees
from facilitator.agreement.shared_view import RoomWays, SharedView
from facilitator.case.identity import ActionId
from facilitator.changes import Changes

_TOUCHED = Changes(room=True)


class RoomActs:
    """Deciding what the shared window shows."""

    def __init__(
        self,
        hold: RoomHold,
        *,
        matter: MatterActs,
        parties: PartyActs,
        people: PeopleActs,
        meeting: MeetingActs,
        actions: ActionActs,
        consents: ConsentActs,
        terms: TermsActs,
    ) -> None:
        self._hold = hold
        self._matter, self._parties, self._people = matter, parties, people
        self._meeting, self._actions = meeting, actions
        self._consents, self._terms = consents, terms

    def current(self) -> Room:
        """Return what the room is allowed to see now."""
        return self._hold.room

    def open(self) -> Changes:
        """Open the shared view: blank, until it is released; then it shows what was offered before."""
        self._hold.room = replace(self._hold.room, open=True, held=True)
        return _TOUCHED

    def close(self) -> Changes:
        """Close the shared view."""
        self._hold.room = Room()
        return _TOUCHED

    def hold(self, *, held: bool) -> Changes:
        """Hold the shared view blank, or let it show the meeting."""
        self._hold.room = replace(self._hold.room, held=held)
        return _TOUCHED

    def show_action(self, action_id: ActionId | None) -> Changes:
        """Offer one action to the room, or with None go back to the meeting.

        Raises NotAllowed for a draft, and for one that was withdrawn: the room never sees them.
        """
        if action_id is not None:
            self._actions.offered(action_id)
        self._hold.room = replace(self._hold.room, action_id=action_id, outcome=False, plan=False)
        return _TOUCHED | Changes(actions=True)

    def show_outcome(self) -> Changes:
        """Offer to the room how far the parties came; it is blank until the mediator has answered."""
        self._hold.room = replace(self._hold.room, action_id=None, outcome=True, plan=False)
        return _TOUCHED | Changes(actions=True)

    def show_plan(self) -> Changes:
        """Offer to the room all that every party agrees to, as it would be printed now."""
        self._hold.room = replace(self._hold.room, action_id=None, outcome=False, plan=True)
        return _TOUCHED | Changes(actions=True)

    def turn_plan(self) -> Changes:
        """Offer the plan, also where the page was held; where it is seen, go back to the meeting."""
        if self._takes_plan_back():
            return self.show_action(None)
        return self.show_plan() | self.hold(held=False)

    def shared_view(self) -> SharedView:
        """Return all that the shared window may draw this instant."""
        return self._seeing()(self._hold.room)

    def ways(self) -> RoomWays:
        """Return what the room would see after each act that can be done now."""
        if not self._hold.room.open:
            return RoomWays()
        see = self._seeing()
        released = replace(self._hold.room, held=False)
        nothing = replace(released, action_id=None, outcome=False, plan=False)
        return RoomWays(
            released=see(released).showing,
            plan=see(replace(nothing, plan=True)).showing,
            nothing_offered=see(nothing).showing,
            held=self._hold.room.held,
            takes_plan_back=self._takes_plan_back(),
        )

    def _takes_plan_back(self) -> bool:
        return self._hold.room.plan and not self._hold.room.held

    def _seeing(self) -> Callable[[Room], SharedView]:
        """Return what gives the view of a room as the case is now, read once."""
        process = self._matter.current().process
        facts = (
            self._meeting.current(),
            self._meeting.progress(),
            self._people.all(),
            self._parties.all(),
            Agreeing(
                actions=tuple(as_printed(action, process) for action in self._actions.all()),
                numbers=self._actions.numbers(),
                answer=self._terms.choices().outcome,
                consented=self._consents.parties(),
            ),
        )
        return lambda room: room_sees(room, *facts)
