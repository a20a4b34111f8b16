"""The plan from HTML by LibreOffice, a process for each file."""

import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from facilitator.agreement.plan import ActionPlan
from tests.benchmarks.document_makers.plan_fonts import FOLDER
from tests.benchmarks.document_makers.plan_html import plan_html

_WANTED: Final = {"PDFUACompliance": {"type": "boolean", "value": "true"}}
# It takes no fonts from a page, only those of the system: the bundled ones are installed for it alone.
_FONTS: Final = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>'
)


def make(plan: ActionPlan) -> bytes:
    """Return the plan as a PDF for which PDF/UA was asked."""
    with tempfile.TemporaryDirectory() as folder:
        fonts = Path(folder, "fonts.conf")
        fonts.write_text(_FONTS.format(folder=FOLDER), "utf-8")
        page = Path(folder, "plan.html")
        page.write_text(plan_html(plan), "utf-8")
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--infilter=HTML (StarWriter)", "--convert-to"]
        command += [f"pdf:writer_pdf_Export:{json.dumps(_WANTED)}", "--outdir", folder, str(page)]
        environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
        subprocess.run(command, check=True, capture_output=True, env=environment)
        return page.with_suffix(".pdf").read_bytes()
