"""The real window is killed at random instants of every kind of act; nothing that it showed as saved is lost.

Each run does every kind once. `--kills 500` does so many, going round the kinds.
"""

import itertools
import json
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from facilitator.agreement.action import Due
from facilitator.agreement.choices import Safety
from facilitator.case.clock import SystemClock
from facilitator.practice import create_practice_case, working_day_in
from facilitator.vault.vault import Vault
from tests.canary_case import QUICK
from tests.conftest import WHY_NO_QT
from tests.crash.acts_to_kill import BEFORE, KINDS, LOOK
from tests.crash.driven_program import DRIVER, complaints, running
from tests.crash.durable import on_disk
from tests.made_papers import email, large_pdf, pdf

pytestmark = [
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a thing of POSIX systems"),
]
PASSPHRASE = "copper lantern river seven"
Event = dict[str, Any]
# What the design promises: typed text within half a second, the clock within one.
LONGEST_UNSAVED_S = 0.5
LONGEST_LOST_MS = 1_000
# Looking at the case and writing down what it holds are two instants.
READ_MS = 250
# No act changes more rows of a table than this.
MOST_ROWS_OF_AN_ACT = 4
MOST_NOTES_OF_AN_ACT = 1
# Saving a plan and destroying a case want a meeting that has ended, with an agreement and without.
STANDING = {"save the plan": "agreed", "destroy the case": "disagreed"}
# How long after the act has begun the kill comes at the latest; slow work gets longer.
WITHIN_S = {"save the plan": 1.5, "destroy the case": 2.0, "add a paper": 1.5, "add an e-mail": 2.5}
START_S = 0.7
RECENT_S = 3.0


@dataclass
class Run:
    """One life of the program: what it wrote down, and when it was killed."""

    kind: str
    events: list[Event] = field(default_factory=list)
    killed_at: float = 0
    errors: str = ""

    def last(self, *names: str) -> Event | None:
        return next((event for event in reversed(self.events) if event["event"] in names), None)

    def first(self, name: str) -> Event | None:
        return next((event for event in self.events if event["event"] == name), None)

    @property
    def shown(self) -> Event | None:
        """What was shown last, everything of it saved."""
        return self.last("shown", "opened")

    @property
    def cut_short(self) -> Event | None:
        """The act that was under way at the kill."""
        last = self.last("shown", "opened", "doing")
        return last if last is not None and last["event"] == "doing" else None

    def longest_silence_ms(self) -> int:
        """Return for how long the window, or the machine, did nothing: no timer beats then."""
        times = [event["at"] for event in self.events] + [self.killed_at]
        recent = [time for time in times if time > self.killed_at - RECENT_S]
        return round(max((b - a for a, b in itertools.pairwise(recent)), default=RECENT_S) * 1000)

    def typed_before(self, instant: float) -> str | None:
        """Return what stood on the screen at that instant, if somebody was typing then."""
        found = None
        for event in self.events:
            if event["event"] == "doing":
                found = None
            if event["event"] == "typed" and event["at"] < instant:
                found = event["text"]
        return found


@dataclass
class Tally:
    """What came of all the kills."""

    kinds: Counter[str] = field(default_factory=Counter)
    acts: int = 0
    cut_short: Counter[str] = field(default_factory=Counter)
    while_starting: int = 0
    restarts: int = 0
    destroyed: int = 0
    clock_lost_ms: list[int] = field(default_factory=list)

    def __str__(self) -> str:
        lost = sorted(self.clock_lost_ms) or [0]
        return (
            f"{sum(self.kinds.values())} kills of {len(self.kinds)} kinds, {self.acts} acts shown as saved, "
            f"{sum(self.cut_short.values())} cut short in the middle, {self.while_starting} while starting, "
            f"{self.restarts} restarts compared, {self.destroyed} destructions, "
            f"clock lost at most {lost[-1]} ms, usually {lost[len(lost) // 2]}"
        )


