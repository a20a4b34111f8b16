"""The Secret Service of a Linux desktop, which has several keychains: every one of them is looked into.

The keyring library looks only into the one that is the default now. When somebody makes another one the
default, keys that are there are told to be gone. Attributes and label are that library's, so that entries
written by either are found by both.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any, TypeVar

import secretstorage
from jeepney.io.blocking import DBusConnection
from secretstorage.exceptions import ItemNotFoundException, SecretServiceNotAvailableException
from secretstorage.util import open_session

from facilitator.vault.keychain_entry import Entry, Place
from facilitator.vault.keychain_wait import require_wanted
from facilitator.vault_errors import KeychainLocked

_T = TypeVar("_T")
_APPLICATION = "Python keyring library"
_LOOKS = 5


class SecretService:
    """Every keychain that the service offers; raises the library's errors, and `KeychainLocked`.

    Reading, writing and removing may ask the person to unlock a keychain and wait for it; listing never does.
    """

    def __init__(self) -> None:
        with _bus() as bus:
            if not secretstorage.check_service_availability(bus):
                raise SecretServiceNotAvailableException

    def places(self) -> tuple[Place, ...]:
        """Return the keychains that are offered now."""
        with _bus() as bus:
            return _places(bus)

    def default_place(self) -> str:
        """Return the path of the default keychain; where there is none one is made, which asks the person."""
        with _bus() as bus:
            return _default(bus)

    def listed(self, service: str = "", user: str = "") -> tuple[Entry, ...]:
        """Return the entries of that service, user or both, in every keychain, locked or not."""
        with _bus() as bus:
            return _whole_look(
                lambda: tuple(_entry(item, service, user) for item in _items(bus, service, user))
            )

    def get_password(self, service: str, user: str) -> str | None:
        """Return the secret, wherever it lies, or None; asks to unlock only where every copy is locked."""
        with _bus() as bus:
            items = sorted(_items(bus, service, user), key=lambda item: item.is_locked())
            if not items:
                return None
            _unlock(bus, items[0], _place_of(items[0]))
            return str(items[0].get_secret().decode("utf-8"))

    def all_passwords(self, user: str) -> dict[str, str]:
        """Return every secret of that user which can be read without asking, by its service."""
        found: dict[str, str] = {}
        with _bus() as bus:
            session = open_session(bus)
            for item in _items(bus, "", user):
                if not item.is_locked():
                    item.session = session
                    found[item.get_attributes().get("service", "")] = item.get_secret().decode("utf-8")
        return found

    def set_password(self, service: str, user: str, secret: str, place: str = "") -> None:
        """Keep a secret in the keychain at `place`, or in the default one."""
        with _bus() as bus:
            path = place or _default(bus)
            collection = secretstorage.Collection(bus, path)
            _unlock(bus, collection, path)
            attributes = {"application": _APPLICATION, "service": service, "username": user}
            collection.create_item(
                f"Password for '{user}' on '{service}'", attributes, secret.encode(), replace=True
            )

    def delete_password(self, service: str, user: str) -> None:
        """Remove every copy in every keychain."""
        with _bus() as bus:
            for item in _items(bus, service, user):
                _unlock(bus, item, _place_of(item))
                item.delete()


@contextmanager
def _bus() -> Iterator[DBusConnection]:
    with closing(secretstorage.dbus_init()) as bus:
        yield bus


def _items(bus: DBusConnection, service: str, user: str) -> list[secretstorage.Item]:
    asked = {"service": service, "username": user}
    wanted = {name: value for name, value in asked.items() if value}
    return _whole_look(lambda: list(secretstorage.search_items(bus, wanted)))


def _whole_look(look: Callable[[], _T]) -> _T:
    """Look again where an entry went meanwhile: a look that is broken off would not have seen the others."""
    for _ in range(_LOOKS - 1):
        try:
            return look()
        except ItemNotFoundException:
            continue
    return look()


def _entry(item: secretstorage.Item, service: str, user: str) -> Entry:
    told = item.get_attributes()
    return Entry(told.get("service", service), told.get("username", user), _place_of(item), item.is_locked())


def _place_of(item: secretstorage.Item) -> str:
    return str(item.item_path).rpartition("/")[0]


def _places(bus: DBusConnection) -> tuple[Place, ...]:
    return tuple(
        Place(each.collection_path, each.get_label() or _last_part(each.collection_path), each.is_locked())
        for each in secretstorage.get_all_collections(bus)
    )


def _default(bus: DBusConnection) -> str:
    try:
        return str(secretstorage.get_collection_by_alias(bus, "default").collection_path)
    except ItemNotFoundException:
        return str(secretstorage.create_collection(bus, "Default", "default").collection_path)


def _unlock(bus: DBusConnection, what: Any, place: str) -> None:  # noqa: ANN401 - an item or a collection
    if not what.is_locked():
        return
    what.unlock()
    require_wanted()
    if what.is_locked():
        names = {each.path: each.name for each in _places(bus)}
        raise KeychainLocked(names.get(place) or _last_part(place))


def _last_part(path: str) -> str:
    return path.rpartition("/")[2]
