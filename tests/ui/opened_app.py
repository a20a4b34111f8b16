"""The app over a real vault, as a person meets it: unlocked by typing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QWidget

from facilitator.case.clock import Clock
from facilitator.casefile import CaseFile
from facilitator.practice import create_practice_case
from facilitator.vault.disk import write_whole
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.keychain import Keychain
from facilitator.vault.new_folder import make_private_folder
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from ui.app import App
from ui.look.preferences import Look
from ui.look.theme import Theme, apply_theme
from ui.session.open_case import OpenCase
from ui.window.main_window import MainWindow

PASSPHRASE = "copper lantern river seven"


class Opened:
    """The app and the one who drives it."""

    def __init__(self, app: App, driven: InProcessWindow) -> None:
        self.app = app
        self.window = app.window
        self.driven = driven

    @property
    def case(self) -> CaseFile:
        """The open case, to look into."""
        return self.open_case.controller.case_file

    @property
    def open_case(self) -> OpenCase:
        """What lives as long as the case."""
        session = self.app._session
        assert session is not None
        assert session.case is not None
        return session.case

    def unfold(self, reference: str) -> None:
        """Have Home show all that can be done with a case."""
        self.driven.click(f"More for {reference}")

    def unlock(self) -> None:
        self.driven.fill("Passphrase", PASSPHRASE)
        self.driven.press("Return")

    def wait_for_case(self, reference: str) -> None:
        """Wait until Home lists the case and it can be opened."""
        self.driven.wait(lambda: self.driven.is_enabled(f"Open {reference}"), lambda: "the list")

    def wait_for_stage(self, key: str) -> None:
        self.driven.wait(lambda: self.window.pages.current() == key, lambda: f"the stage {key}")


def closed_case(folder: Path, fill: Callable[[CaseFile], object] = lambda _: None) -> str:
    """Make a case in the vault of `folder`, fill it, close it, and return its reference."""
    vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
    case = CaseFile.create(vault)
    reference = case.matter.current().reference
    fill(case)
    case.close()
    vault.close()
    return reference


def _make_vault(folder: Path, keychain: Keychain | None) -> None:
    Vault.create(folder, PASSPHRASE, keychain=keychain, cost=WHERE_MEMORY_IS_SHORT).close()


def _leave_practice_open(folder: Path, keychain: Keychain | None, clock: Clock | None) -> None:
    vault = Vault.unlock(folder, PASSPHRASE, keychain=keychain)
    case = create_practice_case(vault, clock=clock)
    case.place.remember(stage="prepare")
    case.close(left_open=True)
    vault.close()


@cache
def _files_of_a_new_vault() -> tuple[tuple[str, bytes], ...]:
    # Making one takes as long as unlocking one, and every test would make the same.
    with TemporaryDirectory() as place:
        folder = Path(place, "vault")
        _make_vault(folder, None)
        return tuple((path.name, path.read_bytes()) for path in folder.iterdir())


@contextmanager
def opening(
    drive: Callable[[QWidget], InProcessWindow],
    qapp: QApplication,
    folder: Path,
    *,
    practice: bool,
    keychain: Keychain | None = None,
    clock: Clock | None = None,
) -> Iterator[Callable[[], Opened]]:
    """Make a vault in `folder` and lend what starts the app over it.

    With `practice` a practice case waits in it as if it had been left open in Prepare, its meeting to begin.
    """
    apply_theme(qapp, Theme.LIGHT, 100)
    if keychain is None:
        make_private_folder(folder)
        for name, content in _files_of_a_new_vault():
            write_whole(folder / name, content)
    else:
        _make_vault(folder, keychain)
    if practice:
        _leave_practice_open(folder, keychain, clock)
    apps: list[App] = []

    def begin() -> Opened:
        app = App(qapp, MainWindow(furnished=False), folder, Look(), practice=False)
        apps.append(app)
        app.start()
        return Opened(app, drive(app.window))

    yield begin
    for app in apps:
        app.end()
