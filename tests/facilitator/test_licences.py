"""The licences of everything that comes along can be read."""

from importlib.metadata import PackageNotFoundError, requires

import pytest

import resources
from facilitator.licences import OWN_DATA, RULE, licence_notices, notices_of, required_packages


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
    from pathlib import Path  # noqa: PLC0415

    folder = Path(str(files("resources")))
    there = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if "licence" in path.name.lower()
    }
    there |= {path.relative_to(folder).as_posix() for path in folder.rglob("*OFL*")}

    assert {place for place in there if (folder / place).is_file()} - {place for _, place in OWN_DATA} <= {
        "licences.txt"
    }


def test_python_and_qt_are_named() -> None:
    first, second, *_ = licence_notices().split(RULE)

    assert first.startswith("Python 3.")
    assert "Lesser General Public Licence" in second


def test_what_the_program_needs_is_all_named() -> None:
    try:
        requires("facilitator")
    except PackageNotFoundError:
        pytest.skip("the package is not installed here, only its sources are on the path")
    assert {"cryptography", "reportlab", "chunspell", "pillow", "lxml"} <= required_packages()
