"""The records of decisions: numbered, of one form, and led to from the README."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RECORDS = sorted((ROOT / "resources/decisions").iterdir())


def test_the_records_are_numbered_without_a_gap() -> None:
    assert [record.name[:3] for record in RECORDS] == [
        f"{number:02}-" for number in range(1, len(RECORDS) + 1)
    ]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_record_says_context_decision_and_consequences_in_one_look(record: Path) -> None:
    text = record.read_text("utf-8")
    assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]
    assert len(text.splitlines()) <= 20


def test_the_readme_leads_to_every_record_under_its_title() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for record in RECORDS:
        title = record.read_text("utf-8").partition("\n")[0].removeprefix("# ")
        assert f"[{title}](resources/decisions/{record.name})" in readme
