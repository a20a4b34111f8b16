"""No two acts of a screen share a key: a key that means two things does neither."""

import re
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
from ui.widgets.system_keys import keys_on

# Qt's Ctrl is Command there, and its Meta is Control.
OF_MACOS = re.compile(
    r"(Shift\+)?Alt\+[^A-Z]|(Shift\+)?Alt\+[A-Z]"  # Option types signs, accents and dead keys
    r"|Meta\+[A-Z]|Meta\+Shift\+[A-Z]|Meta\+Alt\+.*"  # moves in a text box; VoiceOver
    r"|(Ctrl|Meta)\+(Up|Down|Tab|Space)|Meta\+(Left|Right)|Ctrl\+(H|M|`)|Ctrl\+Alt\+(H|M|D|W|Space|Esc)"
    r"|Ctrl\+(Shift\+)?(Left|Right)"  # the ends of a line
    r"|Ctrl\+Shift\+[3-6Q]|Meta\+Ctrl\+(D|Q|Space)|F11"
)


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

    acts = [
        [keys.toString(QKeySequence.SequenceFormat.PortableText) for keys in action.shortcuts()]
        for action in dict.fromkeys(window.all_actions())
    ]
    used = Counter(keys for act in acts for keys in act)
    # Several keys of one act may be one key there.
    on_a_mac = Counter(there for act in acts for there in {keys_on(keys, system="darwin") for keys in act})

    assert {keys: times for keys, times in used.items() if times > 1} == {}
    assert {keys: times for keys, times in on_a_mac.items() if times > 1} == {}
    assert [keys for keys in on_a_mac if OF_MACOS.fullmatch(keys)] == []
    room.close()
    window.controller.end()
    case.close()
    vault.close()
