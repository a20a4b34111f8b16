"""What a reviewer would otherwise have to look for: sizes, names, directions, telling words."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import QUICK

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("facilitator", "ui", "resources")
TOP_LEVEL = {
    ".ci", ".github", ".gitignore", "README.md", "build.spec", "pyproject.toml", "tests", *PACKAGES,
}  # fmt: skip
LONGEST = 300
NAMES_THAT_SAY_NOTHING = re.compile(r"(^|_)(utils?|helpers?|managers?|misc|common|and)(_|$)")
# One letter of each stands in brackets, so that this file keeps the rule it checks.
GIVEAWAYS = {
    "a machine path": r"/wor[k]\b|/tmp/[v]\b|/roo[t]/\.",
    "a registry host": r"pypi[.]org|pythonhosted[.]org|registry[.]npm|debian[.]org",
    "an unfinished part": r"\bTOD[O]\b|\bFIXM[E]\b|\bXX[X]\b|coming soo[n]|NotImplementedErro[r]",
}
SECRET = re.compile(r"pass(phrase|word)|secret|\bnotes?\b|\bkey\b", re.IGNORECASE)


def committed() -> list[Path]:
    """Return the files git keeps, or would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a clone: git cannot say what is kept")
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def product_code() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def texts() -> Iterator[tuple[Path, str]]:
    for path in committed():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    lines = {short(path): path.read_text("utf-8").count("\n") for path in product_code()}
    assert {name: count for name, count in lines.items() if count > LONGEST} == {}


def test_the_quick_tests_try_a_window_of_each_screen() -> None:
    assert [listed for listed in QUICK if not (ROOT / "tests" / listed).exists()] == []
    tried = {Path(listed).parent.name for listed in QUICK if listed.startswith("ui/")}
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract.get("containers") == ["ui"])
    assert tried == set(next(layer for layer in layers if "agree" in layer.split(" | ")).split(" | "))


def test_nothing_reaches_the_database_of_a_case_but_through_its_store() -> None:
    outside = [path for path in product_code() if not short(path).startswith("facilitator/vault/")]
    reached = [short(path) for path in outside if re.search(r"\.db\b", path.read_text("utf-8"))]
    assert reached == []


def test_what_deletes_living_widgets_is_asked_in_one_place() -> None:
    """`ui/widgets/neighbours.py` says why."""
    asked = re.compile(r"\.(nextInFocusChain|previousInFocusChain|focusProxy)\(")
    files = [path for path in committed() if path.suffix == ".py" and path.stem != "neighbours"]
    assert [short(path) for path in files if asked.search(path.read_text("utf-8"))] == []


def test_every_file_name_says_what_lives_in_it() -> None:
    names = [path for path in committed() if path.suffix == ".py"]
    assert [short(path) for path in names if NAMES_THAT_SAY_NOTHING.search(path.stem)] == []


def test_the_top_level_holds_what_it_is_meant_to_hold() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in committed()} - TOP_LEVEL == set()


def test_the_packages_import_in_one_direction() -> None:
    check = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    answer = subprocess.run(
        [sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize("what", GIVEAWAYS)
def test_no_committed_text_names(what: str) -> None:
    telling = re.compile(GIVEAWAYS[what])
    found = [f"{short(path)}: {m.group()}" for path, text in texts() if (m := telling.search(text))]
    assert found == []


def _calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_nothing_secret_is_printed_or_logged() -> None:
    """The windows print nothing at all; the command line prints no value named like a secret."""
    told: list[str] = []
    for path in product_code():
        for call in _calls(path):
            name = ast.unparse(call.func)
            loud = name == "print" or re.search(r"\b(logging|logger|log)\.\w+$|std(out|err)\.write$", name)
            if loud and any(SECRET.search(_values(argument)) for argument in call.args):
                told.append(f"{short(path)}:{call.lineno} {name}")
    assert told == []


def _values(argument: ast.expr) -> str:
    """Return the expressions whose values are told, without the words between them."""
    if isinstance(argument, ast.Constant):
        return ""
    if isinstance(argument, ast.JoinedStr):
        return " ".join(
            _values(part.value) for part in argument.values if isinstance(part, ast.FormattedValue)
        )
    return ast.unparse(argument)


def test_no_part_can_speak_to_the_network() -> None:
    network = {
        "socket",
        "ssl",
        "http",
        "urllib.request",
        "ftplib",
        "smtplib",
        "requests",
        "PySide6.QtNetwork",
    }
    found: list[str] = []
    for path in product_code():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names = {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names = {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
            else:
                continue
            found += [f"{short(path)}: {name}" for name in names & network]
    assert found == []
