"""A real browser, without a window, and what a maintained checker (axe) says of the page it shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Its modules are there where Debian's browser is: all of them load when a test that needs both runs.
# ruff: noqa: PLC0415

PROGRAM = "chromium-headless-shell"


@dataclass(frozen=True, slots=True)
class View:
    """How somebody looks at a page: `width` and `height` in CSS pixels, `zoom` 4 for 400 %."""

    width: int
    height: int
    zoom: int = 1
    dark: bool = False
    forced_colours: bool = False


# A window of 1280 by 1024 at 400 % is 320 CSS pixels wide (WCAG 2.2, 1.4.10).
VIEWS = {
    "a desk": View(1280, 1024),
    "a desk, dark": View(1280, 1024, dark=True),
    "a phone": View(320, 640),
    "a phone, dark": View(320, 640, dark=True),
    "400 %": View(320, 256, zoom=4),
    "400 %, dark": View(320, 256, zoom=4, dark=True),
    "colours of one's own": View(1280, 1024, forced_colours=True),
}


@dataclass(slots=True)
class Heard:
    """What a browser asks for, the page's own address first, and what it writes on its console."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page was like."""

    heard: Heard
    violations: list[str]  # the checker's, each with the element
    unsure: list[str]  # what the checker could not decide
    overflow: int  # CSS pixels that the page is wider than its window
    ran: int  # rules that found something to look at


@contextmanager
def browser(program: str) -> Iterator["Browser"]:
    """Start the browser `program` with an empty profile of its own, which goes with it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Its sandbox needs rights that the administrator of a container has taken from himself.
        started = playwright.chromium.launch(executable_path=program, chromium_sandbox=False)
        try:
            yield started
        finally:
            started.close()


@contextmanager
def opened(at: Path, started: "Browser", view: View) -> Iterator[tuple["Page", Heard]]:
    """Open the file `at` from the disk, seen as `view` says, and hear what the browser asks for and says."""
    context = started.new_context(
        viewport={"width": view.width, "height": view.height},
        device_scale_factor=view.zoom,
        color_scheme="dark" if view.dark else "light",
        forced_colors="active" if view.forced_colours else "none",
    )
    heard = Heard()
    try:
        page = context.new_page()
        page.on("request", lambda request: heard.requests.append(request.url))
        page.on("console", lambda message: heard.complaints.append(message.text))
        page.on("pageerror", lambda error: heard.complaints.append(str(error)))
        page.goto(at.as_uri(), wait_until="load")
        yield page, heard
    finally:
        context.close()


def look(at: Path, started: "Browser", view: View) -> Seen:
    """Return what the page in the file `at` is like, seen as `view` says."""
    from axe_playwright_python.sync_playwright import Axe

    with opened(at, started, view) as (page, heard):
        overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        # Without a list of rules axe runs all but its experimental ones: WCAG 2.0 to 2.2 and best practice.
        found: dict[str, Any] = Axe().run(page).response
    return Seen(
        heard=heard,
        violations=_named(found["violations"]),
        unsure=_named(found["incomplete"]),
        overflow=max(overflow, 0),
        ran=sum(len(found[kind]) for kind in ("passes", "violations", "incomplete")),
    )


def _named(results: list[dict[str, Any]]) -> list[str]:
    return [f"{result['id']}: {node['html'][:120]}" for result in results for node in result["nodes"]]
