"""A short sign by which people can tell that they hold the same file: no other form of the plan has it."""

import hashlib

_GROUPS = 4
_DIGITS = 4


def fingerprint(file: bytes) -> str:
    """Return the first 64 bits of the SHA-256 (FIPS 180-4) in four groups: "3f9a 20cc 81b7 04de"."""
    return short_form(hashlib.sha256(file).hexdigest())


def short_form(sha256: str) -> str:
    """Return the part of a SHA-256 in hex digits that people compare."""
    return " ".join(sha256[group * _DIGITS : (group + 1) * _DIGITS] for group in range(_GROUPS))
