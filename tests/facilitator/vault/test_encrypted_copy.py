"""A case carried to another computer in one file: whole and readable there, or refused whole."""

import hashlib
import os
import struct
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.errors import NotAllowed
from facilitator.vault import copy_words, copy_writing, encrypted_copy, vault_key
from facilitator.vault.connection import close_database
from facilitator.vault.copy_reading import require_copy
from facilitator.vault.copy_words import HEAD_BYTES, MAGIC, one_time_words, word_list
from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.encrypted_copy import Copied, import_copy, make_copy
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT, Cost, Protection
from facilitator.vault.keys import derive
from facilitator.vault.sealed_pieces import PIECE_BYTES, TAG_BYTES
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import (
    DiskFull,
    FileDamaged,
    FileNewer,
    StorageFailed,
    VaultError,
    WeakPassphrase,
    WrongPassphrase,
)
from tests.facilitator.vault.conftest import CANARY, CHEAP, Place
from tests.facilitator.vault.small_case import fill

WORDS = "badger lantern velvet orchard thistle quay"
NOW = datetime(2026, 12, 4, 9, 30, tzinfo=UTC)
SEALED_PIECE = PIECE_BYTES + TAG_BYTES
FIRST_PIECE = HEAD_BYTES + 32 + TAG_BYTES


def _not_slow(secret: bytes, salt: bytes, _cost: object) -> bytearray:
    return bytearray(hashlib.sha256(salt + secret).digest())


@pytest.fixture(autouse=True)
def quick_vaults(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 is slow on purpose, and the vault's own is not what is tried here."""
    monkeypatch.setattr(vault_key, "derive", _not_slow)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is the copy's own where damages are tried."""
    monkeypatch.setattr(copy_words, "derive", _not_slow)


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Vault, CaseId]:
    """The vault in which the case was prepared; the case is some pieces long."""
    vault = Place(tmp_path / "desk", Protection.PASSPHRASE_ONLY).create()
    case_id, database = vault.create_case()
    fill(database, CANARY, pieces=4, piece_bytes=PIECE_BYTES)
    close_database(database)
    return vault, case_id


@pytest.fixture
def laptop(tmp_path: Path) -> Vault:
    """Another computer's vault."""
    return Place(tmp_path / "laptop", Protection.KEYCHAIN).create()


@pytest.fixture
def copied(desk: tuple[Vault, CaseId], tmp_path: Path) -> Copied:
    (tmp_path / "stick").mkdir()
    return make_copy(*desk, tmp_path / "stick" / "carry.facilitator-copy", WORDS, cost=CHEAP)


def notes(vault: Vault, case_id: CaseId) -> list[str]:
    database = vault.open_case(case_id)
    try:
        return [row["text"] for row in database["note"].rows]
    finally:
        close_database(database)


def nothing_imported(vault: Vault) -> bool:
    names = {path.suffix for path in vault.folder.iterdir()}
    return vault.case_ids() == () and vault.unfinished_destructions() == () and ".case" not in names


def test_a_copy_carries_the_whole_case_to_another_vault(
    desk: tuple[Vault, CaseId], laptop: Vault, copied: Copied
) -> None:
    arrived = import_copy(laptop, copied.path, WORDS, now=NOW)

    assert laptop.case_ids() == (arrived,)
    assert notes(laptop, arrived) == [CANARY]
    database = laptop.open_case(arrived)
    assert database["paper_piece"].count == 4
    found = database.execute(
        "SELECT count(*) FROM note_words_fts WHERE note_words_fts MATCH 'robin'"
    ).fetchone()[0]
    close_database(database)
    assert found == 1
    assert notes(*desk) == [CANARY]
    assert copied.size == copied.path.stat().st_size


def test_spaces_and_capitals_of_the_words_do_not_count(laptop: Vault, copied: Copied) -> None:
    typed = "  Badger lantern\tVELVET orchard thistle  quay "

    assert import_copy(laptop, copied.path, typed, now=NOW) in laptop.case_ids()


