"""What is told of a destruction: its steps, in order, each with its sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it was about, whether it was done, and a sentence for the facilitator."""

    name: str
    done: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class DestructionReport:
    """All steps in order. A report without steps says that there was nothing to destroy."""

    steps: tuple[Step, ...]

    @property
    def erased(self) -> bool:
        """Whether every step was done."""
        return all(step.done for step in self.steps)


def silent(_step: Step) -> None:
    """Listen to no step."""
