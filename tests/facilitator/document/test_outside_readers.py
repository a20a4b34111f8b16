"""Poppler, which shares nothing with what makes or checks the file, reads the same words."""

import re
import subprocess
from pathlib import Path

import pytest

from facilitator.case.matter import Process
from facilitator.case.meeting_terms import meeting_terms
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.guide_page_pdf import guide_page_pdf
from facilitator.document.meeting_terms_pdf import meeting_terms_pdf
from facilitator.document.password import with_password
from facilitator.guide.contents import topics
from tests.facilitator.document.plans import partial_plan, plan, spoken

pytestmark = pytest.mark.system("pdftotext", "pdfinfo", "pdffonts")


def _run(*command: str, pdf: bytes) -> str:
    done = subprocess.run([*command], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize("large_print", [False, True])
def test_poppler_reads_every_word(large_print: bool) -> None:
    made = partial_plan(12)
    read = _run("pdftotext", "-enc", "UTF-8", "-", "-", pdf=action_plan_pdf(made, large_print=large_print))
    for tag, text in spoken(made):
        # The name of a field is heard and not drawn.
        assert tag == "Form" or all(word in read for word in text.split())


def test_poppler_hears_the_structure_in_order() -> None:
    made = plan(12)
    out = _run("pdfinfo", "-struct-text", "-", pdf=action_plan_pdf(made))
    heard = " ".join("".join(re.findall(r'^ *"(.*)"$', out, re.MULTILINE)).split())
    expected = "".join(text for _, text in spoken(made))
    assert heard.replace(" ", "") == expected.replace(" ", "")


def test_poppler_calls_it_tagged_and_finds_every_font_embedded() -> None:
    pdf = action_plan_pdf(partial_plan(3))
    info = _run("pdfinfo", "-", pdf=pdf)
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    assert not re.search(r"^(Producer|Creator|Author|CreationDate|ModDate):", info, re.MULTILINE)
    for line in _run("pdffonts", "-", pdf=pdf).splitlines()[2:]:
        assert line.split()[-5:-2] == ["yes", "yes", "yes"]


def test_poppler_reads_the_page_of_the_guide_whole_and_calls_it_tagged() -> None:
    page = topics()[0]
    pdf = guide_page_pdf(page)
    read = _run("pdftotext", "-enc", "UTF-8", "-", "-", pdf=pdf).split()
    info = _run("pdfinfo", "-", pdf=pdf)
    assert [heading for heading in page.sections if not set(heading.title.split()) <= set(read)] == []
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    assert re.search(r"^Pages: +1$", info, re.MULTILINE)


@pytest.mark.parametrize("process", list(Process))
def test_poppler_reads_the_terms_of_a_meeting_whole_and_calls_them_tagged(process: Process) -> None:
    terms = meeting_terms(process, kept=True, sharing="")
    pdf = meeting_terms_pdf(terms)
    read = _run("pdftotext", "-enc", "UTF-8", "-", "-", pdf=pdf).split()
    info = _run("pdfinfo", "-", pdf=pdf)
    assert [
        part for part in terms.parts if not set(f"{part.heading} {part.words}".split()) <= set(read)
    ] == []
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    assert re.search(r"^Pages: +1$", info, re.MULTILINE)


def test_poppler_opens_a_copy_with_a_password(tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(with_password(action_plan_pdf(plan(1)), "four random words"))
    done = subprocess.run(
        ["pdftotext", "-upw", "four random words", str(locked), "-"], capture_output=True, check=True
    )
    assert "Zoë Ó Súilleabháin" in done.stdout.decode()
    refused = subprocess.run(["pdftotext", str(locked), "-"], capture_output=True, check=False)
    assert refused.returncode != 0
