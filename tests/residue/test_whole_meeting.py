"""After a whole meeting in the real window the plan is what remains, in two forms; nothing else holds a word.

One meeting is held; each test looks at one kind of trace it could have left. That these looks find
something where there is something is shown by `test_naive_program.py`.
"""

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import pytest

from facilitator.document.papers.reading import text_of
from tests.conftest import WHY_NO_QT
from tests.desktop.app import Desktop
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.residue.canary_scan import Finding, scan
from tests.residue.meeting_by_hand import MeetingByHand
from tests.residue.sent_papers import sent_papers
from tests.residue.watching import BusWatch, Calls, run_python, selected_text, window_properties, words_in

pytestmark = [
    pytest.mark.system(*SCREEN_PROGRAMS, "strace", "xclip", "xprop", "dbus-monitor"),
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
]
# Tall enough that nothing has to be scrolled to.
SCREEN = "1500x3200x24"
SHARED_PLACES = (Path("/var/tmp"), Path("/dev/shm"))  # noqa: S108  where other programs leave things
OPEN_A_COPY = """
import sys
from pathlib import Path
from facilitator.casefile import CaseFile
from facilitator.errors import FacilitatorError
from facilitator.vault.keychain import find_keychain
from facilitator.vault.vault import Vault

keychain, _ = find_keychain()
vault = Vault.unlock(Path(sys.argv[1]), sys.argv[2], keychain=keychain)
try:
    print(CaseFile.open(vault, sys.argv[3]).matter.current().title)
except FacilitatorError as error:
    print(type(error).__name__)
"""
WHAT_BELONGS_TO_NO_CASE = """
import sys
from pathlib import Path
from facilitator.vault.keychain import find_keychain
from facilitator.vault.vault import Vault

keychain, _ = find_keychain()
vault = Vault.unlock(Path(sys.argv[1]), sys.argv[2], keychain=keychain)
kept = vault.open_common()
for table in kept.table_names():
    print(table, *kept[table].rows)
"""
KEYCHAIN_ENTRIES = """
import secretstorage
with secretstorage.dbus_init() as bus:
    for item in secretstorage.get_default_collection(bus).get_all_items():
        print(item.get_label(), item.get_attributes())
"""


@dataclass
class Held:
    """What was seen of one whole meeting."""

    meeting: MeetingByHand
    session: DesktopSession
    calls: Calls
    messages: BusWatch
    case_id: str = ""
    command: str = ""
    windows: str = ""
    libraries: str = ""
    selected: dict[str, str] = field(default_factory=dict)
    found_while_open: list[Finding] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    copy_opened_before: str = ""
    exit_code: int = -1

    @property
    def words(self) -> set[str]:
        return set(self.meeting.words.values())

    @property
    def vault(self) -> Path:
        return self.session.home / "vault"

    @property
    def papers(self) -> tuple[Path, ...]:
        """What the parties sent: it stays where the facilitator put it, as the app says."""
        return tuple(self.session.home / name for name in sent_papers(self.meeting.words))

    @property
    def plan(self) -> Path:
        return self.session.home / self.meeting.words["folder"] / "plan.pdf"

    @property
    def page(self) -> Path:
        """The same plan as a web page."""
        return self.plan.with_suffix(".html")

    @property
    def common(self) -> Path:
        """What belongs to no case, encrypted: who the facilitator is."""
        return self.vault / f"{json.loads((self.vault / 'vault.json').read_bytes())['common']}.case"

    @property
    def places(self) -> tuple[Path, ...]:
        """Where a program of this user could leave something."""
        return (self.session.home, self.session.tmp, self.session.run, *SHARED_PLACES)

    def copied(self, name: str) -> Path:
        return self.session.logs / name

    def look(self) -> None:
        """Note what can be seen of the windows now."""
        self.windows += window_properties(self.meeting.app)
        self.libraries += Path(f"/proc/{self.meeting.app.process.pid}/maps").read_text()

    def try_copy(self, name: str) -> str:
        """Open the case in a copied folder with the right passphrase and the keychain as it is now."""
        answer = run_python(
            self.session, OPEN_A_COPY, str(self.copied(name)), self.meeting.passphrase, self.case_id
        )
        return answer.stdout.strip() or answer.stderr

    def belonging_to_no_case(self) -> str:
        """Return every row of the encrypted file that stays."""
        answer = run_python(self.session, WHAT_BELONGS_TO_NO_CASE, str(self.vault), self.meeting.passphrase)
        return answer.stdout or answer.stderr

    def keychain_entries(self) -> str:
        return run_python(self.session, KEYCHAIN_ENTRIES).stdout


