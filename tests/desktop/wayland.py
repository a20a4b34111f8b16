"""The real app on a Wayland desktop without a screen: started, looked at, driven with keys and mouse."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from tests.desktop.accessible import Element
from tests.desktop.app import MIDDLE, Desktop
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import until
from tests.desktop.wayland_hands import WaylandHands

NOBODY: Final = 65534
SIZE: Final = (1366, 768)
CONFIG: Final = """
output HEADLESS-1 resolution {0}x{1} position 0 0
output HEADLESS-2 resolution {0}x{1} position {0} 0
default_border none
default_floating_border none
focus_follows_mouse no
xwayland disable
"""
HEADLESS: Final = {
    "WLR_BACKENDS": "headless",
    "WLR_LIBINPUT_NO_DEVICES": "1",
    "WLR_RENDERER": "pixman",
}


class WaylandSession(DesktopSession):
    """A session whose screen is sway with `outputs` outputs side by side that nobody sees."""

    def __init__(self, *, outputs: int = 1) -> None:
        super().__init__(screen=True)
        self._outputs = outputs
        self.size = (SIZE[0] * outputs, SIZE[1])

    def _start_screen(self, size: str) -> None:
        del size  # sway reads it
        place = Path(tempfile.mkdtemp(prefix="fac-", dir="/tmp"))
        self.closing.callback(shutil.rmtree, place, ignore_errors=True)
        config = place / "sway.conf"
        config.write_text(CONFIG.format(*SIZE))
        as_somebody: tuple[str, ...] = ()
        if os.geteuid() == 0:  # as root it refuses
            for its in (place, config):
                os.chown(its, NOBODY, NOBODY)
            as_somebody = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
        extra = HEADLESS | {"WLR_HEADLESS_OUTPUTS": str(self._outputs), "XDG_RUNTIME_DIR": str(place)}
        sway = self.start(*as_somebody, "sway", "--config", str(config), name="sway", extra=extra)

        def sockets() -> list[Path]:
            if sway.poll() is not None:
                raise RuntimeError(f"sway did not start: {self._log('sway.err')}")
            found = [*place.glob("sway-ipc.*.sock"), *place.glob("wayland-?")]
            return found if len(found) > 1 else []

        ipc, self.display = until(sockets, "sway listens")
        self.environment |= {
            "SWAYSOCK": str(ipc),
            "WAYLAND_DISPLAY": str(self.display),
            "XDG_SESSION_TYPE": "wayland",
            "XDG_CURRENT_DESKTOP": "sway",
        }

    def asked(self, *question: str) -> Any:
        """Return what sway answers."""
        return json.loads(self.run_to_end("swaymsg", "--raw", *question).stdout)


class WaylandDesktop(Desktop):
    """One run of the app on a Wayland session; `Desktop` tells how it is driven."""

    def __init__(self, session: WaylandSession, command: Sequence[str] | None = None) -> None:
        super().__init__(session, command)
        self._session = session
        self.hands = WaylandHands(session.display, session.size)
        session.closing.callback(self.hands.close)

    def views(self) -> list[Mapping[str, Any]]:
        """Return what sway knows of each window of the app."""
        return [
            view for view in _leaves(self._session.asked("-t", "get_tree")) if view["pid"] == self.process.pid
        ]

    def windows(self) -> list[str]:
        return [str(view["id"]) for view in self.views()]

    def titles(self) -> list[str]:
        return [str(view["name"]) for view in self.views()]

    def screenshot(self, path: Path) -> Path:
        self.session.run_to_end("grim", str(path))
        return path

    def press(self, *keys: str, at_once: bool = False) -> None:
        del at_once  # it is always
        for key in keys:
            self.hands.press(key)

    def type(self, text: str) -> None:
        self.hands.type(text)

    def _middle(self, element: Element) -> tuple[int, int] | None:
        """Return the middle of what can be clicked; only the compositor knows where its window is."""
        place = element.middle() if element.enabled else None
        windows = [view for view in self.views() if view["focused"]]
        if place is None or not windows:
            return None
        tree, name = self._tree(), windows[0]["name"]
        window = tree.find(name, "frame") or tree.find(name, "dialog") or tree.find(name)
        if window is None:
            return None
        left, top = window.corner()
        return (place[0] - left + windows[0]["rect"]["x"], place[1] - top + windows[0]["rect"]["y"])

    def _click_at(self, x: int, y: int) -> None:
        self.hands.click(x, y)

    def _turn_wheel(self, *, down: bool) -> None:
        self.hands.move(*MIDDLE)
        self.hands.turn_wheel(1 if down else -1)


def _leaves(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    inner = [*node.get("nodes", ()), *node.get("floating_nodes", ())]
    if not inner and node.get("pid"):
        yield node
    for child in inner:
        yield from _leaves(child)
