"""A place that does not take the plan is said in a sentence; the case stays and no part of a file is left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.small_disk import read_only, small_disk
from tests.ui.finish.conftest import Stage, choose


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with less room than a plan needs."""
    with small_disk(tmp_path / "disk", "16k") as disk:
        yield disk


@pytest.mark.system("mount")
def test_a_full_disk_is_told_and_keeps_no_part(
    stage: Stage, disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, disk / "plan.pdf")
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("There is no room for the document in that place")
    assert names(disk) == []
    assert stage.case.terms.choices().saved_fingerprint == ""

    choose(monkeypatch, tmp_path / "plan.pdf")
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("Saved and read back")


@pytest.mark.system("mount")
def test_a_disk_that_is_read_only_is_told(stage: Stage, disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(monkeypatch, disk / "plan.pdf")
    with read_only(disk):
        stage.window.click("Save the action plan")
        stage.window.wait_for_text("no partial file")
    assert stage.case.terms.choices().saved_fingerprint == ""


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
    assert stage.case.terms.choices().saved_fingerprint == ""
