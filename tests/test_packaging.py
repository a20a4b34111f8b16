"""What a person gets: the README's commands, the installed command, the folder that runs without Python.

`pytest tests/test_packaging.py --frozen dist/facilitator/facilitator --readme-run` tries the built folder and
the README's Run command too; they take minutes, so only CI and releases ask for them.
"""

import configparser
import io
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import entry_points, requires
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from reportlab.pdfgen.canvas import Canvas

from facilitator import APP_ID, RELEASED, __version__
from facilitator.command_line import CANNOT_BEGIN, FAILED, GOOD, check_arguments, window_arguments
from facilitator.vault.copy_words import MAGIC
from tests.conftest import WHY_NO_QT
from tests.desktop.session import PROGRAMS, SCREEN_PROGRAMS, WAYLAND_PROGRAMS, DesktopSession
from tests.desktop.waiting import until
from tests.facilitator.document.papers.confined import every_act
from tests.facilitator.document.papers.every_paper import every_paper
from ui.look.window_titles import TITLE

ROOT = Path(__file__).resolve().parents[1]
DESKTOP = ROOT / "resources/desktop"
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def section(heading: str) -> str:
    return README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def blocks(heading: str) -> list[str]:
    return re.findall(r"^```sh\n(.*?)^```$", section(heading), re.MULTILINE | re.DOTALL)


def package_names(requirements: list[str]) -> set[str]:
    return {re.match(r"[\w-]+", line).group() for line in requirements}  # type: ignore[union-attr]


@pytest.mark.parametrize("heading", ["Run", "Test"])
def test_the_readme_has_one_command_that_does_everything(heading: str) -> None:
    (block,) = blocks(heading)
    assert "-m venv .venv" in block
    assert "pip install" in block


def test_the_readme_says_of_each_dependency_and_of_nothing_else_why_it_is_there() -> None:
    table = section("How it is built").partition("### What it depends on")[2]
    told = re.findall(r"^\| ([\w-]+) \| .{15,} \|$", table, re.MULTILINE)
    assert len(told) == len(set(told))
    assert set(told) == package_names(PROJECT["dependencies"])


def test_every_file_that_the_readme_names_is_there() -> None:
    named = re.findall(r"`([\w/-]+\.(?:py|toml|md|spec|svg))`", README)
    folders = [ROOT / name for name in ("facilitator", "ui", "resources", "tests")]
    here = [
        path.as_posix() for path in (*ROOT.iterdir(), *(p for folder in folders for p in folder.rglob("*")))
    ]
    assert len(named) > 40
    assert [name for name in named if not any(path.endswith(f"/{name}") for path in here)] == []


def test_the_readme_names_the_tools_of_the_tests() -> None:
    missing = {name for name in package_names(PROJECT["optional-dependencies"]["test"]) if name not in README}
    assert missing == set()


def test_the_picture_in_the_readme_is_there() -> None:
    pictures = re.findall(r"!\[.+?\]\((.+?)\)", README)
    assert pictures
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def test_no_python_gets_the_qt_that_aborts() -> None:
    lines = [line for line in PROJECT["dependencies"] if line.startswith("PySide6")]
    old = next(line for line in lines if "python_version < '3.12'" in line)
    assert "<6.12" in old
    assert len(lines) == 2


def test_the_entry_in_the_menu_starts_the_installed_command() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DESKTOP / f"{APP_ID}.desktop", encoding="utf-8")
    main = entry["Desktop Entry"]

    assert main["Exec"].split() == ["facilitator", "%f"]
    assert "facilitator" in PROJECT["gui-scripts"]
    assert main["Icon"] == APP_ID
    assert main["StartupWMClass"] == TITLE
    assert main["Name"] == "Facilitator"
    assert main["Type"] == "Application"
    assert main["Categories"].endswith(";")
    for action in filter(None, main["Actions"].split(";")):
        assert entry[f"Desktop Action {action}"]["Exec"].startswith("facilitator ")


@pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT)
def test_an_encrypted_copy_is_known_by_its_ending_and_its_first_bytes() -> None:
    from ui.home.copies import ENDING  # noqa: PLC0415  loads Qt

    kinds = ET.parse(DESKTOP / f"{APP_ID}.xml").getroot()  # noqa: S314  our own
    (kind,) = kinds.iterfind("{*}mime-type")
    globs = [glob.get("pattern") for glob in kind.iterfind("{*}glob")]
    (magic,) = kind.iterfind("{*}magic/{*}match")
    entry = (DESKTOP / f"{APP_ID}.desktop").read_text("utf-8")

    assert globs == [f"*.{ENDING}"]
    assert (magic.get("offset"), str(magic.get("value")).replace("\\n", "\n").encode()) == ("0", MAGIC)
    assert f"MimeType={kind.get('type')};" in entry


def test_the_software_centre_is_told_this_version_and_the_same_names() -> None:
    component = ET.parse(DESKTOP / f"{APP_ID}.metainfo.xml").getroot()  # noqa: S314  our own
    assert component.findtext("id") == APP_ID
    assert component.findtext("launchable") == f"{APP_ID}.desktop"
    assert component.findtext("provides/mediatype") == "application/x-facilitator-copy"
    newest = component.find("releases/release")
    assert newest is not None
    assert (newest.get("version"), newest.get("date")) == (__version__, RELEASED.isoformat())


def test_the_man_page_tells_every_option_and_no_other() -> None:
    page = (DESKTOP / "facilitator.1").read_text("utf-8").replace("\\-", "-")
    options = page.partition(".SH OPTIONS")[2].partition(".SH")[0]
    actions = [action for made in (window_arguments(), check_arguments()) for action in made._actions]
    assert set(re.findall(r"--?[a-z][a-z-]*", options)) == {
        name for action in actions for name in action.option_strings
    }
    assert all(f".B {code}\n" in page for code in (GOOD, FAILED, CANNOT_BEGIN))


@pytest.mark.system("man")
def test_the_man_page_is_well_formed() -> None:
    command = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(DESKTOP / "facilitator.1")]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, "")


@pytest.mark.system("desktop-file-validate", "appstreamcli")
def test_what_the_desktop_reads_is_valid() -> None:
    subprocess.run(["desktop-file-validate", DESKTOP / f"{APP_ID}.desktop"], check=True)
    subprocess.run(["appstreamcli", "validate", "--no-net", DESKTOP / f"{APP_ID}.metainfo.xml"], check=True)


@pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT)
def test_the_installed_command_is_the_app() -> None:
    try:
        requires("facilitator")
    except ModuleNotFoundError:
        pytest.skip("the package is not installed here, only its sources are on the path")
    (window,) = entry_points(group="gui_scripts", name="facilitator")
    (terminal,) = entry_points(group="console_scripts", name="facilitator-console")
    assert window.load() is terminal.load()


def _sentence_without_a_screen(answer: subprocess.CompletedProcess[str]) -> None:
    """Hold what a start without a screen printed to its promise."""
    said = (answer.stdout + answer.stderr).strip()
    last = said.splitlines()[-1]
    assert answer.returncode not in (0, None)
    assert answer.returncode > 0, "killed by a signal"
    assert "Traceback" not in said
    assert "facilitator check --keep-plan plan.pdf" in last


def _pdf_text(path: Path) -> str:
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout


ONE_FILE = """
import shutil, sys, tempfile, zipfile
from pathlib import Path
inside = tempfile.mkdtemp(prefix="_MEI")
zipfile.ZipFile(sys.argv[0]).extractall(inside)
print("unpacked", flush=True)
if "--wait" in sys.argv:
    import signal
    signal.pause()
shutil.rmtree(inside)
"""


def _one_file_bundle(path: Path) -> Path:
    """Make a program in one file, which unpacks itself where temporary files go and tidies up at its end."""
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("__main__.py", ONE_FILE)
        bundle.writestr("resources/font.otf", b"a font")
    return path


