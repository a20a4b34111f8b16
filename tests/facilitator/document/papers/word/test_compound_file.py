"""The streams of a compound file are read as far as they are there, whatever it says of itself."""

import random
import struct
import time
from contextlib import suppress

import pytest

from facilitator.document.papers.word.compound_file import SIGNATURE, CompoundFile
from tests.facilitator.document.papers.word.compound_files import compound

SMALL, LARGE = b"small words", bytes(range(256)) * 40
GOOD = compound({"Small": SMALL, "Large": LARGE, "\x01Ole10Native": b"x" * 5000})


def test_streams_are_found_by_name_small_and_large() -> None:
    read = CompoundFile(GOOD)
    assert read.names == {"Small", "Large", "\x01Ole10Native"}
    assert (read.stream("Small"), read.stream("Large")) == (SMALL, LARGE)
    with pytest.raises(KeyError):
        read.stream("Gone")


def test_a_file_too_long_for_the_lists_of_its_header_is_read() -> None:
    long = compound({"Long": b"0123456789abcdef" * 500_000}, lists_in_header=3)
    assert CompoundFile(long).stream("Long") == b"0123456789abcdef" * 500_000


@pytest.mark.parametrize("content", [b"", SIGNATURE, b"x" * 600, SIGNATURE + bytes(600)])
def test_what_is_no_compound_file_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        CompoundFile(content)


def test_a_stream_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    cut = GOOD.replace(LARGE[-200:], b"", 1)
    assert CompoundFile(GOOD).stream("Large").startswith(LARGE[:200])
    assert len(cut) < len(GOOD)
    with suppress(ValueError):
        for name in (read := CompoundFile(cut)).names:
            assert len(read.stream(name)) <= len(cut)


def test_sectors_that_lead_in_a_circle_end() -> None:
    circle = bytearray(compound({"Large": LARGE}))
    place = circle.index(struct.pack("<4I", 1, 2, 3, 4))
    struct.pack_into("<I", circle, place + 4, 0)
    assert CompoundFile(bytes(circle)).names == {"Large"}
    assert len(CompoundFile(bytes(circle)).stream("Large")) <= len(circle)


def test_whatever_is_changed_in_one_it_ends_soon() -> None:
    chance = random.Random(4711)  # noqa: S311 - the same damage each time
    began = time.monotonic()
    for _ in range(300):
        damaged = bytearray(GOOD)
        for _ in range(chance.randint(1, 20)):
            damaged[chance.randrange(len(damaged))] = chance.choice((0, 1, 0x7F, 0xFE, 0xFF))
        try:
            read = CompoundFile(bytes(damaged))
        except ValueError:
            continue
        for name in read.names:
            assert len(read.stream(name)) <= len(damaged)
    assert time.monotonic() - began < 20
