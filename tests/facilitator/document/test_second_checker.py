"""A second checker, of another make, has nothing to say of the documents, by any of its rules."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pikepdf
import pytest

from facilitator.document.action_plan_pdf import action_plan_pdf
from tests.facilitator.document.broken_fields import BROKEN_FIELDS, save_broken
from tests.facilitator.document.broken_links import BROKEN_LINKS, linked_pdf
from tests.facilitator.document.plans import partial_plan
from tests.facilitator.document.signing_table import signing_pdf

pytest.importorskip("outloud", reason="it comes with what the tests need, which is not everywhere they run")

# What it may say, by file and rule, and why that is no fault.
_NO_FAULT: Final = {
    # A plain e-mail address is a link. Any other is printed as the words that were typed, and opens nothing.
    ("hostile", "LNK-010"): "it has web addresses that somebody typed",
}
# Rules that compare a document with another that it was made of; ours are made of none.
_NEED_A_SOURCE: Final = {"SEM-001", "SEM-002", "SEM-003"}


def _checked(files: list[Path], report: Path) -> list[dict[str, Any]]:
    """Return what the checker reports of each file, with every rule of every layer."""
    done = subprocess.run(
        [sys.executable, "-m", "outloud.cli", "--quiet", "--json", str(report), *map(str, files)],
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


@pytest.fixture(scope="module")
def results(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What the checker reports of one document of each kind."""
    return _checked(files, tmp_path_factory.mktemp("report") / "report.json")


def test_no_rule_finds_anything_in_any_document(results: list[dict[str, Any]]) -> None:
    found = {
        (Path(result["path"]).stem, rule): message
        for result in results
        for rule, message in _findings(result).items()
    }
    assert {key: message for key, message in found.items() if key not in _NO_FAULT} == {}
    assert set(_NO_FAULT) <= set(found), "what is no longer found needs no reason"


def test_every_rule_was_tried(results: list[dict[str, Any]]) -> None:
    for result in results:
        states = {run["rule"]: run["status"] for run in result["rules"]}
        assert "crashed" not in states.values()
        assert {rule for rule, state in states.items() if state == "skipped"} == _NEED_A_SOURCE


def _without_language(document: pikepdf.Pdf) -> None:
    del document.Root.Lang


def test_what_is_broken_on_purpose_is_found_by_its_own_rule(tmp_path: Path) -> None:
    rules = {save_broken(action_plan_pdf(partial_plan(2)), _without_language, tmp_path): "DOC-013"}
    for breakage, _, rule in BROKEN_FIELDS:
        if rule:
            rules[save_broken(signing_pdf(), breakage, tmp_path)] = rule
    for breakage, _, rule in BROKEN_LINKS:
        if rule:
            rules[save_broken(linked_pdf(), breakage, tmp_path)] = rule
    found = {result["path"]: _findings(result) for result in _checked(list(rules), tmp_path / "report.json")}
    assert {file: list(found[str(file)]) for file in rules} == {file: [rule] for file, rule in rules.items()}
