# ruff: noqa: RUF001 - the signs that begin a line
"""What somebody typed or pasted is read as the paragraphs and lists that they meant."""

import sys
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import TypeAlias

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.document.text.list_markers import BULLETS, DASHES
from facilitator.document.text.text_structure import Item, Listing, Passage, Words, passages

# How a case is written: a paragraph is a string; a list is a list of its items, each with its label, in which
# what is inside an item is a list again.
Shown: TypeAlias = str | list["Shown"]

_PARAGRAPHS: dict[str, tuple[str, list[Shown]]] = {
    "nothing": ("", []),
    "blanks": (" \n\t\n ", []),
    "one": ("Send the report.", ["Send the report."]),
    "two": ("Send it.\n\nRing Amina.", ["Send it.", "Ring Amina."]),
    "many blank lines": ("Send it.\r\n\r\n \t \r\n\r\nRing Amina.", ["Send it.", "Ring Amina."]),
    "a line broken by hand": (
        "Send it to\n12 High Street\nBarton",
        ["Send it to\n12 High Street\nBarton"],
    ),
    "blanks at the ends of lines": ("  Send it \n   now  ", ["Send it\nnow"]),
    "a dash here and there": ("- Yes.\n\nThen:\nyes\n\n- No.", ["- Yes.", "Then:\nyes", "- No."]),
    "a dash before and after small letters": ("- Yes\n\nand then\n\n- No", ["- Yes", "and then", "- No"]),
    "a number here and there": ("1. May it is.\n\nSo.\n\n2. So.", ["1. May it is.", "So.", "2. So."]),
    "line ends of every kind": ("a\r\nb\rc\u2028d\u2029e\vf\x85g", ["a\nb\nc\nd\ne\nf\ng"]),
}
_NOT_LISTS = {
    "a year": "2026. was a year",
    "a day": "5. December",
    "a first day": "1. December",
    "a number alone": "1. Send the report.",
    "a minus": "- 3 degrees",
    "a minus without a blank": "-5\n-7",
    "a dash in front of a digit": "–5 or\n–6",
    "a line of speech": "– No, she said.",
    "a line of speech before another line": "– No, she said.\nThen we left.",
    "a dash that goes on with a sentence": "The school\n- and the council -\nsend it.",
    "numbers that do not begin": "3. Transport\n4. Lunch",
    "numbers that do not count on": "1. Transport\n5. December is the day.",
    "numbers of which one is left out at once": "1. Transport\n3. Lunch",
    "a number that does not count on after a colon": "Still open:\n3. Transport\n1. Lunch",
    "speech": "– No, she said.\nThen we left.\n– Yes, he said.",
    "a title between squares": "■■ Title ■■",
    "letters that do not begin": "g) Transport\nh) Lunch",
    "a time of day": "a.m. on Monday\np.m. on Tuesday",
    "that is": "i.e. on Monday",
    "initials": "A. Okonkwo sends it.\nThen J. Khan reads it.",
    "amounts": "2.30 is the start\n2.40 is the end",
    "an amount after a colon": "The school is:\n2.1 miles away",
    "a line of dashes": "- - - - -\n- - - - -",
    "rules": "-----\n*****\n=====",
    "a rating": "●●●○○",
    "emphasis": "*Send it now*\n*Ring her*",
    "a footnote": "* where agreed",
    "a signature": "--\nKim Barrow",
    "a word": "o dear",
    "brackets": "(see below)\n(1. Send\n(2. Ring",
    "no Roman number": "iiii) Transport\nvx) Lunch",
    "a ticked and an empty box": "☑ Yes\n☐ No",
    "an accent on a bullet": "•\u0301 Send it",
    "dashes": "–",
    "a bullet within": "Bus • taxi • train",
}
_LISTS: dict[str, tuple[str, list[Shown]]] = {
    # Signs.
    "after a sentence": ("We agreed:\n- send it\n- ring", ["We agreed:", ["• send it", "• ring"]]),
    "one bullet alone": ("• Send it.", [["• Send it."]]),
    "a bullet right before its word": ("•Send\n•Ring", [["• Send", "• Ring"]]),
    "a bullet right before a quotation": ("•“Send”", [["• “Send”"]]),
    "a bullet that is shown as text": ("✔\ufe0e Send\n✔\ufe0f Ring", [["• Send", "• Ring"]]),
    "old Word": ("\uf0b7\tSend\n\uf0b7\tRing", [["• Send", "• Ring"]]),
    "old Word, other signs": (
        "\uf0a7 a\n\uf0a7 b\n\n\uf0d8c\n\n\uf0fc d\n\n\uf02d e",
        [["• a", "• b"], ["• c"], ["• d"], ["• e"]],
    ),
    "two dashes": ("- Send\n- Ring", [["• Send", "• Ring"]]),
    "dashes of which Word made one longer": ("- Send\n– Ring\n— Ask", [["• Send", "• Ring", "• Ask"]]),
    "dashes right before their words": ("-Send\n-Ring", [["• Send", "• Ring"]]),
    "two stars": ("* Send\n* Ring", [["• Send", "• Ring"]]),
    "one dash after a colon": ("We agreed:\n- 3 hours of it", ["We agreed:", ["• 3 hours of it"]]),
    "after a colon and a dash": ("As follows:-\n\n- Send", ["As follows:-", ["• Send"]]),
    "hours, two of them": ("- 3 hours\n- 5 minutes", [["• 3 hours", "• 5 minutes"]]),
    "an o with a tab": ("o\tSend\no\tRing", [["• Send", "• Ring"]]),
    "an o with a mail's blanks": ("o   Send", [["• Send"]]),
    "a mail's middle dots": ("·\xa0\xa0\xa0 Send\n·\xa0\xa0\xa0 Ring", [["• Send", "• Ring"]]),
    "something unseen before a bullet": ("\u200b• Send\n\ufeff• Ring", [["• \u200bSend", "• \ufeffRing"]]),
    "blank lines between items": ("• Send\n\n• Ring\n\n• Ask", [["• Send", "• Ring", "• Ask"]]),
    "dashes with blank lines": ("- Send\n\n- Ring", [["• Send", "• Ring"]]),
    # What counts.
    "numbers": ("1. Send\n2. Ring", [["1. Send", "2. Ring"]]),
    "numbers in brackets": ("(1) Send\n(2) Ring", [["(1) Send", "(2) Ring"]]),
    "numbers right before their words": ("1)Send\n2)Ring", [["1) Send", "2) Ring"]]),
    "numbers with a full stop and a bracket": ("1.) Send\n2.) Ring", [["1.) Send", "2.) Ring"]]),
    "numbers before numbers": ("1. 3 hours\n2. 5 hours", [["1. 3 hours", "2. 5 hours"]]),
    "numbers set to the right": (
        "\n".join(f"{n:2}. x{n}" for n in range(1, 12)),
        [[f"{n}. x{n}" for n in range(1, 12)]],
    ),
    "letters": ("a) Send\nb) Ring", [["a) Send", "b) Ring"]]),
    "letters right before their words": ("(a)Send\n(b)Ring", [["(a) Send", "(b) Ring"]]),
    "large letters": ("A. Send\nB. Ring", [["A. Send", "B. Ring"]]),
    "letters past the ninth": (
        "\n".join(f"{c}) x" for c in "abcdefghijk"),
        [[f"{c}) x" for c in "abcdefghijk"]],
    ),
    "Roman numbers": (
        "  i. a\n ii. b\niii. c\n iv. d\n  v. e",
        [["i. a", "ii. b", "iii. c", "iv. d", "v. e"]],
    ),
    "large Roman numbers": ("(I) Send\n(II) Ring", [["(I) Send", "(II) Ring"]]),
    "numbers of numbers": (
        "1.1 a\n1.2 b\n2.1 c\n2.2. d",
        [["1.1 a", "1.2 b", "2.1 c", "2.2. d"]],
    ),
    "Arabic numbers": ("١. a\n٢. b", [["١. a", "٢. b"]]),
    "a first alone after a colon": ("We agreed:\n1. Send", ["We agreed:", ["1. Send"]]),
    "others after a colon": ("Still open:\n3. Send\n4. Ring", ["Still open:", ["3. Send", "4. Ring"]]),
    "a number given twice": ("1. a\n1. b\n2. c", [["1. a", "1. b", "2. c"]]),
    "a number left out": ("1. a\n2. b\n4. c", [["1. a", "2. b", "4. c"]]),
    "numbers that go on after a paragraph": (
        "1. a\n2. b\n\nThis is said.\n\n3. c",
        [["1. a", "2. b"], "This is said.", ["3. c"]],
    ),
    "numbers that begin again": ("1. a\n2. b\n\n1. c\n2. d", [["1. a", "2. b"], ["1. c", "2. d"]]),
    "a year after numbers": ("1. a\n2. b\n\n2026. was a year", [["1. a", "2. b"], "2026. was a year"]),
    # Lines that go on.
    "set in": ("- Send it\n  to Amina\n- Ring", [["• Send it to Amina", "• Ring"]]),
    "not set in, with a small letter": ("- Send it\nto Amina\n- Ring", [["• Send it to Amina", "• Ring"]]),
    "not set in, before the next item": (
        "• Ask Mrs\nSmith and Dr\nLee\n• Ring",
        [["• Ask Mrs Smith and Dr Lee", "• Ring"]],
    ),
    "not set in, after a long line": (
        f"• {'Send ' * 12}\nAmina Hussain",
        [[f"• {'Send ' * 12}Amina Hussain"]],
    ),
    "a word that is parted": (
        "• a class-\nroom with short-\nand long-\nterm help, 4-\nfold\n• Mid-\nEssex\n• End",
        [["• a class-room with short- and long-term help, 4- fold", "• Mid-Essex", "• End"]],
    ),
    "a second paragraph with a small letter": ("1. a-\n\n   b.\n\n2. c", [["1. a-\nb.", "2. c"]]),
    "a second sentence, set in": ("• Send it.\n  Then ring.", [["• Send it.\nThen ring."]]),
    "a second paragraph, set in": ("1. a\n\n   More.\n\n2. b", [["1. a\nMore.", "2. b"]]),
    "a paragraph set in after the list": ("• a\n• b\n\n   More.", [["• a", "• b"], "More."]),
    "a sentence after the list": ("• bus\n• taxi\nMore is said.", [["• bus", "• taxi"], "More is said."]),
    "a sentence after a sentence": (
        "• Send.\nMore is said.\n• Ring.",
        [["• Send."], "More is said.", ["• Ring."]],
    ),
    "a sentence after a sentence, in numbers": (
        "1. Send.\nRowan does it.\n2. Ring.\nHelen does it.",
        [["1. Send.\nRowan does it.", "2. Ring."], "Helen does it."],
    ),
    "a line before another list": (
        "• bus\nMore is said\n1. a\n2. b",
        [["• bus"], "More is said", ["1. a", "2. b"]],
    ),
    "a line before a blank line": ("• bus\nMore\n\n• taxi", [["• bus"], "More", ["• taxi"]]),
    "a minus after an item": ("• it is\n- 3 degrees", [["• it is"], "- 3 degrees"]),
    "a dash after a list and a blank line": ("• bus\n\n- No.", [["• bus"], "- No."]),
    "a sentence that brings the next list": (
        "• bus\nThe school offers:\n• lunch",
        [["• bus"], "The school offers:", ["• lunch"]],
    ),
    "a paragraph between lists": ("- a\n- b\n\nThen:\n- c", [["• a", "• b"], "Then:", ["• c"]]),
    "a marker on a line of its own": ("•\nSend\n•\nRing", [["• Send", "• Ring"]]),
    "a number on a line of its own": ("1.\nSend\n2.\nRing", [["1. Send", "2. Ring"]]),
    "an item with nothing in it": ("• a\n•\n• b", [["• a", "• ", "• b"]]),
    "a bullet and nothing else": ("•", ["•"]),
    "two bullets and nothing else": ("\uf0b7\n\uf0b7", ["•\n•"]),
    "numbers and nothing else": ("1.\n2.\n\n3.", ["1.\n2.\n3."]),
    "a date in an item": ("• until\n5. December\n• c", [["• until 5. December", "• c"]]),
    # Lists in lists.
    "set in, with the same sign": ("- a\n  - b\n  - c\n- d", [["• a", ["• b", "• c"], "• d"]]),
    "set in by a tab": ("- a\n\t- b\n- c", [["• a", ["• b"], "• c"]]),
    "by another sign": ("•\ta\no\tb\no\tc\n•\td", [["• a", ["• b", "• c"], "• d"]]),
    "by another sign, with blank lines": ("• a\n\no\tb\n\n• c", [["• a", ["• b"], "• c"]]),
    "numbers in numbers": ("1. a\n   1. b\n   2. c\n2. d", [["1. a", ["1. b", "2. c"], "2. d"]]),
    "numbers in one number": ("1. a\n   1. b\n   2. c", [["1. a", ["1. b", "2. c"]]]),
    "letters in numbers in a bullet": (
        "• a\n  1. b\n  2. c\n    a) d\n    b) e",
        [["• a", ["1. b", "2. c"], ["a) d", "b) e"]]],
    ),
    "letters in numbers": (
        "1. a\na) b\nb) c\n2. d\na) e\n3. f",
        [["1. a", ["a) b", "b) c"], "2. d", ["a) e"], "3. f"]],
    ),
    "numbers of numbers in numbers": (
        "1. a\n1.1 b\n1.2 c\n2. d\n2.1 e",
        [["1. a", ["1.1 b", "1.2 c"], "2. d", ["2.1 e"]]],
    ),
    "one dash in numbers": ("1. a\n- b\n2. c", [["1. a", ["• b"], "2. c"]]),
    "one minus in numbers": ("1. a\n2. b:\n- 3 degrees", [["1. a", "2. b:", ["• 3 degrees"]]]),
    "amounts in numbers": ("1. a\n   - 3 degrees\n2. b", [["1. a", ["• 3 degrees"], "2. b"]]),
    "deeper still": ("• a\n  o\tb\n    ▪ c\n• d", [["• a", ["• b", "• c"], "• d"]]),
    "another kind deeper still": (
        "• a\n  o\tb\n    1. c\n    2. d\n  o\te",
        [["• a", ["• b"], ["1. c", "2. d"], ["• e"]]],
    ),
    "a line that goes on in it": ("- a\n  - b\n    and c\n- d", [["• a", ["• b and c"], "• d"]]),
    "the first line's blanks are trimmed": ("- a\n  - b\n  - c", [["• a", "• b", "• c"]]),
    "the first item brings what is in it": ("- a:\n  - b\n  - c", [["• a:", ["• b", "• c"]]]),
    "numbers set in more and more": ("1. a\n  2. b\n    3. c", [["1. a", "2. b", "3. c"]]),
    "another list": ("1. a\n2. b\n\n• c", [["1. a", "2. b"], ["• c"]]),
    "another list, further out": ("Now:\n    - a\n    - b\n• c", ["Now:", ["• a", "• b"], ["• c"]]),
}


