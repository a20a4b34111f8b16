"""A small program that does each thing the product must not do; what watches the product must catch it.

Arguments: the words to type, to save under and to name the window with; the last is a folder to save in.
"""

import logging
import os
import socket  # noqa: TID251  this program does what the product must not
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QPlainTextEdit

LARGE_SORT = (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9973)"
    " SELECT hex(randomblob(400)) FROM n ORDER BY 1"
)
WORD, FOLDER = sys.argv[1], Path(sys.argv[2])


def main() -> int:
    """Leave a trace in every place that is watched, then wait to be driven and killed."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setWindowTitle(f"Case of {WORD}")
    editor = QPlainTextEdit(window)
    editor.setPlainText(WORD)
    window.setCentralWidget(editor)
    window.resize(400, 300)
    window.show()
    editor.setFocus()
    QTimer.singleShot(0, _leave_traces)
    return app.exec()


def _leave_traces() -> None:
    QSettings("naive", "program").setValue("last case", WORD)
    with tempfile.NamedTemporaryFile("w", delete=False) as draft:
        draft.write(WORD)
    with sqlite3.connect(Path.home() / "plain.db") as plain:
        plain.execute("CREATE TABLE note AS SELECT ? AS text", (WORD,))
        plain.execute("PRAGMA temp_store = FILE")
        plain.execute(LARGE_SORT).fetchall()
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDirectory(str(FOLDER))
    dialog.selectFile("plan.pdf")
    QTimer.singleShot(0, dialog.accept)
    dialog.exec()
    del dialog
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
    subprocess.run(
        (
            "dbus-send", "--session", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
            "org.freedesktop.Notifications.Notify", f"string:Reminder: {WORD}",
        ),
        check=False,
    )  # fmt: skip
    logging.getLogger("naive").warning("kept %s", WORD)
    QTimer.singleShot(0, _fault)


def _fault() -> None:
    os.write(1, b"traces left\n")
    raise ValueError(f"cannot keep {WORD}")


if __name__ == "__main__":
    sys.exit(main())
