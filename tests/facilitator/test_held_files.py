"""A file that another program holds is tried again for a second, and then told as what it is."""

import errno
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from facilitator import held_files
from facilitator.document.export import export
from facilitator.document_errors import ExportRefused
from facilitator.held_files import is_held, patiently
from facilitator.vault.destruction_report import Step
from facilitator.vault.disk import disk_errors, overwrite_then_remove, remove, set_aside, write_whole
from facilitator.vault.header import Protection
from facilitator.vault_errors import FileHeld, NotErased, VaultReadOnly
from tests.facilitator.vault.conftest import Place, write_case

SHARING, LOCK, DENIED = 32, 33, 5


def windows_error(number: int, path: Path | None = None) -> OSError:
    """Return what Windows raises: its own number, and the one that Python makes of it."""
    error = OSError(errno.EACCES, "refused", str(path) if path else None)
    error.winerror = number  # type: ignore[attr-defined]
    return error


ERRORS = {
    "sharing": lambda: windows_error(SHARING),
    "lock": lambda: windows_error(LOCK),
    "busy": lambda: OSError(errno.EBUSY, "busy"),
    "running": lambda: OSError(errno.ETXTBSY, "busy"),
}


class Clock:
    """Time that passes only while somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(held_files, "time", clock)
    return clock


def held(monkeypatch: pytest.MonkeyPatch, method: str, error: Callable[[], OSError], times: int) -> list[int]:
    """Have a method of every path refuse some times; return how often it was asked, as its only item."""
    asked, real = [0], getattr(Path, method)

    def refusing(path: Path, *args: object, **options: object) -> object:
        asked[0] += 1
        if asked[0] <= times:
            raise error()
        return real(path, *args, **options)

    monkeypatch.setattr(Path, method, refusing)
    return asked


@pytest.mark.parametrize("kind", ERRORS)
def test_it_is_tried_again_until_it_is_let_go_of(kind: str, clock: Clock) -> None:
    answers = iter([ERRORS[kind](), ERRORS[kind](), "done"])

    def act() -> object:
        answer = next(answers)
        if isinstance(answer, OSError):
            raise answer
        return answer

    assert patiently(act) == "done"
    assert clock.now < 0.5


@pytest.mark.parametrize("kind", ERRORS)
def test_after_about_a_second_its_true_cause_is_said(kind: str, clock: Clock) -> None:
    def act() -> None:
        error = ERRORS[kind]()
        raise error

    with pytest.raises(FileHeld, match="open in another program"), disk_errors():
        patiently(act)

    assert 0.9 < clock.now < 1.2


def test_what_is_no_holding_is_not_tried_again(clock: Clock) -> None:
    def act() -> None:
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full"):
        patiently(act)
    assert clock.now == 0


@pytest.mark.parametrize(
    ("probed", "kind"), [(SHARING, FileHeld), (DENIED, VaultReadOnly), (None, VaultReadOnly)]
)
def test_on_windows_access_denied_is_looked_into(
    probed: int | None, kind: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    file = tmp_path / "held"
    file.touch()

    def create_file(*_: object) -> int:
        if probed is not None:
            raise windows_error(probed)
        return 1

    calls = SimpleNamespace(CreateFile=create_file, CloseHandle=lambda _: None)
    monkeypatch.setitem(held_files.sys.modules, "_winapi", calls)  # type: ignore[attr-defined]
    monkeypatch.setattr(held_files.sys, "platform", "win32")  # type: ignore[attr-defined]

    def act() -> None:
        raise windows_error(DENIED, file)

    with pytest.raises(kind), disk_errors():
        patiently(act)
    assert clock.now > 0.9


def test_a_file_that_may_not_be_written_is_no_held_one() -> None:
    assert not is_held(OSError(errno.EACCES, "no"))


@pytest.mark.parametrize("kind", ERRORS)
def test_every_way_to_write_or_remove_waits_for_the_file(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    for method, act in (
        ("replace", lambda: write_whole(file, b"content")),
        ("unlink", lambda: remove(file)),
        ("replace", lambda: write_whole(file, b"content")),
        ("open", lambda: overwrite_then_remove(file)),
        ("replace", lambda: write_whole(file, b"content")),
        ("replace", lambda: set_aside(file)),
    ):
        with monkeypatch.context() as patch:
            asked = held(patch, method, ERRORS[kind], 3)
            act()
            assert asked[0] >= 4


def test_a_plan_open_in_a_viewer_is_told_so_and_leaves_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"%PDF older")
    with monkeypatch.context() as patch:
        held(patch, "replace", ERRORS["sharing"], 999)
        with pytest.raises(ExportRefused, match="open in another program"):
            export(b"%PDF newer", target, replace=True)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]

    held(monkeypatch, "replace", ERRORS["sharing"], 3)
    export(b"%PDF newer", target, replace=True)
    assert target.read_bytes() == b"%PDF newer"


@pytest.mark.parametrize("protection", list(Protection))
def test_a_case_that_another_program_holds_is_not_called_erased_and_the_cause_is_said(
    protection: Protection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path / "vault", protection)
    vault = place.create()
    case_id = write_case(vault)
    file, real = place.folder / f"{case_id}.case", Path.open
    steps: list[Step] = []

    def refusing(path: Path, *args: object, **options: object) -> object:
        if path == file:
            raise windows_error(SHARING, path)
        return real(path, *args, **options)  # type: ignore[call-overload]

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refusing)
        with pytest.raises(NotErased, match=r"key is gone.*open in another program"):
            vault.destroy_case(case_id, report=steps.append)
    assert "open in another program" in next(step.sentence for step in steps if not step.done)

    assert vault.destroy_case(case_id).erased
    vault.close()
