"""The locks under `.ci/locks` fit `pyproject.toml`; `.ci/lock` writes them anew."""

import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import distributions
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PLAIN = "facilitator (pyproject.toml)"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "Linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "Windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    "macOS": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
}
PROCESSORS = {"Linux": ("x86_64", "aarch64"), "Windows": ("AMD64",), "macOS": ("arm64", "x86_64")}


@dataclass(frozen=True)
class Locked:
    """One package of a lock: the exact version, where it is used, its hashes, and what asked for it."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]
    wanted_by: tuple[str, ...]


def read_lock(text: str) -> list[Locked]:
    found: list[Locked] = []
    for entry in re.split(r"\n(?=\w)", text):
        head = re.match(r"([\w.-]+)==(\S+)(?: ; (.+?))?(?: \\)?\n", entry)
        if head:
            via = re.findall(r"^ +#(?: via)? +(\S.*)$", entry, re.MULTILINE)
            hashes = re.findall(r"--hash=sha256:([0-9a-f]{64})\b", entry)
            found.append(Locked(head[1], head[2], head[3] or "", tuple(hashes), tuple(via)))
    return found


def wanted_by_a_lock(name: str, project: dict[str, Any]) -> list[str]:
    plain = project["project"]["dependencies"]
    groups = project["dependency-groups"]
    wanted: dict[str, list[str]] = {
        "release": [*plain, *groups["release"]],
        "test": [*plain, *project["project"]["optional-dependencies"]["test"], *groups["release"]],
        "tools": groups["tools"],
    }
    return wanted[name]


def environments() -> Iterator[dict[str, str]]:
    for python, (system, values) in product(PYTHONS, SYSTEMS.items()):
        for processor in PROCESSORS[system]:
            yield {
                **values,
                "platform_machine": processor,
                "python_version": python,
                "python_full_version": f"{python}.0",
                "implementation_name": "cpython",
                "platform_python_implementation": "CPython",
            }


def unmet(requirements: list[str], lock: list[Locked]) -> set[str]:
    """Return what is asked for and not locked on some system, and what is locked and no longer asked for."""
    wanted = [Requirement(line) for line in requirements]
    wrong: set[str] = set()
    for environment in environments():
        here = {p.name: p.version for p in lock if not p.marker or Marker(p.marker).evaluate(environment)}
        for requirement in wanted:
            if requirement.marker is None or requirement.marker.evaluate(environment):
                version = here.get(canonicalize_name(requirement.name))
                if version is None or not requirement.specifier.contains(version, prereleases=True):
                    wrong.add(f"{requirement} is locked as {version}")
    asked = {canonicalize_name(requirement.name) for requirement in wanted}
    direct = {p.name for p in lock if any(w.startswith(PLAIN[:-1]) for w in p.wanted_by)}
    return wrong | {f"{name} is locked and not asked for" for name in direct - asked}


def lock_text(name: str) -> str:
    return (ROOT / f".ci/locks/{name}.txt").read_text("utf-8")


LOCKS = ("release", "test", "tools")


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_fits_what_the_project_asks_for_on_every_system(name: str) -> None:
    lock = read_lock(lock_text(name))
    assert unmet(wanted_by_a_lock(name, PROJECT), lock) == set(), "write the locks anew with .ci/lock"


@pytest.mark.parametrize("name", LOCKS)
def test_everything_in_a_lock_has_hashes_and_no_address(name: str) -> None:
    text = lock_text(name)
    lock = read_lock(text)
    assert len(lock) == len(re.findall(r"^\w", text, re.MULTILINE)) > 40
    assert [package.name for package in lock if not package.hashes] == []
    assert re.findall(r"://|--(?:index|extra|find|trusted)", text) == []


@pytest.mark.skipif("PIP_CONSTRAINT" not in os.environ, reason="only CI installs what is locked")
def test_what_is_installed_is_what_is_locked() -> None:
    lock = read_lock(lock_text("test"))
    here = {p.name: p.version for p in lock if not p.marker or Marker(p.marker).evaluate()}
    installed = {canonicalize_name(found.name): found.version for found in distributions()}
    for name in ("pip", "setuptools"):  # a new environment has those that its Python came with
        installed.pop(canonicalize_name(name), None)
    assert {name: version for name, version in installed.items() if here.get(name, version) != version} == {}
    assert len(here.keys() & installed.keys()) > 30


def test_a_release_is_made_of_what_was_tested() -> None:
    def versions(name: str) -> set[tuple[str, str, str]]:
        return {(package.name, package.version, package.marker) for package in read_lock(lock_text(name))}

    tested = {(name, version) for name, version, _ in versions("test")}
    assert {(name, version) for name, version, _ in versions("release")} - tested == set()


def test_what_a_wheel_is_built_with_is_locked() -> None:
    built_with = [Requirement(line) for line in PROJECT["build-system"]["requires"]]
    assert {str(line) for line in built_with} <= set(PROJECT["dependency-groups"]["release"])


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ("platformdirs>=99", "platformdirs>=99 is locked as "),
        ("never-locked>=1; sys_platform == 'win32'", "is locked as None"),
        (None, "zxcvbn is locked and not asked for"),
    ],
    ids=["a raised lower bound", "a new package on one system", "a package less"],
)
def test_a_changed_project_with_an_old_lock_is_noticed(changed: str | None, complaint: str) -> None:
    asked = [line for line in wanted_by_a_lock("release", PROJECT) if changed or "zxcvbn" not in line]
    wrong = unmet([*asked, *([changed] if changed else [])], read_lock(lock_text("release")))
    assert len(wrong) == 1
    assert complaint in wrong.pop()
