"""Every notice can be read to its end."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from facilitator.licences import OWN_LICENCE, licence_notices
from tests.desktop.in_process import InProcessWindow
from ui.widgets.autosave_text import AutosaveText
from ui.window.about_dialog import AboutDialog


def test_all_notices_are_shown_to_the_last_and_nothing_is_called_too_long(
    drive: Callable[[QWidget], InProcessWindow],
) -> None:
    dialog = AboutDialog()
    driven = drive(dialog)
    (notices,) = dialog.findChildren(AutosaveText)
    whole = licence_notices()

    driven.wait(lambda: bool(notices.toPlainText()), lambda: "the notices")

    assert notices.toPlainText() == whole
    told = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert OWN_LICENCE in told
    assert [words for words in told if "characters" in words] == []
