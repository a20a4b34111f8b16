"""A plan that found no room is saved to the same place once room is made."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.small_disk import small_disk
from tests.ui.finish.conftest import Stage, choose

pytestmark = pytest.mark.system("mount")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", "2m") as disk:
        yield disk


def test_trying_again_where_room_was_made_saves_the_plan(
    stage: Stage, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, filler = disk / "plan.pdf", disk / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(disk).free - 16_384))
    choose(monkeypatch, target)
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("There is no room for the document in that place")
    assert list(disk.iterdir()) == [filler]

    filler.unlink()
    stage.window.click("Save the action plan")
    stage.window.wait_for_text("Saved and read back")
    assert list(disk.iterdir()) == [target]
    assert not stage.window.shows("There is no room for the document in that place")
