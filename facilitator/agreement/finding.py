"""One thing about an action that may make it hard to keep."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about an action that may make it hard to keep.

    `key` says which, `sentence` says it to a person, `field` names what of the action would mend it.
    """

    key: str
    sentence: str
    field: str = "what"
