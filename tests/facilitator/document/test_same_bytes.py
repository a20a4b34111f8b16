"""The same plan is the same file: on another day, in another place, for another user."""

import hashlib
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from facilitator.agreement.plan import ActionPlan
from facilitator.document import typesetting
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.web.action_plan_html import action_plan_html
from tests.facilitator.document.every_script import plan_in_every_script
from tests.facilitator.document.plans import (
    hostile_plan,
    partial_plan,
    plan,
    plan_with_addresses,
    plan_with_every_part,
)

_ROOT = Path(__file__).parents[3]
_PROGRAM = """
import hashlib
from facilitator.document.web.action_plan_html import action_plan_html
from facilitator.document.action_plan_pdf import action_plan_pdf
from tests.facilitator.document.every_script import plan_in_every_script
from tests.facilitator.document.plans import hostile_plan, partial_plan
for made in (partial_plan(30), hostile_plan(), plan_in_every_script()):
    for form in (action_plan_pdf, action_plan_html):
        print(hashlib.sha256(form(made)).hexdigest())
"""


def _digests(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        cwd=_ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def _here() -> str:
    made = (partial_plan(30), hostile_plan(), plan_in_every_script())
    forms = (action_plan_pdf, action_plan_html)
    return "".join(hashlib.sha256(form(one)).hexdigest() + "\n" for one in made for form in forms)


def test_two_builds_are_the_same_bytes_whatever_was_built_between() -> None:
    first = action_plan_pdf(partial_plan(10))
    action_plan_pdf(hostile_plan())
    assert action_plan_pdf(partial_plan(10)) == first


def test_large_print_and_another_plan_are_other_bytes() -> None:
    made = plan(1)
    assert (
        len({action_plan_pdf(made), action_plan_pdf(made, large_print=True), action_plan_pdf(plan(2))}) == 3
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"},
        {"HOME": "/nonexistent", "USER": "someone", "SOURCE_DATE_EPOCH": "1", "PYTHONHASHSEED": "0"},
        {"RL_spaceShrinkage": "0.5", "RL_invariant": "1", "RL_pageCompression": "9", "RL_useA85": "1"},
    ],
    ids=["place and language", "user and clock", "reportlab's variables"],
)
def test_another_computer_makes_the_same_bytes(environment: dict[str, str]) -> None:
    assert _digests(**environment) == _here()


def test_threads_make_the_same_bytes() -> None:
    plans = [partial_plan(number) for number in range(1, 7)]
    alone = [action_plan_pdf(one) for one in plans]
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(action_plan_pdf, plans * 3)) == alone * 3


def test_the_bytes_do_not_depend_on_how_python_compresses() -> None:
    """Python's builds bring different zlibs, and each compresses in its own way."""
    assert b"FlateDecode" not in action_plan_pdf(partial_plan(30))


@pytest.mark.parametrize(
    ("made", "large_print", "digest"),
    [
        (plan_with_every_part(), False, "8452f42dfbd29bb6df14259a2a495aba"),
        (plan_with_every_part(), True, "ec2db07ff0fcf0a9743dcff1208e8cbe"),
        (hostile_plan(), False, "2e0dfe8c7852eaaa5c7f40c5766d1383"),
        (partial_plan(30), False, "0fd11049fdda7c1f6d8d8fca65ba129b"),
        (plan_in_every_script(), False, "eae8b1a452a74339ec18b239f8048ccc"),
        (plan_with_addresses(), False, "0464fdad4c90f45e8aaf83222c7c87ef"),
    ],
    ids=["every part", "every part, large", "hostile", "thirty actions", "every script", "addresses"],
)
def test_every_python_makes_the_bytes_written_down_here(
    made: ActionPlan, large_print: bool, digest: str
) -> None:
    """Another look of the document changes these digests; another Python, computer or day must not."""
    assert hashlib.sha256(action_plan_pdf(made, large_print=large_print)).hexdigest()[:32] == digest


def test_lengths_are_added_by_what_rounds_alike_in_every_python() -> None:
    files = [*Path(typesetting.__file__).parent.glob("*.py")]
    assert files
    added = [(file.name, line) for file in files for line in file.read_text("utf-8").splitlines()]
    assert [each for each in added if re.search(r"(?<![\w.])sum\((?!1 for)", each[1])] == []
