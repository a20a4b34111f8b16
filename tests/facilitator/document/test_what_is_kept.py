"""Of what a plan says, nothing stays in memory once its documents are made, but single letters."""

import gc
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import pytest

from facilitator.agreement.plan import Attendee
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.content.substitutes import substitutes
from facilitator.document.web.action_plan_html import action_plan_html
from tests.facilitator.document.plans import action, plan

# Where the letters begin that a word is made of; those of the last have no font.
ALPHABETS = {
    "Latin": 0xE0,
    "wider Latin": 0x1EA0,
    "Hebrew": 0x5D0,
    "Devanagari": 0x915,
    "Thai": 0xE01,
    "Han": 0x4E00,
    "emoji": 0x1F600,
    "Cherokee": 0x13A0,
}


def _make_documents(name: Sequence[int]) -> None:
    """Make every document of a plan with that name in it, which is known by the codes of its letters."""
    word = "".join(map(chr, name))
    said = f"Mrs {word} ({word}) writes to {word}@{word}.example, {word * 20}."
    one = plan(
        [action(1, what=f"{said}\n- {word}\n- {word}", who=word)],
        title=word,
        attendees=(Attendee(name=word, role=said),),
    )
    for large_print in (False, True):
        assert action_plan_pdf(one, large_print=large_print)
    assert action_plan_html(one)
    substitutes(one)


def _texts() -> Iterator[str]:
    """Yield every text that an object of this process holds, alone or in pairs and the like."""
    gc.collect()
    for each in gc.get_objects():
        for held in _held_by(each):
            # What holds nothing but texts and numbers is no object that the collector lists.
            texts = [held] if gc.is_tracked(held) else [held, *_held_by(held)]
            yield from (text for text in texts if type(text) is str)


def _held_by(each: object) -> list[object]:
    # The collector leaves out the keys of a dictionary.
    return [*(each if type(each) is dict else ()), *gc.get_referents(each)]


def _kept(*names: Sequence[int]) -> list[str]:
    """Return the texts in memory that have two letters of a name side by side, as they stand in it."""
    pairs = [chr(first) + chr(second) for name in names for first, second in pairwise(name)]
    looked_for = re.compile("|".join(pairs))
    own = {*pairs, looked_for.pattern}
    return [text for text in _texts() if text not in own and looked_for.search(text)]


@pytest.fixture(scope="module", autouse=True)
def all_that_documents_load() -> None:
    """Make documents of another name first: with them come tables of letters."""
    _make_documents(_name(0x41))


def _name(first: int) -> list[int]:
    """Return the codes of letters as no alphabet has them side by side."""
    return [first + 7 * place % 20 for place in range(12)]


def test_no_word_of_a_plan_is_kept_once_its_documents_are_made() -> None:
    names = [_name(first) for first in ALPHABETS.values()]
    before = _kept(*names)
    for name in names:
        _make_documents(name)
    assert [text for text in _kept(*names) if text not in before] == []


def test_letters_of_a_name_that_are_kept_would_be_found() -> None:
    name = _name(ALPHABETS["Thai"])
    ways: list[Callable[[str], object]] = [
        lambda part: [part],
        lambda part: {part: 1},
        lambda part: [(part, 1)],
        lru_cache(len),
        cache(len),
    ]
    # Each of its own length, by which it is known.
    held = [(hold, hold("".join(map(chr, name[: 3 + place])))) for place, hold in enumerate(ways)]
    found = {len(text) for text in _kept(name)}
    assert found >= {3 + place for place in range(len(ways))}, held
