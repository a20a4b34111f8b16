"""No two acts of a screen share a key: a key that means two things does neither."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK
from tests.desktop.in_process import InProcessWindow
from tests.ui.every_stage import EveryStage
from ui.room.room_view import RoomView
from ui.session.stages import STAGES


@pytest.mark.parametrize("stage", [stage.key for stage in STAGES])
def test_every_key_of_a_screen_means_one_thing(
    stage: str, tmp_path: Path, drive: Callable[[QWidget], InProcessWindow]
) -> None:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault)
    window = EveryStage(case, vault)
    room = RoomView(window.controller, window)
    window.show_strip(room.strip)
    drive(window)
    window.pages.show(stage)

    used = Counter(
        keys.toString(QKeySequence.SequenceFormat.PortableText)
        for action in dict.fromkeys(window.all_actions())
        for keys in action.shortcuts()
    )

    assert {keys: times for keys, times in used.items() if times > 1} == {}
    room.close()
    window.controller.end()
    case.close()
    vault.close()
