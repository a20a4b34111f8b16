"""Whatever reads a paper has all it needs before it is confined: nothing is loaded any more."""

import json
import subprocess
import sys

import pytest

from facilitator.case.papers import PaperKind
from facilitator.document.papers import child_start
from tests.facilitator.document.papers.confined import EndedError, every_act
from tests.facilitator.document.papers.every_paper import every_paper, message

CHARSETS = (
    "us-ascii",
    "iso-8859-1",
    "windows-1252",
    "iso-8859-15",
    "utf-16",
    "gb2312",
    "iso-2022-jp",
    "koi8-r",
)
LOADED_LATE = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from facilitator.case.papers import PaperKind
from facilitator.document.papers import paper_child
from facilitator.document.papers.paper_pipe import Act, Question
from facilitator.document.papers.reader import prepare_for, reader_of
from facilitator.document.papers.refusal import Refused
kind = PaperKind(sys.argv[2])
prepare_for(kind)
before = set(sys.modules)
reader = reader_of(kind, sys.stdin.buffer.read())
asked = {
    "looked": {}, "attachment": {"number": 0}, "sizes": {}, "headings": {}, "comments": {}, "flow": {},
    "page": {"number": 0, "width": 300, "most_pixels": 90000}, "words": {"number": 0},
    "find": {"wanted": "the", "pages": (0,)}, "unlocked": {"password": "secret"},
    "picture": {"number": 0, "most_pixels": 90000},
}
for name, more in asked.items():
    if hasattr(reader, name):
        paper_child._answer(type("Held", (), {"reader": lambda self: reader})(), Question(Act(name), **more))
json.dump(sorted(set(sys.modules) - before), sys.stdout)
"""
PAPERS = every_paper()
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere files can be opened")


@linux
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_answers_every_question_in_the_confined_process(name: str) -> None:
    kind, content = PAPERS[name]
    outcomes = every_act(content, kind)
    assert not isinstance(outcomes["looked"], Exception), outcomes["looked"]


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_loaded_any_more_once_it_is_prepared(name: str) -> None:
    kind, content = PAPERS[name]
    told = subprocess.run(
        [sys.executable, "-I", "-S", "-B", "-c", LOADED_LATE, json.dumps(sys.path), kind.value],
        input=content,
        capture_output=True,
        check=True,
    )
    assert json.loads(told.stdout) == []


@linux
@pytest.mark.parametrize("charset", CHARSETS)
def test_an_e_mail_in_an_older_encoding_is_read_there_too(charset: str) -> None:
    content = message().replace(b'charset="utf-8"', f'charset="{charset}"'.encode())
    assert charset.encode() in content
    assert not isinstance(every_act(content, PaperKind.EMAIL)["flow"], Exception)


@linux
def test_a_reader_that_loads_something_late_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    late = (
        "from facilitator.document.papers.pdf.pdf_reader import PdfReader\n"
        "PdfReader.looked = lambda self: __import__('turtle')\n"
    )
    begin = child_start._BEGIN.replace("main()", f"(exec({late!r}), main())[1]")
    monkeypatch.setattr(child_start, "_BEGIN", begin)
    with pytest.raises(EndedError, match="turtle"):
        every_act(PAPERS["PDF"][1], PAPERS["PDF"][0])