@pytest.fixture(scope="module")
def held() -> Iterator[Held]:
    with DesktopSession(screen=True, size=SCREEN) as session:
        calls = Calls(session)
        program = (sys.executable, "-m", "ui", "--vault", str(session.home / "vault"))
        meeting = MeetingByHand(Desktop(session, calls.command(*program)))
        seen = Held(meeting, session, calls, BusWatch(session))
        _hold(seen)
        yield seen


def _hold(seen: Held) -> None:
    meeting = seen.meeting
    app = meeting.app.start()
    seen.command = Path(f"/proc/{app.process.pid}/cmdline").read_text()
    meeting.choose_passphrase()
    seen.selected = selected_text(seen.session)
    meeting.make_vault()
    meeting.enlarge()
    meeting.prepare()
    for name, content in sent_papers(meeting.words).items():
        (seen.session.home / name).write_bytes(content)
    meeting.add_papers(*seen.papers)
    meeting.read_papers()
    for name, text in selected_text(seen.session).items():
        seen.selected[name] += text
    seen.look()
    meeting.meet()
    meeting.copy_everything_typed()
    for name, text in selected_text(seen.session).items():
        seen.selected[name] += text
    seen.look()
    meeting.agree()
    seen.look()
    _look_at_the_open_case(seen)
    seen.plan.parent.mkdir()
    meeting.finish(seen.plan)
    seen.look()
    seen.exit_code = meeting.leave()
    seen.calls.wait_for_end(app.process.pid)
    seen.entries.append(seen.keychain_entries())


def _look_at_the_open_case(seen: Held) -> None:
    seen.case_id = next(path for path in seen.vault.glob("*.case") if path != seen.common).stem
    seen.found_while_open = scan(seen.words, seen.places)
    seen.entries.append(seen.keychain_entries())
    for name in ("before", "after"):
        shutil.copytree(seen.vault, seen.copied(name))
    seen.copy_opened_before = seen.try_copy("before")


def test_the_document_holds_every_agreed_word_and_no_other(held: Held) -> None:
    text = text_of(held.plan.read_bytes())
    assert words_in(text, held.words) == held.meeting.printed
    assert words_in(unescape(held.page.read_text("utf-8")), held.words) == held.meeting.printed
    assert scan(held.meeting.unprinted, [held.plan.parent]) == []


def test_nothing_but_the_document_holds_any_word(held: Held) -> None:
    found = scan(held.words, held.places, allow=[*held.papers, held.plan, held.page])
    # The facilitator named this folder.
    named = {held.plan.parent: held.meeting.words["folder"]}
    assert [finding for finding in found if named.get(finding.path) != finding.word] == []


def test_only_the_vault_without_its_case_is_left_beside_the_document(held: Held) -> None:
    kept_by_the_system = (held.session.home / ".local/share/keyrings", held.session.run)
    left = {
        path
        for path in held.session.files()
        if not any(path.is_relative_to(place) for place in kept_by_the_system)
    }
    vault = {held.vault / name for name in ("vault.json", "keychain.json", "instance.lock", "look.json")}
    assert left == {held.plan, held.page, *held.papers, held.common, *vault}


