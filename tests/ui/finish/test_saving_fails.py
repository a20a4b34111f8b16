"""A place that does not take the plan is said in a sentence; the case stays and no part of a file is left."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.finish.conftest import Stage, choose


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with 16 kB: less than a plan needs."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"no small disk can be made here: {mounted.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.system("mount")
def test_a_full_disk_is_told_and_keeps_no_part(
    stage: Stage, small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, small_disk / "plan.pdf")
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("There is no room for the action plan in that place")
    assert names(small_disk) == []
    assert stage.case.choices().saved_fingerprint == ""

    choose(monkeypatch, tmp_path / "plan.pdf")
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("Saved and read back")


@pytest.mark.system("mount")
def test_a_disk_that_is_read_only_is_told(
    stage: Stage, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    choose(monkeypatch, small_disk / "plan.pdf")
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("no partial file")
    assert stage.case.choices().saved_fingerprint == ""


def test_a_stick_that_is_pulled_out_is_told(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def exec_(dialog: QFileDialog) -> int:
        dialog.setDirectory(str(stick))
        dialog.selectFile("plan.pdf")
        stick.rmdir()
        return int(QFileDialog.DialogCode.Accepted)

    monkeypatch.setattr(QFileDialog, "exec", exec_)
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("no partial file")
    assert not stick.exists()
    assert stage.case.choices().saved_fingerprint == ""
