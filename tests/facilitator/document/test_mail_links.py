"""A plain e-mail address in a document is a link: for a hand, for a key and for a screen reader alike."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import pikepdf
import pypdfium2
import pytest

from facilitator.agreement.plan import Attendee
from facilitator.case.matter import Matter, Process
from facilitator.case.meeting_terms import meeting_terms, sent_by
from facilitator.case.profile import Profile
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.meeting_terms_pdf import meeting_terms_pdf
from facilitator.document.password import with_password
from tests.facilitator.document.broken_links import linked_pdf
from tests.facilitator.document.plans import LONG_ADDRESS, PLAIN_ADDRESS, action, plan, plan_with_addresses
from tests.facilitator.document.structure_reader import hear

_PASSWORD: Final = "four random words"
_NAME: Final = f"E-mail {PLAIN_ADDRESS}"


@dataclass(frozen=True)
class _Place:
    """One link on one page: where it leads, its area, and the words that another reader finds there."""

    page: int
    uri: str
    left: float
    bottom: float
    right: float
    top: float
    words: str


def _places(pdf: bytes, password: str = "") -> list[_Place]:
    places: list[_Place] = []
    with pikepdf.open(BytesIO(pdf), password=password) as document:
        read = pypdfium2.PdfDocument(pdf, password=password or None)
        for number, page in enumerate(document.pages):
            text = read[number].get_textpage()
            for link in _links(page):
                left, bottom, right, top = (float(length) for length in list(link.Rect))
                words = text.get_text_bounded(left, bottom, right, top).strip()
                places.append(_Place(number, str(link.A.URI), left, bottom, right, top, words))
    return places


def _letters(words: str) -> str:
    """Return an address without hyphens: that reader leaves one out at the end of a line."""
    return re.sub(r"[^a-z@.+_']", "", words)


def _links(page: pikepdf.Page) -> Iterator[pikepdf.Object]:
    return (each for each in page.obj.get("/Annots", ()) if each.Subtype == "/Link")


def _underlined(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Return the boxes that are drawn and not read out: left, bottom, width and height."""
    with pikepdf.open(BytesIO(pdf)) as document:
        found: list[tuple[float, float, float, float]] = []
        for page in document.pages:
            artifact = False
            for drawn in pikepdf.parse_content_stream(page):
                match str(drawn.operator):
                    case "BDC":
                        artifact = drawn.operands[0] == "/Artifact"
                    case "re":
                        assert artifact
                        left, bottom, width, height = (float(length) for length in drawn.operands)
                        found.append((left, bottom, width, height))
    return found


def test_the_address_of_whom_to_ask_is_a_link_that_says_what_it_does() -> None:
    pdf = linked_pdf()
    with pikepdf.open(BytesIO(pdf)) as document:
        ((link,),) = [list(_links(page)) for page in document.pages if "/Annots" in page.obj]
        assert link.A.S == "/URI"
        assert str(link.A.URI) == f"mailto:{PLAIN_ADDRESS}"
        assert str(link.Contents) == _NAME
        assert link.F == 4
        assert list(link.Border) == [0, 0, 0]
    assert hear(pdf).links == [(PLAIN_ADDRESS, _NAME)]
    assert hear(pdf).said[-1] == ("P", f"Ask Jo Marsh: {PLAIN_ADDRESS}.")


@pytest.mark.parametrize("large_print", [False, True])
def test_each_link_lies_over_its_words_alone_and_has_a_line_under_them(large_print: bool) -> None:
    pdf = action_plan_pdf(plan_with_addresses(), large_print=large_print)
    places = _places(pdf)
    boxes = _underlined(pdf)
    for place in places:
        assert place.words
        assert sorted(place.words) == sorted(PLAIN_ADDRESS) or _letters(place.words) in _letters(place.uri)
        under = [
            box
            for box in boxes
            if box[0] == pytest.approx(place.left, abs=0.01)
            and box[2] == pytest.approx(place.right - place.left, abs=0.02)
            and place.bottom < box[1] < box[1] + box[3] < place.top
        ]
        assert under
    assert {place.uri for place in places} == {
        f"mailto:{address}" for address in (PLAIN_ADDRESS, LONG_ADDRESS, "ann_o'brien+x@b-c.example")
    }


