"""What every made paper says somewhere, and the ways in which a person types it."""

from typing import Final

# Curly quotes, a dash, accents, and an l that has none.
SAID: Final = (
    "O\u2019Brien said the school\u2019s caf\u00e9 is \u201cNot agreed\u201d for 2025\u20132026, "
    "and \u0141ukasz finds the r\u00e9sum\u00e9 difficult."
)
# The same within the signs of the oldest fonts, for papers that are drawn with them.
SAID_PLAINLY: Final = (
    "O\u2019Brien said the school\u2019s caf\u00e9 is \u201cNot agreed\u201d for 2025\u20132026."
)
TYPED: Final = ("O'Brien", "school's", '"Not agreed"', "2025-2026", "caf\u00e9", "CAFE", "cafe\u0301")
TYPED_OF_ALL: Final = (*TYPED, "lukasz", "\u0141ukasz", "resume", "re\u0301sume\u0301", "di\ufb03cult")
