"""What is there, and what is said, where something cannot be written, removed, started or signed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.desktop.session import REPOSITORY
from tests.desktop.waiting import until
from tests.windows.installed import FOLDER, NOT_WRITTEN, OLD_STAYED, SOME_STAYED, UNINSTALL, Installed
from tests.windows.wine import KIT_PROGRAMS
from ui.home.copies import ENDING

VERSION = "0.0.1"
INSIDE = f"_internal/only-in-{VERSION}.txt"
COPIES = rf"HKCU\Software\Classes\.{ENDING}"
KIT_PYTHON = r"Z:\kit\python\python.exe"


@pytest.fixture(scope="module", autouse=True)
def key(computer: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small stand-in for the program, packed as the real one is, and signed by the key that is returned."""
    made = tmp_path_factory.mktemp("signed")
    folder = made / "facilitator"
    (folder / "_internal").mkdir(parents=True)
    for name in ("facilitator.exe", INSIDE):
        (folder / name).write_text(VERSION, "utf-8")
    ask = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=Test -addext"
    subprocess.run(
        [*ask.split(), "extendedKeyUsage=codeSigning", "-keyout", "key.pem", "-out", "certificate.pem"],
        cwd=made,
        check=True,
        capture_output=True,
    )
    _pack(computer, folder, made / "setup.exe", made / "key.pem")
    computer.bring(made / "setup.exe")
    return made / "key.pem"


def _pack(computer: Installed, folder: Path, setup: Path, key: Path) -> None:
    variables = {
        "SOURCE_DATE_EPOCH": "1764547200",
        "SIGN_CERTIFICATE": str(key.with_name("certificate.pem")),
        "SIGN_KEY": str(key),
    }
    packer = (KIT_PROGRAMS / "pack", computer.wine.kit, folder, VERSION, setup)
    subprocess.run([str(part) for part in packer], check=True, cwd=REPOSITORY, env=os.environ | variables)


def test_the_uninstaller_is_signed_by_the_key_that_signs_the_installer(
    computer: Installed, key: Path
) -> None:
    assert computer.install() == 0

    for program in (computer.folder / "uninstall.exe", computer.wine.path(r"C:\setup.exe")):
        said = subprocess.run(
            ["osslsigncode", "verify", "-CAfile", str(key.with_name("certificate.pem")), str(program)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert "Signature verification: ok" in said


def test_there_is_no_installer_where_its_uninstaller_could_not_be_signed(
    computer: Installed, key: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "key.pem"
    broken.write_text("no key", "utf-8")
    shutil.copy(key.with_name("certificate.pem"), tmp_path)

    with pytest.raises(subprocess.CalledProcessError):
        _pack(computer, key.with_name("facilitator"), tmp_path / "setup.exe", broken)
    assert not (tmp_path / "setup.exe").exists()


def test_a_version_whose_uninstaller_cannot_be_started_stays(computer: Installed) -> None:
    uninstaller = computer.folder / "uninstall.exe"
    kept = uninstaller.rename(computer.folder / "kept.exe")
    uninstaller.write_text("no program", "utf-8")

    assert computer.install() == OLD_STAYED

    assert (computer.folder / INSIDE).exists()
    kept.replace(uninstaller)


def test_where_a_file_cannot_be_removed_the_uninstaller_says_so_and_can_be_run_again(
    computer: Installed,
) -> None:
    place = FOLDER + "\\" + INSIDE.replace("/", "\\")
    opened = computer.wine.path(r"C:\opened")
    hold = f"import threading; file = open(r'{place}'); open(r'C:\\opened', 'w'); threading.Event().wait()"
    computer.wine.start(KIT_PYTHON, "-c", hold)
    until(opened.exists, "the file is held open")

    assert computer.try_to_uninstall() == SOME_STAYED
    assert computer.install() == OLD_STAYED

    computer.wine.kill("python.exe")
    assert (computer.folder / INSIDE).exists()
    assert computer.registry_now()[UNINSTALL, "DisplayVersion"] == f'"{VERSION}"'
    assert computer.try_to_uninstall() == 0
    assert not (computer.folder / INSIDE).exists()
    assert (UNINSTALL, "") not in computer.registry_now()


def test_where_a_file_cannot_be_written_what_was_written_can_be_uninstalled(computer: Installed) -> None:
    in_its_place = computer.folder / INSIDE
    in_its_place.mkdir(parents=True)

    assert computer.install() == NOT_WRITTEN

    assert (computer.folder / "facilitator.exe").exists()
    assert computer.registry_now()[UNINSTALL, "DisplayVersion"] == f'"{VERSION}"'
    assert (COPIES, "") not in computer.registry_now()
    computer.uninstall()
    assert (UNINSTALL, "") not in computer.registry_now()
    assert [path for path in computer.folder.rglob("*") if path != in_its_place] == [in_its_place.parent]


def test_where_not_even_the_uninstaller_can_be_written_nothing_is(computer: Installed) -> None:
    shutil.rmtree(computer.folder)
    computer.folder.write_text("a file in the place of the folder", "utf-8")

    assert computer.install() == NOT_WRITTEN

    assert computer.folder.is_file()
    assert (UNINSTALL, "") not in computer.registry_now()
    computer.folder.unlink()


def test_an_installation_that_another_took_over_leaves_what_is_the_others_now(computer: Installed) -> None:
    assert computer.install() == 0
    shutil.copytree(computer.folder, computer.wine.path(r"C:\before"))

    assert computer.try_to_uninstall(r"C:\before") == 0

    assert not computer.wine.path(r"C:\before\facilitator.exe").exists()
    values = computer.registry_now()
    assert (UNINSTALL, "InstallLocation") in values
    assert (COPIES, "(default)") in values
    assert list(computer.wine.home.rglob("Start Menu/Programs/Facilitator.lnk")) != []
    assert computer.try_to_uninstall() == 0
    assert (UNINSTALL, "") not in computer.registry_now()
    assert list(computer.wine.home.rglob("Start Menu/Programs/Facilitator.lnk")) == []
