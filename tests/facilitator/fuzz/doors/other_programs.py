"""What other programs and the system tell: where their folders are, what is mounted, what is swapped."""

import json
import os
import random
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from facilitator.computer_check.machine_checks import MachineChecks
from facilitator.computer_check.result import Status
from facilitator.computer_check.trace_search import search
from facilitator.document.cloud_folders import cloud_folder
from tests.facilitator.fuzz.door import Door
from tests.facilitator.fuzz.doors.vault_files import odd_json
from tests.facilitator.fuzz.mutation import mutated

MOUNTS = (
    b"27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n30 27 0:44 / /home rw - btrfs /dev/dm-0 rw\n"
)
SWAPS = b"Filename Type Size Used Priority\n/dev/zram0 partition 8 0 100\n/swap file 8 0 -2\n"
ACCOUNTS = {"personal": {"path": "/home/x/Dropbox", "host": 1}, "business": {"path": "/home/x/Work"}}


@dataclass(frozen=True)
class Told:
    accounts: bytes
    mounts: bytes
    swaps: bytes
    kind: str = "file"


class OtherPrograms(Door):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._info = folder / ".dropbox" / "info.json"
        self._root = folder / "system"
        for place in (self._info, self._root / "proc/self/mountinfo", folder / "plans/plan.pdf"):
            place.parent.mkdir(parents=True)
        (folder / "plans/loop").symlink_to("loop")
        os.environ["HOME"] = str(folder)

    def make(self, chance: random.Random) -> Told:
        accounts = odd_json(ACCOUNTS, chance) if chance.random() < 0.8 else mutated([b"{}", b"[]"], chance)
        swaps = SWAPS if chance.random() < 0.5 else mutated([SWAPS], chance)
        kind = chance.choice(("file",) * 20 + ("loop", "fifo", "folder"))
        return Told(accounts, mutated([MOUNTS], chance), swaps, kind)

    def anything(self) -> st.SearchStrategy[Told]:
        path = st.text(max_size=30).map(lambda name: json.dumps({"a": {"path": name}}).encode())
        return st.builds(Told, path | st.binary(max_size=80), st.binary(max_size=200), st.binary(max_size=80))

    def knock(self, made: Told) -> None:
        if self._info.is_dir():
            self._info.rmdir()
        self._info.unlink(missing_ok=True)
        if made.kind == "loop":
            self._info.symlink_to(self._info)
        elif made.kind == "fifo":
            os.mkfifo(self._info)
        elif made.kind == "folder":
            self._info.mkdir()
        else:
            self._info.write_bytes(made.accounts)
        for target in (self.folder / "plans/plan.pdf", self.folder / "plans/loop/plan.pdf"):
            assert cloud_folder(target) in {None, "Dropbox"}
        search(["mornings at the gate"], [self.folder])
        (self._root / "proc/self/mountinfo").write_bytes(made.mounts)
        (self._root / "proc/swaps").write_bytes(made.swaps)
        checks = dict(MachineChecks(self.folder / "vault", root=self._root).all())
        for name in ("Disk encryption", "Swapped memory", "Folder of your cases"):
            assert checks[name]().status is not Status.FAIL
