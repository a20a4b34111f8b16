"""Where the vault lies when nobody chose a place."""

from pathlib import Path


def default_folder() -> Path:
    """Return this user's local application data folder for the vault; it need not exist yet.

    Never a folder that roams, synchronises or is shown among documents.
    """
    from platformdirs import user_data_path  # noqa: PLC0415 - costs start-up time, needed once

    return user_data_path("Facilitator", appauthor=False, roaming=False) / "vault"
