"""Killing the program at any instant loses nothing that was called saved."""

from collections.abc import Collection, Sequence
from pathlib import Path

import facilitator
from facilitator.casefile import CaseFile
from facilitator.practice import create_practice_case
from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault.vault import Vault
from tests.crash.harness import kill_at_random
from tests.crash.scripted_meeting import PASSPHRASE

QUICK = Cost(memory=64 * MEBIBYTE)


def test_fifty_kills_lose_no_note_that_was_called_saved(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    vault = Vault.create(folder, PASSPHRASE, keychain=None, cost=QUICK)
    create_practice_case(vault).close()
    vault.close()
    script = Path(__file__).parent / "scripted_meeting.py"
    root = Path(facilitator.__file__).parents[1]

    def missing(tokens: Sequence[str]) -> Collection[str]:
        opened = Vault.unlock(folder, PASSPHRASE, keychain=None)
        try:
            case = CaseFile.open(opened, opened.case_ids()[0])
            assert case._store.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            assert case._store.db.execute("PRAGMA cipher_integrity_check").fetchall() == []
            meeting = case.meeting.current()
            hands = [hand.participant_id for hand in meeting.hands]
            assert len(hands) == len(set(hands))
            assert meeting.speaker_id not in hands
            spoken = sum(turn.spoken_ms for turn in case.meeting.turns())
            assert spoken <= case.meeting.current().elapsed_ms
            there = {note.text.split(" ", 1)[0] for note in case.notes.all()}
            case.close()
        finally:
            opened.close()
        return set(tokens) - there

    report = kill_at_random(
        [script, folder], missing, kills=50, within=0.3, environment={"PYTHONPATH": str(root), "PATH": ""}
    )

    assert report.kills == 50
    assert report.lost == {}
    assert len(report.saved) > 50
    files = [path for path in folder.iterdir() if path.is_file()]
    assert not any(path.read_bytes().startswith(b"SQLite format 3") for path in files)
    assert not any(b"half a note" in path.read_bytes() for path in files)
