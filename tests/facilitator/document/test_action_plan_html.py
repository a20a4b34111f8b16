"""The plan as a web page: the words of the PDF in their order, every text as text, and nothing that acts."""

import base64
import hashlib
import re
import time
from dataclasses import replace
from itertools import pairwise

import pytest

from facilitator.agreement.plan import Attendee
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.content.check_code import check_code
from facilitator.document.fonts.printable import printable, readable
from facilitator.document.web.action_plan_html import action_plan_html
from facilitator.document.web.html_text import html_text
from tests.facilitator.document.every_script import BY_LANGUAGE, EMOJI, RIGHT_TO_LEFT
from tests.facilitator.document.kinds_of_plan import KINDS
from tests.facilitator.document.page_reader import Read, read_page
from tests.facilitator.document.plans import HOSTILE, action, plan, plan_with_every_part
from tests.facilitator.document.structure_reader import hear

_IN_THE_HEAD = {"title", "style"}


def _read(kind: str) -> Read:
    return read_page(action_plan_html(KINDS[kind]))


def _said(read: Read) -> list[tuple[str, str]]:
    """Return what stands in the page itself: not in its head, nor in its foot."""
    shown = [piece for piece in read.said if piece[0] not in _IN_THE_HEAD]
    return shown[: len(shown) - len(read.foot)]


def _words(texts: list[str]) -> list[str]:
    """Return words as paper has them: it has fewer fonts than a browser."""
    return printable(" ".join(texts)).split()


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_its_words_are_those_of_the_pdf_in_their_order(kind: str, large: bool) -> None:
    heard = hear(action_plan_pdf(KINDS[kind], large_print=large)).said
    # A page says by being a list what a bullet says, and has no fields that have a name.
    paper = [text for tag, text in heard if tag != "Form" and (tag != "Lbl" or re.search(r"\w", text))]
    assert _words([text for _, text in _said(_read(kind))]) == _words(paper)


@pytest.mark.parametrize("kind", KINDS)
def test_its_foot_has_the_check_code_that_every_page_of_the_pdf_has(kind: str) -> None:
    code = check_code(KINDS[kind])
    feet = hear(action_plan_pdf(KINDS[kind])).artifacts
    assert code in " ".join(_read(kind).foot)
    assert all(code in " ".join(foot) for foot in feet)


def test_the_foot_names_the_plan_and_the_one_it_replaces() -> None:
    made = plan_with_every_part()
    assert _read("every part").foot == [
        f"{made.reference} \u00b7 Check code {check_code(made)}",
        f"Replaces check code {made.replaces}",
    ]
    nameless = read_page(action_plan_html(plan(reference="")))
    assert nameless.foot == [f"Check code {check_code(plan(reference=''))}"]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_in_it_acts_and_nothing_is_fetched(kind: str) -> None:
    read = _read(kind)
    assert {element.tag for element in read.elements} <= {
        *("html", "head", "meta", "title", "style", "body", "header", "main", "footer"),
        *("h1", "h2", "h3", "p", "strong", "span", "br", "ul", "ol", "li", "a"),
        *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    }
    names = {name for element in read.elements for name in element.attributes}
    assert names <= {
        *("lang", "dir", "charset", "http-equiv", "name", "content", "class", "id"),
        *("role", "scope", "aria-labelledby", "data-label", "href"),
    }
    assert all(one.keys() == {"href"} and one["href"].startswith("mailto:") for one in read.those("a"))
    assert sum("href" in one.attributes for one in read.elements) == len(read.those("a"))
    assert {"url(", "@import", "http:", "https:"} & set(
        re.findall(r"url\(|@import|https?:", read.style)
    ) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_the_policy_allows_the_one_style_sheet_and_nothing_else(kind: str) -> None:
    page = action_plan_html(KINDS[kind]).decode()
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [one["content"] for one in _read(kind).those("meta") if "http-equiv" in one]
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    # It holds for what stands behind it.
    assert page.index("Content-Security-Policy") < page.index("<title>") < page.index("<style>")


def test_the_head_says_language_signs_width_and_that_it_is_for_nobody_else() -> None:
    read = _read("ordinary")
    assert read.declaration == "DOCTYPE html"
    assert read.those("html") == [{"lang": "en-GB"}]
    assert read.those("meta")[0] == {"charset": "utf-8"}
    named = {one["name"]: one["content"] for one in read.those("meta") if "name" in one}
    assert named == {
        "viewport": "width=device-width, initial-scale=1",
        "referrer": "no-referrer",
        "robots": "noindex, nofollow, noarchive",
    }


def test_its_title_names_nobody_as_that_of_the_pdf() -> None:
    assert _read("ordinary").texts("title") == ["Action plan"]
    assert _read("practice").texts("title") == ["Action plan (Practice meeting \u2013 not a real agreement)"]
    person = (Attendee(name="Zo\u00eb Abel", role="Parent", party="Family"),)
    named = read_page(action_plan_html(plan(title="Plan for ZO\u00cb", attendees=person)))
    assert named.texts("title") == ["Action plan"]


def test_its_landmarks_are_each_there_once_and_hold_all_of_it() -> None:
    read = _read("every part")
    assert [one.tag for one in read.elements if one.tag in ("header", "main", "footer")] == [
        *("header", "main", "footer")
    ]
    assert read.texts("body", "html") == []