def test_the_file_that_stays_holds_what_was_said_of_the_facilitator_and_no_word_of_the_case(
    held: Held,
) -> None:
    words = held.meeting.words
    stays = held.belonging_to_no_case()
    assert "profile" in stays
    assert words_in(stays, held.words) == {words["service"], words["contact"]}


def test_of_the_window_only_its_looks_and_its_place_are_left(held: Held) -> None:
    left = json.loads((held.vault / "look.json").read_bytes())
    assert left.keys() == {"theme", "text_percent", "spelling", "window"}


def test_no_word_could_be_read_while_the_case_was_open(held: Held) -> None:
    assert {finding.path for finding in held.found_while_open} == set(held.papers)
    assert scan(held.words, [held.copied("before"), held.copied("after")]) == []


def test_file_dialogs_leave_no_history(held: Held) -> None:
    """Once for opening a paper and once for saving the plan; neither the folders nor the names are kept."""
    assert list(held.session.home.rglob("*.conf")) == []
    assert list(held.session.home.rglob("recently-used*")) == []
    settings = [path for path in held.calls.written() if "QtProject" in path.name]
    assert settings, "Qt wrote no settings at all: the test would be blind"
    assert all(path.is_relative_to(held.session.run) and not path.exists() for path in settings)


def test_nothing_was_written_outside_the_vault_the_document_and_the_runtime_folder(held: Held) -> None:
    written = held.calls.written()
    assert held.plan in written
    assert any(path.suffix == ".case" for path in written)
    own = (held.vault, held.plan.parent, held.session.run)
    assert {path for path in written if not any(path.is_relative_to(place) for place in own)} == set()
    beside_the_plan = {path.suffix for path in written if path.parent == held.plan.parent}
    assert beside_the_plan <= {".pdf", ".html", ".part"}
    assert not any(path.name.startswith("etilqs_") for path in written)


def test_no_socket_leaves_this_computer(held: Held) -> None:
    assert held.calls.families() == {"AF_UNIX"}


def test_no_network_library_of_the_windows_is_loaded(held: Held) -> None:
    assert "libQt6Widgets" in held.libraries
    assert [name for name in ("Qt6Network", "QtNetwork", "libcurl") if name in held.libraries] == []


def test_notes_and_passphrase_that_are_selected_copied_or_cut_reach_no_other_program(held: Held) -> None:
    assert set(held.selected) == {"clipboard", "primary", "secondary"}
    assert {name for name, text in held.selected.items() if words_in(text, held.words)} == set()


def test_no_window_property_and_no_argument_names_the_case(held: Held) -> None:
    assert "Facilitator" in held.windows
    assert words_in(held.windows, held.words) == set()
    assert "DR-2026-001" not in held.windows
    assert words_in(held.command, held.words) == set()


def test_no_word_passes_over_the_session_bus_and_nothing_is_notified(held: Held) -> None:
    text = held.messages.text()
    assert "org.freedesktop.secrets" in text, "the keychain was not heard: the test would be blind"
    assert words_in(text, held.words) == set()
    assert "org.freedesktop.Notifications" not in text


def test_the_keychain_names_nobody_and_forgets_the_case(held: Held) -> None:
    before, after = held.entries
    assert held.case_id in before
    assert held.case_id not in after
    assert words_in(before + after, held.words) == set()


def test_a_copy_taken_before_opens_nothing_afterwards_even_with_the_passphrase(held: Held) -> None:
    assert held.copy_opened_before == held.meeting.words["title"]
    assert held.try_copy("after") == "KeyMissing"


def test_the_program_said_nothing_and_ended_well(held: Held) -> None:
    assert held.exit_code == 0
    told = held.meeting.app.output() + held.meeting.app.errors()
    # Qt tells a screen reader that asks for a control which is gone meanwhile.
    assert [line for line in told.splitlines() if "accessible on path" not in line] == []
