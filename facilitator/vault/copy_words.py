"""The words that open an encrypted copy, and the head of its file, which says how they become its key."""

import os
import secrets
import struct
from dataclasses import dataclass
from functools import cache

import resources
from facilitator.errors import InvalidValue
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT, Cost
from facilitator.vault.keys import derive, wipe
from facilitator.vault.passphrase import accept, normalised
from facilitator.vault_errors import FileDamaged, FileNewer, StorageFailed

ONE_TIME_WORDS = 6
MAGIC = b"Facilitator case copy\n"

_FORMAT = 1
_SALT_BYTES = 16
_PARAMETERS = struct.Struct(f">BIBB{_SALT_BYTES}s")
HEAD_BYTES = len(MAGIC) + _PARAMETERS.size


def one_time_words() -> str:
    """Return six random words with spaces between them: 66 bits, so too many to try."""
    return " ".join(secrets.choice(word_list()) for _ in range(ONE_TIME_WORDS))


@cache
def word_list() -> tuple[str, ...]:
    """Return the words that are chosen from."""
    return tuple(resources.read_text("copy_words.txt").split())


def accept_words(words: str) -> None:
    """Raise `WeakPassphrase`, with the reason, unless the words may protect a copy."""
    accept(_plain(words))


@dataclass(frozen=True, slots=True)
class CopyHead:
    """How the words of one copy become its key: Argon2id's cost and salt."""

    cost: Cost
    salt: bytes

    @classmethod
    def fresh(cls, cost: Cost) -> "CopyHead":
        """Return a head with a random salt."""
        return cls(cost, os.urandom(_SALT_BYTES))

    @classmethod
    def read(cls, head: bytes) -> "CopyHead":
        """Return what `written` gave; raise `FileDamaged`, or `FileNewer` for a later format."""
        if not head.startswith(MAGIC) or len(head) != HEAD_BYTES:
            raise _no_copy()
        number, memory, passes, lanes, salt = _PARAMETERS.unpack_from(head, len(MAGIC))
        if number > _FORMAT:
            raise FileNewer(
                "This copy was made by a newer version of Facilitator. Nothing was imported. "
                "Install the newer version here."
            )
        try:
            cost = Cost.asked_for(memory, passes, lanes)
        except InvalidValue:
            raise _no_copy() from None
        if number != _FORMAT:
            raise _no_copy()
        return cls(cost, salt)

    def written(self) -> bytes:
        """Return the first bytes of the file."""
        cost = self.cost
        return MAGIC + _PARAMETERS.pack(_FORMAT, cost.memory, cost.passes, cost.lanes, self.salt)

    def affordable(self, words: str) -> "tuple[CopyHead, bytearray]":
        """Return a head that this computer has the memory for, and the key by it."""
        try:
            return self, self._derived(words)
        except MemoryError:
            cheaper = CopyHead(WHERE_MEMORY_IS_SHORT, self.salt)
            return cheaper, cheaper.key(words)

    def key(self, words: str) -> bytearray:
        """Return the key. Spaces and capitals of the words do not count."""
        try:
            return self._derived(words)
        except MemoryError:
            raise StorageFailed(
                "This computer is short of memory. Nothing was changed. Close other programs, then try again."
            ) from None

    def _derived(self, words: str) -> bytearray:
        secret = normalised(_plain(words))
        try:
            return derive(secret, self.salt, self.cost)
        finally:
            wipe(secret)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _no_copy() -> FileDamaged:
    return FileDamaged(
        "That file is not an encrypted copy of a case, or it is damaged. Nothing was imported."
    )
