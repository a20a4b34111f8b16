"""How fast cases open, save and search, each beside what the bare store takes for the same work.

Run from the repository: python tests/benchmarks/storage.py [--notes 100000] [--large-mb 1000]
Prints one line for each measure: ours, the bare store's, the ratio. No limit is set here; read and judge.
"""

import argparse
import secrets
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3

from facilitator.case.clock import SystemClock
from facilitator.case.identity import NoteId
from facilitator.case.papers import PIECE_BYTES
from facilitator.casefile import CaseFile
from facilitator.cases.summary import summary_of
from facilitator.meeting.notes import Note, NoteKind
from facilitator.practice import create_practice_case
from facilitator.vault.header import Cost
from facilitator.vault.keychain import find_keychain
from facilitator.vault.vault import Vault

PASSPHRASE = "made up words for measuring"
WORDS = ("gate", "morning", "mentor", "report", "therapy", "school", "weekly", "update", "plan", "annual")


def main() -> None:
    """Measure everything in one run."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--notes", type=int, default=100_000)
    options.add_argument("--large-mb", type=int, default=0)
    chosen = options.parse_args()
    keychain, _ = find_keychain()
    say("keychain", keychain.name if keychain else "none: passphrase only")
    with tempfile.TemporaryDirectory() as folder:
        measure_commits(Path(folder))
        measure_unlocking(Path(folder), cases=50)
        for count in sorted({10_000, chosen.notes}):
            measure_notes(Path(folder), count)
        if chosen.large_mb:
            measure_finish(Path(folder), chosen.large_mb)


def measure_commits(folder: Path, count: int = 800) -> None:
    """A note kept durably: plain sqlite3, bare SQLCipher, and the case file's act."""
    plain = sqlite3.connect(folder / "plain.db", isolation_level=None)
    bare = encrypted(folder / "bare.db")
    for connection in (plain, bare):
        for setting in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT)")
    text = "Wants one named adult J. can go to at break; mornings are hardest."

    def write(connection: sqlite3.Connection) -> Callable[[], object]:
        return lambda: connection.execute("INSERT INTO note VALUES (?, ?)", (secrets.token_hex(8), text))

    taken = interleaved([write(plain), write(bare)], count)
    compare("commit of one row", taken[1], taken[0], "plain sqlite3")
    vault, case = fresh(folder / "commits")
    act = times(lambda: case.notes.write(text), count)
    say("note kept with its undo step, index and draft", f"{act[0]:.2f} ms, p99 {act[1]:.2f}")
    draft = times(lambda: case.drafts.save("note", text, 5), count)
    say("half-typed note kept", f"{draft[0]:.2f} ms, p99 {draft[1]:.2f}")
    tick = times(case.meeting.tick, count)
    say("second of the clock kept", f"{tick[0]:.2f} ms, p99 {tick[1]:.2f}")
    case.close()
    vault.close()


def measure_unlocking(folder: Path, cases: int) -> None:
    """Unlocking with many cases, and reading what Home shows of them, beyond the key derivation."""
    place = folder / "many"
    vault = Vault.create(place, PASSPHRASE, keychain=None, cost=Cost())
    for _ in range(cases):
        create_practice_case(vault).close()
    vault.close()
    derivation = only_derivation()
    begin = time.perf_counter()
    vault = Vault.unlock(place, PASSPHRASE, keychain=None)
    unlocked = (time.perf_counter() - begin) * 1000
    say(f"unlock with {cases} cases", f"{unlocked:.0f} ms, of it key derivation {derivation:.0f} ms")
    begin = time.perf_counter()
    for case_id in vault.case_ids():
        case = CaseFile.open(vault, case_id)
        summary_of(case)
        case.close()
    say(f"summaries of {cases} cases", f"{(time.perf_counter() - begin) * 1000:.0f} ms")
    vault.close()


