"""Cards above the cases for what is in trouble: not erased to the end, without its file, not readable."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QHBoxLayout

from ui.look.theme import grid
from ui.widgets.button import PlainButton
from ui.widgets.card import Card
from ui.widgets.plain_label import MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.vault.folder import CaseId

UNFINISHED = (
    "Destroying a case was interrupted and has not ended. Part of it is still on this computer; "
    "it can no longer be opened."
)
WITHOUT_FILE = (
    "{what} not in the folder of your cases, though the key is still here. Nothing was changed. If you moved "
    "the file, or it is on a drive that is not connected, put it back. If it is lost, destroy its key too."
)
REMOVAL_UNFINISHED = (
    "Removing everything was begun and has not ended: cases or keys are still on this computer. "
    "What is listed below can still be read."
)


def removal_unfinished_card(asked: SignalInstance) -> Card:
    """Say that removing everything has not ended; `asked` is emitted to do it again."""
    return _unfinished_card(REMOVAL_UNFINISHED, "Remove everything again", asked)


def case_unfinished_card(asked: SignalInstance) -> Card:
    """Say that destroying a case has not ended; `asked` is emitted to do it again."""
    return _unfinished_card(UNFINISHED, "Try to erase it again", asked)


def without_file_card(case_ids: "Sequence[CaseId]", asked: SignalInstance) -> Card:
    """Say that keys are here whose files are not; `asked` is emitted with `case_ids` to destroy them."""
    count = len(case_ids)
    what = "The file of one case is" if count == 1 else f"The files of {count} cases are"
    card = Card(tone="amber")
    ask = PlainButton("Destroy its key" if count == 1 else "Destroy their keys", card)
    ask.clicked.connect(lambda: asked.emit(case_ids))
    _put_beside(card, f"⚠ {WITHOUT_FILE.format(what=what)}", ask)
    return card


def unreadable_card(sentence: str) -> Card:
    """Say that a case cannot be opened, and why."""
    card = Card(tone="danger")
    card.body.addWidget(PlainLabel(f"⚠ One case cannot be opened. {sentence}", card))
    return card


def _unfinished_card(words: str, act_words: str, asked: SignalInstance) -> Card:
    card = Card(tone="danger")
    again = PlainButton(act_words, card)
    again.clicked.connect(asked)
    _put_beside(card, f"⚠ Not erased. {words}", again)
    card.body.addWidget(MutedLabel("It is also tried again each time you unlock.", card))
    return card


def _put_beside(card: Card, words: str, button: PlainButton) -> None:
    row = QHBoxLayout()
    row.setSpacing(grid(4))
    row.addWidget(PlainLabel(words, card), 1)
    row.addWidget(button)
    card.body.addLayout(row)
