"""What a class of hostile input is: how one is made, what takes it, and what must stay as it was."""

import random
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from hypothesis import strategies as st


class Door(ABC):
    """One class of input. `folder` is empty and its own; the same `Random` makes the same input."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def make(self, chance: random.Random) -> Any:
        """Return one input, made from a good one."""

    @abstractmethod
    def anything(self) -> st.SearchStrategy[Any]:
        """Return inputs of any form, for Hypothesis to make."""

    @abstractmethod
    def knock(self, made: Any) -> None:
        """Take one input as the product does: return when it is accepted, raise when it is refused."""

    def kept(self) -> object:
        """Return all that an input which is refused must not have changed."""
        return ()

    def close(self) -> None:  # noqa: B027 - most have nothing to let go of
        """Let go of everything."""
