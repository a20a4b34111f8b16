"""Doors as somebody might write them who trusts what others send: each must be caught."""

import json
import os
import random
import zipfile
from io import BytesIO
from typing import ClassVar

from hypothesis import strategies as st

from facilitator.document_errors import DocumentUnreadable
from tests.facilitator.fuzz.door import Door


class _Naive(Door):
    def make(self, chance: random.Random) -> bytes:
        return chance.randbytes(40)

    def anything(self) -> st.SearchStrategy[bytes]:
        return st.binary(max_size=40)


class EscapingZip(_Naive):
    def knock(self, made: bytes) -> None:
        zipfile.ZipFile(BytesIO(made)).close()


class EscapingDepth(_Naive):
    def make(self, chance: random.Random) -> bytes:
        return b"[" * chance.randint(100_000, 200_000)

    def knock(self, made: bytes) -> None:
        try:
            json.loads(made)
        except ValueError:
            raise DocumentUnreadable from None


class Endless(_Naive):
    def knock(self, made: bytes) -> None:
        while len(made) == 40:
            pass


class Growing(_Naive):
    held: ClassVar[list[bytearray]] = []

    def knock(self, made: bytes) -> None:
        self.held.append(bytearray(made) * 200_000)


class LeavingFilesOpen(_Naive):
    held: ClassVar[list[int]] = []

    def knock(self, _: bytes) -> None:
        self.held.append(os.open(self.folder, os.O_RDONLY))


class Writing(_Naive):
    def knock(self, made: bytes) -> None:
        (self.folder / str(len(list(self.folder.iterdir())))).write_bytes(made)
        raise DocumentUnreadable

    def kept(self) -> object:
        return len(list(self.folder.iterdir()))


class Unsaid(_Naive):
    def knock(self, _: bytes) -> None:
        raise DocumentUnreadable(f"[Errno 2] No such file: '{self.folder}'")


class Aborting(_Naive):
    def knock(self, _: bytes) -> None:
        os.abort()


class Sound(_Naive):
    def knock(self, made: bytes) -> None:
        if made[:1] < b"\x80":
            raise DocumentUnreadable
