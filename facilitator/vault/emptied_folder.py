"""The folder of a vault in which everything was destroyed: what is left of it goes too."""

from pathlib import Path

from facilitator.held_files import patiently
from facilitator.platform_watch.folder_privacy import NEVER_INDEX
from facilitator.vault.destruction_report import Step
from facilitator.vault.disk import remove, sweep, sync_folder
from facilitator.vault.folder import EVERYTHING, LOCK
from facilitator.vault.location import default_folder


def remove_folder(folder: Path) -> Step:
    """Remove what is left after everything was destroyed: the lock, the mark, the folder itself.

    Where nobody chose the folder, the one around it was made for it, and goes too unless something is in it.
    """
    somebody_chose_it = folder != default_folder()
    try:
        # At another try the one around it may be all that is left.
        if somebody_chose_it or folder.exists():
            sweep(folder)
            for name in (LOCK, NEVER_INDEX):
                (folder / name).unlink(missing_ok=True)
            if [path.name for path in folder.iterdir()] not in ([], [EVERYTHING]):
                remove(folder / EVERYTHING)
                return Step(
                    "vault folder", True, "The folder stays, because files of another program are in it."
                )
            patiently(lambda: (folder / EVERYTHING).unlink(missing_ok=True))
            _remove(folder)
        if not somebody_chose_it and not any(folder.parent.iterdir()):
            _remove(folder.parent)
    except OSError:
        return Step("vault folder", False, "The folder could not be removed. It holds no notes and no key.")
    return Step("vault folder", True, "The folder is gone.")


def _remove(empty: Path) -> None:
    patiently(empty.rmdir)
    sync_folder(empty.parent)
