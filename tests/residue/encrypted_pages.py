"""What somebody who has the key can read in a SQLCipher file and its log: every page, deleted rows as well.

SQLCipher 4: pages of 4096 bytes, AES-256-CBC, at the end of each 16 bytes of initial vector and 64 of HMAC;
the first page begins with 16 bytes of salt. A log begins with 32 bytes, each page in it with 24.
"""

import struct
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, RESERVED, VECTOR, SALT = 4096, 80, 16, 16
LOG_HEAD, FRAME_HEAD = 32, 24


def readable_content(file: Path, key: bytes) -> bytes:
    """Return the content of the database `file` and of its log, page after page, as they lie on the disk."""
    content = file.read_bytes()
    pages = [
        _opened(key, content[start : start + PAGE], is_first=start == 0)
        for start in range(0, len(content) - PAGE + 1, PAGE)
    ]
    log = file.with_name(f"{file.name}-wal")
    frames = log.read_bytes() if log.exists() else b""
    for start in range(LOG_HEAD, len(frames) - PAGE - FRAME_HEAD + 1, PAGE + FRAME_HEAD):
        (number,) = struct.unpack(">I", frames[start : start + 4])
        page = frames[start + FRAME_HEAD : start + FRAME_HEAD + PAGE]
        pages.append(_opened(key, page, is_first=number == 1))
    return b"".join(pages)


def _opened(key: bytes, page: bytes, *, is_first: bool) -> bytes:
    vector = page[PAGE - RESERVED : PAGE - RESERVED + VECTOR]
    closed = page[SALT if is_first else 0 : PAGE - RESERVED]
    return Cipher(AES(key), CBC(vector)).decryptor().update(closed)
