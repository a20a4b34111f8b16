"""No promise without a test: every one in the threat model names tests, and they are there."""

import itertools
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "resources" / "threat-model.md").read_text("utf-8")
PROMISES = TEXT.partition("## What it does")[2].partition("## What it cannot do")[0]
NAMED = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", TEXT)


@pytest.mark.parametrize(("file", "test"), NAMED, ids=["::".join(filter(None, name)) for name in NAMED])
def test_a_named_test_is_there(file: str, test: str) -> None:
    assert f"def {test or 'test_'}" in (ROOT / file).read_text("utf-8")


def test_every_promise_names_a_test() -> None:
    paragraphs = [part for part in PROMISES.split("\n\n") if part.strip()]
    for promise, tests in itertools.pairwise(paragraphs):
        assert not promise.startswith("**") or tests.startswith("- `tests/"), promise
    assert sum(part.startswith("**") for part in paragraphs) >= 10


def test_every_file_of_these_tests_holds_a_promise() -> None:
    held = {file for file, _ in NAMED}
    here = {f"tests/residue/{path.name}" for path in Path(__file__).parent.glob("test_*.py")}
    assert here - held <= {"tests/residue/test_canary_scan.py", "tests/residue/test_threat_model.py"}


def test_the_readme_leads_to_it() -> None:
    assert "(resources/threat-model.md)" in (ROOT / "README.md").read_text("utf-8")
