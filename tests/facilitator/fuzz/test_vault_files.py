"""Whatever is in the vault's files and in a copy, the answer is a sentence for a person, and soon."""

import base64
import contextlib
import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import FacilitatorError
from facilitator.vault import changeover, copy_words, tries, vault_key
from facilitator.vault.connection import close_database
from facilitator.vault.copy_words import CopyHead
from facilitator.vault.encrypted_copy import import_copy, make_copy
from facilitator.vault.folder import CHANGEOVER, HEADER, TRIES
from facilitator.vault.header import USUAL, Header, Protection, read_header
from facilitator.vault.keys import new_key, unwrap, wrap
from facilitator.vault.sealed_pieces import PIECE_BYTES
from facilitator.vault.vault import Vault
from facilitator.vault_errors import FileDamaged, FileNewer, VaultError, WrongPassphrase
from tests.facilitator.fuzz.damage import damaged, flipped, inputs
from tests.facilitator.vault.small_case import fill

WORDS = "badger lantern velvet orchard thistle quay"
NOW = datetime(2026, 12, 4, tzinfo=UTC)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=8,
)
PARTS = ("format", "vault", "common", "protection", "generation", "salt", "argon2id", "check")
GOOD_HEADER = Header.fresh(Protection.KEYCHAIN, USUAL)
OUTER, INNER = new_key(), new_key()
WRAPPED = wrap(OUTER, INNER, b"here")


def _quick(secret: bytes, salt: bytes, _cost: object) -> bytearray:
    return bytearray(hashlib.sha256(salt + secret).digest())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fuzz")
    GOOD_HEADER.write(folder)
    return folder


@pytest.fixture(scope="module")
def header_bytes(folder: Path) -> bytes:
    return (folder / HEADER).read_bytes()


def _read(folder: Path, content: bytes) -> Header | None:
    (folder / HEADER).write_bytes(content)
    with contextlib.suppress(FileDamaged, FileNewer):
        return read_header(folder)
    return None


@inputs(0.12)
@given(data=st.data())
def test_a_damaged_header_is_the_same_header_or_none(
    data: st.DataObject, folder: Path, header_bytes: bytes
) -> None:
    content = data.draw(damaged(header_bytes) | flipped(header_bytes) | st.binary(max_size=400))

    assert _read(folder, content) in {GOOD_HEADER, None}


@inputs(0.12)
@given(part=st.sampled_from(PARTS), value=JSON)
def test_a_header_with_anything_in_one_of_its_parts_is_refused_or_the_same(
    part: str, value: object, folder: Path, header_bytes: bytes
) -> None:
    content = json.dumps(json.loads(header_bytes) | {part: value}).encode()

    assert _read(folder, content) in {GOOD_HEADER, None}


@inputs(0.05)
@given(whole=JSON)
def test_any_json_is_no_header(whole: object, folder: Path) -> None:
    assert _read(folder, json.dumps(whole).encode()) is None


@inputs(0.12)
@given(
    text=damaged(WRAPPED.encode()).map(lambda raw: raw.decode("latin-1"))
    | damaged(base64.b64decode(WRAPPED)).map(lambda raw: base64.b64encode(raw).decode())
    | st.text(max_size=200)
)
def test_a_damaged_wrapped_key_is_the_same_key_or_none(text: str) -> None:
    try:
        assert unwrap(OUTER, text, b"here", WrongPassphrase) == INNER
    except (FileDamaged, WrongPassphrase):
        assert text != WRAPPED


@inputs(0.08)
@given(content=st.binary(max_size=80) | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_the_small_files_hold_they_are_read(content: bytes, folder: Path) -> None:
    (folder / TRIES).write_bytes(content)
    (folder / CHANGEOVER).write_bytes(content)

    assert 0 <= tries.seconds_left(folder, 1.8e9) <= tries.LONGEST_WAIT
    assert changeover.generations(folder, GOOD_HEADER)[-1] == GOOD_HEADER.generation


@inputs(0.08)
@given(
    wrong=st.integers() | st.floats() | st.text(max_size=5), latest=st.integers() | st.floats() | st.none()
)
def test_whatever_was_counted_nobody_waits_longer_than_five_minutes(
    wrong: object, latest: object, folder: Path
) -> None:
    (folder / TRIES).write_text(json.dumps({"wrong": wrong, "latest": latest}))

    assert 0 <= tries.seconds_left(folder, 1.8e9) <= tries.LONGEST_WAIT


@inputs(0.1)
@given(head=damaged(CopyHead.fresh(USUAL).written()) | st.binary(max_size=80))
def test_a_damaged_head_of_a_copy_is_refused_or_asks_for_what_a_computer_can_give(head: bytes) -> None:
    try:
        cost = CopyHead.read(head).cost
    except (FileDamaged, FileNewer):
        return
    assert cost.memory <= 512 * 1024
    assert cost.passes <= 4


@pytest.fixture(scope="module")
def travelled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Vault, Path, bytes]]:
    """A vault, the place of a copy and the bytes of a good one."""
    folder = tmp_path_factory.mktemp("carried")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault_key, "derive", _quick)
        patch.setattr(copy_words, "derive", _quick)
        vault = Vault.create(folder / "vault", WORDS, keychain=None)
        case_id, database = vault.create_case()
        fill(database, "x" * 9, pieces=3, piece_bytes=PIECE_BYTES)
        close_database(database)
        copied = make_copy(vault, case_id, folder / "copy", WORDS)
        vault.destroy_case(case_id)
        yield vault, copied.path, copied.path.read_bytes()
        vault.close()


@inputs(0.08)
@given(data=st.data())
def test_a_damaged_copy_is_refused_and_nothing_of_it_imported(
    data: st.DataObject, travelled: tuple[Vault, Path, bytes]
) -> None:
    vault, path, good = travelled
    content = data.draw(damaged(good) | flipped(good) | st.integers(0, len(good) - 1).map(lambda n: good[:n]))
    path.write_bytes(content)
    with contextlib.suppress(VaultError):
        case_id = import_copy(vault, path, WORDS, now=NOW)
        assert content == good
        vault.destroy_case(case_id)
    assert vault.case_ids() == ()
    assert vault.unfinished_destructions() == ()


@inputs(0.01)
@given(words=st.text(max_size=60))
def test_any_other_words_are_refused_in_a_sentence(words: str, travelled: tuple[Vault, Path, bytes]) -> None:
    vault, path, good = travelled
    path.write_bytes(good)
    with pytest.raises(FacilitatorError):
        import_copy(vault, path, words, now=NOW)
