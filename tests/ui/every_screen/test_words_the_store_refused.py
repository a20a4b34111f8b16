"""Whatever field it is typed into: what the store cannot take stays unsaved, to be handed on again."""

from collections.abc import Callable
from typing import Never

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.vault_errors import DiskFull
from tests.canary_case import CanaryCase
from tests.desktop.in_process import InProcessWindow
from tests.ui.every_stage import EveryStage
from ui.agree.action_editor import ActionEditor
from ui.opening.opening_script import OpeningScript
from ui.session.stages import STAGES
from ui.tasks import InlineTasks
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.unsaved import unsaved

# A day to come or one that is past: one of them is right in every field for a day.
WORDS = ("1 January 2031", "1 January 2024")
# A name that a button keeps for other cases.
NOT_OF_THE_CASE = ["Keep this agenda as a template"]


def refuse(*_label: str, typing: bool = False) -> Never:  # noqa: ARG001 - as the store takes it
    raise DiskFull


def is_unsaved(editor: AutosaveLine | AutosaveText, words: str) -> bool:
    """Type `words`, have them handed on, and return whether they are unsaved then."""
    if isinstance(editor, AutosaveLine):
        editor.setText(words)
    else:
        editor.setPlainText(words)
    editor._settling.typed()
    editor.flush()
    waits = bool(unsaved)
    editor.replace_text("")
    return waits


def test_no_field_takes_words_for_saved_that_the_store_refused(
    canaries: CanaryCase, drive: Callable[[QWidget], InProcessWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = EveryStage(canaries.case, canaries.vault)
    drive(window)
    for stage in STAGES:
        window.pages.show(stage.key)
    opening = OpeningScript(window.controller, InlineTasks(window.controller), window)
    editors: list[AutosaveLine | AutosaveText] = [
        *window.findChildren(AutosaveLine),
        *window.findChildren(AutosaveText),
    ]
    assert window.findChildren(ActionEditor)
    assert not unsaved

    monkeypatch.setattr(canaries.case._store, "transaction", refuse)
    taken = {
        editor.accessibleName() for editor in editors if not any(is_unsaved(editor, words) for words in WORDS)
    }
    monkeypatch.undo()
    opening.deleteLater()
    window.controller.end()

    assert len(editors) > 50
    assert sorted(taken) == NOT_OF_THE_CASE
