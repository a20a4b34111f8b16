"""A second checker, of another make, has nothing to say of the documents."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf

from facilitator.document.action_plan_pdf import action_plan_pdf
from tests.facilitator.document.broken_fields import BROKEN_FIELDS, save_broken
from tests.facilitator.document.plans import partial_plan
from tests.facilitator.document.signing_table import signing_pdf


def _checked(files: list[Path], report: Path, *options: str) -> list[dict[str, Any]]:
    """Return what the checker reports of each file, with every rule or those of `options`."""
    done = subprocess.run(
        [sys.executable, "-m", "outloud.cli", "--quiet", *options, "--json", str(report), *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    read = json.loads(report.read_text("utf-8"))
    results: list[dict[str, Any]] = read["results"]
    assert len(results) == len(files)
    return results


def _findings(result: dict[str, Any]) -> dict[str, str]:
    """Return the findings of one file that are more than information, by their rules."""
    return {
        found["rule"]: f"{found['severity']}, page {found.get('page')}: {found['message']}"
        for found in result["findings"]
        if found["severity"] != "info"
    }


def test_no_rule_of_the_standard_finds_anything_in_any_document(files: list[Path], tmp_path: Path) -> None:
    results = _checked(files, tmp_path / "report.json", "--layer", "conformance")
    assert {result["path"]: _findings(result) for result in results if result["verdict"] == "fail"} == {}


def _without_language(document: pikepdf.Pdf) -> None:
    del document.Root.Lang


def test_what_is_broken_on_purpose_is_found_by_its_own_rule(tmp_path: Path) -> None:
    rules = {save_broken(action_plan_pdf(partial_plan(2)), _without_language, tmp_path): "DOC-013"}
    for breakage, _, rule in BROKEN_FIELDS:
        if rule:
            rules[save_broken(signing_pdf(), breakage, tmp_path)] = rule
    found = {result["path"]: _findings(result) for result in _checked(list(rules), tmp_path / "report.json")}
    assert {file: list(found[str(file)]) for file in rules} == {file: [rule] for file, rule in rules.items()}
