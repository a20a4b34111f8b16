"""The screens before and beside a case: first run, unlocking, Home, the check, keeping, what was removed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.cases.listed import Listed
from facilitator.cases.summary import CaseSummary
from facilitator.computer_check import CheckResult, Status
from facilitator.guide.contents import topics
from facilitator.vault.destruction_report import DestructionReport, Step
from facilitator.vault.keychain import FoundKeychain
from facilitator.vault.vault import CaseId
from facilitator.vault_errors import WrongPassphrase
from facilitator.version_age import age_words
from tests.ui.every_screen.long_case import LONG_WORDS, CaseToShow
from ui.check.check_page import CheckPage
from ui.check.limits_page import LimitsPage
from ui.finish.retention_page import RetentionPage
from ui.guide.guide_page import GuidePage
from ui.home.case_row import CaseRow
from ui.home.home_page import HomePage
from ui.page.case_controller import CaseController
from ui.tasks import InlineTasks
from ui.unlock.about_you_page import AboutYouPage
from ui.unlock.change_passphrase_page import ChangePassphrasePage
from ui.unlock.first_run_page import FirstRunPage
from ui.unlock.removed_page import RemovedPage
from ui.unlock.unlock_page import UnlockPage
from ui.window.main_window import MainWindow

NO_KEYCHAIN = FoundKeychain(None, "No secret service answers on this computer's session bus.")
OLD = date(2027, 12, 31)
MADE = datetime(2026, 11, 1, tzinfo=UTC)
STEPS = (
    Step("key", True, "The key was deleted from the keychain and looked for again: it is not there."),
    Step("database", True, "Overwritten, cut to nothing, renamed and removed."),
    Step("folder", False, "The folder could not be removed: another program holds a file in it open."),
)


def summary(reference: str, **more: object) -> CaseSummary:
    values: dict[str, object] = {
        "case_id": CaseId(reference),
        "reference": reference,
        "title": LONG_WORDS,
        "process_label": "Disagreement resolution",
        "meeting_date": date(2026, 11, 30),
        "stage_label": "Preparing",
        "next_step": f"Next: {LONG_WORDS}",
        "next_day": date(2026, 11, 30),
        "day_words": "Mon 30 Nov 2026",
        "away_words": "in 12 days",
        "practice": False,
        "left_open": False,
        **more,
    }
    return CaseSummary(**values)  # type: ignore[arg-type]  # the values are of the right types above


def front_screens(window: MainWindow, folder: Path) -> Iterator[str]:
    """Show one screen after the other and name each."""
    first = FirstRunPage(folder / "a folder with a name that is rather long" / "vault")
    window.pages.show_alone(first)
    yield "first run, what is kept"
    first._show_step(1)
    yield "first run, passphrase"
    first._passphrase._first.line.setText("password")
    first._passphrase._again.line.setText("something else")
    yield "first run, a weak passphrase that differs"
    first._show_step(2)
    yield "first run, looking for the keychain"
    first.show_keychain(NO_KEYCHAIN)
    yield "first run, no keychain"
    first.show_failure(WrongPassphrase(LONG_WORDS))
    yield "first run, failed"
    window.pages.forget(first)
    unlock = UnlockPage(folder=Path.home() / ".local/share/Facilitator/vault")
    window.pages.show_alone(unlock)
    yield "unlock"
    unlock.show_sentence("Locked, because this computer was locked or went to sleep.")
    unlock.wait_for(125)
    unlock._caps.show()
    yield "unlock, waiting"
    unlock._set_working(True)
    yield "unlock, working"
    unlock._set_working(False)
    unlock._locked_out.unfold(unfolded=True)
    yield "unlock, help"
    window.pages.forget(unlock)
    removed = RemovedPage(DestructionReport(STEPS))
    window.pages.show_alone(removed)
    yield "everything removed"
    window.pages.forget(removed)


def home_screens(window: MainWindow) -> Iterator[str]:
    """Show Home in each of its states."""
    home = HomePage()
    window.pages.add("home", "Home", home, keys="Alt+Home")
    window.pages.show("home")
    home.show_busy("Reading your cases")
    # As after the moment in which nothing is said yet.
    home._busy._soon.timeout.emit()
    yield "home, reading"
    home.show_busy("")
    home.show_cases(Listed((), (), ()))
    yield "home, no cases"
    home.show_age(age_words(OLD))
    yield "home, an old version"
    copies = {
        CaseId("DR-2026-041"): (
            CaseCopy(id="a", kind=CopyKind.FILE, made_at=MADE, place="/media/a/stick/encrypted case"),
            CaseCopy(id="b", kind=CopyKind.ORIGINAL, made_at=MADE),
        )
    }
    cases = (
        summary("DR-2026-041"),
        summary("M-2", practice=True, title="", meeting_date=None, next_step="", next_day=None, day_words=""),
        summary("M-3", empty=True),
        summary("M-4", late=True, next_day=date(2026, 11, 20), day_words="Fri 20 Nov"),
    )
    home.show_cases(Listed(cases, (LONG_WORDS,), (CaseId("x"),), copies, without_file=(CaseId("y"),)))
    for row in home.findChildren(CaseRow):
        row.unfold(unfolded=True)
    window.show_message("A sentence that is long enough to be wrapped on a narrow screen. " + LONG_WORDS)
    yield "home, cases, copies and troubles"
    window.messages.clear()


def aside_screens(window: MainWindow, long_case: CaseToShow) -> Iterator[str]:
    """Show the pages beside the rail."""
    check = CheckPage(InlineTasks(), long_case.vault.folder, lambda: None)
    window.pages.show_aside(check)
    yield "check, before"
    check._set_working(True)
    for status, name in ((Status.OK, "Encryption"), (Status.AMBER, LONG_WORDS), (Status.FAIL, "Keys")):
        check._add(CheckResult(name, status, LONG_WORDS))
    yield "check, under way"
    check._finish()
    yield "check, done"
    window.pages.forget(check)
    limits = LimitsPage()
    window.pages.show_aside(limits)
    yield "what this cannot protect from"
    window.pages.forget(limits)
    passphrase = ChangePassphrasePage(long_case.vault, InlineTasks())
    window.pages.show_aside(passphrase)
    yield "change passphrase"
    window.pages.forget(passphrase)
    about_you = AboutYouPage(long_case.vault, InlineTasks())
    window.pages.show_aside(about_you)
    yield "about you"
    window.pages.forget(about_you)
    controller = CaseController(long_case.case)
    keeping = RetentionPage(controller)
    window.pages.show_aside(keeping)
    yield "keeping"
    long_case.case.retention.change(destroy_on=date(2026, 12, 1), required_by=LONG_WORDS)
    keeping._reload()
    yield "keeping, until a day"
    long_case.case.retention.change(destroy_on=None, required_by="")
    window.pages.forget(keeping)
    controller.end()


def guide_screens(window: MainWindow) -> Iterator[str]:
    """Show the guide over whatever page is shown, at each of its topics, and searching."""
    window.pages.show("home")
    page = GuidePage()
    for topic in topics():
        page.go_to(topic.name)
        window.pages.show_over(page)
        yield f"guide, {topic.name}"
    page.writing_place().setText("forgot password")
    yield "guide, found"
    page.writing_place().setText("xyzzy")
    yield "guide, nothing found"
    window.pages.leave_over()
