"""The terms of a meeting as a document: one sheet, every word, the same bytes, nothing of any case."""

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from facilitator.agreement.terms import standing_terms, statements
from facilitator.case.matter import Matter, Process
from facilitator.case.meeting_terms import MeetingTerms, meeting_terms, sent_by
from facilitator.case.profile import Profile
from facilitator.document.meeting_terms_pdf import meeting_terms_pdf
from facilitator.document.papers.reading import page_count, page_size, text_of
from facilitator.document.typesetting.style import INK, TEAL, TERMS
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK, CanaryCase
from tests.facilitator.document.structure_reader import hear

LONGEST = max((statement.words for statement in statements()), key=len)
BOTH = [(process, kept) for process in Process for kept in (False, True)]
LONG = Profile(
    name="Wilhelmina Oluwaseun Featherstonehaugh-Cholmondeley",
    service=(
        "The North Yorkshire, Tees Valley and Durham Special Educational Needs Disagreement Resolution and "
        "Mediation Service"
    ),
    contact=(
        "01632 960001 on Mondays to Thursdays from 9:30 to 15:00, or "
        "wilhelmina.featherstonehaugh@northyorkshire-teesvalley-mediation.example"
    ),
)


def sent(process: Process, profile: Profile, *, kept: bool = False, sharing: str = "") -> MeetingTerms:
    """Return the terms as who has this profile sends them."""
    terms = meeting_terms(process, kept=kept, sharing=sharing)
    return sent_by(terms, Matter(reference="M-1", process=process), profile)


@pytest.fixture(scope="module")
def canaries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CanaryCase]:
    folder: Path = tmp_path_factory.mktemp("canaries")
    vault = Vault.create(folder / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    made = CanaryCase(vault)
    yield made
    made.close()
    vault.close()


@pytest.mark.parametrize(("process", "kept"), BOTH)
def test_the_terms_are_one_sheet_of_a4_whatever_is_chosen(process: Process, kept: bool) -> None:
    sharing = f"{standing_terms(process).receivers} {LONGEST}"
    pdf = meeting_terms_pdf(sent(process, LONG, kept=kept, sharing=sharing))

    assert page_count(pdf) == 1
    assert [round(side) for side in page_size(pdf, 0)] == [595, 842]


@pytest.mark.parametrize(("process", "kept"), BOTH)
def test_every_word_is_read_out_in_order_under_its_heading(process: Process, kept: bool) -> None:
    terms = meeting_terms(process, kept=kept, sharing="")
    heard = hear(meeting_terms_pdf(terms))

    expected = [("H1", terms.title), ("P", terms.lead)]
    for part in terms.parts:
        expected += [("H2", part.heading), ("P", part.words)]
    assert heard.said == expected
    assert heard.artifacts == [[terms.title, "Page 1 of 1"]]


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (Profile(name="Sam Hill"), "Sam Hill."),
        (Profile(service="Tees Mediation Ltd."), "Tees Mediation Ltd."),
        (Profile(contact="01632 960001"), "How to reach me: 01632 960001"),
        (
            Profile(name="Sam Hill", service="Tees", contact="01632 960001"),
            "Sam Hill, Tees. How to reach me: 01632 960001",
        ),
    ],
)
def test_who_sends_them_is_read_out_first_below_the_title(profile: Profile, said: str) -> None:
    terms = sent(Process.MEDIATION, profile)
    heard = hear(meeting_terms_pdf(terms))

    assert heard.said[:3] == [("H1", terms.title), ("P", said), ("P", terms.lead)]


def test_it_is_the_same_file_each_time_and_says_its_title_alone() -> None:
    terms = sent(Process.MEDIATION, LONG)
    pdf = meeting_terms_pdf(terms)

    assert meeting_terms_pdf(terms) == pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        assert dict(document.docinfo) == {"/Title": terms.title}


@pytest.mark.parametrize("process", list(Process))
def test_no_word_of_a_case_is_in_the_terms_of_its_meeting(canaries: CanaryCase, process: Process) -> None:
    case = canaries.case
    case.matter.change(process=process)
    for part in case.opening.script():
        case.opening.say(part.key, f"zqopening {part.words}")
    case.retention.change(destroy_on=case.today() + timedelta(days=90), required_by="zqcouncil")

    pdf = meeting_terms_pdf(case.opening.meeting_terms())
    read = text_of(pdf)

    assert canaries.words
    assert [word for word in canaries.words if word in read] == []
    assert "zq" not in read
    assert b"zq" not in pdf
    kept = meeting_terms_pdf(meeting_terms(process, kept=True, sharing=""))
    assert pdf == kept, "cases that keep alike send the same bytes"


def test_its_letters_are_large_enough() -> None:
    """RNIB Clear Print asks for 12 points; the colours are those of the guide's page."""
    styles = (TERMS.title, TERMS.section, TERMS.body, TERMS.foot)

    assert min(style.size for style in styles) >= 12
    assert {style.colour for style in styles} == {INK, TEAL}
