"""No home, no traceback: a folder of one's own, or a sentence and exit code 2, window and check."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.home_folder import require_room, settle_home
from facilitator.vault_errors import HomeMissing, VaultReadOnly

pytestmark = pytest.mark.skipif(os.name == "nt", reason="accounts and homes are a matter of POSIX here")
NOBODY_KNOWS = 54321
REPOSITORY = Path(__file__).resolve().parents[2]
STARTS = {
    "check": ["-m", "ui", "check"],
    "bare check": ["-m", "facilitator", "check"],
    "window": ["-m", "ui"],
}


@pytest.mark.parametrize("told", [{}, {"HOME": ""}, {"HOME": "somewhere/else"}])
def test_an_unusable_home_is_that_of_the_account(told: dict[str, str]) -> None:
    import pwd  # noqa: PLC0415 - absent on Windows

    settle_home(told)
    assert told["HOME"] == pwd.getpwuid(os.getuid()).pw_dir


def test_a_home_that_is_named_stays(tmp_path: Path) -> None:
    told = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    before = dict(told)
    settle_home(told)
    assert told == before


def test_base_folders_that_are_not_absolute_are_ignored(tmp_path: Path) -> None:
    told = {"HOME": str(tmp_path), "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "", "XDG_CACHE_HOME": "~/c"}
    settle_home(told)
    assert told == {"HOME": str(tmp_path)}


def test_without_an_account_entry_there_is_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: NOBODY_KNOWS)
    with pytest.raises(HomeMissing, match="This account has no home folder"):
        settle_home({})


def test_a_place_that_is_there_or_can_be_made_has_room(tmp_path: Path) -> None:
    require_room(tmp_path / "a" / "b" / "vault")
    require_room(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(VaultReadOnly, match="cannot be written to"):
        require_room(tmp_path / "file" / "vault")


@pytest.mark.skipif(getattr(os, "getuid", lambda: 1)() != 0, reason="only root becomes another account")
@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("home", [None, "", "relative", "/nonexistent-home/deeper"])
def test_an_account_that_nobody_knows_is_told_and_the_program_ends_with_2(
    start: str, home: str | None, tmp_path: Path
) -> None:
    # Only by its real number: the test's own interpreter may lie where nobody else reads.
    environment = {"PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    environment |= {"PYTHONPATH": str(REPOSITORY)} | ({} if home is None else {"HOME": home})
    code = (
        f"import os, runpy, sys; os.setresuid({NOBODY_KNOWS}, 0, 0); "
        f"sys.argv[1:] = {STARTS[start][2:]!r}; runpy.run_module({STARTS[start][1]!r}, run_name='__main__')"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    sentence = "cannot be written to" if home and home.startswith("/") else "This account has no home folder"
    assert (ended.returncode, ended.stdout) == (2, ""), ended.stderr
    assert ended.stderr.startswith("facilitator: ")
    assert sentence in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
