"""A third program reads every document without a complaint of how the file is written."""

import subprocess
from pathlib import Path

import pytest

from tests.facilitator.document.signing_table import signing_pdf

pytestmark = pytest.mark.system("qpdf")


def _check(file: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)


def test_every_file_is_written_as_it_should_be(files: list[Path]) -> None:
    assert [done.stdout + done.stderr for done in map(_check, files) if done.returncode] == []


@pytest.mark.parametrize(
    ("whole", "broken"),
    [(b"startxref\n", b"startxref\n1"), (b"/Length ", b"/Length 1"), (b"endobj", b"endob")],
    ids=["where the table is", "the length of a stream", "the end of an object"],
)
def test_a_file_broken_on_purpose_fails(tmp_path: Path, whole: bytes, broken: bytes) -> None:
    pdf = signing_pdf()
    assert whole in pdf
    (tmp_path / "broken.pdf").write_bytes(pdf.replace(whole, broken))
    assert _check(tmp_path / "broken.pdf").returncode != 0
