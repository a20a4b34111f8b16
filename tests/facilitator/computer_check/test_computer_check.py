"""The self-test must be able to fail: each part is broken in turn, and the check says so."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Unpack

import pytest

from facilitator.__main__ import main
from facilitator.acts.action_acts import ActionActs, ActionChanges
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.note_acts import NoteActs
from facilitator.acts.plan_acts import PlanActs
from facilitator.agreement.action import digest
from facilitator.agreement.plan import ActionPlan
from facilitator.case.identity import ActionId
from facilitator.changes import Changes
from facilitator.computer_check import CheckResult, Status, run_checks, scratch_vault, steps, traces_left
from facilitator.computer_check.trace_search import Search, search
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.papers import reading
from facilitator.vault.destruction_report import DestructionReport, Step
from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault.keychain import Keychain
from facilitator.vault.vault import Vault
from tests.facilitator.vault.keychains import MemoryBackend, keychain_on


@pytest.fixture(autouse=True)
def no_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scratch_vault, "COST", Cost(memory=64 * MEBIBYTE))
    monkeypatch.setattr(
        scratch_vault, "find_keychain", lambda: (None, "No keychain is running for this login.")
    )


def outcome(**options: Path) -> dict[str, CheckResult]:
    return {result.name: result for result in run_checks(**options)}


def failures(results: dict[str, CheckResult]) -> list[str]:
    return [name for name, result in results.items() if result.status is Status.FAIL]


def test_a_sound_computer_without_a_keychain_passes_and_says_so_in_amber(tmp_path: Path) -> None:
    plan = tmp_path / "plan.pdf"

    results = outcome(keep_plan=plan)

    assert failures(results) == []
    assert results["Keychain"].status is Status.AMBER
    assert results["Copied folder"].status is Status.AMBER
    assert "deletion, not cryptographic erase" in results["Keychain"].sentence
    assert "Meet J. at the gate" in reading.text_of(plan.read_bytes()).replace("\n", " ")


def test_the_check_leaves_only_the_plan_behind(tmp_path: Path, home: Path) -> None:
    outcome(keep_plan=tmp_path / "plan.pdf")

    left = [path for path in tmp_path.rglob("*") if path.is_file() and "facilitator" in str(path).lower()]
    assert [path for path in left if path.suffix in {".case", ".key", ".json"}] == []
    assert list(home.rglob("*.case")) == []


def test_json_for_machines_holds_every_result(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--json"])

    results = json.loads(capsys.readouterr().out)
    assert code == 0
    assert {"name", "status", "sentence"} == set(results[0])
    assert results[-1]["name"] == "Traces"


@pytest.mark.system("dbus-daemon", "gnome-keyring-daemon")
def test_a_computer_with_a_keychain_passes_without_amber_and_empties_it(keychain_session) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    run = keychain_session.run_to_end(sys.executable, "-m", "facilitator", "check", "--json")

    results = {r["name"]: r for r in json.loads(run.stdout)}
    # How many files there are to look through is a matter of the machine, and told in amber.
    results["Traces"]["status"] = results["Traces"]["status"].replace("amber", "pass")
    told_apart = ("Keychain", "Keys", "Encryption", "Copied folder", "Destruction", "Cleaning up", "Traces")
    assert {name: results[name]["status"] for name in told_apart} == dict.fromkeys(told_apart, "pass")
    assert "fail" not in {result["status"] for result in results.values()}


def _store_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    create = Vault.create_case

    def create_with_a_plain_copy(vault: Vault):  # type: ignore[no-untyped-def]  # noqa: ANN202
        case_id, db = create(vault)
        words = "Wants one named adult J. can go to at break; mornings are hardest."
        (vault.folder / "cache").write_text(words, encoding="utf-16")
        return case_id, db

    monkeypatch.setattr(Vault, "create_case", create_with_a_plain_copy)


def _any_passphrase_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    unlock: Callable[..., Vault] = Vault.unlock.__func__  # type: ignore[attr-defined]
    passphrase = {}
    create: Callable[..., Vault] = Vault.create.__func__  # type: ignore[attr-defined]

    def remember(cls: type[Vault], /, folder: Path, words: str, **options: Keychain | None) -> Vault:
        passphrase["right"] = words
        return create(cls, folder, words, **options)

    def open_always(cls: type[Vault], /, folder: Path, _words: str, **options: Keychain | None) -> Vault:
        return unlock(cls, folder, passphrase["right"], **options)

    monkeypatch.setattr(Vault, "create", classmethod(remember))
    monkeypatch.setattr(Vault, "unlock", classmethod(open_always))


def _lose_speaking_time(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = MeetingTime.turns
    monkeypatch.setattr(
        MeetingTime, "turns", lambda time: tuple(replace(t, spoken_ms=t.spoken_ms - 1) for t in turns(time))
    )


def _keep_consents_through_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    def change(actions: ActionActs, action_id: ActionId, **changes: Unpack[ActionChanges]) -> Changes:
        before = next(action for action in actions.all() if action.id == action_id)
        after = replace(before, **changes)
        consents = [
            replace(consent, digest=digest(after.wording))
            for consent in actions._consents.all()
            if consent.subject_id == action_id
        ]
        with actions._store.transaction("Change an action"):
            for value in (after, *consents):
                actions._store.put(value)
        return Changes(actions=True)

    monkeypatch.setattr(ActionActs, "change", change)


def _print_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    def with_a_note(plan: ActionPlan) -> bytes:
        note = "Cannot commit to one-to-one hours outside the annual review."
        return action_plan_pdf(replace(plan, review=note))

    monkeypatch.setattr(steps, "action_plan_pdf", with_a_note)


def _drop_an_action_in_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        steps, "action_plan_pdf", lambda plan: action_plan_pdf(replace(plan, actions=plan.actions[:-1]))
    )


def _print_another_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        steps, "action_plan_pdf", lambda plan: action_plan_pdf(replace(plan, title=f"{plan.title} of today"))
    )


def _claim_destruction(monkeypatch: pytest.MonkeyPatch) -> None:
    report = DestructionReport((Step("key", done=True, sentence="Done."),))
    monkeypatch.setattr(Vault, "destroy_case", lambda _vault, _case_id: report)


def _fail_destruction(monkeypatch: pytest.MonkeyPatch) -> None:
    report = DestructionReport((Step("key", done=False, sentence="Not erased."),))
    monkeypatch.setattr(Vault, "destroy_case", lambda _vault, _case_id: report)


def _leave_words_in_a_temporary_file(monkeypatch: pytest.MonkeyPatch) -> None:
    write = NoteActs.write

    def also_in_a_file(notes: NoteActs, text: str, *rest: object, **options: object) -> Changes:
        Path(tempfile.gettempdir(), "autosave.tmp").write_bytes(text.encode("utf-8").hex().encode())
        return write(notes, text, *rest, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(NoteActs, "write", also_in_a_file)


def _break_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_plan: PlanActs) -> None:
        raise ZeroDivisionError("Amira Khan")

    monkeypatch.setattr(PlanActs, "to_export", broken)


@pytest.mark.parametrize(
    ("broken", "failing"),
    [
        (_any_passphrase_opens, "Keys"),
        (_lose_speaking_time, "Practice meeting"),
        (_store_plainly, "Encryption"),
        (_keep_consents_through_edits, "Consent"),
        (_print_a_note, "Action plan"),
        (_drop_an_action_in_print, "Action plan"),
        (_print_another_word, "Action plan"),
        (_break_the_program, "Action plan"),
        (_claim_destruction, "Destruction"),
        (_fail_destruction, "Destruction"),
        (_leave_words_in_a_temporary_file, "Traces"),
    ],
)
def test_a_broken_part_fails_its_own_check(
    broken: Callable[[pytest.MonkeyPatch], None], failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken(monkeypatch)

    results = outcome()

    assert failures(results) == [failing]
    assert "Amira Khan" not in results[failing].sentence


def test_a_failure_is_told_by_the_exit_code_and_cleans_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _store_plainly(monkeypatch)

    code = main(["check"])

    printed = capsys.readouterr().out
    assert code == 1
    assert "FAIL   Encryption" in printed
    assert "ok     Cleaning up" in printed


def test_the_command_runs_as_a_module_of_its_own(tmp_path: Path) -> None:
    plan = tmp_path / "plan.pdf"
    command = [sys.executable, "-m", "facilitator", "check", "--keep-plan", str(plan)]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert plan.read_bytes().startswith(b"%PDF")


def test_a_copy_that_opens_without_the_keychain_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = keychain_on(MemoryBackend())
    monkeypatch.setattr(scratch_vault, "find_keychain", lambda: (memory, ""))
    unlock = Vault.unlock.__func__  # type: ignore[attr-defined]
    monkeypatch.setattr(
        Vault,
        "unlock",
        classmethod(lambda cls, folder, words, *, keychain: unlock(cls, folder, words, keychain=memory)),  # noqa: ARG005
    )

    results = outcome()

    assert failures(results) == ["Copied folder"]


def test_traces_that_were_not_looked_for_in_time_are_amber_and_say_how_many_were(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def in_no_time(words: Sequence[str], roots: Sequence[Path], **options: Any) -> Search:
        return search(words, roots, **(options | ({"seconds": 0.0} if len(roots) > 1 else {})))

    monkeypatch.setattr(traces_left, "search", in_no_time)

    traces = outcome()["Traces"]

    assert traces.status is Status.AMBER
    assert "nothing is known of traces" in traces.sentence
