"""Which language a text of a measured plan is in: makers have to be told, to shape it and to tell it."""

from typing import Final

RIGHT_TO_LEFT: Final = ("ar", "ur")
_OF_URDU: Final = "\u0679\u06ba\u06be\u06c1\u06cc\u06d2"
_BLOCKS: Final = (
    (("\u0600", "\u06ff"), "ar"),
    (("\u0980", "\u09ff"), "bn"),
    (("\u0a00", "\u0a7f"), "pa"),
    (("\u0b80", "\u0bff"), "ta"),
    (("\u3000", "\u9fff"), "zh"),
)


def language_of(text: str) -> str:
    """Return the language by the first letter, as "ur"; empty for English."""
    first = next(filter(str.isalpha, text), "")
    for (low, high), language in _BLOCKS:
        if first and low <= first <= high:
            return "ur" if language == "ar" and set(_OF_URDU) & set(text) else language
    return ""