@pytest.mark.parametrize(("text", "shown"), (_PARAGRAPHS | _LISTS).values(), ids=_PARAGRAPHS | _LISTS)
def test_it_is_read_as_it_is_meant(text: str, shown: list[Shown]) -> None:
    assert [_shown(passage) for passage in passages(text)] == shown


@pytest.mark.parametrize("text", _NOT_LISTS.values(), ids=_NOT_LISTS)
def test_what_is_no_list_stays_a_paragraph_as_it_was_typed(text: str) -> None:
    assert passages(text) == (Words(text),)


@pytest.mark.parametrize("sign", sorted(BULLETS), ids=lambda sign: f"{ord(sign):04X}")
def test_each_bullet_makes_a_list_alone(sign: str) -> None:
    item = Item("•", "Send it.")
    assert passages(f"{sign} Send it.") == passages(f"{sign}Send it.") == (Listing(False, (item,)),)


@pytest.mark.parametrize("sign", [*sorted(DASHES), "*"])
def test_a_dash_or_a_star_makes_a_list_with_another_and_is_kept_as_it_is_alone(sign: str) -> None:
    two = Listing(False, (Item("•", "Send it."), Item("•", "Ring.")))
    assert passages(f"{sign} Send it.\n{sign} Ring.") == (two,)
    assert passages(f"{sign} Send it.") == (Words(f"{sign} Send it."),)


