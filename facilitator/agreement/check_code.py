"""The sign by which a plan that was handed out is told from others: groups of four, read out and typed in."""

import re
from typing import Final

from facilitator.errors import InvalidValue

_GROUP: Final = 4
_TYPED: Final = re.compile(rf"(?:[0-9a-f]{{{_GROUP}}}){{2,4}}")
_BETWEEN: Final = re.compile(r"[\s\-\u2013\u2014.:]+")


def read_check_code(typed: str) -> str:
    """Return a check code in groups of four ("3f9a 20cc 81b7 04de"), "" for nothing typed.

    Spaces, dashes and capitals do not matter. Raises InvalidValue for what cannot be one.
    """
    signs = _BETWEEN.sub("", typed).casefold()
    if not signs:
        return ""
    if not _TYPED.fullmatch(signs):
        message = (
            "That is no check code. It is groups of four letters and digits, 0 to 9 and a to f, such as "
            "3f9a 20cc 81b7 04de. It was not kept."
        )
        raise InvalidValue(message)
    return " ".join(signs[place : place + _GROUP] for place in range(0, len(signs), _GROUP))