class KilledProgram:
    """The program over one vault, killed and started again; every check that fails names kind and kill."""

    def __init__(self, home: Path, variant: str = "honest") -> None:
        self.home = home
        self.files = home / "files"
        self.files.mkdir()
        self.folder = home
        self.variant = variant
        self.tally = Tally()
        self.chance = random.Random(7)  # noqa: S311  instants that can be had again, not secrets
        self._expected: dict[Path, dict[str, Any]] = {}
        (self.files / "paper.pdf").write_bytes(large_pdf("Report", 3_000_000))
        (self.files / "mail.eml").write_bytes(
            email("Report", ("One.pdf", pdf("One")), ("Two.pdf", pdf("Two")))
        )
        for standing in ("running", "agreed", "disagreed"):
            make_vault(home / standing, standing)
        shutil.copytree(home / "disagreed", home / "as it was")

    def kill(self, kind: str, number: int, *, within: float = 0) -> Run:
        """Start the program, kill it in the middle of acts of `kind`, and look at what is left."""
        starting = self.variant == "honest" and self.chance.random() < 0.06
        self.folder = self.home / STANDING.get(kind, "running")
        within = START_S if starting else within or WITHIN_S.get(kind, 0.7)
        run = self._run(kind, number, self.chance.uniform(0, within), starting)
        assert run.errors == "", run.errors
        self.tally.kinds[kind] += 1
        opened = run.first("opened")
        if opened is None:
            self.tally.while_starting += 1
            return run
        self._compare_restart(opened)
        self.tally.acts += sum(event["event"] == "shown" for event in run.events)
        if run.cut_short is not None:
            self.tally.cut_short[run.cut_short["act"]] += 1
        held = on_disk(self.folder, PASSPHRASE, self.home / "copy")
        self._check(run, held)
        self._expected[self.folder] = held
        return run

    def _run(self, kind: str, number: int, instant: float, starting: bool) -> Run:
        arguments = (str(self.folder), kind, str(number), self.variant, str(self.files))
        run = Run(kind)
        errors = self.home / "errors"
        with running((sys.executable, DRIVER, *arguments), errors) as process:
            begun = threading.Event()
            reading = threading.Thread(target=_read, args=(process, run, begun))
            reading.start()
            if not starting:
                begun.wait(60)
            time.sleep(instant)  # the instant of the kill is what is tried out
            process.send_signal(signal.SIGKILL)
            run.killed_at = time.monotonic()
            reading.join()
            process.wait()
        run.errors = "\n".join(complaints(errors))
        fault = run.first("fault")
        assert fault is None, f"{kind}: {fault}"
        assert process.returncode == -signal.SIGKILL, f"{kind}: {process.returncode} {run.errors}"
        return run

    def _compare_restart(self, opened: Event) -> None:
        """The window shows again what is on the disk: the same place, item, floor, queue and words."""
        expected = self._expected.pop(self.folder, None)
        if not expected:
            return
        self.tally.restarts += 1
        wanted, seen = expected["screen"], opened["screen"]
        assert seen["stage"] == wanted["stage"]
        assert opened["tables"] == expected["tables"]
        if seen["stage"] == "meet":
            assert seen["item"] == wanted["item"]
            assert seen["queue"] == wanted["queue"]
            assert seen["draft"] == wanted["draft"]
            speaker = wanted["floor"]
            said = "Nobody has the floor" if speaker is None else f"{speaker} has the floor"
            assert said in seen["floor"]

    def _check(self, run: Run, held: dict[str, Any]) -> None:
        shown, cut = run.shown, run.cut_short
        assert shown is not None
        where = f"{run.kind}, {cut['act'] if cut else 'between acts'}"
        touched = set(cut["touches"]) if cut else set()
        if not held:
            assert "everything" in touched, where
            self.tally.destroyed += 1
            return
        if "everything" in touched or "tables" not in shown:
            return
        for table, rows in shown["tables"].items():
            lost = Counter(rows) - Counter(held["tables"][table])
            new = Counter(held["tables"][table]) - Counter(rows)
            most = MOST_NOTES_OF_AN_ACT if table == "note" else MOST_ROWS_OF_AN_ACT
            allowed = most if table in touched else 0
            assert max(lost.total(), new.total()) <= allowed, f"{where}: {table} lost {lost}, has {new}"
        self._check_typed(run, held["screen"]["draft"])
        if shown["running"] and "clock" not in touched and self.variant == "honest":
            since = (run.killed_at - shown["at"]) * 1000
            lost_ms = round(shown["elapsed"] + since - held["elapsed"])
            silent_ms = run.longest_silence_ms()
            self.tally.clock_lost_ms.append(lost_ms)
            assert -READ_MS < lost_ms <= LONGEST_LOST_MS + silent_ms, f"{where}: silent {silent_ms}"

    def _check_typed(self, run: Run, draft: str) -> None:
        if run.kind != "type a note":
            return
        due = run.typed_before(run.killed_at - LONGEST_UNSAVED_S)
        if due is not None:
            assert draft.startswith(due), f"{due!r} was on the screen, {draft!r} is kept"

    def after_destruction(self) -> None:
        """A case whose destruction was begun is gone once the program was started again."""
        held = on_disk(self.folder, PASSPHRASE, self.home / "copy")
        if not held:
            run = self._run(LOOK, 0, 0.0, starting=False)
            opened = run.first("opened")
            assert opened is not None
            assert opened["screen"]["stage"] == "home"
            assert list(self.folder.glob("*.case*")) == []
        shutil.rmtree(self.folder)
        shutil.copytree(self.home / "as it was", self.folder)
        self._expected.pop(self.folder, None)

    def parts_of_plans(self) -> list[str]:
        """Return what a kill left of a plan that was being saved, and check that each plan is whole."""
        for plan in self.files.glob("plan*.pdf"):
            assert plan.read_bytes().rstrip().endswith(b"%%EOF")
        # The e-mail is one of those that are added.
        return [path.name for path in self.files.iterdir() if path.suffix not in {".pdf", ".eml"}]


