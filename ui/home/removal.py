"""Removing everything: the cases, the keys, what was chosen for this computer, the folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.vault.destruction_report import DestructionReport
from facilitator.vault.emptied_folder import remove_folder
from ui.look.preferences import remove_look

if TYPE_CHECKING:
    from facilitator.vault.vault import Vault


def remove_everything(vault: "Vault") -> DestructionReport:
    """Destroy every case, the keys, the settings and the folder; raises what `destroy_everything` raises."""
    remove_look(vault.folder)
    return vault.destroy_everything()


def remove_rest(folder: Path) -> DestructionReport:
    """Remove a folder that was left when everything in it was destroyed."""
    return DestructionReport((remove_folder(folder),))