@pytest.mark.parametrize("large_print", [False, True])
def test_an_address_that_is_cut_is_one_link_with_a_place_in_each_line(large_print: bool) -> None:
    made = plan([action(1, what=f"Write to {LONG_ADDRESS} soon.")])
    pdf = action_plan_pdf(made, large_print=large_print)
    places = _places(pdf)
    assert len(places) > 1
    assert "".join(_letters(place.words) for place in places) == _letters(LONG_ADDRESS)
    assert {place.uri for place in places} == {f"mailto:{LONG_ADDRESS}"}
    assert hear(pdf).links == [(LONG_ADDRESS, *[f"E-mail {LONG_ADDRESS}"] * len(places))]


def test_an_address_that_is_cut_by_the_end_of_a_page_is_one_link_to_all_of_it() -> None:
    cut: list[set[int]] = []
    for lines in range(30, 46):
        what = "line\n" * lines + f"write to {LONG_ADDRESS} {LONG_ADDRESS}"
        pdf = action_plan_pdf(plan([action(1, what=what)]))
        cut.append({place.page for place in _places(pdf)[:2]})
        assert {place.uri for place in _places(pdf)} == {f"mailto:{LONG_ADDRESS}"}
        assert [words for words, *_ in hear(pdf).links] == [LONG_ADDRESS] * 2
    assert {0, 1} in cut


def test_an_address_among_words_from_right_to_left_is_read_where_it_stands() -> None:
    sentence = f"اكتب إلى {PLAIN_ADDRESS} قبل يوم الجمعة من هذا الأسبوع"
    pdf = action_plan_pdf(plan([action(1, what=sentence)]))
    heard = hear(pdf)
    assert ("H3", f"1 {sentence}") in heard.said
    assert heard.links == [(PLAIN_ADDRESS, _NAME)]
    # That reader turns the words of an address round on such a line, linked or not.
    (place,) = _places(pdf)
    assert sorted(place.words) == sorted(PLAIN_ADDRESS)


def test_an_address_at_the_end_of_a_line_among_other_scripts_leaves_the_space_after_it() -> None:
    sentence = f"محمد {PLAIN_ADDRESS}\nthen wait"
    pdf = action_plan_pdf(plan(1, contact=f"Ask {sentence}"))
    assert hear(pdf).links == [(PLAIN_ADDRESS, _NAME)]
    assert hear(pdf).said[-1] == ("P", f"Ask محمد {PLAIN_ADDRESS} then wait")


def test_what_is_drawn_again_and_not_read_is_no_link() -> None:
    made = plan(1, reference=PLAIN_ADDRESS, attendees=(Attendee(name="Ann", role="Parent"),), contact="")
    pdf = action_plan_pdf(made)
    feet = [page for page in hear(pdf).artifacts if PLAIN_ADDRESS in " ".join(page)]
    assert feet
    said = " ".join(text for _, text in hear(pdf).said)
    assert len(_places(pdf)) == said.count(PLAIN_ADDRESS) == len(hear(pdf).links)


def test_no_document_without_an_address_has_a_link() -> None:
    assert _places(action_plan_pdf(plan(3))) == []


def test_links_of_a_copy_with_a_password_lead_to_the_same_addresses() -> None:
    pdf = action_plan_pdf(plan_with_addresses())
    assert _places(with_password(pdf, _PASSWORD), _PASSWORD) == _places(pdf)


def test_the_terms_of_a_meeting_have_a_link_to_whom_they_are_from() -> None:
    own = Profile(service="Northbank Mediation", contact=PLAIN_ADDRESS)
    matter = Matter(reference="M-1", facilitator_name="Jo Marsh")
    pdf = meeting_terms_pdf(sent_by(meeting_terms(Process.MEDIATION, kept=True, sharing=""), matter, own))
    assert hear(pdf).links == [(PLAIN_ADDRESS, _NAME)]
