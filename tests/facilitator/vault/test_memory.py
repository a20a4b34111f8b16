"""Keys leave the memory of the process when the vault is closed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.vault.header import Protection
from tests.facilitator.vault.conftest import PASSPHRASE, Place

# The key is looked for in a changed form, so that looking for it makes no copy of it.
SCRIPT = """
import json, re, sys
from pathlib import Path
from facilitator.vault.connection import close_database
from facilitator.vault.vault import Vault

MASK = 0x5A
TABLE = bytes(value ^ MASK for value in range(256))


def count(masked):
    found = 0
    with open("/proc/self/mem", "rb", 0) as memory:
        for line in Path("/proc/self/maps").read_text().splitlines():
            match = re.match("([0-9a-f]+)-([0-9a-f]+) rw", line)
            if match:
                start, end = (int(place, 16) for place in match.groups())
                try:
                    memory.seek(start)
                    found += memory.read(end - start).translate(TABLE).count(masked)
                except (OSError, OverflowError):
                    continue
    return found


vault = Vault.unlock(Path(sys.argv[1]), sys.stdin.readline(), keychain=None)
(case_id,) = vault.case_ids()
database = vault.open_case(case_id)
masked = bytes(byte ^ MASK for byte in vault._keys.vault_key)
key = vault._keys.of(case_id)
masked_case = bytes(byte ^ MASK for byte in key)
counts = [(count(masked), count(masked_case))]
key[:] = bytes(32)
close_database(database)
counts.append((count(masked), count(masked_case)))
vault.close()
counts.append((count(masked), count(masked_case)))
print(json.dumps(counts))
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="reads the process's memory as Linux shows it"
)
def test_no_key_is_left_in_memory_after_closing(tmp_path: Path) -> None:
    place = Place(tmp_path / "vault", Protection.PASSPHRASE_ONLY)
    vault, _ = place.vault_with_case()
    vault.close()

    outcome = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(place.folder)],
        input=PASSPHRASE,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )

    assert outcome.returncode == 0, outcome.stderr
    assert json.loads(outcome.stdout) == [[1, 1], [1, 0], [0, 0]]
