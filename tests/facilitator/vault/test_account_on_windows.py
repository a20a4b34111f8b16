"""What a test does on Windows is not done to the person whose account it is, nor by what the test starts."""

import subprocess
import sys
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from facilitator.vault.keychain import find_keychain
from facilitator.vault.location import default_folder
from facilitator.vault.vault import Vault
from tests.facilitator.vault.conftest import CHEAP, PASSPHRASE, write_case

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="elsewhere a home of its own is enough")
MAKE_A_VAULT = """
from facilitator.vault.keychain import find_keychain
from facilitator.vault.location import default_folder
from facilitator.vault.vault import Vault
from tests.facilitator.vault.conftest import CHEAP, PASSPHRASE, write_case
vault = Vault.create(default_folder(), PASSPHRASE, keychain=find_keychain().keychain, cost=CHEAP)
print(write_case(vault), default_folder(), sep="\\n")
vault.close()
"""


def make_here() -> tuple[str, Path]:
    found = find_keychain()
    assert found.keychain is not None, found.sentence
    vault = Vault.create(default_folder(), PASSPHRASE, keychain=found.keychain, cost=CHEAP)
    case = str(write_case(vault))
    vault.close()
    return case, default_folder()


def make_in_a_child() -> tuple[str, Path]:
    made = subprocess.run(
        [sys.executable, "-c", MAKE_A_VAULT],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    case, folder = made.stdout.splitlines()
    return case, Path(folder)


def kept_by_windows() -> list[str]:
    """Return what the real Credential Manager has of the program, past what stands in its place."""
    import win32ctypes.pywin32 as package  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

    spec = spec_from_file_location("of_the_account", Path(package.__file__).with_name("win32cred.py"))
    assert spec is not None
    assert spec.loader is not None
    real: Any = module_from_spec(spec)
    spec.loader.exec_module(real)
    try:
        return [each["TargetName"] for each in real.CredEnumerate("Facilitator/*", 0)]
    except package.pywintypes.error:
        return []


@pytest.mark.parametrize("make", [make_here, make_in_a_child])
def test_a_vault_of_a_test_lies_in_its_home_and_its_keys_in_a_file_there(
    make: Callable[[], tuple[str, Path]], home: Path, credential_manager: Path
) -> None:
    before = kept_by_windows()

    case, folder = make()

    assert folder.is_relative_to(home)
    assert (folder / f"{case}.case").is_file()
    assert f"Facilitator/{case}" in credential_manager.read_text("utf-8")
    assert kept_by_windows() == before


def test_where_a_test_asks_for_no_credential_manager_there_is_none() -> None:
    assert find_keychain().keychain is None
