"""What a case holds, table by table, and what of it is on the disk after the program was killed."""

import hashlib
import shutil
from dataclasses import asdict, is_dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from facilitator.case.papers import Paper
from facilitator.casefile import CaseFile
from facilitator.meeting.state import ItemTime, Meeting, Status, Turn
from facilitator.vault.tables import TABLES
from facilitator.vault.vault import Vault

TIMES = {
    Meeting: ("item_ms", "elapsed_ms", "turn_ms", "since_break_ms", "private_ms"),
    Turn: ("spoken_ms",),
    ItemTime: ("ms",),
}


class StoppedClock:
    """No time passes: what is read is what was written."""

    def now(self) -> datetime:
        return datetime(2026, 12, 4, 10, tzinfo=UTC)

    def today(self) -> date:
        return self.now().date()

    def monotonic_ms(self) -> int:
        return 0


def content(case: CaseFile) -> dict[str, object]:
    """Return every row of every table but for the times, which a clock moves, and the time that has gone."""
    tables: dict[str, list[str]] = {}
    for kind, table in TABLES.items():
        rows = []
        values: tuple[object, ...] = case._store.all(kind)
        for value in values:
            assert is_dataclass(value)
            assert not isinstance(value, type)
            fields = asdict(value)
            for name in TIMES.get(kind, ()):
                fields.pop(name)
            if kind is Paper:
                fields["content"] = _fingerprint(case, value)
            rows.append(repr(sorted(fields.items())))
        # An item's time has a row as soon as a second of it is kept.
        tables[table] = [] if kind is ItemTime else rows
    meeting = case.meeting.current()
    return {
        "tables": tables,
        "elapsed": meeting.elapsed_ms,
        "running": meeting.status is Status.RUNNING,
    }


def _fingerprint(case: CaseFile, paper: object) -> str:
    assert isinstance(paper, Paper)
    digest = hashlib.sha256()
    for piece in case.papers.pieces(paper.id):
        digest.update(piece)
    return digest.hexdigest()


def on_disk(folder: Path, passphrase: str, scratch: Path) -> dict[str, object]:
    """Return what a copy of the vault holds of its one case, whose file must be whole; {} without a case.

    Only the copy is opened: the folder itself is left for the program to find as the kill left it.
    """
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(folder, scratch)
    vault = Vault.unlock(scratch, passphrase, keychain=None)
    try:
        cases = vault.case_ids()
        if not cases:
            return {}
        (case_id,) = cases
        case = CaseFile.open(vault, case_id, clock=StoppedClock())
        db = case._store.db
        assert db.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        held = content(case) | {"screen": _screen(case)}
        db.close()
        return held
    finally:
        vault.close()


def _screen(case: CaseFile) -> dict[str, object]:
    """Return what the window must show of the case, in the words it uses."""
    meeting, names = case.meeting.current(), {person.id: person.name for person in case.people.all()}
    current = case.meeting.progress().current
    places = {item.id: place for place, item in enumerate(case.agenda.items(), start=1)}
    return {
        "stage": case.place.current().stage,
        "item": f"Notes on item {places[current.item.id]}, {current.item.title}" if current else "Notes",
        "floor": names.get(meeting.speaker_id) if meeting.speaker_id else None,
        "queue": [names[hand.participant_id] for hand in meeting.hands],
        "draft": case.drafts.at("note").text,
    }
