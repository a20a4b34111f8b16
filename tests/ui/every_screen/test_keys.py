"""No two acts of a screen share a key: a key that means two things does neither."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK
from ui.finish.case_ending import CaseEnding
from ui.page.case_controller import CaseController
from ui.room.room_view import RoomView
from ui.session.stages import stage_pages
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow


@pytest.mark.parametrize("stage", ["prepare", "meet", "agree", "finish"])
def test_every_key_of_a_screen_means_one_thing(stage: str, tmp_path: Path, drive) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault)
    controller, tasks = CaseController(), InlineTasks()
    controller.set_case(case)
    ending = CaseEnding(controller, tasks, vault)
    window = MainWindow()
    for key, label, make in stage_pages(controller, tasks, ending):
        window.add_stage(key, label, make())
    room = RoomView(controller, window)
    window.show_strip(room.strip)
    drive(window)
    window.show_stage(stage)

    used = Counter(
        keys.toString(QKeySequence.SequenceFormat.PortableText)
        for action in dict.fromkeys(window.all_actions())
        for keys in action.shortcuts()
    )

    assert {keys: times for keys, times in used.items() if times > 1} == {}
    room.close()
    controller.clear_case()
    case.close()
    vault.close()
