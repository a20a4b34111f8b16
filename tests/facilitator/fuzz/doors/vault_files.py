"""The files in the folder of cases, as a stranger or a failing disk may have left them."""

import base64
import hashlib
import json
import random
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from facilitator.vault import changeover, copy_words, tries, vault_key
from facilitator.vault.connection import close_database, create_database, open_database
from facilitator.vault.disk import write_whole
from facilitator.vault.folder import CHANGEOVER, HEADER, KEYCHAIN_PLACE, TRIES, fresh_id
from facilitator.vault.header import USUAL, Header, Protection, read_header
from facilitator.vault.key_home import FolderHome
from facilitator.vault.keychain_place import remembered
from facilitator.vault.keys import new_key, unwrap, wrap
from facilitator.vault.migrations import bring_up_to_date
from facilitator.vault.vault import Vault
from facilitator.vault_errors import WrongPassphrase
from tests.facilitator.fuzz.door import Door
from tests.facilitator.fuzz.mutation import mutated

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=8,
)
ODD: tuple[object, ...] = (
    None, True, -1, 0, 1, 2, 10**400, 1e308, float("inf"), float("nan"), "", "0", "x" * 5000, [], {}, [[]],
    "../../../elsewhere", "\0", "\ud800", "é", "0" * 32, {"memory": 1}, ["00", 3, None],
)  # fmt: skip


def odd_json(good: dict[str, Any], chance: random.Random) -> bytes:
    """Return `good` with one to three of its parts, at any depth, replaced, dropped or buried."""
    if chance.random() < 0.03:
        depth = chance.choice((900, 5000, 200_000))
        return b"[" * depth + b"]" * depth if chance.random() < 0.5 else b'{"a":' * depth
    made = json.loads(json.dumps(good))
    for _ in range(chance.choice((1, 1, 2, 3))):
        inside = made
        while True:
            name = chance.choice(list(inside))
            if isinstance(inside[name], dict) and inside[name] and chance.random() < 0.6:
                inside = inside[name]
                continue
            break
        if chance.random() < 0.2 and len(inside) > 1:
            del inside[name]
        else:
            inside[name] = deepcopy(chance.choice(ODD))
    return json.dumps(made).encode("utf-8", "surrogatepass")


def tree(folder: Path) -> dict[str, tuple[int, bytes | None]]:
    """Return everything below a folder with its kind and content."""
    return {
        str(path.relative_to(folder)): (path.lstat().st_mode, path.read_bytes() if path.is_file() else None)
        for path in folder.rglob("*")
    }


class Headers(Door):
    """`vault.json`: read before a passphrase can be tried."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._good = Header.fresh(Protection.KEYCHAIN, USUAL)
        self._good.write(folder)
        self._bytes = (folder / HEADER).read_bytes()

    def make(self, chance: random.Random) -> bytes:
        if chance.random() < 0.5:
            return odd_json(json.loads(self._bytes), chance)
        return mutated([self._bytes], chance)

    def anything(self) -> st.SearchStrategy[bytes]:
        whole = ANY_JSON.map(lambda value: json.dumps(value).encode())
        parts = st.dictionaries(st.sampled_from(list(json.loads(self._bytes))), ANY_JSON).map(
            lambda some: json.dumps(json.loads(self._bytes) | some).encode()
        )
        return st.binary(max_size=400) | whole | parts

    def knock(self, made: bytes) -> None:
        (self.folder / HEADER).write_bytes(made)
        assert read_header(self.folder) == self._good

    def kept(self) -> object:
        return sorted(path.name for path in self.folder.iterdir())


class WrappedKeys(Door):
    """A key as the keychain, or a file beside the cases, gives it back."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._outer, self._inner = new_key(), new_key()
        self._text = wrap(self._outer, self._inner, b"here")
        self._home, self._owner = FolderHome(folder, fresh_id()), fresh_id()
        self._file = folder / f"{self._owner}.00.key"
        self._file.write_bytes(b"")

    def make(self, chance: random.Random) -> bytes:
        kind = chance.random()
        if kind < 0.45:
            return mutated([self._text.encode()], chance)
        if kind < 0.95:
            return base64.b64encode(mutated([base64.b64decode(self._text)], chance))
        return b"A" * chance.choice((10**6, 10**7))

    def anything(self) -> st.SearchStrategy[bytes]:
        return st.binary(max_size=200) | st.text(max_size=200).map(
            lambda text: text.encode("utf-8", "replace")
        )

    def knock(self, made: bytes) -> None:
        self._file.write_bytes(made)
        text = self._home.get(self._owner, "00")
        assert text is not None
        assert unwrap(self._outer, text, b"here", WrongPassphrase) == self._inner
        with suppress(UnicodeDecodeError):
            unwrap(self._outer, made.decode("utf-16-le"), b"here", WrongPassphrase)

    def kept(self) -> object:
        return sorted(path.name for path in self.folder.iterdir())


