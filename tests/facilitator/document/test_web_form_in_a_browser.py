"""The web page in a real browser: a maintained checker finds nothing, and nothing is asked for."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.document.web.action_plan_html import action_plan_html
from tests.facilitator.document.browser import PROGRAM, VIEWS, browser, look, opened
from tests.facilitator.document.kinds_of_plan import KINDS
from tests.facilitator.document.page_reader import read_page
from tests.facilitator.document.plans import plan_with_every_part

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.system(PROGRAM)

_ROOT = Path(__file__).parents[3]
# Of the checker's rules, so many find something to look at in a plan with every part: with fewer it is blind.
_RULES = 30
# These have every part and every kind of text; of the others each size is looked at, in light and in dark.
_IN_EVERY_VIEW = ("every part", "hostile")
_VIEWS = ("a desk", "a phone, dark", "400 %")


@pytest.fixture(scope="module")
def started() -> Iterator["Browser"]:
    with browser(shutil.which(PROGRAM) or PROGRAM) as running:
        yield running


@pytest.fixture
def file(tmp_path: Path) -> Callable[[bytes], Path]:
    def write(page: bytes) -> Path:
        path = tmp_path / "plan.html"
        path.write_bytes(page)
        return path

    return write


@pytest.mark.parametrize("kind", KINDS)
def test_the_checker_finds_nothing_in_any_view_and_no_line_is_wider_than_the_window(
    kind: str, started: "Browser", file: Callable[[bytes], Path]
) -> None:
    at = file(action_plan_html(KINDS[kind]))
    seen = {name: look(at, started, VIEWS[name]) for name in (VIEWS if kind in _IN_EVERY_VIEW else _VIEWS)}

    assert {name: one.violations for name, one in seen.items() if one.violations} == {}
    assert {name: one.unsure for name, one in seen.items() if one.unsure} == {}
    assert {name: one.overflow for name, one in seen.items() if one.overflow} == {}
    assert {name: one.heard.complaints for name, one in seen.items() if one.heard.complaints} == {}
    assert {tuple(one.heard.requests) for one in seen.values()} == {(at.as_uri(),)}


def _no_language(page: str) -> str:
    return page.replace('<html lang="en-GB">', "<html>")


def _pale(page: str) -> str:
    loose = page.replace("style-src '", "style-src 'unsafe-inline' 'x")
    return loose.replace("--ink: #1a1c21", "--ink: #a0a0a0")


def _empty_header(page: str) -> str:
    return page.replace('role="columnheader">Name<', 'role="columnheader"><', 1)


def _two_of_one_id(page: str) -> str:
    heading = next(part for part in page.split('aria-labelledby="')[1:])
    return page.replace("<h1", f'<h1 id="{heading.partition(chr(34))[0]}"', 1)


BROKEN: dict[str, Callable[[str], str]] = {
    "html-has-lang": _no_language,
    "document-title": lambda page: re.sub("<title>.*?</title>", "", page),
    "color-contrast": _pale,
    "empty-table-header": _empty_header,
    "duplicate-id-aria": _two_of_one_id,
    "scope-attr-valid": lambda page: page.replace('scope="row"', 'scope="line"'),
    "heading-order": lambda page: page.replace("<h3", "<h5").replace("</h3>", "</h5>"),
    "landmark-one-main": lambda page: page.replace("<main", "<div").replace("</main>", "</div>"),
    "list": lambda page: page.replace("<ul>", "<ul><b>Two</b>"),
    "meta-viewport": lambda page: page.replace("initial-scale=1", "initial-scale=1, user-scalable=no"),
    "aria-required-children": lambda page: page.replace('role="cell"', 'role="note"'),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_the_checker_finds_a_fault_that_was_put_in(
    rule: str, started: "Browser", file: Callable[[bytes], Path]
) -> None:
    page = action_plan_html(plan_with_every_part()).decode()
    broken = BROKEN[rule](page)
    assert broken != page
    seen = look(file(broken.encode()), started, VIEWS["a desk"])
    # Of some faults it says that a person must decide; the test above allows neither.
    assert rule in {found.partition(":")[0] for found in (*seen.violations, *seen.unsure)}
    assert seen.ran > _RULES


def test_what_would_be_fetched_run_or_styled_is_refused_by_the_page_and_seen_here(
    started: "Browser", file: Callable[[bytes], Path]
) -> None:
    page = action_plan_html(plan_with_every_part()).decode()
    slipped_in = (
        '<img src="https://example.org/pixel.png" alt=""><script>document.title = "run"</script>'
        '<p style="color: red">x</p><form action="https://example.org/"><button>Send</button></form>'
    )
    at = file(page.replace("</main>", f"{slipped_in}</main>").encode())
    with opened(at, started, VIEWS["a desk"]) as (shown, seen):
        with shown.expect_console_message(lambda message: "form-action" in message.text):
            shown.evaluate("document.forms[0].requestSubmit()")
        assert shown.title() != "run"
        assert shown.url == at.as_uri()
    assert [each for each in ("script", "img-src", "style", "form-action") if each not in str(seen)] == []


def test_a_page_that_is_too_wide_is_seen_to_be(started: "Browser", file: Callable[[bytes], Path]) -> None:
    page = (
        action_plan_html(plan_with_every_part()).decode().replace("overflow-wrap: anywhere", "width: 400px")
    )
    loose = page.replace("style-src '", "style-src 'unsafe-inline' 'x")
    assert look(file(loose.encode()), started, VIEWS["a phone"]).overflow > 0


@pytest.mark.parametrize("kind", ["hostile", "every script", "lists inside actions"])
def test_the_browser_reads_the_words_that_are_written_and_makes_nothing_of_them(
    kind: str, started: "Browser", file: Callable[[bytes], Path]
) -> None:
    page = action_plan_html(KINDS[kind])
    read = read_page(page)
    with opened(file(page), started, VIEWS["a desk"]) as (shown, _):
        names = shown.evaluate("[...document.querySelectorAll('*')].map(e => e.localName)")
        text = shown.evaluate("document.body.textContent")
        mode = shown.evaluate("document.compatMode")
    assert names == [element.tag for element in read.elements]
    said = " ".join(words for tag, words in read.said if tag not in ("title", "style"))
    assert "".join(text.split()) == "".join(said.split())
    assert mode == "CSS1Compat"


def test_rows_that_are_set_as_blocks_are_still_told_as_a_table(
    started: "Browser", file: Callable[[bytes], Path]
) -> None:
    at = file(action_plan_html(plan_with_every_part()))
    told = {}
    for name in ("a desk", "a phone"):
        with opened(at, started, VIEWS[name]) as (shown, _):
            tree = shown.context.new_cdp_session(shown).send("Accessibility.getFullAXTree")["nodes"]
            roles = [node["role"]["value"] for node in tree if not node["ignored"]]
            told[name] = {
                role: roles.count(role) for role in ("table", "row", "columnheader", "rowheader", "cell")
            }
    assert told["a phone"] == told["a desk"]
    assert all(told["a desk"].values())


def test_wider_spaces_between_letters_words_and_lines_push_nothing_out(
    started: "Browser", file: Callable[[bytes], Path]
) -> None:
    """WCAG 2.2, 1.4.12."""
    with opened(file(action_plan_html(plan_with_every_part())), started, VIEWS["a phone"]) as (shown, _):
        overflow = shown.evaluate(
            "() => { for (const e of document.querySelectorAll('body *')) { e.style.letterSpacing = '0.12em';"
            " e.style.wordSpacing = '0.16em'; e.style.lineHeight = '1.5'; }"
            " return document.documentElement.scrollWidth - innerWidth; }"
        )
    assert overflow == 0


def test_on_paper_it_is_dark_on_white_whatever_the_screen_is(
    started: "Browser", file: Callable[[bytes], Path]
) -> None:
    with opened(file(action_plan_html(plan_with_every_part())), started, VIEWS["a phone, dark"]) as (
        shown,
        _,
    ):
        on_screen = shown.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        shown.emulate_media(media="print")
        on_paper = shown.evaluate(
            "[document.documentElement, document.body].map(e => [getComputedStyle(e).backgroundColor,"
            " getComputedStyle(e).color])"
        )
        table = shown.evaluate("getComputedStyle(document.querySelector('table')).display")
    assert on_screen != "rgb(255, 255, 255)"
    assert on_paper[0] == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert table == "table"


def test_the_browser_leaves_no_profile(home: Path, file: Callable[[bytes], Path]) -> None:
    at = file(action_plan_html(plan_with_every_part()))
    program = (
        "import os, sys; from pathlib import Path; from tests.facilitator.document.browser import *\n"
        "with browser(sys.argv[1]) as running:\n"
        "    look(Path(sys.argv[2]), running, VIEWS['a desk'])\n"
        "    print(len(os.listdir(os.environ['TMPDIR'])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, shutil.which(PROGRAM) or PROGRAM, str(at)],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) > 0
    left = [path for path in home.rglob("*") if path.is_file()]
    assert left == []
