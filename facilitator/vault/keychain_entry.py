"""What a keychain tells of its entries without giving a secret away."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its names, the path of the keychain in which it lies, and whether that is locked.

    `place` is "" where a system has one keychain only; a locked one may keep `service` or `user` to itself.
    """

    service: str
    user: str
    place: str = ""
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One of the keychains that the system offers now, by its path and by the name that people see."""

    path: str
    name: str
    locked: bool