@pytest.mark.parametrize("kind", KINDS)
def test_its_headings_go_down_one_level_at_a_time(kind: str) -> None:
    levels = [int(one.tag[1]) for one in _read(kind).elements if re.fullmatch(r"h\d", one.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_each_action_has_a_heading_with_its_number_and_its_sentence() -> None:
    made = plan(2)
    headings = _read("ordinary").texts("h3")[:2]
    assert headings == [f"{one.number} {one.what}" for one in made.actions]


def test_a_table_has_its_headers_and_a_name() -> None:
    read = _read("every part")
    people, signing = read.those("table")
    ids = {one["id"] for one in read.those("h2")}
    assert people["aria-labelledby"] in ids
    assert len(ids) == len(read.those("h2"))
    assert "aria-labelledby" not in signing
    (caption,) = read.texts("caption")
    assert check_code(plan_with_every_part()) in caption
    assert {one["scope"] for one in read.those("th")} == {"col", "row"}
    assert [one for one in read.texts("th") if not one] == []


def test_a_cell_says_beside_it_what_stands_over_it_where_there_is_little_room() -> None:
    read = _read("ordinary")
    columns = read.texts("th")[:3]
    cells = [one["data-label"] for one in (*read.those("th"), *read.those("td")) if "data-label" in one]
    assert set(columns) <= set(cells)


def test_below_the_signatures_stands_what_stands_there_on_paper() -> None:
    made = plan_with_every_part()
    read = _read("every part")
    assert _said(read)[-1] == ("p", made.contact)
    assert _said(read)[-2][0] == "td"
    without = read_page(action_plan_html(replace(made, contact="")))
    assert _said(without)[-1][0] == "td"


def test_a_person_without_a_name_is_no_header_without_words() -> None:
    read = read_page(action_plan_html(plan(1, attendees=(Attendee(name="", role="Parent"),))))
    assert "" not in {one.get("scope", "") for one in read.those("th")}
    assert "Parent" in read.texts("td")


def test_lists_inside_an_action_are_lists() -> None:
    read = _read("lists inside actions")
    tags = [one.tag for one in read.elements]
    assert tags.count("ul") >= 2
    assert tags.count("ol") >= 2
    items = read.texts("li")
    assert "send the report" in items
    assert "1. read the plan" in items
    assert "a) by letter" in items


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_that_tries_to_be_more_stays_text(text: str) -> None:
    made = plan([action(1, what="Call them", who=text)], reference=text, title=f"Plan {text}")
    read = read_page(action_plan_html(made))
    shown = " ".join(words for _, words in read.said)
    assert "".join(_words([text])) in "".join(_words([shown]))


def test_what_would_turn_words_round_unseen_or_cannot_stand_in_a_page_is_shown_by_its_code() -> None:
    read = read_page(action_plan_html(plan([action(1, what="pay \u202e0001 \x07 \ud83d \ufffe now")])))
    (heading,) = read.texts("h3")
    assert heading == "1 pay [U+202E]0001 [U+0007] [U+D83D] [U+FFFE] now"


@pytest.mark.parametrize("language", BY_LANGUAGE)
def test_words_in_another_script_are_those_that_were_typed_with_language_and_direction(language: str) -> None:
    name, sentence = BY_LANGUAGE[language]
    read = read_page(action_plan_html(plan([action(1, what=sentence, who=name)])))
    assert readable(sentence) in read.texts("h3")[0]
    assert readable(name) in " ".join(read.texts("p"))
    told = {(one["lang"], one["dir"]) for one in read.those("span")}
    assert told == {(language, "rtl" if language in RIGHT_TO_LEFT else "ltr")}
    assert read.those("h3")[0].get("dir", "") == ("rtl" if language in RIGHT_TO_LEFT else "")


def test_a_name_among_english_words_leaves_them_as_they_run() -> None:
    name = BY_LANGUAGE["ur"].name
    read = read_page(action_plan_html(plan([action(1, what=f"Call {name} (at 10:30).", who=name)])))
    assert read.those("h3")[0].get("dir", "") == ""
    assert read.texts("h3") == [f"1 Call {name} (at 10:30)."]
    assert read.those("span")[0] == {"lang": "ur", "dir": "rtl"}


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_a_sentence_of_the_plans_own_runs_from_left_to_right_whatever_names_stand_in_it(
    language: str,
) -> None:
    name, sentence = BY_LANGUAGE[language]
    read = read_page(
        action_plan_html(plan([action(1, what="Call them", who=name, how_we_will_know=sentence)]))
    )
    assert {one.get("dir", "") for one in read.those("p")} == {""}
    assert {one["dir"] for one in read.those("span")} == {"rtl"}


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_its_links_are_those_of_the_pdf(kind: str, large: bool) -> None:
    read = _read(kind)
    paper = hear(action_plan_pdf(KINDS[kind], large_print=large)).links
    assert [one["href"] for one in read.those("a")] == [f"mailto:{words}" for words, *_ in paper]


def test_an_address_is_a_link_whose_words_are_the_address_and_whose_line_is_under_it() -> None:
    page = action_plan_html(plan(1, contact="Ask Jo Marsh: sean.o'brien@northbank.example.")).decode()
    link = '<a href="mailto:sean.o&#x27;brien@northbank.example">sean.o&#x27;brien@northbank.example</a>'
    assert f"Ask Jo Marsh: {link}.</p>" in page
    assert "\na { color: var(--accent); text-decoration: underline; }\n" in page


def test_many_addresses_among_words_of_another_script_take_no_longer_each() -> None:
    text = "محمد jo@b.example " * 20_000
    begun = time.process_time()
    assert html_text(text).count("<a href") == 20_000
    assert time.process_time() - begun < 4


def test_emoji_are_those_that_were_typed() -> None:
    read = read_page(action_plan_html(plan([action(1, what=EMOJI)])))
    assert read.texts("h3") == [f"1 {EMOJI}"]


def test_the_same_plan_is_the_same_bytes_and_another_word_is_not() -> None:
    made = KINDS["every part"]
    assert action_plan_html(made) == action_plan_html(replace(made))
    assert action_plan_html(made) != action_plan_html(replace(made, review="We meet no more."))
