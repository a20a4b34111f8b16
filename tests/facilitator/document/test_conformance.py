"""An independent checker reads the documents: PDF/UA-1, PDF/A-2a and PDF/A-2u, whatever the plan."""

from dataclasses import fields
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from facilitator.agreement.plan import ActionPlan, PlannedAction
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.password import with_password
from tests.facilitator.document.broken_fields import BROKEN_FIELDS, save_broken
from tests.facilitator.document.broken_links import BROKEN_LINKS, linked_pdf
from tests.facilitator.document.filling_in import filled_in
from tests.facilitator.document.plans import partial_plan, plan_with_every_part
from tests.facilitator.document.signing_table import signing_pdf
from tests.facilitator.document.validator import vera

pytestmark = pytest.mark.system("java", "javac")

_PASSWORD = "four random words"


def _require(missing: str, request: pytest.FixtureRequest) -> None:
    if missing and request.config.getoption("--system-required"):
        pytest.fail(missing, pytrace=False)
    if missing:
        pytest.skip(missing)


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
    plan = partial_plan(10, contact="Ask Jo Marsh: jo@northbank.example.")
    locked.write_bytes(with_password(action_plan_pdf(plan), _PASSWORD))
    passed = {
        verdict.flavour: verdict.passed for verdict in vera.check([locked], "ua1,2a", password=_PASSWORD)
    }
    assert passed == {"ua1": True, "2a": False}


def test_a_plan_whose_dates_were_typed_in_a_reader_is_still_pdf_ua_and_pdf_a(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    _require(vera.what_is_missing(), request)
    (tmp_path / "filled.pdf").write_bytes(filled_in(signing_pdf(), "8/12/2026"))
    verdicts = vera.check([tmp_path / "filled.pdf"], "ua1,2a,2u")
    assert [verdict.report for verdict in verdicts if not verdict.passed] == []


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


def test_each_field_and_link_broken_on_purpose_fails_by_its_own_rule(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    _require(vera.what_is_missing(), request)
    rules = {save_broken(signing_pdf(), breakage, tmp_path): rule for breakage, rule, _ in BROKEN_FIELDS}
    linked = [(breakage, rule) for breakage, rule, _ in BROKEN_LINKS if rule]
    rules |= {save_broken(linked_pdf(), breakage, tmp_path): rule for breakage, rule in linked}
    failed = [verdict.report for verdict in vera.check(list(rules), "ua1,2a") if not verdict.passed]
    assert len(failed) == len(rules)
    for file, rule in rules.items():
        (report,) = [each for each in failed if str(file) in each]
        assert f"    {rule} " in report
