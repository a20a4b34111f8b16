"""Loose turns of phrase: families of words with slots, such as "hope to …" or "if … is available".

They are data in `resources/loose_turns.toml`, which says how a turn is written. All of them are looked for
in lower case, with one kind of apostrophe and dash, and only at a word with which one of them begins.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final

import resources

TURNS = "loose_turns.toml"

_ALIKE = str.maketrans("\u2018\u2019\u02bc\u2010\u2011\u2012\u2013\u2014", "'''-----")
_BLANK = r"(?:\s+|-)"
_WORD = r"(?:[a-z]\.|[^\s,;:()!?.]+)"
_NUMBER = r"(?:£?\d+(?:[.,:/]\d+)*(?:[a-z]{2}|%)?"
_FIRST_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"(?<=\w\w\w[.!?])\s|(?<=\d[.!?])\s|[;\n]")
_OPENS_SENTENCE: Final = '.!?:;("\u201c'
_LOOKED_BACK: Final = 100
_A_NAME = re.compile(r"[\s,:(\u2013-]*(?:who is |called |namely )?(?:Mr|Mrs|Ms|Miss|Mx|Dr|[A-Z][a-z]+)\b")
_DOUBLED = frozenset("bdgmnprt")
_LAST_WORD = re.compile(r"\s[A-Z][a-z]+\Z")
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True)
class Turn:
    """One family: its name in the list of vague words, its kind, its sentence, and how it is written.

    Its patterns are made when its first word is met for the first time: all at once would hold up a key.
    """

    name: str
    kind: str
    sentence: str
    unless_named: bool
    written: Mapping[str, Sequence[str]]
    families: Mapping[str, Sequence[str]]

    @cached_property
    def found(self) -> re.Pattern[str]:
        """Return what finds it from a word on."""
        return re.compile(rf"(?<!\w)(?:{_any_of(self.written['words'], self.families)})(?!\w)")

    @cached_property
    def _excuses(self) -> Mapping[str, re.Pattern[str]]:
        return {
            key: re.compile(shape.format(_any_of(self.written[key], self.families)))
            for key, shape in _EXCUSES.items()
            if key in self.written
        }

    def is_excused(self, searched: "Searched", match: re.Match[str]) -> bool:
        """Return whether what stands around a match makes it precise."""
        plain, excuses = searched.plain, self._excuses
        start, end = searched.sentence_around(match.start())
        return (
            ("unless_is" in excuses and excuses["unless_is"].fullmatch(match.group()) is not None)
            or ("unless_next" in excuses and excuses["unless_next"].match(plain, match.end()) is not None)
            or (
                "unless_prior" in excuses
                and excuses["unless_prior"].search(
                    plain[max(start, match.start() - _LOOKED_BACK) : match.start()]
                )
                is not None
            )
            or (
                "unless_rest" in excuses
                and excuses["unless_rest"].search(plain, match.end(), end) is not None
            )
            or (self.unless_named and _A_NAME.match(searched.text, match.end()) is not None)
        )


@dataclass(frozen=True)
class Searched:
    """A text in which turns are looked for."""

    text: str

    @cached_property
    def plain(self) -> str:
        """Return the text in lower case, each letter in its place."""
        lowered = self.text.lower()
        if len(lowered) != len(self.text):  # a few letters become two, such as a capital dotted i
            lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in self.text)
        return lowered.translate(_ALIKE)

    @cached_property
    def sentence_ends(self) -> tuple[int, ...]:
        """Return where sentences end; a full stop after an initial ends none."""
        return (0, *(end.end() for end in _SENTENCE_END.finditer(self.plain)), len(self.plain))

    def sentence_around(self, place: int) -> tuple[int, int]:
        """Return where the sentence of this place begins and ends."""
        ends = self.sentence_ends
        start = max(end for end in ends if end <= place)
        return start, min((end for end in ends if end > place), default=ends[-1])

    def turns(self) -> Iterator[tuple[int, int, Turn]]:
        """Return each loose turn with its beginning and end, the longest of a family at each word."""
        by_word, by_ending = _indexed()
        for first in _FIRST_WORD.finditer(self.plain):
            word = first.group()
            turns_here = by_word.get(word, ())
            if word.endswith(tuple(by_ending)):
                turns_here = (
                    *turns_here,
                    *(t for end in by_ending if word.endswith(end) for t in by_ending[end]),
                )
            for turn in turns_here:
                match = turn.found.match(self.plain, first.start())
                if match is not None and not self._names(turn, match) and not turn.is_excused(self, match):
                    yield match.start(), match.end(), turn

    def _names(self, turn: Turn, match: re.Match[str]) -> bool:
        """Return whether a capital makes it a name: of its first word or, as in "Will Hope", of its last."""
        is_last = _LAST_WORD.search(self.text, match.start(), match.end()) is not None
        return self.is_name(match.start()) or (is_last and turn.kind != "when")

    def is_name(self, place: int) -> bool:
        """Return whether a capital inside a sentence makes it a name: "Higher Level", "Access to Work"."""
        word, before = self.text[place : place + 2], self.text[:place].rstrip()
        opens = not before or before[-1] in _OPENS_SENTENCE or "\n" in self.text[len(before) : place]
        return word[:1].isupper() and not word[1:].isupper() and not opens


@lru_cache(maxsize=1)
def turns() -> Mapping[str, Turn]:
    """Return every turn by its name."""
    listed = resources.read_toml(TURNS)
    return {each["name"]: _turn(each, listed["families"]) for each in listed["turns"]}


def _turn(listed: Mapping[str, Any], families: Mapping[str, Sequence[str]]) -> Turn:
    return Turn(
        name=listed["name"],
        kind=listed["kind"],
        sentence=listed["sentence"],
        unless_named=listed.get("unless_named", False),
        written={key: listed[key] for key in ("words", *_EXCUSES) if key in listed},
        families=families,
    )


@lru_cache(maxsize=1)
def _indexed() -> tuple[Mapping[str, Sequence[Turn]], Mapping[str, Sequence[Turn]]]:
    by_word: dict[str, list[Turn]] = {}
    by_ending: dict[str, list[Turn]] = {}
    for turn in turns().values():
        firsts = {first for row in turn.written["words"] for first in _first_words(row, turn.families)}
        for first in firsts:
            (by_ending if first.startswith("*") else by_word).setdefault(first.lstrip("*"), []).append(turn)
    return by_word, by_ending


_EXCUSES = {
    "unless_is": "{}",
    "unless_next": r"[\s,(-]*(?:{})(?!\w)",
    "unless_prior": r"(?<!\w)(?:{})[\s-]+\Z",
    "unless_rest": r"(?<!\w)(?:{})(?!\w)",
}


def _any_of(written: Sequence[str], families: Mapping[str, Sequence[str]]) -> str:
    """Return one pattern for all of these; a longer one first, so that it is not cut short."""
    return "|".join(_row(each.split(), families) for each in sorted(written, key=len, reverse=True))


def _row(items: Sequence[str], families: Mapping[str, Sequence[str]]) -> str:
    made = _item(items[0], families)
    for item in items[1:]:
        if item.startswith(".."):
            made += rf"(?:{_BLANK}{_WORD}){{0,{item[2:]}}}?"
        elif item.endswith("?"):
            made += f"(?:{_BLANK}{_item(item[:-1], families)})?"
        else:
            made += f"{_BLANK}{_item(item, families)}"
    return made


def _item(item: str, families: Mapping[str, Sequence[str]]) -> str:
    if item == "#":
        return rf"{_NUMBER}|{_any_of(families['number'], families)})(?!-to-one)"
    if item.startswith("<"):
        return f"(?:{_any_of(families[item[1:-1]], families)})"
    return f"(?:{'|'.join(form for word in item.split('|') for form in _forms(word))})"


def _forms(word: str) -> Sequence[str]:
    """Return a word, and with "~" the forms of the verb: aim, aims, aiming, aimed."""
    if word.startswith("*"):
        return [rf"[a-z]+(?:-[a-z]+)*{word[1:]}"]
    if not word.endswith("~"):
        return [re.escape(word).replace("_", _BLANK)]
    base = word[:-1]
    stem, doubled = base[:-1], base + base[-1]
    is_doubled = (
        len(base) <= _SHORT and base[-1] in _DOUBLED and base[-2] in _VOWELS and base[-3] not in _VOWELS
    )
    if base.endswith("e"):
        others = [f"{base}s", f"{stem}ing", f"{base}d"]
    elif base.endswith("y") and base[-2] not in _VOWELS:
        others = [f"{stem}ies", f"{base}ing", f"{stem}ied"]
    elif base.endswith(("s", "sh", "ch", "x")):
        others = [f"{base}es", f"{base}ing", f"{base}ed"]
    else:
        others = [f"{base}s", *(f"{doubled if is_doubled else base}{ending}" for ending in ("ing", "ed"))]
    return [base, *others]


_SHORT = 4


def _first_words(row: str, families: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Return the words with which a row may begin, an ending with its star."""
    item = row.split(maxsplit=1)[0]
    if item == "#":
        yield from (str(digit) for digit in range(1, 100))
        item = "<number>"
    if item.startswith("<"):
        for each in families[item[1:-1]]:
            yield from _first_words(each, families)
        return
    for word in item.removesuffix("?").split("|"):
        if word.startswith("*"):
            yield word
        else:
            yield from (_FIRST_WORD.findall(form.replace(_BLANK, " "))[0] for form in _forms(word))
