"""A folder that a service copies to other computers is said before the plan is saved there."""

from pathlib import Path

import pytest

from tests.ui.finish.conftest import Stage, choose


@pytest.mark.parametrize("folder", ["OneDrive - County", "Dropbox", "Library/Mobile Documents/Desktop"])
def test_the_plan_goes_into_a_cloud_folder_only_when_the_person_says_so(
    stage: Stage, home: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    target = home / folder / "plan.pdf"
    target.parent.mkdir(parents=True)
    choose(monkeypatch, target)

    def refuse() -> None:
        assert stage.window.shows("the plan would leave this computer")
        stage.window.click("Go back")

    stage.window.click_with_dialog("Save the action plan", refuse)
    assert list(target.parent.iterdir()) == []

    stage.window.click_with_dialog("Save the action plan", lambda: stage.window.click("Save it there"))
    stage.window.wait_for_text("Saved and read back")
    assert target.exists()


def test_any_other_folder_is_not_asked_about(
    stage: Stage, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = home / "Meetings" / "plan.pdf"
    target.parent.mkdir()
    choose(monkeypatch, target)

    stage.window.click("Save the action plan")

    stage.window.wait_for_text("Saved and read back")
