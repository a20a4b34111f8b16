"""The checks themselves, each one promise kept or not, on a made-up meeting in a scratch vault."""

import secrets
import shutil
import tempfile
import time
from pathlib import Path

import resources
from facilitator.agreement.plan import ActionPlan
from facilitator.casefile import CaseFile
from facilitator.computer_check.result import CheckResult, FailedError, Status
from facilitator.computer_check.trace_places import places_that_programs_write_to
from facilitator.computer_check.trace_search import holds, search
from facilitator.document import reading
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.export import export
from facilitator.document.fingerprint import fingerprint
from facilitator.document_errors import DocumentError
from facilitator.errors import FacilitatorError
from facilitator.hardening import harden
from facilitator.practice import PracticeClock, create_practice_case, play_practice_meeting
from facilitator.vault.header import USUAL
from facilitator.vault.keychain import Keychain, find_keychain
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import KeyMissing, NotErased, WrongPassphrase

_PLAIN_DATABASE = b"SQLite format 3"
_SHORTEST_TELLING_WORDS = 10
_CLOCK_GRAIN_SECONDS = 0.05
_FILES_NAMED = 3
COST = USUAL


def _must(holds_true: bool, otherwise: str) -> None:
    if not holds_true:
        raise FailedError(otherwise)


class Steps:
    """One run of the checks: the scratch vault, the practice case and what was seen so far.

    Each step returns a sentence, or a result that is not a plain pass, and raises what it must not see.
    """

    def __init__(self, keep_plan: Path | None) -> None:
        self._keep_plan = keep_plan
        self._began = time.time() - _CLOCK_GRAIN_SECONDS
        self._scratch = Path(tempfile.mkdtemp(prefix="facilitator-check-"))
        self._folder = self._scratch / "vault"
        self._copy = self._scratch / "copy"
        self._passphrase = secrets.token_urlsafe(24)
        self._keychain: Keychain | None = None
        self._clock = PracticeClock()
        self._vault: Vault | None = None
        self._case: CaseFile | None = None
        self._mark = secrets.token_hex(8)
        self._words = (self._mark, *_telling_words())
        self._kept = ""

    def hardening(self) -> CheckResult | str:
        """Ask the system to keep this process to itself."""
        missed = [m.sentence for m in harden() if not m.achieved]
        if missed:
            return CheckResult("Hardening", Status.AMBER, " ".join(missed))
        return "Memory dumps of this program are switched off, and its files are for you alone."

    def keychain(self) -> CheckResult | str:
        """Find a keychain that keeps, returns and deletes."""
        self._keychain, sentence = find_keychain()
        if self._keychain is None:
            return CheckResult(
                "Keychain",
                Status.AMBER,
                f"{sentence} Without a keychain, finishing a case is deletion, not cryptographic erase.",
            )
        return f"{self._keychain.name} keeps, returns and deletes keys."

    @property
    def keychain_name(self) -> str | None:
        """The name of the keychain that `keychain` found."""
        return None if self._keychain is None else self._keychain.name

    def keys(self) -> str:
        """Make a vault; see that only its passphrase opens it."""
        Vault.create(self._folder, self._passphrase, keychain=self._keychain, cost=COST).close()
        try:
            Vault.unlock(self._folder, self._passphrase + "x", keychain=self._keychain).close()
        except WrongPassphrase:
            pass
        else:
            raise FailedError("A wrong passphrase opened the scratch vault.")
        self._vault = Vault.unlock(self._folder, self._passphrase, keychain=self._keychain)
        return "The right passphrase opens the scratch vault and a wrong one does not."

    def practice_meeting(self) -> str:
        """Play the practice meeting through the case file."""
        case = self._case = create_practice_case(self._open_vault(), clock=self._clock, mark=self._mark)
        play_practice_meeting(case, self._clock.advance, self._mark)
        agreed, proposed = len(case.agreed_actions()), len(case.actions())
        _must(0 < agreed < proposed, "The practice meeting did not end as it should.")
        spoken = sum(turn.spoken_ms for turn in case.turns())
        _must(spoken == case.meeting().elapsed_ms > 0, "Speaking times do not add up to the meeting's clock.")
        return f"{len(case.notes())} notes kept; {agreed} of {proposed} actions agreed by every party."

    def encryption(self) -> str:
        """Look into every file of the vault for readable words."""
        files = [path for path in self._folder.iterdir() if path.is_file()]
        _must(any(path.suffix == ".case" for path in files), "There is no case file.")
        for path in files:
            content = path.read_bytes()
            _must(not content.startswith(_PLAIN_DATABASE), "A file of the vault is not encrypted.")
            _must(not holds(content, self._words), "A file of the vault holds readable words.")
        pages = sum(path.stat().st_size for path in files) // 4096
        return (
            f"No word of the practice meeting can be read in {len(files)} files ({pages} pages) of the vault."
        )

    def copied_folder(self) -> CheckResult | str:
        """See that a copy of the folder opens nothing by itself."""
        shutil.copytree(self._folder, self._copy, ignore=shutil.ignore_patterns("*.lock"))
        if self._keychain is None:
            return CheckResult(
                "Copied folder",
                Status.AMBER,
                "Without a keychain, someone who copies the folder and guesses your passphrase can open it.",
            )
        self._must_not_open(None, "A copied folder opened without the keychain.")
        return (
            "A copy of the folder opens nothing without this computer's keychain, even with the passphrase."
        )

    def consent(self) -> str:
        """Change an agreed action and see it leave the plan."""
        case = self._open_case()
        action = case.agreed_actions()[-1]
        case.change_action(action.id, what=action.what + " Changed.")
        changed = next(a for a in case.actions() if a.id == action.id)
        _must(not case.consented_parties()[action.id], "A changed action kept its consents.")
        _must(
            all(changed.what != planned.what for planned in case.plan().actions),
            "A changed action stayed in the plan without consent.",
        )
        case.undo()
        _must(len(case.consented_parties()[action.id]) == len(case.parties()), "Consents did not come back.")
        return "Changing a word of an action takes it out of the plan until every party agrees again."

    def action_plan(self) -> str:
        """Make, save and read back the document."""
        case = self._open_case()
        plan = case.plan_to_export()
        pdf = action_plan_pdf(plan)
        _must(pdf == action_plan_pdf(plan), "The same plan did not give the same document.")
        self._must_say_only_what_is_agreed(pdf, plan, case)
        target = self._keep_plan or self._scratch / "plan.pdf"
        exported = export(pdf, target, replace=True)
        self._must_say_only_what_is_agreed(target.read_bytes(), plan, case)
        _must(exported.fingerprint == fingerprint(pdf), "The saved document has another fingerprint.")
        self._kept = str(target.resolve()) if self._keep_plan else ""
        number = len(plan.actions)
        return f"The document holds exactly the {number} agreed actions; fingerprint {exported.fingerprint}."

    def destruction(self) -> str:
        """Destroy the case; see that neither it nor a copy opens."""
        vault, case = self._open_vault(), self._open_case()
        case_id = case.case_id
        case.close()
        self._case = None
        report = vault.destroy_case(case_id)
        _must(report.erased, "The scratch case was not erased.")
        _must(case_id not in vault.case_ids(), "The scratch case is still listed.")
        _must(
            not any(case_id in path.name for path in self._folder.iterdir()),
            "Files of the case are still there.",
        )
        if self._keychain is None:
            return f"{len(report.steps)} steps done; the key file and the case file are deleted."
        self._must_not_open(self._keychain, "A copy made before destruction could still be opened.", case_id)
        return f"{len(report.steps)} steps done; a copy made before can no longer be opened."

    def clean_up(self) -> str:
        """Remove everything that the check made."""
        if self._case is not None:
            self._case.close()
        if self._vault is None and Vault.exists(self._folder):
            self._vault = Vault.unlock(self._folder, self._passphrase, keychain=self._keychain)
        if self._vault is not None:
            report = self._vault.destroy_everything()
            _must(report.erased, "The scratch vault could not be removed.")
        shutil.rmtree(self._scratch)
        return "The scratch vault, its keys and its folder are gone."

    def traces(self) -> CheckResult | str:
        """Search what was written meanwhile for words of the practice meeting."""
        leave_out = [Path(self._kept)] if self._kept else []
        with tempfile.TemporaryDirectory(prefix="facilitator-check-") as control:
            Path(control, "control.txt").write_text(self._mark, encoding="utf-16")
            planted = search((self._mark,), [Path(control)], changed_since=self._began)
        _must(len(planted.found) == 1, "The search does not find what was planted for it.")
        seen = search(
            (self._mark,), places_that_programs_write_to(), changed_since=self._began, leave_out=leave_out
        )
        named = ", ".join(str(path) for path in seen.found[:_FILES_NAMED])
        _must(not seen.found, f"{len(seen.found)} files hold words of the practice meeting: {named}.")
        if not seen.complete:
            return CheckResult("Traces", Status.AMBER, _cut_short(seen.looked_at))
        return (
            f"No word of the practice meeting is in any of the {seen.looked_at} files written meanwhile "
            "where programs leave things behind."
        )

    def _must_say_only_what_is_agreed(self, pdf: bytes, plan: ActionPlan, case: CaseFile) -> None:
        text = _squeezed(reading.text_of(pdf))
        for action in plan.actions:
            printed = (action.what, action.who, action.by_when, action.how_we_will_know)
            _must(all(_squeezed(part) in text for part in printed), "The document lacks an agreed action.")
        private = [note.text for note in case.notes()] + list(case.left_out())
        private += [party.preparation for party in case.parties()]
        unmarked = [_squeezed(words.replace(self._mark, "")) for words in private]
        _must(not any(words in text for words in unmarked), "The document holds what was not agreed.")

    def _must_not_open(
        self, with_keychain: Keychain | None, otherwise: str, case_id: CaseId | None = None
    ) -> None:
        try:
            copied = Vault.unlock(self._copy, self._passphrase, keychain=with_keychain)
        except FacilitatorError:
            return
        try:
            for each in (case_id,) if case_id else copied.case_ids():
                copied.open_case(each)
                raise FailedError(otherwise)
        except KeyMissing:
            return
        finally:
            copied.close()

    def _open_vault(self) -> Vault:
        if self._vault is None:
            raise NotErased
        return self._vault

    def _open_case(self) -> CaseFile:
        if self._case is None:
            raise DocumentError
        return self._case


def _cut_short(looked_at: int) -> str:
    over = "The time for looking was over before all files written meanwhile were looked at."
    if not looked_at:
        return f"{over} None could be looked at, so nothing is known of traces."
    return f"{over} No word of the practice meeting is in the {looked_at} that were."


def _telling_words() -> tuple[str, ...]:
    """Return the practice meeting's phrases that are too long to be found anywhere by chance."""
    data = resources.read_toml("practice_case.toml")
    people = [person["name"] for party in data["parties"] for person in party["people"]]
    written = [turn["note"] for turn in data["meeting"]] + [p["preparation"] for p in data["parties"]]
    agreed = [action["what"] for action in data["actions"]] + [i["heading"] for i in data["issues"]]
    return tuple(words for words in (*people, *written, *agreed) if len(words) >= _SHORTEST_TELLING_WORDS)


def _squeezed(text: str) -> str:
    return "".join(text.split())
