"""Each class of hostile input is taken or refused in a sentence, soon, and nothing grows or is written.

`--inputs 10000` throws so many at each class and prints what was found; `--first-input 4711 --inputs 1`
throws one again, by the number that a failure names. What is made is never printed.
"""

import sys

import pytest

from tests.facilitator.fuzz.barrage import barrage, throw

if sys.platform == "win32":
    pytest.skip("the limits of a process are set in another way there", allow_module_level=True)

DOORS = (
    "messages:Messages",
    "papers:PdfContents",
    "pictures:Pictures",
    "word_documents:WordDocuments",
    "received_files:ReceivedFiles",
    "vault_files:Headers",
    "vault_files:WrappedKeys",
    "vault_files:SmallFiles",
    "vault_files:CaseFiles",
    "copies:CopyHeads",
    "copies:DamagedCopies",
    "copies:CopiesOfHostileCases",
    "typed_words:Secrets",
    "typed_words:TypedText",
    "typed_words:Templates",
    "other_programs:OtherPrograms",
)
NAIVE = {
    "EscapingZip": "BadZipFile at",
    "EscapingDepth": "RecursionError at",
    "Endless": "took longer than",
    "Growing": "memory grew by",
    "LeavingFilesOpen": "files were left open",
    "Writing": "something was written although it was refused",
    "Unsaid": "refused without a plain sentence",
    "Aborting": "ended the program",
}


@pytest.mark.parametrize("door", DOORS)
def test_hostile_input_is_taken_or_refused(
    door: str, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    throw(door, pytestconfig, capsys)


@pytest.mark.parametrize("door", NAIVE)
def test_a_naive_reader_is_caught(door: str) -> None:
    figures = barrage(f"tests.facilitator.fuzz.naive_doors:{door}", 30, longest=2, faults=1)
    assert any(NAIVE[door] in fault and "input" in fault for fault in figures.faults)


def test_a_sound_reader_is_not() -> None:
    figures = barrage("tests.facilitator.fuzz.naive_doors:Sound", 100)
    assert figures.faults == []
    assert figures.refused
    assert figures.accepted