def measure_notes(folder: Path, count: int) -> None:
    """Opening a case with many notes, and finding in them, beside bare SQLCipher's full-text search."""
    vault, case = fresh(folder / f"notes-{count}")
    with case._store.transaction():
        for number in range(count):
            words = " ".join(WORDS[(number * step) % len(WORDS)] for step in (1, 3, 5, 7))
            note = Note(
                id=NoteId(f"n{number}"),
                text=f"{words} number{number}",
                kind=NoteKind.NEED,
                written_at=datetime.now(UTC),
            )
            case._store.put(note)
    case_id = case.case_id
    case.close()
    begin = time.perf_counter()
    case = CaseFile.open(vault, case_id)
    newest = case.notes_in_sight.listed(limit=200)
    opened = (time.perf_counter() - begin) * 1000
    say(f"open a case with {count:,} notes, newest {len(newest)} shown", f"{opened:.0f} ms")
    bare = case._store.db.conn
    sql = (
        "SELECT * FROM note WHERE rowid IN (SELECT rowid FROM note_words_fts WHERE note_words_fts MATCH ?)"
        " ORDER BY rowid DESC LIMIT 200"
    )

    def bare_question(words: str) -> Callable[[], object]:
        match = " AND ".join(f'"{word}"*' for word in words.split())
        return lambda: bare.execute(sql, (match,)).fetchall()

    def question(words: str) -> Callable[[], object]:
        return lambda: case.notes_in_sight.find(words, revealed=True)

    for words in ("gate", "ther mor", f"number{count - 7}"):
        taken = interleaved([bare_question(words), question(words)], 15)
        compare(f"find “{words}” in {count:,} notes", taken[1], taken[0], "bare SQLCipher")
    case.close()
    vault.close()


def measure_finish(folder: Path, megabytes: int) -> None:
    """Destroying a large case: the key first, then the files."""
    keychain, _ = find_keychain()
    place = folder / "large"
    vault = Vault.create(place, PASSPHRASE, keychain=keychain, cost=Cost())
    case = CaseFile.create(vault)
    piece = secrets.token_bytes(PIECE_BYTES)
    for part in range(0, megabytes, 400):
        size = min(400, megabytes - part) * 1024 * 1024
        paper = case.papers.begin("bundle", b"%PDF-", size)
        for number in range(size // PIECE_BYTES):
            case.papers.add_piece(paper, number, piece)
        case.papers.finish(paper)
    case_id = case.case_id
    case.close()
    moments: list[tuple[str, float]] = []
    begin = time.perf_counter()
    vault.destroy_case(case_id, report=lambda step: moments.append((step.name, time.perf_counter() - begin)))
    for name, moment in moments:
        say(f"destroying {megabytes} MB, {name} done after", f"{moment * 1000:.0f} ms")
    vault.destroy_everything()


def fresh(place: Path) -> tuple[Vault, CaseFile]:
    """Return a new vault and a case in it."""
    vault = Vault.create(place, PASSPHRASE, keychain=None, cost=Cost(memory=64 * 1024))
    return vault, CaseFile.create(vault, clock=SystemClock())


def encrypted(path: Path) -> sqlite3.Connection:
    """Return a bare SQLCipher connection with a raw key."""
    connection: sqlite3.Connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{secrets.token_hex(32)}'\"")
    return connection


def only_derivation() -> float:
    """Return the milliseconds that the key derivation alone takes."""
    from facilitator.vault.keys import derive  # noqa: PLC0415  loaded only for this measure

    begin = time.perf_counter()
    derive(bytearray(PASSPHRASE.encode()), secrets.token_bytes(16), Cost())
    return (time.perf_counter() - begin) * 1000


def interleaved(acts: list[Callable[[], object]], count: int) -> list[list[float]]:
    """Return each act's times in milliseconds, the acts taking turns so that load hits all alike."""
    taken: list[list[float]] = [[] for _ in acts]
    for _ in range(count):
        for index, act in enumerate(acts):
            begin = time.perf_counter()
            act()
            taken[index].append((time.perf_counter() - begin) * 1000)
    return taken


def times(act: Callable[[], object], count: int) -> tuple[float, float]:
    """Return the median and the 99th percentile of an act in milliseconds."""
    taken = sorted(interleaved([act], count)[0])
    return statistics.median(taken), taken[int(len(taken) * 0.99)]


def compare(what: str, ours: list[float], theirs: list[float], name: str) -> None:
    """Print the medians side by side with their ratio."""
    mine, other = statistics.median(ours), statistics.median(theirs)
    say(what, f"{mine:.2f} ms, {name} {other:.2f} ms, ratio {mine / other:.2f}")


def say(what: str, figure: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{what:<62} {figure}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
