import secrets

import pytest
from argon2.low_level import Type, hash_secret_raw

from facilitator.errors import InvalidValue
from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault.keys import derive, new_key, unwrap, wipe, wrap
from facilitator.vault_errors import FileDamaged, StorageFailed, WrongPassphrase
from tests.facilitator.vault.conftest import CHEAP

SALT = b"0123456789abcdef"


def test_the_key_is_what_argon2id_makes_of_the_passphrase() -> None:
    key = derive(bytearray(b"maple otter"), SALT, CHEAP)

    assert key == hash_secret_raw(b"maple otter", SALT, 3, 64 * MEBIBYTE, 4, 32, Type.ID)
    # The tests remember it, for this passphrase and this salt alone.
    assert derive(bytearray(b"maple otter"), SALT, CHEAP) == key
    assert derive(bytearray(b"maple otters"), SALT, CHEAP) != key
    assert derive(bytearray(b"maple otter"), SALT[::-1], CHEAP) != key


def test_memory_that_cannot_be_had_is_said() -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (1 << 31, before[1]))
    try:
        with pytest.raises(MemoryError):
            derive(bytearray(b"maple otter"), SALT, Cost(memory=2048 * MEBIBYTE))
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


@pytest.mark.parametrize(
    "cost",
    [
        {"memory": 64 * MEBIBYTE - 1},
        {"memory": 2048 * MEBIBYTE + 1},
        {"passes": 2},
        {"passes": 17},
        {"lanes": 0},
        {"lanes": 17},
        {"passes": 3.0},
        {"passes": True},
    ],
)
def test_a_cost_below_the_floor_or_absurdly_high_is_refused(cost: dict[str, int]) -> None:
    with pytest.raises(InvalidValue):
        Cost(**cost)


def test_a_wrapped_key_opens_under_its_own_key_and_binding_alone() -> None:
    outer, inner = new_key(), new_key()
    wrapped = wrap(outer, inner, b"case one")

    assert unwrap(outer, wrapped, b"case one", WrongPassphrase) == inner
    for key, binding in ((new_key(), b"case one"), (outer, b"case two")):
        with pytest.raises(WrongPassphrase):
            unwrap(key, wrapped, binding, WrongPassphrase)


def test_the_same_key_is_never_wrapped_twice_alike() -> None:
    outer, inner = new_key(), new_key()

    assert len({wrap(outer, inner, b"") for _ in range(50)}) == 50


@pytest.mark.parametrize("text", ["", "AA==", "no base64!", "é", "A" * 80, "Ag" + "A" * 82])
def test_what_is_no_wrapped_key_is_damage(text: str) -> None:
    with pytest.raises(FileDamaged):
        unwrap(new_key(), text, b"", WrongPassphrase)


def test_a_wrapped_key_fits_every_keychain() -> None:
    wrapped = wrap(new_key(), new_key(), b"")

    assert len(wrapped.encode("utf-16-le")) < 2560  # Windows Credential Manager


def test_wiping_overwrites_the_buffer_itself() -> None:
    secret = bytearray(secrets.token_bytes(32))
    view = memoryview(secret)

    wipe(secret)

    assert bytes(view) == bytes(32)


def test_a_salt_that_is_too_short_makes_no_key() -> None:
    with pytest.raises(StorageFailed):
        derive(bytearray(b"maple otter"), b"short", Cost(memory=64 * MEBIBYTE))