class SmallFiles(Door):
    """Wrong passphrases counted, a change of one, the keychain's place: never a reason to stop."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._vault, self._beside = folder / "vault", folder / "beside"
        self._vault.mkdir()
        self._beside.mkdir()
        self._header = Header.fresh(Protection.PASSPHRASE_ONLY, USUAL)
        self._home = FolderHome(self._vault, self._header.vault_id)
        self._tries = {"wrong": 3, "latest": 1.8e9}
        self._record = {"vault": self._header.vault_id, "generations": [self._header.generation, "00ff"]}

    def make(self, chance: random.Random) -> bytes:
        good = chance.choice((self._tries, self._record))
        if chance.random() < 0.7:
            made = odd_json(good, chance)
            return made.replace(
                b'"00ff"', chance.choice((b'"00ff"', b'"x/../../beside/kept"', b'".."', b'"00 f\\n"'))
            )
        return mutated([json.dumps(good).encode()], chance)

    def anything(self) -> st.SearchStrategy[bytes]:
        generations = st.lists(st.text(max_size=20) | ANY_JSON, max_size=4)
        record = generations.map(lambda names: json.dumps(self._record | {"generations": names}).encode())
        return st.binary(max_size=80) | ANY_JSON.map(lambda value: json.dumps(value).encode()) | record

    def knock(self, made: bytes) -> None:
        (self._beside / "kept.key").write_bytes(b"not of this folder")
        # A folder that lends the record a way out of the folder of cases.
        (self._vault / f"{self._header.vault_id}.x").mkdir(exist_ok=True)
        kept = wrap(new_key(), new_key(), b"")
        self._home.put(self._header.vault_id, self._header.generation, kept)
        for name in (TRIES, CHANGEOVER, KEYCHAIN_PLACE):
            (self._vault / name).write_bytes(made)
        assert isinstance(remembered(self._vault).path, str)
        assert 0 <= tries.seconds_left(self._vault, 1.8e9) <= tries.LONGEST_WAIT
        tries.count_wrong(self._vault, 1.8e9)
        changeover.finish(self._vault, self._header, self._home)
        assert self._home.get(self._header.vault_id, self._header.generation) == kept
        write_whole(self._vault / CHANGEOVER, made)
        changeover.abandon(self._vault, self._home)
        assert not (self._vault / CHANGEOVER).exists()
        assert (self._beside / "kept.key").read_bytes() == b"not of this folder"


@dataclass(frozen=True)
class CaseBytes:
    main: bytes
    log: bytes


class CaseFiles(Door):
    """An encrypted case and the log beside it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._key, self._path = new_key(), folder / "a.case"
        database = create_database(self._path, self._key)
        bring_up_to_date(database)
        close_database(database)
        main = self._path.read_bytes()
        database = open_database(self._path, self._key)
        database.table("note").insert({"id": "n", "text": "mornings at the gate"})
        log = self._path.with_name("a.case-wal").read_bytes()
        database.close()
        self._good = CaseBytes(main, log)

    def make(self, chance: random.Random) -> CaseBytes:
        whole = chance.random()
        return CaseBytes(
            self._good.main if whole < 0.3 else mutated([self._good.main], chance),
            b"" if whole > 0.7 else self._good.log if whole > 0.5 else mutated([self._good.log], chance),
        )

    def anything(self) -> st.SearchStrategy[CaseBytes]:
        return st.builds(CaseBytes, st.binary(max_size=5000), st.binary(max_size=200))

    def knock(self, made: CaseBytes) -> None:
        for path in self.folder.iterdir():
            path.unlink()
        self._path.write_bytes(made.main)
        if made.log:
            self._path.with_name("a.case-wal").write_bytes(made.log)
        database = open_database(self._path, self._key)
        try:
            bring_up_to_date(database)
            assert [row["id"] for row in database.query("SELECT id FROM note")] in ([], ["n"])
        finally:
            database.close()


class Vaults:
    """A vault whose keys are quick to make, since Argon2 is not what is tried here."""

    PASSPHRASE = "badger lantern velvet orchard thistle quay"

    def __init__(self, folder: Path) -> None:
        def quick(secret: bytes, salt: bytes, _cost: object) -> bytearray:
            return bytearray(hashlib.sha256(salt + secret).digest())

        for module in (vault_key, copy_words):
            pytest.MonkeyPatch().setattr(module, "derive", quick)
        self.vault = Vault.create(folder, self.PASSPHRASE, keychain=None)
