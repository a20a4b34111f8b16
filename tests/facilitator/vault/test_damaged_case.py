"""A case file, or its log, that is not as it was written: said plainly, nothing invented, nothing changed.

Every outcome is the case as it was at some instant at which it was whole, or a refusal in a sentence.
"""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.vault.connection import close_database, create_database, open_database, side_files
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.database_library import Database
from facilitator.vault.keys import new_key
from facilitator.vault_errors import FileDamaged

PAGE = 4096
LOG_HEAD, FRAME = 32, PAGE + 24
NOTES = 120


@pytest.fixture(scope="module")
def key() -> bytearray:
    return new_key()


@pytest.fixture(scope="module")
def closed(key: bytearray, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file of many pages that was closed well."""
    path = tmp_path_factory.mktemp("closed") / "good.case"
    _write(create_database(path, bytearray(key)), 0, close=True)
    return path


@pytest.fixture(scope="module")
def cut_off(key: bytearray, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file with a log beside it, as a kill leaves them."""
    path = tmp_path_factory.mktemp("cut off") / "good.case"
    _write(create_database(path, bytearray(key)), 0, close=True)
    database = open_database(path, bytearray(key))
    _write(database, NOTES, close=False)
    _copy(path, path.with_name("kept"))
    database.close()
    return path.with_name("kept")


def _write(database: Database, first: int, *, close: bool) -> None:
    for number in range(first, first + NOTES):
        database.table("note").insert({"number": number, "text": f"note {number} " * 40})
    if close:
        close_database(database)


def _copy(source: Path, target: Path) -> Path:
    shutil.copy(source, target)
    log, copy_of_log = side_files(source)[0], side_files(target)[0]
    copy_of_log.unlink(missing_ok=True)
    if log.exists():
        shutil.copy(log, copy_of_log)
    return target


def _numbers(path: Path, key: bytearray) -> list[int]:
    """Open the file and read every note; raises the VaultError that says why it cannot be."""
    database = open_database(path, bytearray(key))
    try:
        with translated_errors():
            rows = list(database["note"].rows)
        assert all(row["text"] == f"note {row['number']} " * 40 for row in rows)
        return [row["number"] for row in rows]
    finally:
        database.close()


def _refused(path: Path, key: bytearray) -> None:
    before = path.read_bytes()
    with pytest.raises(FileDamaged):
        _numbers(path, key)
    assert path.read_bytes() == before


def test_a_bit_changed_on_any_page_is_refused(closed: Path, key: bytearray, tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311  places that can be had again, not secrets
    good = closed.read_bytes()
    path = tmp_path / "damaged.case"
    for start in range(0, len(good), PAGE):
        content = bytearray(good)
        content[start + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        _refused(path, key)
    path.write_bytes(good)
    assert _numbers(path, key) == list(range(NOTES))


def test_cut_at_any_page_it_is_refused(closed: Path, key: bytearray, tmp_path: Path) -> None:
    good = closed.read_bytes()
    path = tmp_path / "damaged.case"
    for length in {*range(0, len(good), PAGE), len(good) - 1, len(good) - PAGE + 1, 100}:
        path.write_bytes(good[:length])
        _refused(path, key)


def test_a_missing_end_is_told_apart_from_other_damage(closed: Path, key: bytearray, tmp_path: Path) -> None:
    good = closed.read_bytes()
    path = tmp_path / "damaged.case"

    def told(content: bytes) -> str:
        path.write_bytes(content)
        with pytest.raises(FileDamaged) as caught:
            _numbers(path, key)
        return str(caught.value)

    missing_end = "The end of a file with your notes is missing"
    for length in {*range(PAGE, len(good), PAGE), len(good) - 1, PAGE + 1}:
        assert missing_end in told(good[:length])
    for start in (0, PAGE, len(good) - PAGE):
        changed = bytearray(good)
        changed[start + 100] ^= 1
        assert missing_end not in told(bytes(changed))
    assert missing_end not in told(good[:100])
    assert "or it is empty" in told(b"")


def test_two_pages_that_changed_places_are_refused(closed: Path, key: bytearray, tmp_path: Path) -> None:
    good = closed.read_bytes()
    path = tmp_path / "damaged.case"
    third, fourth = good[2 * PAGE : 3 * PAGE], good[3 * PAGE : 4 * PAGE]
    path.write_bytes(good[: 2 * PAGE] + fourth + third + good[4 * PAGE :])
    _refused(path, key)


Damage = Callable[[bytes, random.Random], bytes]


def _flip(log: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(log))
    return log[:place] + bytes([log[place] ^ 1]) + log[place + 1 :]


def _swap(log: bytes, chance: random.Random) -> bytes:
    frames = [log[start : start + FRAME] for start in range(LOG_HEAD, len(log), FRAME)]
    one, other = chance.sample(range(len(frames)), 2)
    frames[one], frames[other] = frames[other], frames[one]
    return log[:LOG_HEAD] + b"".join(frames)


def _random(log: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(len(log))


@pytest.mark.parametrize("damage", [_flip, _swap, _random])
def test_a_damaged_log_loses_only_what_was_written_last(
    damage: Damage, cut_off: Path, key: bytearray, tmp_path: Path
) -> None:
    """SQLite's own sums over the log end it at the first frame that is not as it was written."""
    chance = random.Random(6)  # noqa: S311  places that can be had again, not secrets
    log = side_files(cut_off)[0].read_bytes()
    for _ in range(25):
        path = _copy(cut_off, tmp_path / "damaged.case")
        side_files(path)[0].write_bytes(damage(log, chance))
        found = _numbers(path, key)
        assert found == list(range(len(found)))
        assert NOTES <= len(found) <= 2 * NOTES


def test_a_log_cut_at_any_frame_loses_only_what_was_written_last(
    cut_off: Path, key: bytearray, tmp_path: Path
) -> None:
    log = side_files(cut_off)[0].read_bytes()
    found = []
    for length in [*range(0, len(log), 7 * FRAME), len(log) - 1, len(log)]:
        path = _copy(cut_off, tmp_path / "damaged.case")
        side_files(path)[0].write_bytes(log[:length])
        found.append(_numbers(path, key))
        assert found[-1] == list(range(len(found[-1])))
    assert (len(found[0]), len(found[-1])) == (NOTES, 2 * NOTES)


def test_the_log_of_another_case_is_refused_and_the_case_is_unharmed(
    closed: Path, key: bytearray, tmp_path: Path
) -> None:
    other = create_database(tmp_path / "other.case", new_key())
    _write(other, 0, close=False)
    path = _copy(closed, tmp_path / "damaged.case")
    shutil.copy(side_files(tmp_path / "other.case")[0], side_files(path)[0])
    other.close()
    before = path.read_bytes()

    with pytest.raises(FileDamaged, match="last time the case was closed is whole"):
        _numbers(path, key)

    assert path.read_bytes() == before
    side_files(path)[0].unlink()
    assert _numbers(path, key) == list(range(NOTES))


def test_a_log_of_an_earlier_hour_gives_no_mixture(cut_off: Path, key: bytearray, tmp_path: Path) -> None:
    """The log of the same case before it was emptied into the file, put beside the file of later."""
    early = side_files(cut_off)[0].read_bytes()
    path = _copy(cut_off, tmp_path / "damaged.case")
    database = open_database(path, bytearray(key))
    _write(database, 2 * NOTES, close=True)
    side_files(path)[0].write_bytes(early)

    try:
        found = _numbers(path, key)
    except FileDamaged:
        return
    assert found == list(range(len(found)))


def test_a_file_of_an_earlier_hour_with_the_log_of_later_gives_no_mixture(
    cut_off: Path, key: bytearray, tmp_path: Path
) -> None:
    path = _copy(cut_off, tmp_path / "damaged.case")
    early = path.read_bytes()
    database = open_database(path, bytearray(key))
    _write(database, 2 * NOTES, close=True)
    database = open_database(path, bytearray(key))
    _write(database, 3 * NOTES, close=False)
    late = side_files(path)[0].read_bytes()
    database.close()
    path.write_bytes(early)
    side_files(path)[0].write_bytes(late)

    with pytest.raises(FileDamaged, match="last time the case was closed is whole"):
        _numbers(path, key)

    assert path.read_bytes() == early
    side_files(path)[0].unlink()
    assert _numbers(path, key) == list(range(NOTES))
