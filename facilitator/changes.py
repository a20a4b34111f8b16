"""Which parts of the case an operation touched."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What every act on a case returns: a screen reloads the parts named here and no others."""

    matter: bool = False
    people: bool = False
    readiness: bool = False
    agenda: bool = False
    papers: bool = False
    preparation: bool = False
    opening: bool = False
    floor: bool = False
    clock: bool = False
    notes: bool = False
    parked: bool = False
    issues: bool = False
    options: bool = False
    actions: bool = False
    consents: bool = False
    plan: bool = False
    room: bool = False
    keeping: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        """Return what either touched."""
        return Changes(**{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)})

    def __bool__(self) -> bool:
        return any(getattr(self, f.name) for f in fields(self))

    @classmethod
    def everything(cls) -> "Changes":
        """Return the value that makes every screen reload."""
        return cls(**{f.name: True for f in fields(cls)})
