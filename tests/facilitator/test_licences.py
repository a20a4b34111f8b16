"""The licences of everything that comes along can be read."""

import sys
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest

import resources
from facilitator import __version__
from facilitator.licences import (
    OWN_DATA,
    OWN_LICENCE,
    OWN_TEXT,
    RULE,
    licence_notices,
    notices_of,
    required_packages,
)


def test_each_package_is_named_with_its_licence_and_its_makers_words() -> None:
    notices = notices_of(["cryptography", "keyring"])

    assert "cryptography" in notices
    assert "Apache" in notices
    assert "THE SOFTWARE IS PROVIDED" in notices


@pytest.mark.parametrize(("name", "place"), OWN_DATA)
def test_the_data_of_others_comes_with_its_notice(name: str, place: str) -> None:
    parts = notices_of([]).split(RULE)
    (part,) = (each for each in parts if each.startswith(name))

    assert resources.read_text(place).strip() in part


def test_every_licence_file_among_the_data_is_shown() -> None:
    from importlib.resources import files  # noqa: PLC0415 - for this alone

    folder = Path(str(files("resources")))
    there = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if "licence" in path.name.lower()
    }
    there |= {path.relative_to(folder).as_posix() for path in folder.rglob("*OFL*")}

    assert {place for place in there if (folder / place).is_file()} - {place for _, place in OWN_DATA} <= {
        "licences.txt"
    }


def test_python_and_qt_are_named() -> None:
    _own, first, second, *_ = licence_notices().split(RULE)

    assert first.startswith("Python 3.")
    assert "Lesser General Public Licence" in second


def test_the_programs_own_licence_comes_first_with_its_words_and_is_what_the_metadata_says() -> None:
    own = licence_notices().split(RULE)[0]
    assert own.startswith(f"Facilitator {__version__}\n\n{OWN_LICENCE}")
    assert resources.read_text("licences/apache-2.0.txt").strip() in own
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"Licence: {project['license']} (" in OWN_LICENCE
    assert project["license-files"] == [f"resources/{OWN_TEXT}"]
    assert [author["name"] for author in project["authors"]] == ["Facilitator contributors"]


def test_what_the_program_needs_is_all_named() -> None:
    try:
        requires("facilitator")
    except PackageNotFoundError:
        pytest.skip("the package is not installed here, only its sources are on the path")
    assert {"cryptography", "reportlab", "chunspell", "pillow", "lxml"} <= required_packages()


def test_a_notice_written_on_windows_is_shown_with_the_same_ends_of_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "LICENSE.txt").write_bytes(b"A. HISTORY\r\n==========\r\n")
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))

    notices = notices_of([])

    assert "A. HISTORY\n==========\n" in notices
    assert "\r" not in notices
