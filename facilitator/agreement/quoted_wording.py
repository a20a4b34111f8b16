"""Quoted old wording: what a text quotes only to take it out, as in "replace 'x' in section F with 'y'"."""

import re

_QUOTED = re.compile(
    r"\"[^\"\n]+\"|\u201c[^\u201d\n]+\u201d|(?<!\w)\u2018[^\n]+?\u2019(?!\w)|(?<!\w)'[^'\n](?:[^\n]*?[^\s])?'(?!\w)"
)
_TAKEN_OUT = re.compile(
    r"\b(?:replac\w*|remov\w*|delet\w*|strik\w*|take out|takes out|taken out"
    r"|instead of|rather than|in place of|no longer|"
    r"amend\w*|chang\w*|reword\w*|the (?:old |present |current )?(?:words?|wording|phrase|sentence)"
    r"|(?:now|currently|which|that) (?:says|said|reads|read|states|stated))\b",
    re.IGNORECASE,
)
_NEXT_OF_LIST = re.compile(r"\s*(?:,|,?\s*(?:and|or))\s*(?:also |the words? )?", re.IGNORECASE)
_PUT_IN = re.compile(
    r"\b(?:with|by|to|to read|to say|reads?|as|insert\w*|add\w*|becomes?|so that it (?:reads|says))"
    r"(?: the words?| the wording| the sentence)?\s*:?\s*$",
    re.IGNORECASE,
)


def without_old_wording(text: str) -> str:
    """Return the text without the quoted words that it takes out; those that it puts in stay."""
    kept: list[str] = []
    last, is_old = 0, False
    for quoted in _QUOTED.finditer(text):
        before = text[last : quoted.start()]
        kept.append(before)
        if _NEXT_OF_LIST.fullmatch(before) is None:
            is_old = _TAKEN_OUT.search(before) is not None and _PUT_IN.search(before) is None
        is_removed_after = re.match(
            r"[^.;\n]{0,60}\b(?:(?:is|are|be) (?:removed|deleted|replaced|taken out|struck)"
            r"|(?:will )?becomes? [\"'\u2018\u201c])",
            text[quoted.end() :],
        )
        kept.append("\u2026" if is_old or is_removed_after else quoted.group())
        last = quoted.end()
    return "".join(kept) + text[last:]