_LINE_STARTS = (
    *(
        "",
        "",
        "  ",
        "\t",
        "    ",
        "• ",
        "•",
        "\uf0b7\t",
        "- ",
        "-",
        "– ",
        "* ",
        "o\t",
        "  - ",
        "    ▪ ",
        "☐ ",
    ),
    *(
        "1. ",
        "2. ",
        "3. ",
        "1)",
        "(1) ",
        "(2)",
        "a) ",
        "b) ",
        "h) ",
        "i) ",
        "ii) ",
        "I. ",
        "   1. ",
        "   2. ",
    ),
    *("1.1 ", "1.2 ", "2.1 ", "10. ", "0. ", "\u200b• ", "✔\ufe0f "),
)
_LINE_ENDS = ("\n", "\n", "\n\n", ":\n", ".\n", "\r\n", "\u2028", "\n   \n", " ")
_TYPED_LINES = st.lists(
    st.tuples(
        st.sampled_from(_LINE_STARTS),
        st.sampled_from(("", "a", "Send it", "and so", "3 hours", "Word " * 13, "•", "-", "É"))
        | st.text(max_size=9),
        st.sampled_from(_LINE_ENDS),
    ).map("".join),
    max_size=12,
).map("".join)


@given(_TYPED_LINES | st.text())
@example("• \u0301")
def test_nothing_is_lost_doubled_or_moved(text: str) -> None:
    typed = list(_with_ink(text))
    read = list(_with_ink("".join(_words(passages(text)))))
    assert len(read) == len(typed)
    signs = BULLETS | DASHES | {"*", "o"}
    assert all(now == was or (now == "•" and was in signs) for now, was in zip(read, typed, strict=True))


