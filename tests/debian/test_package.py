"""The Debian package, as a person meets it: installed, tried as an ordinary user, and gone when it is purged.

`pytest tests/debian --deb FILE`, as root on a machine that may be changed: CI does.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator import APP_ID, __version__
from tests.conftest import WHY_NO_QT
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.desktop.waiting import until

README = (Path(__file__).resolve().parents[2] / "README.md").read_text("utf-8")
KIND = "application/x-facilitator-copy"
ORDINARY = "facilitator-tries"

pytestmark = [
    pytest.mark.system("apt-get", "dpkg", "lintian", "gio", "man", "runuser", "useradd"),
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
]


def run(*command: str) -> str:
    """Run a command and return what it printed; it must go well."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd="/")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def apt(*command: str) -> None:
    """Change what is installed, once nobody else does."""
    run("apt-get", "-o", "DPkg::Lock::Timeout=300", "--yes", "--no-install-recommends", *command)


@pytest.fixture(scope="module")
def package(pytestconfig: pytest.Config) -> str:
    path = pytestconfig.getoption("--deb")
    if path is None:
        pytest.skip("no package was named: --deb facilitator_VERSION_ARCHITECTURE.deb")
    return str(Path(path).resolve())


@pytest.fixture(scope="module")
def installed(package: str) -> Iterator[list[Path]]:
    """What the package put where, purged at the end."""
    if os.geteuid():
        pytest.skip("only root can install a package")
    apt("install", package)
    yield [Path(line) for line in run("dpkg", "-L", "facilitator").splitlines()]
    if Path("/usr/bin/facilitator").is_symlink():
        apt("purge", "facilitator")


@pytest.fixture
def ordinary_user(installed: list[Path]) -> Iterator[str]:
    assert installed
    run("useradd", "--create-home", ORDINARY)
    yield ORDINARY
    run("userdel", "--remove", ORDINARY)


def test_what_lintian_finds_is_mended_or_has_its_reason(package: str) -> None:
    run("lintian", "--fail-on", "error,warning", "--allow-root", package)


def test_it_asks_for_the_c_library_that_the_readme_names(package: str) -> None:
    depends = run("dpkg-deb", "--field", package, "Depends")
    (least,) = re.findall(r"libc6 \(>= ([\d.]+)\)", depends)
    assert f"glibc {least}" in README


def test_it_holds_the_sums_of_its_files(installed: list[Path]) -> None:
    assert installed
    assert run("dpkg", "--verify", "facilitator") == ""


def test_a_terminal_finds_the_command_and_its_page(installed: list[Path]) -> None:
    assert Path("/usr/bin/facilitator") in installed
    assert run("facilitator", "--version") == f"Facilitator {__version__}\n"
    assert run("man", "--where", "facilitator").strip().endswith("/man1/facilitator.1.gz")
    complete = "source /usr/share/bash-completion/completions/facilitator; "
    asked = "COMP_WORDS=(facilitator --pr) COMP_CWORD=1; _facilitator; echo ${COMPREPLY[*]}"
    assert run("bash", "-c", complete + asked) == "--practice\n"


def test_the_desktop_knows_the_program_and_opens_copies_with_it(
    installed: list[Path], tmp_path: Path
) -> None:
    for name in ("case.facilitator-copy", "case without its ending"):
        (tmp_path / name).write_bytes(b"Facilitator case copy\n" + bytes(40))
        told = run("gio", "info", "--attributes", "standard::content-type", str(tmp_path / name))
        assert KIND in told
    assert f"{APP_ID}.desktop" in run("gio", "mime", KIND)
    icons = [path for path in installed if path.name in {f"{APP_ID}.png", f"{APP_ID}.svg"}]
    assert len(icons) == 8
    assert Path(f"/usr/share/icons/hicolor/scalable/apps/{APP_ID}.svg") in icons


def test_its_check_passes_for_an_ordinary_user(ordinary_user: str) -> None:
    said = run("runuser", "--login", ordinary_user, "--command", "facilitator check")
    assert "Facilitator keeps its promises here" in said


@pytest.mark.system(*SCREEN_PROGRAMS)
def test_its_window_opens(installed: list[Path]) -> None:
    from tests.desktop.app import Desktop  # noqa: PLC0415  needs what only these programs bring

    assert installed
    with DesktopSession(screen=True) as session:
        app = Desktop(session, ("facilitator", "--vault", str(session.home / "vault"))).start()
        until(app.everything_said, "the window says something")
        app.kill()


def test_purged_it_leaves_nothing(installed: list[Path]) -> None:
    apt("purge", "facilitator")
    assert [path for path in installed if path.is_file() or path.is_symlink()] == []
    assert [path for path in installed if path.name == "facilitator" and path.exists()] == []
    of_others = {path for path in installed if path.is_dir()}
    assert run("dpkg", "-S", *map(str, sorted(of_others - {Path("/.")})))
    assert "application/x-facilitator-copy" not in Path("/usr/share/mime/globs2").read_text("utf-8")
