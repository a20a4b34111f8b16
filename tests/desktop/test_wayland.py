"""On Wayland as on X11: the whole way, keys by their place, nothing on the clipboard, the room's screen."""

from collections.abc import Iterator

import pytest

from facilitator import APP_ID
from tests.desktop.session import WAYLAND_PROGRAMS
from tests.desktop.waiting import until
from tests.desktop.wayland import SIZE, WaylandDesktop, WaylandSession
from tests.desktop.wayland_hands import WaylandHands
from tests.journeys.whole_meeting import (
    WORDS,
    agree,
    destroy,
    end_meeting,
    first_run,
    meet,
    prepare,
    save_plan,
    unlock,
)
from ui.look.window_titles import SHARED_TITLE, TITLE
from ui.room.room_screens import CAME
from ui.room.screen_places import Sight

pytestmark = pytest.mark.system(*WAYLAND_PROGRAMS)
# What Qt says of its own to whom a screen reader asks about what has just gone; X11 hears it too.
ASKED_TOO_LATE = "qt.accessibility.atspi: Could not find accessible on path"


@pytest.fixture
def session() -> Iterator[WaylandSession]:
    with WaylandSession() as session:
        yield session


def own_words(desktop: WaylandDesktop) -> list[str]:
    return [line for line in desktop.errors().splitlines() if not line.startswith(ASKED_TOO_LATE)]


def shared_view(desktop: WaylandDesktop) -> dict[str, int]:
    """Return where the shared view is once it has a place."""

    def place() -> dict[str, int] | None:
        return next((view["rect"] for view in desktop.views() if view["name"] == SHARED_TITLE), None)

    return until(place, "the shared view is on a screen")


def test_a_meeting_goes_from_the_first_run_over_a_lock_to_its_plan_and_its_end(
    session: WaylandSession,
) -> None:
    desktop = WaylandDesktop(session).start()
    assert [(view["app_id"], view["shell"]) for view in desktop.views()] == [(APP_ID, "xdg_shell")]

    first_run(desktop)
    prepare(desktop)
    meet(desktop)
    assert desktop.titles() == [TITLE]
    desktop.press("ctrl+l")
    desktop.find("Passphrase", role="text")
    assert not desktop.shows(WORDS.note)
    unlock(desktop)
    desktop.wait_for_text(WORDS.note)
    agree(desktop)
    end_meeting(desktop)
    save_plan(desktop, session.home / "plan.pdf")
    destroy(desktop, "DR-2026-001")
    desktop.press("ctrl+q")

    assert desktop.wait_for_end() == 0
    assert (session.home / "plan.pdf").stat().st_size > 0
    assert own_words(desktop) == []


def test_digits_give_the_floor_by_the_place_of_their_keys(session: WaylandSession) -> None:
    desktop = WaylandDesktop(session).start()
    first_run(desktop)
    prepare(desktop)
    meet(desktop)
    french = WaylandHands(session.display, session.size, "fr")
    session.closing.callback(french.close)
    for key, person in (("ampersand", WORDS.first_person), ("eacute", WORDS.second_person)):
        french.press(f"ctrl+{key}")
        desktop.wait_for_text(f"{person} has the floor")


@pytest.mark.system("wl-paste")
def test_what_is_selected_or_copied_reaches_neither_clipboard(session: WaylandSession) -> None:
    desktop = WaylandDesktop(session).start()
    first_run(desktop)
    prepare(desktop)
    meet(desktop)
    desktop.click("Note", role="text")
    desktop.type("zqselected")
    desktop.press("ctrl+a", "ctrl+c", "ctrl+x")
    for which in ((), ("--primary",)):
        assert session.run_to_end("wl-paste", *which, "--list-types").stdout == ""
    desktop.press("ctrl+v", "Return")
    desktop.wait_for_text("zqselected")


def test_the_shared_view_fills_the_screen_without_notes_and_leaves_the_keyboard_to_them() -> None:
    with WaylandSession(outputs=2) as session:
        desktop = WaylandDesktop(session).start()
        first_run(desktop)
        prepare(desktop)
        meet(desktop)
        desktop.press("F9")

        assert shared_view(desktop)["x"] == SIZE[0]
        desktop.wait_for_text("The room sees")
        assert not desktop.shows(Sight.TOGETHER.value)
        desktop.type("zqtyped meanwhile")
        desktop.press("Return")
        desktop.wait_for_text("zqtyped meanwhile")


def test_on_the_only_screen_the_notes_are_said_to_be_seen_until_another_comes(
    session: WaylandSession,
) -> None:
    desktop = WaylandDesktop(session).start()
    first_run(desktop)
    prepare(desktop)
    meet(desktop)
    desktop.press("F9")
    shared_view(desktop)
    desktop.wait_for_text(Sight.ONE_SCREEN.value)

    session.run_to_end("swaymsg", "create_output")
    desktop.wait_for_text(CAME)
    until(lambda: shared_view(desktop)["x"] == SIZE[0], "the shared view is on the new screen")
    assert not desktop.shows(Sight.TOGETHER.value)
