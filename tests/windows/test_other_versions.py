"""What an older or a newer version does to the one that is there, and to files that are not the program's."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.desktop.session import REPOSITORY
from tests.windows.installed import FOLDER, NEWER_IS_THERE, UNINSTALL, Installed
from tests.windows.wine import KIT_PROGRAMS

OLDER, NEWER = "0.0.1", "99.0.0"


@pytest.fixture(scope="module", autouse=True)
def _something_else_first(computer: Installed, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Small stand-ins for other versions, made by the packer of the real one; the older stands ready."""
    for version in (OLDER, NEWER):
        made = tmp_path_factory.mktemp("version")
        folder = made / "facilitator"
        (folder / "_internal").mkdir(parents=True)
        for name in ("facilitator.exe", f"_internal/only-in-{version}.txt"):
            (folder / name).write_text(version, "utf-8")
        places = (KIT_PROGRAMS / "pack", computer.wine.kit, folder, version, made / "setup.exe")
        packer = [str(place) for place in places]
        subprocess.run(
            packer, check=True, cwd=REPOSITORY, env=os.environ | {"SOURCE_DATE_EPOCH": "1764547200"}
        )
        shutil.copy(made / "setup.exe", _kept(computer, version))


def _kept(computer: Installed, version: str) -> Path:
    return computer.wine.path(rf"C:\setup-{version}.exe")


def test_the_files_of_an_older_version_go_and_those_of_others_stay(computer: Installed) -> None:
    real = computer.wine.path(r"C:\real.exe")
    shutil.copy(computer.wine.path(r"C:\setup.exe"), real)
    computer.bring(_kept(computer, OLDER))
    assert computer.install() == 0
    old = computer.folder / f"_internal/only-in-{OLDER}.txt"
    letter = computer.folder / "_internal/letter.txt"
    assert old.exists()
    letter.write_text("not the program's", "utf-8")

    computer.bring(real)
    assert computer.install() == 0

    assert not old.exists()
    assert letter.exists()
    assert (computer.folder / "facilitator-console.exe").exists()


def test_an_older_version_is_refused_where_a_newer_one_is(computer: Installed) -> None:
    computer.bring(_kept(computer, NEWER))
    assert computer.install() == 0
    computer.bring(computer.wine.path(r"C:\real.exe"))

    assert computer.install() == NEWER_IS_THERE

    assert (computer.folder / f"_internal/only-in-{NEWER}.txt").exists()
    assert computer.registry_now()[UNINSTALL, "DisplayVersion"] == f'"{NEWER}"'


def test_files_of_others_in_its_folder_outlive_it(computer: Installed) -> None:
    computer.uninstall()

    letter = computer.folder / "_internal/letter.txt"
    assert [path for path in computer.folder.rglob("*") if path.is_file()] == [letter]


def test_it_goes_into_a_folder_that_was_asked_for_and_leaves_it_as_it_was(computer: Installed) -> None:
    chosen = computer.wine.path(r"C:\mine")
    chosen.mkdir()
    (chosen / "other.txt").write_text("not the program's", "utf-8")
    computer.bring(_kept(computer, OLDER))
    try:
        assert computer.install(r"/D=C:\mine") == 0
        assert (chosen / "facilitator.exe").exists()
        assert not (computer.wine.path(FOLDER) / "facilitator.exe").exists()
        code = computer.wine.run(r"C:\mine\uninstall.exe", "/S", r"_?=C:\mine")
        assert code == 0
    finally:
        computer.wine.settle()

    assert {path.name for path in chosen.iterdir()} == {"other.txt", "uninstall.exe"}
