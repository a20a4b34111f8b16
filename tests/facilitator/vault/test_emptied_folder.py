"""The folder that the app makes around the one nobody chose goes with it, unless something is in it."""

from pathlib import Path

import pytest

from facilitator.vault.destruction_report import Step
from facilitator.vault.emptied_folder import remove_folder
from facilitator.vault.location import default_folder
from tests.facilitator.vault.destruction_steps import refused


def test_the_folder_that_was_made_around_the_one_nobody_chose_goes_too() -> None:
    folder = default_folder()
    folder.mkdir(parents=True)

    assert remove_folder(folder) == Step("vault folder", True, "The folder is gone.")
    assert not folder.parent.exists()
    assert folder.parent.parent.exists()


def test_where_somebody_elses_file_lies_beside_that_folder_the_one_around_it_stays() -> None:
    folder = default_folder()
    folder.mkdir(parents=True)
    letter = folder.with_name("letter.txt")
    letter.touch()

    assert remove_folder(folder).done
    assert list(folder.parent.iterdir()) == [letter]


def test_the_folder_around_one_that_was_chosen_stays(tmp_path: Path) -> None:
    folder = tmp_path / "chosen" / "vault"
    folder.mkdir(parents=True)

    assert remove_folder(folder).done
    assert list(tmp_path.iterdir()) == [folder.parent]


def test_where_the_folder_around_it_cannot_be_removed_that_is_told_and_can_be_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = default_folder()
    folder.mkdir(parents=True)
    remove = Path.rmdir
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rmdir", lambda path: refused() if path == folder.parent else remove(path))
        assert not remove_folder(folder).done
    assert not folder.exists()

    assert remove_folder(folder).done
    assert not folder.parent.exists()
