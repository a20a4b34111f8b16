"""The same passphrase typed once and pasted once is the same, whatever a paste brought along unseen."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.unlock.new_passphrase_step import NewPassphraseStep

TYPED = "caf\u00e9 otter quartz lantern"


@pytest.mark.parametrize(
    ("again", "ready"),
    [
        (f" {TYPED} ", True),
        ("cafe\u0301 otter quartz lantern", True),
        (f"{TYPED}s", False),
        ("cafe otter quartz lantern", False),
    ],
)
def test_both_fields_are_compared_as_the_key_sees_them(qtbot: QtBot, again: str, ready: bool) -> None:
    step = NewPassphraseStep()
    qtbot.addWidget(step)
    first, second = step.findChildren(QLineEdit)
    first.setText(TYPED)
    second.setText(again)

    assert step.is_ready() is ready
