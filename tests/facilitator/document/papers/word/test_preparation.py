"""Once it is prepared, the reader of Word documents opens nothing and loads nothing more."""

import os
import subprocess
import sys
from pathlib import Path

from tests.facilitator.document.papers.word.everything import everything

ROOT = Path(__file__).resolve().parents[5]
CHILD = """
import sys
from contextlib import suppress
from facilitator.document.papers.refusal import Refused
from facilitator.document.papers.word.preparation import prepare

content = sys.stdin.buffer.read()
if sys.argv[1] == "prepared":
    prepare()
seen = []
told = {"open", "import", "socket.__new__"}
sys.addaudithook(lambda event, _: seen.append(event) if event in told else None)
from facilitator.document.papers.word.word_reader import WordReader

reader = WordReader(content)
for number in range(len(reader.looked().attachments)):
    reader.attachment(number)
for block in reader.flow().blocks:
    if block.picture >= 0:
        with suppress(Refused):
            reader.picture(block.picture, 100)
for bad in (content[:200], b"", content.replace(b"word/document", b"word/xocument")):
    with suppress(Refused):
        WordReader(bad)
print(len(reader.flow().blocks), sorted(set(seen)))
"""


def told(how: str) -> str:
    answer = subprocess.run(
        [sys.executable, "-B", "-c", CHILD, how],
        input=everything(),
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    return answer.stdout.decode().strip()


def test_a_prepared_reader_opens_nothing_more() -> None:
    blocks, _, seen = told("prepared").partition(" ")
    assert int(blocks) > 20
    assert seen == "[]"


def test_one_that_is_not_prepared_is_seen_to() -> None:
    assert "open" in told("not prepared")
