"""Two independent checkers read the documents: PDF/UA-1, PDF/A-2a and PDF/A-2u, whatever the plan."""

import shutil
import subprocess
import sys
from dataclasses import fields, replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from facilitator.agreement.plan import ActionPlan, Attendee, Outcome, PlannedAction
from facilitator.case.matter import Matter, Process
from facilitator.case.meeting_terms import meeting_terms, sent_by
from facilitator.case.profile import Profile
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.guide_page_pdf import guide_page_pdf
from facilitator.document.meeting_terms_pdf import meeting_terms_pdf
from facilitator.document.password import with_password
from facilitator.document.style import LARGE
from facilitator.guide.contents import topic_called, topics
from tests.facilitator.document.plans import action, hostile_plan, partial_plan, plan, plan_with_every_part
from tests.facilitator.document.signing_table import PEOPLE, signing_pdf
from tests.facilitator.document.validator import vera

pytestmark = pytest.mark.system("java", "javac")

_PASSWORD = "four random words"
_OTHER_SCRIPTS = "Nguyễn Thị Hường Ẹ̀kọ́ Олена Ὀδυσσεύς ნინო Արամ محمد יוסף কৃষ্ণা 王 😀 ✓"


def _require(missing: str, request: pytest.FixtureRequest) -> None:
    if missing and request.config.getoption("--system-required"):
        pytest.fail(missing, pytrace=False)
    if missing:
        pytest.skip(missing)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """One document of each kind."""
    others = plan(
        [action(1, what=_OTHER_SCRIPTS, who=_OTHER_SCRIPTS)],
        attendees=(Attendee(name=_OTHER_SCRIPTS, role=_OTHER_SCRIPTS),),
    )
    long_rows = plan([action(1, what="word " * 3_000, who="W" * 10_000)])
    many = tuple(Attendee(name=f"Person {number}", role="Supporter") for number in range(90))
    aloud = plan(3).agreements
    signed = tuple(replace(each, how="By signing below", signs=True) for each in aloud)
    documents = {
        "one-action": action_plan_pdf(plan(1)),
        "sixty-actions": action_plan_pdf(partial_plan(60)),
        "no-actions": action_plan_pdf(plan(0, attendees=(), agreements=(), confidentiality=())),
        "large-print": action_plan_pdf(partial_plan(25), large_print=True),
        "other-scripts": action_plan_pdf(others),
        "partial-agreement": action_plan_pdf(partial_plan(4)),
        "agreed-aloud": action_plan_pdf(plan(3, agreements=aloud)),
        "signature-lines": action_plan_pdf(plan(3, agreements=signed)),
        "every-part": action_plan_pdf(plan_with_every_part()),
        "every-part-large": action_plan_pdf(plan_with_every_part(), large_print=True),
        "other-scripts-large": action_plan_pdf(others, large_print=True),
        "no-agreement": action_plan_pdf(partial_plan(0, outcome=Outcome.NONE, agreements=())),
        "outcome-unsaid": action_plan_pdf(partial_plan(2, outcome=Outcome.UNSAID)),
        "nobody-known-to-sign": action_plan_pdf(
            plan(1, agreements=tuple(replace(each, signatory="") for each in signed))
        ),
        "practice": action_plan_pdf(plan(4, practice=True)),
        "fields": signing_pdf(),
        "fields-large": signing_pdf(people=PEOPLE * 15, look=LARGE),
        "long-rows": action_plan_pdf(long_rows),
        "many-people": action_plan_pdf(plan(1, attendees=many)),
        "hostile": action_plan_pdf(hostile_plan()),
        **{f"guide-{topic.name}": guide_page_pdf(topic) for topic in (topics()[0], topic_called("trouble"))},
        **{
            f"terms-{process.value}": meeting_terms_pdf(
                sent_by(
                    meeting_terms(process, kept=True, sharing=""),
                    Matter(reference="M-1", facilitator_name="Kim Barrow"),
                    Profile(service="Barrow Mediation", contact="01632 960001"),
                )
            )
            for process in Process
        },
    }
    folder = tmp_path_factory.mktemp("documents")
    for name, pdf in documents.items():
        (folder / f"{name}.pdf").write_bytes(pdf)
    return sorted(folder.iterdir())


def test_the_plan_with_every_part_leaves_nothing_empty() -> None:
    made = plan_with_every_part()
    assert all(getattr(made, field.name) for field in fields(ActionPlan))
    assert all(getattr(made.actions[0], field.name) for field in fields(PlannedAction))
    assert {agreement.signs for agreement in made.agreements} == {True, False}


def test_every_document_is_pdf_ua_and_pdf_a_at_once(
    files: list[Path], request: pytest.FixtureRequest
) -> None:
    _require(vera.what_is_missing(), request)
    verdicts = vera.check(files, "ua1,2a,2u")
    assert [verdict.report for verdict in verdicts if not verdict.passed] == []
    assert len(verdicts) == 3 * len(files)


def test_a_copy_with_a_password_is_pdf_ua_and_not_pdf_a(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    _require(vera.what_is_missing(), request)
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(with_password(action_plan_pdf(partial_plan(10)), _PASSWORD))
    passed = {
        verdict.flavour: verdict.passed for verdict in vera.check([locked], "ua1,2a", password=_PASSWORD)
    }
    assert passed == {"ua1": True, "2a": False}


def _without_scope(document: pikepdf.Pdf) -> None:
    for found in document.objects:
        if isinstance(found, pikepdf.Dictionary) and found.get("/S") == "/TH":
            del found["/A"]


def _without_tags_in_the_first_page(document: pikepdf.Pdf) -> None:
    content = document.pages[0].Contents.read_bytes()
    document.pages[0].Contents = document.make_stream(content.replace(b"/H1 <</MCID 0>> BDC", b"/X BMC"))


def _without_language(document: pikepdf.Pdf) -> None:
    del document.Root.Lang


def _without_output_intent(document: pikepdf.Pdf) -> None:
    del document.Root.OutputIntents


@pytest.mark.parametrize(
    "breakage",
    [_without_scope, _without_tags_in_the_first_page, _without_language, _without_output_intent],
)
def test_a_document_broken_on_purpose_fails(
    tmp_path: Path, request: pytest.FixtureRequest, breakage: object
) -> None:
    _require(vera.what_is_missing(), request)
    assert callable(breakage)
    with pikepdf.open(BytesIO(action_plan_pdf(partial_plan(2)))) as document:
        breakage(document)
        document.save(tmp_path / "broken.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    verdicts = vera.check([tmp_path / "broken.pdf"], "ua1,2a")
    assert not all(verdict.passed for verdict in verdicts)


def _outloud() -> str | None:
    return shutil.which("outloud", path=str(Path(sys.executable).parent)) or shutil.which("outloud")


def test_a_second_checker_finds_every_document_conformant(
    files: list[Path], request: pytest.FixtureRequest
) -> None:
    program = _outloud()
    _require("" if program else "the second checker needs: pip install outloud", request)
    done = subprocess.run(
        [str(program), "--layer", "conformance", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_second_checker_fails_a_document_broken_on_purpose(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    program = _outloud()
    _require("" if program else "the second checker needs: pip install outloud", request)
    with pikepdf.open(BytesIO(action_plan_pdf(partial_plan(2)))) as document:
        _without_language(document)
        document.save(tmp_path / "broken.pdf")
    done = subprocess.run(
        [str(program), "--layer", "conformance", str(tmp_path / "broken.pdf")],
        capture_output=True,
        check=False,
    )
    assert done.returncode != 0
