"""The British dictionary, read by Hunspell; nothing is ever added to it, so nothing is learnt."""

from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hunspell import HunspellWrap

LANGUAGE: Final = "en_GB"
MOST_OFFERED: Final = 6


def is_installed() -> bool:
    """Tell whether this computer has Hunspell at all: nobody builds it for Intel Macs."""
    try:
        return find_spec("hunspell") is not None
    except ValueError:  # it is held back from being imported
        return False


class Dictionary:
    """Answers for one word at a time. Making it takes some 150 ms: do so in a worker, when nobody types.

    Raises OSError where the dictionary's files are not there.
    """

    def __init__(self) -> None:
        from hunspell import Hunspell  # noqa: PLC0415 - loaded when somebody first pauses in a text

        folder = str(files("resources").joinpath("dictionary"))
        self._hunspell: HunspellWrap = Hunspell(LANGUAGE, hunspell_data_dir=folder)

    def knows(self, word: str) -> bool:
        """Return whether `word` is spelt as the dictionary has it, as a name or at the beginning too."""
        return bool(self._hunspell.spell(word))

    def offers(self, word: str) -> tuple[str, ...]:
        """Return words that may have been meant, the likeliest first."""
        return tuple(self._hunspell.suggest(word))[:MOST_OFFERED]