def test_the_copy_holds_nothing_readable_and_neither_folder_keeps_more_than_before(
    desk: tuple[Vault, CaseId], laptop: Vault, copied: Copied
) -> None:
    vault, case_id = desk
    content = copied.path.read_bytes()
    assert CANARY.encode() not in content
    assert b"SQLite format 3" not in content
    assert case_id.encode() not in content
    import_copy(laptop, copied.path, WORDS, now=NOW)
    for folder in (vault.folder, laptop.folder):
        endings = [path.suffix for path in folder.iterdir()]
        assert endings.count(".case") == 1
        assert set(endings) <= {".case", ".json", ".lock", ".key"}
    assert os.name != "posix" or copied.path.stat().st_mode & 0o777 == 0o600


def test_no_database_is_ever_in_plain_on_the_disk(
    desk: tuple[Vault, CaseId], laptop: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []

    def spy(where: Path) -> None:
        seen.extend(path.read_bytes() for path in where.iterdir() if path.suffix == ".case")

    vault, case_id = desk
    destroy = Vault.destroy_case

    def watched(self: Vault, which: CaseId, **options: object) -> object:
        spy(self.folder)
        return destroy(self, which, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Vault, "destroy_case", watched)
    copied = make_copy(vault, case_id, tmp_path / "c", WORDS, cost=CHEAP)
    import_copy(laptop, copied.path, WORDS, now=NOW)
    assert len(seen) == 4
    for content in seen:
        assert not content.startswith(b"SQLite format 3")
        assert CANARY.encode() not in content


def test_the_imported_case_has_a_key_of_its_own(
    desk: tuple[Vault, CaseId], laptop: Vault, copied: Copied
) -> None:
    arrived = import_copy(laptop, copied.path, WORDS, now=NOW)

    assert arrived != desk[1]
    assert laptop._keys.of(arrived) != desk[0]._keys.of(desk[1])
    assert laptop.destroy_case(arrived).erased
    assert notes(*desk) == [CANARY]


def test_other_words_import_nothing(laptop: Vault, copied: Copied) -> None:
    with pytest.raises(WrongPassphrase, match="Nothing was imported"):
        import_copy(laptop, copied.path, WORDS + "s", now=NOW)

    assert nothing_imported(laptop)


def _flip(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def _pieces(content: bytes) -> list[bytes]:
    rest = content[FIRST_PIECE:]
    return [rest[start : start + SEALED_PIECE] for start in range(0, len(rest), SEALED_PIECE)]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut after the head": lambda c: c[:HEAD_BYTES],
    "cut in the head": lambda c: c[: HEAD_BYTES - 1],
    "cut after the key": lambda c: c[:FIRST_PIECE],
    "cut at a piece": lambda c: c[: FIRST_PIECE + 2 * SEALED_PIECE],
    "cut in a piece": lambda c: c[: FIRST_PIECE + 2 * SEALED_PIECE + 7],
    "last byte missing": lambda c: c[:-1],
    "a byte added": lambda c: c + b"\0",
    "a piece added": lambda c: c + _pieces(c)[0],
    "the last piece twice": lambda c: c + _pieces(c)[-1],
    "two pieces swapped": lambda c: (
        c[:FIRST_PIECE] + _pieces(c)[1] + _pieces(c)[0] + b"".join(_pieces(c)[2:])
    ),
    "a piece left out": lambda c: c[:FIRST_PIECE] + b"".join(_pieces(c)[1:]),
    "a piece twice": lambda c: c[: FIRST_PIECE + SEALED_PIECE] + b"".join(_pieces(c)),
    "first byte flipped": lambda c: _flip(c, 0),
    "salt flipped": lambda c: _flip(c, HEAD_BYTES - 1),
    "key flipped": lambda c: _flip(c, HEAD_BYTES + 3),
    "middle flipped": lambda c: _flip(c, len(c) // 2),
    "last byte flipped": lambda c: _flip(c, len(c) - 1),
    "empty": lambda _c: b"",
    "another file": lambda _c: b"%PDF-1.7\n" * 500,
}


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_or_changed_copy_is_refused_whole(damage: str, laptop: Vault, copied: Copied) -> None:
    content = copied.path.read_bytes()
    assert len(_pieces(content)) > 3
    copied.path.write_bytes(DAMAGES[damage](content))

    with pytest.raises(VaultError) as told:
        import_copy(laptop, copied.path, WORDS, now=NOW)

    # A changed salt or sealed key cannot be told from other words.
    assert isinstance(
        told.value, WrongPassphrase if damage in {"salt flipped", "key flipped"} else FileDamaged
    )
    assert nothing_imported(laptop)
    copied.path.write_bytes(content)
    assert notes(laptop, import_copy(laptop, copied.path, WORDS, now=NOW)) == [CANARY]


@pytest.mark.usefixtures("quick")
def test_pieces_of_another_copy_with_the_same_words_are_refused(
    desk: tuple[Vault, CaseId], laptop: Vault, copied: Copied, tmp_path: Path
) -> None:
    other = make_copy(*desk, tmp_path / "other", WORDS, cost=CHEAP).path.read_bytes()
    content = copied.path.read_bytes()
    copied.path.write_bytes(content[:FIRST_PIECE] + other[FIRST_PIECE:])

    with pytest.raises(FileDamaged):
        import_copy(laptop, copied.path, WORDS, now=NOW)

    assert nothing_imported(laptop)


@pytest.mark.parametrize(
    ("memory", "passes", "lanes"),
    [(8, 3, 4), (64 * 1024 - 1, 3, 4), (64 * 1024, 1, 4), (2048 * 1024, 3, 4), (64 * 1024, 16, 4), (0, 0, 0)],
)
def test_a_head_that_asks_for_too_little_or_too_much_is_refused_before_any_derivation(
    memory: int, passes: int, lanes: int, laptop: Vault, copied: Copied, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copy_words, "derive", lambda *_: pytest.fail("derived"))
    content = bytearray(copied.path.read_bytes())
    struct.pack_into(">IBB", content, len(MAGIC) + 1, memory, passes, lanes)
    copied.path.write_bytes(content)

    with pytest.raises(FileDamaged):
        import_copy(laptop, copied.path, WORDS, now=NOW)


def test_a_copy_of_a_newer_version_says_so(laptop: Vault, copied: Copied) -> None:
    content = bytearray(copied.path.read_bytes())
    content[len(MAGIC)] = 2
    copied.path.write_bytes(content)

    with pytest.raises(FileNewer):
        import_copy(laptop, copied.path, WORDS, now=NOW)


def test_what_no_words_could_open_is_told_before_any_are_asked_for(copied: Copied, tmp_path: Path) -> None:
    require_copy(copied.path)
    (tmp_path / "letter").write_bytes(b"Dear parents")
    with pytest.raises(FileDamaged, match="not an encrypted copy"):
        require_copy(tmp_path / "letter")
    with pytest.raises(StorageFailed, match="cannot be read"):
        require_copy(tmp_path / "not there")


def test_a_case_of_a_newer_version_is_not_published(
    desk: tuple[Vault, CaseId], laptop: Vault, tmp_path: Path
) -> None:
    database = desk[0].open_case(desk[1])
    database.table("_sqlite_migrations").insert(
        {"migration_set": "case", "name": "later", "applied_at": "2030-01-01"}
    )
    close_database(database)
    copied = make_copy(*desk, tmp_path / "newer", WORDS, cost=CHEAP)

    with pytest.raises(FileNewer):
        import_copy(laptop, copied.path, WORDS, now=NOW)

    assert nothing_imported(laptop)


def test_weak_words_are_refused_before_anything_is_written(
    desk: tuple[Vault, CaseId], tmp_path: Path
) -> None:
    with pytest.raises(WeakPassphrase):
        make_copy(*desk, tmp_path / "c", "password1234", cost=CHEAP)

    assert not (tmp_path / "c").exists()


def test_a_file_that_is_there_is_never_touched(desk: tuple[Vault, CaseId], tmp_path: Path) -> None:
    target = tmp_path / "letter.docx"
    target.write_text("mine")

    with pytest.raises(NotAllowed):
        make_copy(*desk, target, WORDS, cost=CHEAP)
    with pytest.raises(NotAllowed):
        make_copy(*desk, desk[0].folder / "copy", WORDS, cost=CHEAP)

    assert target.read_text() == "mine"


def test_a_place_that_is_not_there_leaves_case_and_folder_as_they_were(
    desk: tuple[Vault, CaseId], tmp_path: Path
) -> None:
    before = {path.name for path in desk[0].folder.iterdir()}

    with pytest.raises(StorageFailed, match="Choose another place"):
        make_copy(*desk, tmp_path / "unplugged" / "c", WORDS, cost=CHEAP)

    assert {path.name for path in desk[0].folder.iterdir()} == before
    assert notes(*desk) == [CANARY]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_leaves_no_part_of_a_copy(
    desk: tuple[Vault, CaseId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "c"
    real_open = os.open

    def onto_a_full_disk(
        path: os.PathLike[str] | str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None
    ) -> int:
        descriptor = real_open(path, flags, mode, dir_fd=dir_fd)
        if Path(path) == target:
            full = real_open("/dev/full", os.O_WRONLY)
            os.dup2(full, descriptor)
            os.close(full)
        return descriptor

    monkeypatch.setattr(os, "open", onto_a_full_disk)
    with pytest.raises(DiskFull, match="no part of it was left"):
        make_copy(*desk, target, WORDS, cost=CHEAP)

    assert not target.exists()


def test_a_copy_that_does_not_read_back_is_removed_and_not_reported(
    desk: tuple[Vault, CaseId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "c"
    write = copy_writing.write_copy

    def onto_a_bad_stick(path: Path, *rest: object) -> None:
        write(path, *rest)  # type: ignore[arg-type]
        path.write_bytes(_flip(path.read_bytes(), path.stat().st_size // 2))

    monkeypatch.setattr(encrypted_copy, "write_copy", onto_a_bad_stick)
    with pytest.raises(StorageFailed, match="could not be read back"):
        make_copy(*desk, target, WORDS, cost=CHEAP)

    assert not target.exists()


def test_where_memory_is_short_a_copy_still_gets_the_floor(
    desk: tuple[Vault, CaseId], laptop: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = derive

    def short(secret: bytearray, salt: bytes, cost: Cost) -> bytearray:
        if cost.memory > WHERE_MEMORY_IS_SHORT.memory:
            raise MemoryError
        return real(secret, salt, cost)

    monkeypatch.setattr(copy_words, "derive", short)
    copied = make_copy(*desk, tmp_path / "c", WORDS)

    assert import_copy(laptop, copied.path, WORDS, now=NOW) in laptop.case_ids()


def test_a_crash_while_importing_leaves_nothing_after_the_next_start(
    laptop: Vault, copied: Copied, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = []

    def no_clean_up(_self: Vault, case_id: CaseId, **_options: object) -> None:
        kept.append(case_id)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Vault, "destroy_case", no_clean_up)
        patch.setattr(encrypted_copy, "bring_up_to_date", crash)
        with pytest.raises(KeyboardInterrupt):
            import_copy(laptop, copied.path, WORDS, now=NOW)
    assert len(kept) == 2
    assert laptop.case_ids() == ()
    laptop.close()
    assert resume_destructions(laptop.folder, laptop._keys.home._keychain).erased  # type: ignore[attr-defined]

    assert nothing_imported(laptop)


def test_one_time_words_are_six_of_a_list_large_enough_and_never_the_same() -> None:
    words = word_list()
    assert len(words) == len(set(words)) >= 2048
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 9 for word in words)
    many = [one_time_words() for _ in range(200)]
    assert len(set(many)) == 200
    assert {len(each.split()) for each in many} == {6}
    assert len({word for each in many for word in each.split()}) > 500
    for each in many[:20]:
        copy_words.accept_words(each)
