"""What the file says of itself: a title, a language, two standards, and nothing that was not chosen."""

import re
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest

from facilitator.agreement.plan import Attendee
from facilitator.document.action_plan_pdf import action_plan_pdf
from tests.facilitator.document.plans import hostile_plan, partial_plan, plan

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ALLOWED_XMP = {
    "{http://purl.org/dc/elements/1.1/}title",
    "{http://purl.org/dc/elements/1.1/}language",
    "{http://www.aiim.org/pdfua/ns/id/}part",
    "{http://www.aiim.org/pdfa/ns/id/}part",
    "{http://www.aiim.org/pdfa/ns/id/}conformance",
    "{http://www.aiim.org/pdfa/ns/extension/}schemas",
}
_ALLOWED_CATALOG = {
    "/Type",
    "/Pages",
    "/Lang",
    "/MarkInfo",
    "/Metadata",
    "/AcroForm",  # the places to sign and date
    "/OutputIntents",
    "/Outlines",
    "/PageMode",
    "/StructTreeRoot",
    "/ViewerPreferences",
}


def test_only_a_title_and_a_language_are_told() -> None:
    with pikepdf.open(BytesIO(action_plan_pdf(partial_plan(25)))) as document:
        assert dict(document.docinfo) == {"/Title": "Action plan"}
        assert set(document.Root.keys()) == _ALLOWED_CATALOG
        assert document.Root.Lang == "en-GB"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert set(document.trailer.keys()) == {"/Size", "/Root", "/Info", "/ID"}
        packet = ET.fromstring(document.Root.Metadata.read_bytes())  # noqa: S314 - our own
        described = packet.find(f"{_RDF}RDF/{_RDF}Description")
        assert described is not None
        assert {entry.tag for entry in described} == _ALLOWED_XMP
        for page in document.pages:
            assert set(page.obj.keys()) - {"/Annots"} == {
                "/Type",
                "/Parent",
                "/MediaBox",
                "/Contents",
                "/Resources",
                "/StructParents",
                "/Tabs",
                "/Rotate",
                "/Trans",
            }


def test_the_file_names_no_program_no_person_of_the_computer_and_no_time() -> None:
    pdf = action_plan_pdf(partial_plan(25))
    for word in (
        rb"reportlab",
        rb"facilitator",
        rb"/Producer",
        rb"/Creator",
        rb"/Author",
        rb"/\w*Date\b",
        rb"/home",
    ):
        assert not re.search(word, pdf, re.IGNORECASE), word
    # A bundled font may carry its makers' date; nothing else may look like one.
    assert not re.search(rb"D:20\d\d", pdf)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Plan for Zoë"},
        {"title": "Family and school"},
        {"title": "patel: action plan"},
        {"title": "ÓSÚILLEABHÁIN", "attendees": (Attendee(name="ÓSúilleabháin", role="Parent"),)},
        {"title": ""},
    ],
)
def test_the_title_in_the_properties_names_nobody(changes: dict[str, object]) -> None:
    with pikepdf.open(BytesIO(action_plan_pdf(plan(1, **changes)))) as document:
        assert document.docinfo["/Title"] == "Action plan"
        assert b"Action plan</rdf:li>" in document.Root.Metadata.read_bytes()


def test_the_properties_of_a_practice_plan_say_so() -> None:
    with pikepdf.open(BytesIO(action_plan_pdf(plan(1, practice=True)))) as document:
        assert document.docinfo["/Title"] == "Action plan (Practice meeting \u2013 not a real agreement)"


def test_a_hostile_title_leaves_the_properties_well_formed() -> None:
    with pikepdf.open(BytesIO(action_plan_pdf(hostile_plan()))) as document:
        ET.fromstring(document.Root.Metadata.read_bytes())  # noqa: S314 - our own
        document.docinfo["/Title"]


def test_the_reference_is_on_the_page_and_not_in_the_properties() -> None:
    with pikepdf.open(BytesIO(action_plan_pdf(plan(1, reference="Smith-v-Borough")))) as document:
        assert "Smith" not in str(document.docinfo["/Title"])
        assert b"Smith" not in document.Root.Metadata.read_bytes()
