"""Damage that is made from a good input by chance: bits, cuts, splices, lengths, depth."""

import random
import struct
from collections.abc import Sequence

NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
DEEPEST = 20_000


def mutated(samples: Sequence[bytes], chance: random.Random) -> bytes:
    """Return one of `samples` after one to four kinds of damage."""
    content = chance.choice(samples)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 4))):
        kind = chance.choice((_flip, _flip, _cut, _splice, _overwrite, _number, _repeat, _drop, _digits))
        content = kind(content, samples, chance)
    return b"" if chance.random() < 0.005 else content


def _flip(content: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    damaged = bytearray(content)
    for _bit in range(chance.choice((1, 1, 2, 8, 64))):
        if damaged:
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def _cut(content: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    return content[: chance.randint(0, len(content))]


def _splice(content: bytes, samples: Sequence[bytes], chance: random.Random) -> bytes:
    other = chance.choice(samples)
    return content[: chance.randint(0, len(content))] + other[chance.randint(0, len(other)) :]


def _overwrite(content: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    place = chance.randint(0, len(content))
    filling = chance.randbytes(chance.choice((1, 2, 4, 16, 200)))
    return content[:place] + filling + content[place + len(filling) :]


def _number(content: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    """Put a telling number where a length may stand."""
    form = chance.choice((">B", ">H", "<H", ">I", "<I"))
    size = struct.calcsize(form)
    place = chance.randint(0, max(0, len(content) - size))
    number = chance.choice(NUMBERS) & ((1 << 8 * size) - 1)
    return content[:place] + struct.pack(form, number) + content[place + size :]


def _repeat(content: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(content))
    piece = content[start : start + chance.choice((1, 2, 8, 60, 400))]
    times = chance.choice((2, 3, 50, DEEPEST // max(1, len(piece))))
    return content[:start] + piece * times + content[start:]


def _drop(content: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(content))
    return content[:start] + content[start + chance.choice((1, 2, 8, 60, 400)) :]


def _digits(content: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    """Put another number where one is written in digits."""
    places = [place for place, byte in enumerate(content) if 48 <= byte <= 57]
    if not places:
        return content
    place = end = chance.choice(places)
    while end < len(content) and 48 <= content[end] <= 57:
        end += 1
    number = chance.choice((b"0", b"-1", b"1e38", b"65536", b"2147483648", b"9" * 30, b"9" * 5000))
    return content[:place] + number + content[end:]
