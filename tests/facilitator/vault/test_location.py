import sys
from pathlib import Path

import pytest

from facilitator.vault.location import default_folder


def test_the_vault_lies_in_local_application_data(home: Path) -> None:
    folder = default_folder()

    assert folder.is_relative_to(home)
    assert folder.name == "vault"
    assert "Roaming" not in folder.parts
    assert "Documents" not in folder.parts


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the place is each system's own")
def test_on_linux_it_is_the_data_folder_of_the_user(home: Path) -> None:
    assert default_folder() == home / ".local" / "share" / "Facilitator" / "vault"
