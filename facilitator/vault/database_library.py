"""The one place that names the database library: SQLCipher underneath, sqlite-utils on top."""

import sys

import sqlcipher3
import sqlcipher3.dbapi2

# sqlite-utils catches the errors of the module it finds under this name; without it a caught error of
# SQLCipher goes past it and leaves a savepoint open, after which every write fails.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

import sqlite_utils  # noqa: E402 - only after the substitution
import sqlite_utils.utils  # noqa: E402
from sqlite_utils.migrations import Migrations  # noqa: E402

if vars(sqlite_utils.utils)["sqlite3"] is not sqlcipher3:
    raise ImportError("sqlite_utils was imported before facilitator.vault.database_library")

Database = sqlite_utils.Database

__all__ = ["Database", "Migrations"]