def _read(process: subprocess.Popen[str], run: Run, begun: threading.Event) -> None:
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if line.endswith("\n"):
                run.events.append(json.loads(line))
                event = run.events[-1]
                under_way = event["event"] == "doing" and event["act"] != BEFORE
                if under_way or event["event"] == "fault" or "texts" in event:
                    begun.set()
    finally:
        begun.set()


def make_vault(folder: Path, standing: str) -> None:
    """A meeting under way, with an action that only wants agreement; or an ended one, with it or without."""
    vault = Vault.create(folder, PASSPHRASE, keychain=None, cost=QUICK)
    case = create_practice_case(vault, clock=SystemClock())
    case.meeting.start()
    case.meeting.next_item()
    case.actions.propose("Meet J. at the gate each morning")
    case.actions.change(
        case.actions.all()[0].id,
        who="Rowan Shah",
        due=Due(day=working_day_in(case.today(), 14)),
        how_we_will_know="J. says that mornings feel safer",
    )
    case.issues.add("Who supports J. at the start of the day")
    case.finish.answer_safety(Safety.NOBODY_AT_RISK)
    if standing == "agreed":
        for party in case.parties.all():
            case.consents.give(case.actions.all()[0].id, party.id)
    if standing != "running":
        case.meeting.end()
    case.place.remember(stage="meet", left_open=True)
    case.close(left_open=True)
    vault.close()


def test_killed_in_the_middle_of_every_kind_of_act_it_loses_nothing_that_was_shown_as_saved(
    tmp_path: Path, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    program = KilledProgram(tmp_path)
    kills = pytestconfig.getoption("--kills") or len(KINDS)
    for number, kind in zip(range(kills), itertools.cycle(KINDS), strict=False):
        program.kill(kind, number)
        if kind == "destroy the case":
            program.after_destruction()
    with capsys.disabled():
        sys.stdout.write(f"\n{program.tally}\n")
    assert program.parts_of_plans() == []
    assert program.tally.restarts > kills / 2
    assert program.tally.cut_short, "every kill came between two acts: the test would be blind"


def test_a_program_that_keeps_late_what_it_shows_is_caught(tmp_path: Path) -> None:
    program = KilledProgram(tmp_path, "late")

    def kill_until_caught() -> None:
        for number in range(20):
            program.kill("write a note", number, within=3)

    with pytest.raises(AssertionError, match="lost"):
        kill_until_caught()
