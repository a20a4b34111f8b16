"""What the Secret Service may do in the middle of a look or a prompt; see also `test_several_keyrings`."""

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from facilitator.vault_errors import KeychainLocked

secretstorage = pytest.importorskip("secretstorage", reason="the Secret Service is of Linux desktops")
secret_service: Any = pytest.importorskip("facilitator.vault.secret_service")
BUS: Any = object()


@dataclass
class Lockable:
    """An item or a keychain that stays locked for so many questions."""

    answers: list[bool]
    asked: list[str] = field(default_factory=list)

    def is_locked(self) -> bool:
        return self.answers.pop(0)

    def unlock(self) -> None:
        self.asked.append("unlock")


def test_an_entry_that_goes_in_the_middle_of_a_look_makes_it_look_again() -> None:
    looks = iter([secretstorage.exceptions.ItemNotFoundException] * 4)

    def look() -> str:
        for gone in looks:
            raise gone
        return "every other entry"

    assert secret_service._whole_look(look) == "every other entry"


def test_a_look_that_is_never_whole_is_told() -> None:
    def look() -> str:
        raise secretstorage.exceptions.ItemNotFoundException

    with pytest.raises(secretstorage.exceptions.ItemNotFoundException):
        secret_service._whole_look(look)


def test_where_there_is_no_default_keychain_one_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_bus: object, _alias: str) -> None:
        raise secretstorage.exceptions.ItemNotFoundException

    made: list[tuple[str, str]] = []

    def make(_bus: object, label: str, alias: str) -> SimpleNamespace:
        made.append((label, alias))
        return SimpleNamespace(collection_path="/made")

    monkeypatch.setattr(secretstorage, "get_collection_by_alias", none)
    monkeypatch.setattr(secretstorage, "create_collection", make)

    assert secret_service._default(BUS) == "/made"
    assert made == [("Default", "default")]


def test_nobody_is_asked_to_unlock_what_is_open() -> None:
    opened = Lockable([False])
    secret_service._unlock(BUS, opened, "/login")

    assert opened.asked == []


def test_what_was_unlocked_when_asked_for_is_used() -> None:
    unlocked = Lockable([True, False])
    secret_service._unlock(BUS, unlocked, "/login")

    assert unlocked.asked == ["unlock"]


def test_what_stays_locked_is_told_by_the_name_of_its_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    named = SimpleNamespace(collection_path="/ring", get_label=lambda: "My ring", is_locked=lambda: True)
    monkeypatch.setattr(secretstorage, "get_all_collections", lambda _bus: [named])

    for place, name in (("/ring", "My ring"), ("/gone/other", "other")):
        with pytest.raises(KeychainLocked, match=f"“{name}”"):
            secret_service._unlock(BUS, Lockable([True, True]), place)


def test_what_can_be_read_without_asking_is_read_and_what_is_locked_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def item(service: str, *, locked: bool) -> SimpleNamespace:
        return SimpleNamespace(
            is_locked=lambda: locked,
            get_attributes=lambda: {"service": service},
            get_secret=lambda: b"of " + service.encode(),
            session=None,
        )

    monkeypatch.setattr(secretstorage, "dbus_init", lambda: SimpleNamespace(close=lambda: None))
    monkeypatch.setattr(secretstorage, "check_service_availability", lambda _bus: True)
    monkeypatch.setattr(
        secretstorage, "search_items", lambda _bus, _wanted: [item("a", locked=False), item("b", locked=True)]
    )
    monkeypatch.setattr(secret_service, "open_session", lambda _bus: "session")

    assert secret_service.SecretService().all_passwords("generation") == {"a": "of a"}


def test_a_bus_without_the_service_offers_no_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secretstorage, "dbus_init", lambda: SimpleNamespace(close=lambda: None))
    monkeypatch.setattr(secretstorage, "check_service_availability", lambda _bus: False)

    with pytest.raises(secretstorage.exceptions.SecretServiceNotAvailableException):
        secret_service.SecretService()
