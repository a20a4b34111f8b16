"""What the release script refuses before it makes anything; what the wheel and the source package hold."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from datetime import date, timedelta
from email.parser import HeaderParser
from pathlib import Path

import pytest

from facilitator import RELEASED, __version__

ROOT = Path(__file__).resolve().parents[1]
TAG = f"v{__version__}"


def git(folder: Path, *words: str, day: date = RELEASED) -> None:
    author = [
        "-c",
        "user.name=Somebody",
        "-c",
        "user.email=somebody@example.org",
        "-c",
        "commit.gpgsign=false",
    ]
    environment = os.environ | {"GIT_COMMITTER_DATE": f"{day}T23:30:00+00:00"}
    subprocess.run(["git", *author, *words], cwd=folder, check=True, capture_output=True, env=environment)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a clone as the script finds it: this version, committed and tagged."""
    folder = tmp_path / "project"
    for name in (".ci/release", "facilitator/__init__.py", "README.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "a release")
    git(folder, "tag", TAG)
    return folder


def refusal(project: Path, *words: str) -> str:
    script = ["bash", ".ci/release", *words]
    answer = subprocess.run(script, cwd=project, capture_output=True, text=True, check=False, timeout=60)
    assert answer.returncode == 1, answer.stdout + answer.stderr
    assert answer.stdout == ""
    return answer.stderr


linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="releases are made on Debian")


@linux_only
def test_no_release_is_made_of_a_tree_with_changes(project: Path) -> None:
    (project / "new.txt").write_text("not committed")
    assert "the tree has changes that are not committed" in refusal(project, TAG, "../out")


@linux_only
def test_no_release_is_made_without_its_tag(project: Path) -> None:
    assert "there is no tag v9.9.9" in refusal(project, "v9.9.9", "../out")


@linux_only
def test_no_release_is_made_of_another_commit_than_the_tags(project: Path) -> None:
    git(project, "commit", "--quiet", "--allow-empty", "-m", "after the release")
    assert f"{TAG} is not what is checked out" in refusal(project, TAG, "../out")


@linux_only
def test_no_release_is_made_under_another_number_than_the_versions(project: Path) -> None:
    git(project, "tag", "v9.9.9")
    said = refusal(project, "v9.9.9", "../out")
    assert f"facilitator.__version__ is {__version__}, so it must be {TAG}" in said


@linux_only
def test_no_release_is_made_that_history_does_not_tell_of(project: Path) -> None:
    readme = project / "README.md"
    readme.write_text(readme.read_text("utf-8").replace(f"- **{__version__}** ", "- **Some day** "), "utf-8")
    git(project, "commit", "--quiet", "--all", "-m", "forgotten")
    git(project, "tag", "--force", TAG)
    assert f"History in README.md says nothing of {__version__}" in refusal(project, TAG, "../out")


@linux_only
def test_no_release_is_made_whose_day_is_another_than_the_program_says(project: Path) -> None:
    later = RELEASED + timedelta(days=1)
    git(project, "commit", "--quiet", "--allow-empty", "-m", "a day after", day=later)
    git(project, "tag", "--force", TAG)
    said = refusal(project, TAG, "../out")
    assert f"the commit is of {later:%Y-%-m-%-d}, but facilitator.RELEASED is {RELEASED:%Y-%-m-%-d}" in said


@linux_only
def test_no_release_is_put_between_other_files(project: Path) -> None:
    (project.parent / "out").mkdir()
    (project.parent / "out/other.txt").write_text("something else")
    assert "../out is not empty" in refusal(project, TAG, "../out")


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packed")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    return folder


def test_the_wheel_holds_the_program_its_licence_and_no_tests(packed: Path) -> None:
    about = f"facilitator-{__version__}.dist-info"
    with zipfile.ZipFile(next(packed.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
        metadata = HeaderParser().parsestr(wheel.read(f"{about}/METADATA").decode())
    assert {name.partition("/")[0] for name in names} == {"facilitator", "ui", "resources", about}
    assert f"{about}/licenses/resources/licences/apache-2.0.txt" in names
    assert {"ui/__main__.py", "resources/style.qss", "resources/statutory_dates.toml"} <= names
    assert [name for name in names if name.endswith((".pyc", ".orig")) or "/decisions/" in name] == []
    assert (metadata["Name"], metadata["Version"]) == ("facilitator", __version__)
    assert metadata["License-Expression"] == "Apache-2.0"
    assert metadata["Author"] == "Facilitator contributors"


def test_the_source_package_makes_the_same_wheel(packed: Path) -> None:
    with tarfile.open(next(packed.glob("*.tar.gz"))) as source:
        names = {name.partition("/")[2] for name in source.getnames()}
    assert {name.partition("/")[0] for name in names} - {""} == {
        "facilitator", "ui", "resources", "README.md", "pyproject.toml", "PKG-INFO", ".gitignore",
    }  # fmt: skip
    with zipfile.ZipFile(next(packed.glob("*.whl"))) as wheel:
        code = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert code - names == set()
