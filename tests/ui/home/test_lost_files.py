"""Home tells of a case whose file is gone while its key is here; the key goes only when a person says so."""

from collections.abc import Callable
from pathlib import Path

from facilitator.vault.folder import case_file, ids_with_file
from tests.ui.opened_app import Opened, closed_case


def test_the_key_of_a_lost_file_is_told_and_destroyed_when_asked(
    at_home: Callable[[], Opened], home: Path
) -> None:
    folder = home / "vault"
    opened = at_home()
    kept = closed_case(folder)
    (kept_id,) = ids_with_file(folder)
    closed_case(folder)
    (lost_id,) = set(ids_with_file(folder)) - {kept_id}
    case_file(folder, lost_id).unlink()

    opened.unlock()
    opened.driven.wait_for_text("The file of one case is not in the folder of your cases")
    opened.wait_for_case(kept)
    assert list(folder.glob(f"{lost_id}.*.key"))

    opened.driven.click("Destroy its key")
    opened.driven.click("Destroy the key")
    opened.driven.wait_for_text("The key is gone.")
    opened.wait_for_case(kept)
    assert not list(folder.glob(f"{lost_id}.*"))
    assert not opened.driven.shows("The file of one case is not in the folder")


def test_a_file_that_comes_back_is_listed_as_ever(at_home: Callable[[], Opened], home: Path) -> None:
    folder = home / "vault"
    opened = at_home()
    reference = closed_case(folder)
    (case_id,) = ids_with_file(folder)
    aside = case_file(folder, case_id).rename(home / "elsewhere")
    opened.unlock()
    opened.driven.wait_for_text("The file of one case is not in the folder of your cases")
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")

    aside.rename(case_file(folder, case_id))
    opened.unlock()

    opened.wait_for_case(reference)
    assert not opened.driven.shows("The file of one case is not in the folder")
