"""Bytes sealed in numbered pieces under one key: missing, moved, changed or added bytes are refused.

Each piece is ChaCha20-Poly1305 (RFC 8439) with its number as the nonce. The head of the file, the number and
whether the piece is the last one are associated data, as in the STREAM construction (Hoang and others, 2015).
A key seals one stream only.
"""

from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from facilitator.vault.keys import KEY_BYTES
from facilitator.vault_errors import FileDamaged, VaultError

PIECE_BYTES = 64 * 1024
TAG_BYTES = 16
SEALED_KEY_BYTES = KEY_BYTES + TAG_BYTES

_NONCE_BYTES = 12


class SealedPieces:
    """Seals or opens the pieces of one stream, one after the other."""

    def __init__(self, key: bytearray, head: bytes) -> None:
        self._cipher = ChaCha20Poly1305(key)
        self._head = head
        self._number = 0

    def seal(self, piece: bytes | bytearray, *, last: bool = False) -> bytes:
        """Return the next piece, sealed."""
        return self._cipher.encrypt(*self._place(piece, last=last))

    def open(
        self, sealed: bytes, *, last: bool = False, refused: type[VaultError] = FileDamaged
    ) -> bytearray:
        """Return the next piece; raise `refused` when it is not what was sealed at this place."""
        piece = bytearray(max(0, len(sealed) - TAG_BYTES))
        nonce, _, bound = self._place(sealed, last=last)
        try:
            self._cipher.decrypt_into(nonce, sealed, bound, piece)
        except (InvalidTag, ValueError):
            raise refused from None
        return piece

    def seal_all(self, source: BinaryIO) -> Iterator[bytes]:
        """Yield what is left of `source` in sealed pieces, the last of them marked as such."""
        for piece, last in _pieces(source, PIECE_BYTES):
            yield self.seal(piece, last=last)

    def open_all(self, source: BinaryIO) -> Iterator[bytearray]:
        """Yield the pieces that `seal_all` made; raise `FileDamaged` at the first that is not as it was."""
        for sealed, last in _pieces(source, PIECE_BYTES + TAG_BYTES):
            yield self.open(sealed, last=last)

    def _place(self, content: bytes | bytearray, *, last: bool) -> tuple[bytes, bytes | bytearray, bytes]:
        number = self._number.to_bytes(_NONCE_BYTES)
        self._number += 1
        return number, content, self._head + number + bytes([last])


def _pieces(source: BinaryIO, size: int) -> Iterator[tuple[bytes, bool]]:
    piece = source.read(size)
    while True:
        following = source.read(size) if len(piece) == size else b""
        yield piece, not following
        if not following:
            return
        piece = following
