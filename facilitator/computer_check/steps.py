"""The checks themselves, each one promise kept or not, on a made-up meeting in a scratch vault."""

import secrets
import time
from pathlib import Path

from facilitator.computer_check.papers_apart import papers_apart
from facilitator.computer_check.plan_content import require_only_what_is_agreed
from facilitator.computer_check.practice_words import telling_words
from facilitator.computer_check.result import CheckResult, Status, must
from facilitator.computer_check.scratch_vault import ScratchVault
from facilitator.computer_check.trace_search import holds
from facilitator.computer_check.traces_left import traces_left
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.content.check_code import check_code
from facilitator.document.content.fingerprint import fingerprint
from facilitator.document.export import export
from facilitator.document.papers.reading import text_of
from facilitator.hardening import harden
from facilitator.practice import PracticeClock, create_practice_case, play_practice_meeting

_PLAIN_DATABASE = b"SQLite format 3"
_CLOCK_GRAIN_SECONDS = 0.05


class Steps:
    """One run of the checks: the scratch vault, the practice case and what was seen so far.

    Each step returns a sentence, or a result that is not a plain pass, and raises what it must not see.
    """

    def __init__(self, keep_plan: Path | None) -> None:
        self._keep_plan = keep_plan
        self._began = time.time() - _CLOCK_GRAIN_SECONDS
        self._scratch = ScratchVault()
        self._clock = PracticeClock()
        self._mark = secrets.token_hex(8)
        self._words = (self._mark, *telling_words())
        self._kept = ""
        self._plan = b""

    def hardening(self) -> CheckResult | str:
        """Ask the system to keep this process to itself."""
        missed = [m.sentence for m in harden() if not m.achieved]
        if missed:
            return CheckResult("Hardening", Status.AMBER, " ".join(missed))
        return "Memory dumps of this program are switched off, and its files are for you alone."

    def keychain(self) -> CheckResult | str:
        """Find a keychain that keeps, returns and deletes."""
        sentence = self._scratch.find_keychain()
        keychain = self._scratch.keychain
        if keychain is None:
            return CheckResult(
                "Keychain",
                Status.AMBER,
                f"{sentence} Without a keychain, finishing a case is deletion, not cryptographic erase.",
            )
        return f"{keychain.name} keeps, returns and deletes keys."

    @property
    def keychain_name(self) -> str | None:
        """The name of the keychain that `keychain` found."""
        return None if self._scratch.keychain is None else self._scratch.keychain.name

    def keys(self) -> str:
        """Make a vault; see that only its passphrase opens it."""
        self._scratch.create()
        must(not self._scratch.opens_with_another(), "A wrong passphrase opened the scratch vault.")
        self._scratch.unlock()
        return "The right passphrase opens the scratch vault and a wrong one does not."

    def practice_meeting(self) -> str:
        """Play the practice meeting through the case file."""
        case = create_practice_case(self._scratch.vault(), clock=self._clock, mark=self._mark)
        self._scratch.keep(case)
        play_practice_meeting(case, self._clock.advance, self._mark)
        agreed, proposed = len(case.actions.agreed()), len(case.actions.all())
        must(0 < agreed < proposed, "The practice meeting did not end as it should.")
        spoken = sum(turn.spoken_ms for turn in case.meeting.turns())
        must(
            spoken == case.meeting.current().elapsed_ms > 0,
            "Speaking times do not add up to the meeting's clock.",
        )
        return f"{len(case.notes.all())} notes kept; {agreed} of {proposed} actions agreed by every party."

    def encryption(self) -> str:
        """Look into every file of the vault for readable words."""
        files = [path for path in self._scratch.folder.iterdir() if path.is_file()]
        must(any(path.suffix == ".case" for path in files), "There is no case file.")
        for path in files:
            content = path.read_bytes()
            must(not content.startswith(_PLAIN_DATABASE), "A file of the vault is not encrypted.")
            must(not holds(content, self._words), "A file of the vault holds readable words.")
        pages = sum(path.stat().st_size for path in files) // 4096
        return (
            f"No word of the practice meeting can be read in {len(files)} files ({pages} pages) of the vault."
        )

    def copied_folder(self) -> CheckResult | str:
        """See that a copy of the folder opens nothing by itself."""
        self._scratch.copy_folder()
        if self._scratch.keychain is None:
            return CheckResult(
                "Copied folder",
                Status.AMBER,
                "Without a keychain, someone who copies the folder and guesses your passphrase can open it.",
            )
        self._scratch.require_copy_locked(None, "A copied folder opened without the keychain.")
        return (
            "A copy of the folder opens nothing without this computer's keychain, even with the passphrase."
        )

    def consent(self) -> str:
        """Change an agreed action and see it leave the plan."""
        case = self._scratch.case()
        action = case.actions.agreed()[-1]
        case.actions.change(action.id, what=action.what + " Changed.")
        changed = next(a for a in case.actions.all() if a.id == action.id)
        must(not case.consents.parties()[action.id], "A changed action kept its consents.")
        must(
            all(changed.what != planned.what for planned in case.plan.current().actions),
            "A changed action stayed in the plan without consent.",
        )
        case.undo.undo()
        must(
            len(case.consents.parties()[action.id]) == len(case.parties.all()), "Consents did not come back."
        )
        return "Changing a word of an action takes it out of the plan until every party agrees again."

    def action_plan(self) -> str:
        """Make, save and read back the document."""
        case = self._scratch.case()
        plan = case.plan.to_export()
        pdf = self._plan = action_plan_pdf(plan)
        must(pdf == action_plan_pdf(plan), "The same plan did not give the same document.")
        require_only_what_is_agreed(pdf, plan, case, self._mark)
        target = self._keep_plan or self._scratch.root / "plan.pdf"
        exported = export(pdf, target, replace=True)
        require_only_what_is_agreed(target.read_bytes(), plan, case, self._mark)
        code = check_code(plan)
        must(
            f"Check code {code}" in text_of(target.read_bytes()), "The saved document has another check code."
        )
        must(exported.fingerprint == fingerprint(pdf), "The saved document has another fingerprint.")
        self._kept = str(target.resolve()) if self._keep_plan else ""
        number = len(plan.actions)
        return (
            f"The document holds exactly the {number} agreed actions. Check code: {code}. "
            f"File fingerprint: {exported.fingerprint}."
        )

    def papers(self) -> CheckResult | str:
        """Read the document as a paper that somebody sent, in the process apart."""
        return papers_apart(self._plan)

    def destruction(self) -> str:
        """Destroy the case; see that neither it nor a copy opens."""
        vault, case_id = self._scratch.vault(), self._scratch.close_case()
        report = vault.destroy_case(case_id)
        must(report.erased, "The scratch case was not erased.")
        must(case_id not in vault.case_ids(), "The scratch case is still listed.")
        must(
            not any(case_id in path.name for path in self._scratch.folder.iterdir()),
            "Files of the case are still there.",
        )
        keychain = self._scratch.keychain
        if keychain is None:
            return f"{len(report.steps)} steps done; the key file and the case file are deleted."
        self._scratch.require_copy_locked(
            keychain, "A copy made before destruction could still be opened.", case_id
        )
        return f"{len(report.steps)} steps done; a copy made before can no longer be opened."

    def clean_up(self) -> str:
        """Remove everything that the check made."""
        self._scratch.remove()
        return "The scratch vault, its keys and its folder are gone."

    def traces(self) -> CheckResult | str:
        """Search what was written meanwhile for words of the practice meeting."""
        return traces_left(self._mark, self._began, leave_out=[Path(self._kept)] if self._kept else [])
