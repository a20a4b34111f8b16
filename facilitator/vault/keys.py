"""Passphrase to key, and keys wrapped by keys. Every secret here is a bytearray that can be wiped."""

import base64
import binascii
import secrets

from argon2.low_level import ARGON2_VERSION, Type, core, ffi
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from facilitator.vault.header import Cost
from facilitator.vault_errors import FileDamaged, StorageFailed, VaultError

KEY_BYTES = 32

_VERSION = b"\x01"
_NONCE_BYTES = 12
_TAG_BYTES = 16
_OK = 0
_OUT_OF_MEMORY = (-22, -33)  # ARGON2_MEMORY_ALLOCATION_ERROR, ARGON2_THREAD_FAIL in argon2.h


def new_key() -> bytearray:
    """Return a random 256-bit key."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


def wipe(secret: bytearray) -> None:
    """Overwrite a secret in place."""
    secret[:] = bytes(len(secret))


def derive(passphrase: bytearray, salt: bytes, cost: Cost) -> bytearray:
    """Return the key that Argon2id (RFC 9106) makes of the passphrase; slow on purpose.

    Raises `MemoryError` when the computer cannot give `cost.memory`.
    """
    key = bytearray(KEY_BYTES)
    # Through the context: the library's simpler functions take and return bytes, which stay in memory.
    context = ffi.new(
        "argon2_context *",
        {
            "version": ARGON2_VERSION,
            "out": ffi.from_buffer("uint8_t[]", key),
            "outlen": len(key),
            "pwd": ffi.from_buffer("uint8_t[]", passphrase),
            "pwdlen": len(passphrase),
            "salt": ffi.from_buffer("uint8_t[]", salt),
            "saltlen": len(salt),
            "t_cost": cost.passes,
            "m_cost": cost.memory,
            "lanes": cost.lanes,
            "threads": cost.lanes,
        },
    )
    outcome = core(context, Type.ID.value)
    if outcome in _OUT_OF_MEMORY:
        raise MemoryError
    if outcome != _OK:
        raise StorageFailed
    return key


def wrap(outer: bytearray, inner: bytearray, binding: bytes) -> str:
    """Return `inner` encrypted under `outer` and bound to `binding`, as ASCII text."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = ChaCha20Poly1305(outer).encrypt(nonce, inner, binding)
    return base64.b64encode(_VERSION + nonce + sealed).decode()


def unwrap(outer: bytearray, text: str, binding: bytes, refused: type[VaultError]) -> bytearray:
    """Return the wrapped key.

    Raises `refused` when `outer` or `binding` is another one, `FileDamaged` when the text is no wrapped key.
    """
    try:
        blob = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise FileDamaged from None
    if len(blob) != len(_VERSION) + _NONCE_BYTES + KEY_BYTES + _TAG_BYTES or not blob.startswith(_VERSION):
        raise FileDamaged
    nonce, sealed = blob[1 : 1 + _NONCE_BYTES], blob[1 + _NONCE_BYTES :]
    inner = bytearray(KEY_BYTES)
    try:
        ChaCha20Poly1305(outer).decrypt_into(nonce, sealed, binding, inner)
    except InvalidTag:
        raise refused from None
    return inner
