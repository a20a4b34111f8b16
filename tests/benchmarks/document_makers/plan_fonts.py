"""The bundled fonts that a plan needs, for the makers that have to be told."""

from pathlib import Path
from typing import Final, NamedTuple

from facilitator.agreement.plan import ActionPlan

FOLDER: Final = Path(__file__).parents[3] / "resources" / "fonts"
LATIN: Final = "Atkinson Hyperlegible Next"
# Any of these letters asks for the font: the first and the last of the script's block.
_BY_SCRIPT: Final = (
    ("\u0600", "\u06ff", "Noto Naskh Arabic", "NotoNaskhArabic"),
    ("\u0980", "\u09ff", "Noto Sans Bengali", "NotoSansBengali"),
    ("\u0a00", "\u0a7f", "Noto Sans Gurmukhi", "NotoSansGurmukhi"),
    ("\u0b80", "\u0bff", "Noto Sans Tamil", "NotoSansTamil"),
    ("\u3000", "\u9fff", "Droid Sans Fallback", ""),
)


class Family(NamedTuple):
    """A font family and its files; a family of one weight has the same file twice."""

    name: str
    regular: Path
    bold: Path


def families_of(plan: ActionPlan) -> list[Family]:
    """Return the families that the plan's words need, the first for what is in Latin letters."""
    letters = set(repr(plan))
    found = [_family(LATIN, "AtkinsonHyperlegibleNext")]
    for first, last, name, file in _BY_SCRIPT:
        if any(first <= letter <= last for letter in letters):
            found.append(_family(name, file))
    return found


def _family(name: str, file: str) -> Family:
    if not file:
        only = FOLDER / "DroidSansFallback.ttf"
        return Family(name, only, only)
    return Family(name, FOLDER / f"{file}-Regular.ttf", FOLDER / f"{file}-Bold.ttf")
