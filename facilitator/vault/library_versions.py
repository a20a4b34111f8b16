"""Which versions of the libraries under the encryption are at work."""

import sqlcipher3
from cryptography.hazmat.backends.openssl import backend


def library_versions() -> tuple[str, ...]:
    """Return name and version of each, as a person would report them."""
    database = sqlcipher3.connect(":memory:")
    try:
        cipher = database.execute("PRAGMA cipher_version").fetchone()[0]
        sqlite = database.execute("SELECT sqlite_version()").fetchone()[0]
    finally:
        database.close()
    return f"SQLCipher {cipher.split()[0]}", f"SQLite {sqlite}", backend.openssl_version_text()
