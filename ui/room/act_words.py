"""What the acts on the shared view are called: by what each of them would do now."""

from typing import Final

from facilitator.agreement.shared_view import RoomWays, Showing

OPEN: Final = "Open shared view"
CLOSE: Final = "Close shared view"
HOLD: Final = "Hold blank"
RELEASE: Final = {
    Showing.BLANK: "End the hold",
    Showing.MEETING: "Show the meeting",
    Showing.PAUSE: "Show the pause page",
    Showing.ACTION: "Show the action",
    Showing.OUTCOME: "Show the outcome",
    Showing.PLAN: "Show the plan",
}
FILL: Final = "Fill the screen"
UNFILL: Final = "Leave full screen"
SHOW_PLAN: Final = "Show the whole plan"
PLAN_LATER: Final = "Show the whole plan after the pause"
NO_PLAN_LATER: Final = "Show no plan after the pause"
BACK: Final = {Showing.MEETING: "Back to the meeting", Showing.PAUSE: "Back to the pause page"}
NEXT_PAGE: Final = "Next page of the plan"
FIRST_PAGE: Final = "First page of the plan"


def hold_words(ways: RoomWays) -> str:
    """Return what holding or releasing the page is called."""
    return RELEASE[ways.released] if ways.held else HOLD


def plan_words(ways: RoomWays) -> str:
    """Return what turning to the plan is called, or back from it."""
    paused = ways.plan is Showing.PAUSE
    if ways.takes_plan_back:
        return NO_PLAN_LATER if paused else BACK[ways.nothing_offered]
    return PLAN_LATER if paused else SHOW_PLAN


def turn_words(page: int, pages: int) -> str:
    """Return what turning the plan's page is called; after the last comes the first."""
    return FIRST_PAGE if page == pages > 1 else NEXT_PAGE
