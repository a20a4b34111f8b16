"""E-mail addresses in a text: only those that are plain, since whoever opens one writes to what it says.

A plain address is of ASCII letters, figures and a few signs, with a dot in its domain (RFC 5321, 4.1.2), and
stands by itself: what is part of a longer word, such as a web address, is none.
"""

import re
from typing import Final, NamedTuple

_LONGEST: Final = 254  # RFC 5321, 4.5.3.1.3, without the angle brackets
_PLAIN: Final = re.compile(
    r"""
    (?<! [^\s(<\["'\u2018\u201c,;] )        # nothing before it that is more than an opening sign
    (?= [A-Za-z0-9_.+'-]{1,64} @ )
    [A-Za-z0-9_] [A-Za-z0-9_+'-]* (?: \. [A-Za-z0-9_+'-]+ )*
    @ (?: [A-Za-z0-9] (?: [A-Za-z0-9-]{0,61} [A-Za-z0-9] )? \. )+ [A-Za-z]{2,63}
    (?= [.:!?)>\]"'\u2019\u201d]* (?: [\s,;] | \Z ) )
    """,
    re.VERBOSE,
)


class Address(NamedTuple):
    """An address, and between which places of the text it stands."""

    text: str
    start: int
    end: int

    @property
    def uri(self) -> str:
        """What a program opens: a new message to it (RFC 6068); every sign of it stands for itself there."""
        return f"mailto:{self.text}"


def addresses(text: str) -> list[Address]:
    """Return the plain addresses of `text`, in order."""
    if "@" not in text:
        return []
    found = (Address(match[0], *match.span()) for match in _PLAIN.finditer(text))
    return [address for address in found if len(address.text) <= _LONGEST]
