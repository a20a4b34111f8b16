"""Data that ships with the product: fonts, style, templates, rules of law as data."""

from importlib.resources import files
from pathlib import Path
from typing import Any


def read_bytes(name: str) -> bytes:
    """Return the content of the bundled file `name` (a path below this package)."""
    return files(__name__).joinpath(name).read_bytes()


def place(name: str) -> Path:
    """Return where the bundled file or folder `name` is, for libraries that open it themselves."""
    return Path(str(files(__name__).joinpath(name)))


def read_text(name: str) -> str:
    """Return the bundled text file `name`."""
    return read_bytes(name).decode("utf-8")


def read_toml(name: str) -> dict[str, Any]:
    """Return the bundled TOML file `name` as plain data."""
    import tomllib  # noqa: PLC0415 - not every process reads one

    return tomllib.loads(read_text(name))