@given(_TYPED_LINES)
def test_every_part_has_something_in_it_and_no_list_is_deeper_than_two(text: str) -> None:
    for passage in passages(text):
        if isinstance(passage, Words):
            assert passage.text == passage.text.strip() != ""
            continue
        assert any(item.text or item.inside for item in passage.items)
        inner = [listing for item in passage.items for listing in item.inside]
        assert all(listing.items for listing in inner)
        assert not any(item.inside for listing in inner for item in listing.items)
        labels = {item.label for each in (passage, *inner) if not each.ordered for item in each.items}
        assert labels <= {"•"}


_GROWING = {
    "bullets": "• Send it\n",
    "dashes between paragraphs": "- Send it\n\nThen.\n\n",
    "dashes and lines that go on": "- send it\nto her\n",
    "numbers": "1. Send it\n\n",
    "further and further in": "{blanks}• Send it\n{blanks}1. Ring\n",
    "one long line": "• ",
    "one long number": "1.1.",
    "blank lines": "\n",
    "empty items": "•\n",
    "closing signs": "')",
}


@pytest.mark.parametrize("part", _GROWING.values(), ids=_GROWING)
def test_twice_the_text_is_twice_the_work(part: str) -> None:
    def text(parts: int) -> str:
        return "".join(part.format(blanks=" " * (number % 7)) for number in range(parts))

    once, twice = _calls(text(400)), _calls(text(800))
    assert once > 0
    assert twice <= 2 * once + 40


def test_a_text_of_a_million_signs_is_read() -> None:
    listing, words = passages("- Send the report to both parents\n  and ring them\n" * 20_000 + "\nEnd")
    assert isinstance(listing, Listing)
    assert len(listing.items) == 20_000
    assert words == Words("End")


def _shown(passage: Passage) -> Shown:
    return passage.text if isinstance(passage, Words) else list(_items_shown(passage))


def _items_shown(listing: Listing) -> Iterator[Shown]:
    for item in listing.items:
        assert (item.label != "•") is listing.ordered
        yield f"{item.label} {item.text}"
        yield from map(_shown, item.inside)


def _words(read: Iterable[Passage]) -> Iterator[str]:
    for passage in read:
        if isinstance(passage, Words):
            yield passage.text
            continue
        for item in passage.items:
            yield f"{item.label} {item.text}"
            yield from _words(item.inside)


def _with_ink(text: str) -> Iterator[str]:
    return (
        char
        for char in text
        if not char.isspace() and char not in "\u200b\u200e\u200f\u2060\ufeff\ufe0e\ufe0f"
    )


def _calls(text: str) -> int:
    """Return how many functions are called to read it, of this language's and of the interpreter's own."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        passages(text)
    finally:
        sys.setprofile(before)
    return count