def _left_in_temporary_folder(session: DesktopSession) -> list[str]:
    """Return everything below the session's TMPDIR, empty folders too."""
    return sorted(str(path.relative_to(session.tmp)) for path in session.tmp.rglob("*"))


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX systems do")
def test_a_program_in_one_file_is_found_by_what_a_kill_leaves_of_it(tmp_path: Path) -> None:
    session = DesktopSession(keychain=False)
    try:
        bundle = str(_one_file_bundle(tmp_path / "one-file"))
        assert session.run_to_end(sys.executable, bundle).returncode == 0
        assert _left_in_temporary_folder(session) == [], "it tidies up when nothing kills it"

        running = session.start(sys.executable, bundle, "--wait", name="bundle")
        unpacked = session.logs / "bundle.out"
        until(lambda: "unpacked" in unpacked.read_text(), "the bundle has unpacked itself")
        running.kill()
        running.wait(timeout=30)

        assert any(path.endswith("resources/font.otf") for path in _left_in_temporary_folder(session))
    finally:
        session.close()


def _check_leaves_only_the_plan(session: DesktopSession, program: str) -> None:
    before = set(session.files())
    plan = session.home / "plan.pdf"
    answer = session.run_to_end(program, "check", "--keep-plan", str(plan), seconds=120)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert len(_pdf_text(plan)) > 200
    keychain = session.home / ".local/share/keyrings"
    left = {path for path in set(session.files()) - before if not path.is_relative_to(keychain)}
    assert left == {plan}


@pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_a_start_without_a_screen_says_so_in_one_sentence(home: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    answer = subprocess.run(
        [sys.executable, "-m", "ui"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    _sentence_without_a_screen(answer)
    assert len((answer.stdout + answer.stderr).strip().splitlines()) == 1
    assert [path for path in home.rglob("*") if path.is_file()] == []


class TestFrozen:
    """The built folder, on a machine that might have no Python."""

    @pytest.fixture
    def program(self, pytestconfig: pytest.Config) -> str:
        path = pytestconfig.getoption("--frozen")
        if path is None:
            pytest.skip("no built folder was named: --frozen dist/facilitator/facilitator")
        return str(Path(path).resolve())

    def test_it_holds_nothing_of_the_network(self, program: str) -> None:
        names = [path.name for path in Path(program).parent.rglob("*")]
        assert [name for name in names if re.search(r"Qt6?Network|Qt6?Qml|qvnc|libssl|libcurl", name)] == []

    def test_it_holds_the_notices_of_what_is_in_it_and_the_icons_of_the_menu(self, program: str) -> None:
        inside = Path(program).parent / "_internal"
        notices = (inside / "resources/licences.txt").read_text("utf-8")
        named = {line.partition(" ")[0].lower().replace("_", "-") for line in notices.splitlines()}
        there = {path.stem.rpartition("-")[0] for path in inside.glob("*.dist-info")}
        there |= {
            "pyside6-essentials",
            "shiboken6",
            "sqlcipher3",
            "pypdfium2",
            "pikepdf",
            "reportlab",
            "python",
        }

        assert {name.lower().replace("_", "-") for name in there} - named == set()
        assert "Lesser General Public Licence" in notices
        assert (inside / "resources/desktop" / f"{APP_ID}-128.png").is_file()

    def test_it_holds_the_fonts_and_their_licences(self, program: str) -> None:
        names = {path.name for path in Path(program).parent.rglob("resources/**/*")}
        wanted = {
            path.name
            for path in (ROOT / "resources").rglob("*")
            if path.suffix not in {".py", ".pyc"}
            and not {"screenshots", "decisions", "__pycache__"} & set(path.parts)
        }
        assert wanted - names == set()

    @pytest.mark.system(*PROGRAMS, "pdftotext")
    def test_its_check_passes_with_a_keychain(self, program: str) -> None:
        with DesktopSession() as session:
            _check_leaves_only_the_plan(session, program)

    @pytest.mark.system(*PROGRAMS, "pdftotext")
    def test_its_check_passes_without_a_keychain(self, program: str) -> None:
        with DesktopSession(keychain=False) as session:
            _check_leaves_only_the_plan(session, program)

    @pytest.mark.system(*SCREEN_PROGRAMS)
    def test_its_window_opens_and_a_kill_leaves_no_file_behind(self, program: str) -> None:
        from tests.desktop.app import Desktop  # noqa: PLC0415  needs what only these programs bring

        with DesktopSession(screen=True) as session:
            app = Desktop(session, (program, "--vault", str(session.home / "vault"))).start()
            until(app.everything_said, "the window says something")
            app.kill()
            assert _left_in_temporary_folder(session) == []

    @pytest.mark.system(*WAYLAND_PROGRAMS)
    def test_a_whole_meeting_goes_through_it_on_wayland(self, program: str) -> None:
        from tests.desktop.wayland import WaylandDesktop, WaylandSession  # noqa: PLC0415  as above
        from tests.journeys import whole_meeting as meeting  # noqa: PLC0415  as above

        with WaylandSession() as session:
            desktop = WaylandDesktop(session, (program, "--vault", str(session.home / "vault"))).start()
            for part in (
                meeting.first_run,
                meeting.prepare,
                meeting.meet,
                meeting.agree,
                meeting.end_meeting,
            ):
                part(desktop)
            meeting.save_plan(desktop, session.home / "plan.pdf")
            assert meeting.WORDS.agreed in " ".join(_pdf_text(session.home / "plan.pdf").split())

    def test_it_reads_a_paper_in_a_process_of_its_own(
        self, program: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from facilitator.document.papers import child_start, paper_process  # noqa: PLC0415  only here

        pdf = io.BytesIO()
        canvas = Canvas(pdf, invariant=1)
        canvas.drawString(72, 720, "sent by the school")
        canvas.save()
        monkeypatch.setattr(child_start, "_command", lambda: [program, child_start.ARGUMENT])
        paper = paper_process.PaperProcess([pdf.getvalue()])
        try:
            assert paper.looked().pages == 1
            assert paper.page(0, width=400, most_pixels=1_000_000).data
            assert [word.text for word in paper.words(0)] == ["sent", "by", "the", "school"]
        finally:
            paper.close()

    @pytest.mark.parametrize("name", every_paper())
    def test_it_reads_every_kind_of_paper_where_nothing_can_be_opened(
        self, name: str, program: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from facilitator.document.papers import child_start, paper_process  # noqa: PLC0415  only here

        monkeypatch.setattr(child_start, "_command", lambda: [program, child_start.ARGUMENT])
        kind, content = every_paper()[name]
        outcomes = every_act(content, kind)
        shown = outcomes["page" if kind.has_pages else "flow"]
        assert not isinstance(shown, Exception)
        process = paper_process.PaperProcess([content], kind)
        seen = process.reach()
        process.close()
        assert not set(seen.descriptors) - {0, 1, 2}
        if sys.platform.startswith("linux"):
            assert (seen.files, seen.network, seen.programs) == (False, False, False)

    def test_it_says_in_one_sentence_that_there_is_no_screen(self, program: str) -> None:
        with DesktopSession(keychain=False) as session:
            _sentence_without_a_screen(session.run_to_end(program))


class TestRunAsTheReadmeSays:
    """The Run command of the README in a folder of its own, as a newcomer gives it."""

    @pytest.fixture
    def block(self, pytestconfig: pytest.Config) -> str:
        if not pytestconfig.getoption("--readme-run"):
            pytest.skip("installs into .venv, so only where asked: --readme-run")
        return blocks("Run")[0]

    @pytest.mark.system(*SCREEN_PROGRAMS)
    def test_it_opens_the_window_or_says_that_there_is_no_screen(self, block: str) -> None:
        from tests.desktop.app import Desktop  # noqa: PLC0415  needs what only these programs bring

        lines = [f"cd {ROOT}", *block.rstrip().splitlines()]
        with DesktopSession(screen=True) as session:
            del session.environment["PYTHONPATH"]
            pip = ("PIP_CACHE_DIR", "PIP_CONFIG_FILE", "PIP_FIND_LINKS", "PIP_CERT")
            session.environment |= {name: os.environ[name] for name in pip if name in os.environ}
            screenless = ("env", "-u", "DISPLAY", "-u", "QT_QPA_PLATFORM")
            _sentence_without_a_screen(
                session.run_to_end(*screenless, "sh", "-c", "\n".join(lines), seconds=300)
            )
            # The window is looked for by the process, so the shell makes way for the app.
            lines[-1] = f"exec {lines[-1]}"
            app = Desktop(session, ("sh", "-c", "\n".join(lines))).start()
            until(app.everything_said, "the window says something")
