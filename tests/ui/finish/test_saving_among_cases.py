"""The plan is for the parties and never lies among the encrypted cases."""

import pytest

from tests.ui.finish.conftest import Stage, choose


def test_the_plan_is_not_saved_in_the_folder_of_the_cases(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(stage.vault.folder.iterdir())
    choose(monkeypatch, stage.vault.folder / "plan.pdf")

    stage.window.click("Save the action plan")

    stage.window.wait_for_text("This cannot be saved among your cases.")
    assert sorted(stage.vault.folder.iterdir()) == before
    assert stage.window.is_enabled("Save the action plan")
