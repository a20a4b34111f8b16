"""What the system is asked for while a paper is read, as strace sees it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

READING = """
import io, os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas
from facilitator.casefile import CaseFile
from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault.vault import Vault
from ui.page.case_controller import CaseController
from ui.reading.pages_area import PagesArea
from ui.prepare.papers_section import PapersSection
from ui.tasks import Tasks
from ui.look.theme import Theme, apply_theme

app = QApplication([])
apply_theme(app, Theme.LIGHT, 100)
quick = Cost(memory=64 * MEBIBYTE)
vault = Vault.create(Path(sys.argv[1]), "five quiet otters humming", keychain=None, cost=quick)
case = CaseFile.create(vault)
made = io.BytesIO()
canvas = Canvas(made)
canvas.drawString(72, 700, "words")
canvas.showPage()
canvas.save()
paper = case.papers.begin("Report", made.getvalue(), len(made.getvalue()))
case.papers.add_piece(paper, 0, made.getvalue())
case.papers.finish(paper)
controller = CaseController(case)
tasks = Tasks()
section = PapersSection(controller, tasks)
section.show()
app.processEvents()
shown = section.findChild(PagesArea)
os.access("zqReadingBegins", os.F_OK)
section._read(paper)
while "words" not in shown.accessibleDescription():
    app.processEvents()
section._reader._tools.finding.setText("words")
section._reader._search(back=False)
while not section._reader._pages._hits.areas:
    app.processEvents()
os.access("zqReadingEnds", os.F_OK)
tasks.wait()
case.close()
vault.close()
"""
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|\bcreat\(|\bmkdir|\brename|\blink|\bmemfd_create")


@pytest.mark.system("strace")
def test_reading_a_paper_opens_no_file_for_writing(tmp_path: Path) -> None:
    log, vault = tmp_path / "strace.txt", tmp_path / "vault"
    calls = "trace=%file,memfd_create"
    command = [
        "strace",
        "-f",
        "-s",
        "300",
        "-e",
        calls,
        "-o",
        str(log),
        sys.executable,
        "-c",
        READING,
        str(vault),
    ]
    subprocess.run(
        command, check=True, timeout=120, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    )
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    begin = next(number for number, line in enumerate(lines) if "zqReadingBegins" in line)
    end = next(number for number, line in enumerate(lines) if "zqReadingEnds" in line)
    assert any(WRITES.search(line) for line in lines[:begin]), "making the vault was not seen"
    between = lines[begin + 1 : end]
    assert [line for line in between if WRITES.search(line)] == []
