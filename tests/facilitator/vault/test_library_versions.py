"""The libraries under the encryption are named with their versions."""

import re

from facilitator.vault.library_versions import library_versions


def test_each_library_under_the_encryption_is_named_with_its_version() -> None:
    cipher, sqlite, openssl = library_versions()

    assert re.fullmatch(r"SQLCipher 4\.\d+\.\d+", cipher)
    assert re.fullmatch(r"SQLite 3\.\d+\.\d+", sqlite)
    assert re.match(r"OpenSSL \d+\.\d+", openssl)
