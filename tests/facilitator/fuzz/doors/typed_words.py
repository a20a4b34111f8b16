"""What is typed or pasted: passphrases and words of copies, dates, times, names, notes, templates."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from facilitator.agreement.loose_wording import loose_words
from facilitator.agreement.two_actions import looks_like_two
from facilitator.agreement.vague_words import STANDARD
from facilitator.case import text
from facilitator.case.agenda import AgendaItem, AgendaTemplate, TemplateItem
from facilitator.case.date_entry import YEARS_EITHER_WAY, parse_date
from facilitator.case.identity import ItemId
from facilitator.case.matter import Process
from facilitator.case.opening_script import OpeningWords
from facilitator.case.time_entry import parse_time
from facilitator.errors import FacilitatorError
from facilitator.vault.copy_words import accept_words, one_time_words, word_list
from facilitator.vault.passphrase import normalised, strength
from facilitator.vault.template_store import TemplateStore
from tests.facilitator.builders import FakeClock, a_case
from tests.facilitator.fuzz.door import Door
from tests.facilitator.fuzz.doors.vault_files import Vaults

TODAY = date(2028, 2, 29)
PIECES = (
    "a", "1", " ", "\n", "\t", "\0", "\x1b[31m", "\u0301", "\u0327\u0301", "\u202e", "\u2028", "\ud800",
    "\U0001f468\u200d",
    "\ufdfa", "\u1e9e", "\u0130", "ﷺ", "٣", "²", "½", "<b>", "&amp;", "%s", "{0}", "'; --", "*", '"',
    "as soon as ", "fri ",
    "4/12/2026", "9.30", "pm", "will meet; must ", "each, ", "abc. ", "\r\n", "\uffff", "한",
    "\u1100\u1161\u11a8", "i\u0307",
)  # fmt: skip
NEARLY = st.text(
    st.sampled_from("0123456789/.-:, stndrhofjanfebmaraprilmayjunjulaugsepoctnovdecmontuehamp٣²½"),
    max_size=24,
)


def pasted(chance: random.Random) -> str:
    """Return some text of a few pieces, one time in ten many thousands of characters of it."""
    made = "".join(chance.choices(PIECES, k=chance.choice((1, 3, 8, 30, 300))))
    if chance.random() < 0.1:
        made = chance.choice((made, chance.choice(PIECES), made[:3] or "x")) * chance.choice(
            (100, 3000, 60_000)
        )
    return made[:400_000]


class _Typed(Door):
    def make(self, chance: random.Random) -> Any:
        return pasted(chance)

    def anything(self) -> st.SearchStrategy[Any]:
        return st.text(max_size=200) | NEARLY


class Secrets(_Typed):
    """Words of a copy typed by hand, and passphrases."""

    def make(self, chance: random.Random) -> str:
        if chance.random() < 0.6:
            return pasted(chance)
        words = one_time_words() if chance.random() < 0.1 else " ".join(chance.choices(word_list(), k=6))
        place = chance.randint(0, len(words))
        return words[:place] + chance.choice(PIECES) + words[place + chance.randint(0, 3) :]

    def knock(self, made: str) -> None:
        assert len(normalised(made)) <= 8 * len(made) + 8
        assert 0 <= strength(made).score <= 4
        accept_words(made)


class TypedText(_Typed):
    """Every entry of a case that takes text."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._vault = Vaults(folder / "vault").vault
        self._case = a_case(self._vault, FakeClock())

    def knock(self, made: str) -> None:
        assert isinstance(text.draft(made), str)
        loose_words(made[: text.TEXT_LIMIT])
        looks_like_two(made[: text.TEXT_LIMIT])
        self._case.notes_in_sight.find(made, revealed=True)
        self._case.papers.find(made)
        self._case.drafts.save("note", made, len(made))
        refused: list[Exception] = []
        acts: tuple[Callable[[], object], ...] = (
            lambda: self._case.notes.write(made),
            lambda: self._case.car_park.park(made),
            lambda: self._case.agenda.add(made, 5),
            lambda: self._case.people.add(made, None),
            lambda: self._case.parties.change(self._case.parties.all()[0].id, name=made, preparation=made),
            lambda: self._case.matter.change(title=made, place=made),
            lambda: _near(parse_date(made, TODAY)),
            lambda: parse_time(made),
        )
        for act in acts:
            done = self._case._store.db.execute("SELECT total_changes()").fetchone()
            try:
                act()
            except Exception as error:  # noqa: BLE001 - told below
                assert self._case._store.db.execute("SELECT total_changes()").fetchone() == done
                refused.append(error)
            else:
                self._case.undo.undo()
        self._case._store.forget_history()
        # Anything but the product's own comes first, so that it is seen.
        refused.sort(key=lambda error: isinstance(error, FacilitatorError))
        if len(refused) == len(acts) or (refused and not isinstance(refused[0], FacilitatorError)):
            raise refused[0]

    def close(self) -> None:
        self._case.close()
        self._vault.close()


class Templates(_Typed):
    """Agenda templates, opening words and lists of vague words, kept for the next cases."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._vault = Vaults(folder / "vault").vault
        self._case = a_case(self._vault, FakeClock())
        self._store = TemplateStore(self._vault)
        self._store.save_vague_words(replace(STANDARD, added=("soon-ish",)))

    def make(self, chance: random.Random) -> tuple[str, int, int]:
        lines = 2000 if chance.random() < 0.01 else chance.choice((0, 1, 5, 40))
        return pasted(chance), lines, chance.choice((0, 5, -1, 10**12, 2**70))

    def anything(self) -> st.SearchStrategy[tuple[str, int, int]]:
        return st.tuples(st.text(max_size=300), st.integers(0, 5), st.integers())

    def knock(self, made: tuple[str, int, int]) -> None:
        words, lines, minutes = made
        # As the product makes one: out of the agenda, whose items have looked at their titles.
        item = AgendaItem(id=ItemId("one"), title=words[:100], minutes=minutes)
        line = TemplateItem(title=item.title, minutes=item.minutes)
        template = AgendaTemplate(id="one", name=words, items=(line,) * lines)
        opening = OpeningWords(id=f"{Process.MEDIATION.value}:Welcome", words=words)
        listed = STANDARD.with_word(words)
        self._case.agenda.use_template(template)
        self._case._store.forget_history()
        self._store.save(template)
        assert [each.name for each in self._store.templates()] == [template.name]
        self._store.remove("one")
        self._store.save_opening(Process.MEDIATION, [opening])
        self._store.save_vague_words(listed)
        loose_words("as soon as possible", self._store.vague_words())

    def kept(self) -> object:
        return (
            self._store.templates(),
            self._store.opening_words(),
            self._store.vague_words(),
            self._case.agenda.items(),
        )

    def close(self) -> None:
        self._case.close()
        self._vault.close()


def _near(found: date) -> None:
    assert abs(found.year - TODAY.year) <= YEARS_EITHER_WAY
