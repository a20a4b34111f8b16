"""The checks of the machine, on systems made up for each case and on this one."""

import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.computer_check import machine_checks
from facilitator.computer_check.linux_disks import LinuxDisks, Protected
from facilitator.computer_check.machine_checks import MachineChecks
from facilitator.computer_check.result import CheckResult, Status
from facilitator.hardening import Measure

STATUS_OF = {
    Protected.ENCRYPTED: Status.OK,
    Protected.PLAIN: Status.AMBER,
    Protected.UNKNOWN: Status.UNKNOWN,
}
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")


class System:
    """A root folder with the few files that Linux shows about its disks."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("proc/swaps", "Filename Type Size Used Priority\n")
        self.write("proc/sys/kernel/core_pattern", "core\n")
        self._mounts: list[str] = []
        self.mount("/", "254:0", "ext4", "/dev/vda")

    def write(self, name: str, content: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)

    def mount(self, point: str, device: str, kind: str, source: str) -> None:
        self._mounts.append(f"27 1 {device} / {point} rw,relatime shared:1 - {kind} {source} rw\n")
        self.write("proc/self/mountinfo", "".join(self._mounts))

    def device(self, name: str, number: str = "", uuid: str = "", over: tuple[str, ...] = ()) -> None:
        folder = self.root / "sys/class/block" / name
        (folder / "slaves").mkdir(parents=True)
        for below in over:
            (folder / "slaves" / below).mkdir()
        if uuid:
            (folder / "dm").mkdir()
            (folder / "dm/uuid").write_text(uuid)
        self.write(f"dev/{name}", "")
        if number:
            numbers = self.root / "sys/dev/block"
            numbers.mkdir(parents=True, exist_ok=True)
            (numbers / number).symlink_to(folder)

    def named(self, mapped: str, name: str) -> None:
        link = self.root / "dev/mapper" / mapped
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(Path("..") / name)

    def swaps(self, *lines: str) -> None:
        self.write("proc/swaps", "Filename\tType\tSize\tUsed\tPriority\n" + "".join(f"{x}\n" for x in lines))


@pytest.fixture
def system(tmp_path: Path) -> System:
    return System(tmp_path / "system")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / "vault"
    folder.mkdir(parents=True)
    return folder


def result(name: str, folder: Path, root: Path = Path("/")) -> CheckResult:
    return dict(MachineChecks(folder, root=root).all())[name]()


@linux
@pytest.mark.parametrize(
    ("uuid", "over", "seen"),
    [
        ("CRYPT-LUKS2-0f1e-cryptroot", ("sda3",), Protected.ENCRYPTED),
        ("LVM-abc", ("dm-9",), Protected.ENCRYPTED),
        ("LVM-abc", ("dm-9", "sdb1"), Protected.PLAIN),
        ("LVM-abc", ("sdb1",), Protected.PLAIN),
        ("LVM-abc", ("gone",), Protected.UNKNOWN),
        ("", (), Protected.PLAIN),
    ],
)
def test_a_disk_is_encrypted_when_every_part_of_it_is(
    uuid: str, over: tuple[str, ...], seen: Protected, system: System, folder: Path
) -> None:
    for name in ("sda3", "sdb1"):
        system.device(name)
    system.device("dm-9", uuid="CRYPT-LUKS2-77-x", over=("sda3",))
    system.device("dm-0", number="254:0", uuid=uuid, over=over)

    assert LinuxDisks(system.root).of_folder(folder) is seen
    answer = result("Disk encryption", folder, system.root)
    assert answer.status is STATUS_OF[seen]


@linux
@pytest.mark.parametrize(
    ("kind", "source", "seen"),
    [
        ("btrfs", "/dev/mapper/luks-root", Protected.ENCRYPTED),
        ("fuse.gocryptfs", "/home/.cipher", Protected.ENCRYPTED),
        ("tmpfs", "tmpfs", Protected.IN_MEMORY),
        ("nfs4", "server:/home", Protected.FAR_AWAY),
        ("zfs", "rpool/home", Protected.UNKNOWN),
        ("overlay", "overlay", Protected.UNKNOWN),
    ],
)
def test_the_innermost_mount_counts(
    kind: str, source: str, seen: Protected, system: System, tmp_path: Path
) -> None:
    system.device("vda", number="254:0")
    system.device("dm-0", uuid="CRYPT-LUKS2-1-luks-root")
    system.named("luks-root", "dm-0")
    inner = tmp_path / "a place"
    (inner / "vault").mkdir(parents=True)
    system.mount(str(inner).replace(" ", "\\040"), "0:44", kind, source)

    assert LinuxDisks(system.root).of_folder(inner / "vault") is seen
    assert LinuxDisks(system.root).of_folder(tmp_path) is Protected.PLAIN


@linux
@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ((), Status.OK),
        (("/dev/zram0 partition 8 0 100",), Status.OK),
        (("/dev/dm-1 partition 8 0 -2",), Status.OK),
        (("/dev/sda5 partition 8 0 -2",), Status.AMBER),
        (("/dev/zram0 partition 8 0 100", "/dev/sda5 partition 8 0 -2"), Status.AMBER),
        (("/swap\\040file file 8 0 -2",), Status.AMBER),
        (("/dev/gone partition 8 0 -2",), Status.AMBER),
    ],
)
def test_swap_is_green_only_where_nothing_of_it_can_be_read(
    lines: tuple[str, ...], status: Status, system: System, folder: Path
) -> None:
    system.device("vda", number="254:0")
    system.device("zram0")
    system.device("sda5")
    system.device("dm-1", uuid="CRYPT-PLAIN-swap", over=("sda5",))
    system.swaps(*lines)

    assert result("Swapped memory", folder, system.root).status is status


@linux
def test_a_swap_file_on_an_encrypted_disk_is_fine(system: System, folder: Path) -> None:
    system.device("dm-0", number="254:0", uuid="CRYPT-LUKS2-1-root")
    system.swaps("/swapfile file 8 0 -2")

    assert result("Swapped memory", folder, system.root).status is Status.OK


@linux
def test_a_system_that_shows_nothing_is_unknown_and_fails_nothing(tmp_path: Path, folder: Path) -> None:
    results = {name: check() for name, check in MachineChecks(folder, root=tmp_path / "nothing").all()}

    for name in ("Disk encryption", "Swapped memory", "Crash handler"):
        assert results[name].status is Status.UNKNOWN
        assert "cannot be known" in results[name].sentence
    assert Status.FAIL not in {answer.status for answer in results.values()}


@linux
def test_this_machine_is_looked_at_quickly_and_every_line_says_something(home: Path) -> None:
    started = time.monotonic()

    answers = [check() for _, check in MachineChecks(home / "vault").all()]

    assert time.monotonic() - started < 3
    assert [answer.name for answer in answers] == [
        "Versions",
        "Clock",
        "Disk encryption",
        "Swapped memory",
        "Crash handler",
        "Folder of your cases",
        "Cases set aside",
    ]
    assert all(answer.sentence.endswith(".") and answer.status is not Status.FAIL for answer in answers)
    assert "SQLCipher 4." in answers[0].sentence


@linux
def test_the_crash_handler_is_named_and_gets_nothing(system: System, folder: Path) -> None:
    system.write("proc/sys/kernel/core_pattern", "|/usr/lib/systemd/systemd-coredump %P %u\n")

    answer = result("Crash handler", folder, system.root)

    assert answer.status is Status.OK
    assert "systemd-coredump" in answer.sentence


def test_a_refused_protection_makes_the_crash_handler_amber(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine_checks, "harden", lambda: (Measure("memory", False, "Refused."),))

    assert result("Crash handler", folder).status is Status.AMBER


def test_a_synchronised_folder_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Eastshire" / "vault"
    folder.mkdir(parents=True)

    answer = result("Folder of your cases", folder)

    assert answer.status is Status.AMBER
    assert "OneDrive" in answer.sentence


def test_a_folder_that_cannot_be_written_is_told_before_a_meeting(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write anywhere

    answer = result("Folder of your cases", folder / "not" / "made yet")

    assert answer.status is Status.AMBER
    assert "cannot be written" in answer.sentence


@linux
def test_a_folder_on_another_computer_is_told(system: System, folder: Path) -> None:
    system.mount(str(folder), "0:50", "cifs", "//server/home")

    answer = result("Folder of your cases", folder, system.root)

    assert answer.status is Status.AMBER
    assert "on another computer" in answer.sentence


def test_the_clock_is_told_with_the_next_bank_holiday(folder: Path) -> None:
    """A built program may lack the data of the package that knows them."""
    answer = result("Clock", folder)

    assert answer.status is Status.OK
    assert "The next bank holiday is " in answer.sentence


@pytest.mark.parametrize("year", [1970, 2025, 2047])
def test_a_clock_that_cannot_be_right_is_told(
    year: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Off(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            del tz
            return datetime(year, 6, 1, tzinfo=UTC)

    monkeypatch.setattr(machine_checks, "datetime", Off)

    answer = result("Clock", folder)

    assert answer.status is Status.AMBER
    assert str(year) in answer.sentence


def test_a_clock_that_was_set_back_is_told(folder: Path) -> None:
    tomorrow = time.time() + 3 * 86_400
    (folder / "vault.json").touch()
    os.utime(folder / "vault.json", (tomorrow, tomorrow))

    answer = result("Clock", folder)

    assert answer.status is Status.AMBER
    assert "later day" in answer.sentence


def test_a_clock_that_stands_still_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 7.0)

    assert "does not pass evenly" in result("Clock", folder).sentence


@pytest.mark.parametrize(
    ("printed", "status"),
    [("FileVault is On.\n", Status.OK), ("FileVault is Off.\n", Status.AMBER), ("?", Status.UNKNOWN)],
)
def test_on_macos_filevault_is_asked_by_its_full_path_and_without_a_shell(
    printed: str, status: Status, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def run(command: tuple[str, ...], **options: object) -> subprocess.CompletedProcess[str]:
        asked.append((command, options.get("shell", False)))
        return subprocess.CompletedProcess(command, 0, printed, "")

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(subprocess, "run", run)

    assert result("Disk encryption", folder).status is status
    assert asked == [(("/usr/bin/fdesetup", "status"), False)]


def test_windows_says_that_it_cannot_know_and_where_to_look(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    for name in ("Disk encryption", "Swapped memory"):
        answer = result(name, folder)
        assert answer.status is Status.UNKNOWN
        assert "cannot be known here" in answer.sentence
        assert "BitLocker" in answer.sentence


def test_cases_that_were_set_aside_are_named_and_not_called_destroyed(tmp_path: Path) -> None:
    aside = tmp_path / "vault set aside 2026-11-27"
    aside.mkdir()
    (aside / "vault.json").write_text("{}")

    status, sentence = MachineChecks(tmp_path / "vault").set_aside()

    assert status is Status.AMBER
    assert str(aside) in sentence
    assert "nothing destroys them" in sentence
