"""Several keyrings in one real gnome-keyring, and which of them is the default, for tests."""

import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager

import secretstorage
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection
from secretstorage.util import DBusAddressWrapper

_PATH, _NAME = "/org/freedesktop/secrets", "org.freedesktop.secrets"
LOGIN = f"{_PATH}/collection/login"


def make_keyring(label: str) -> str:
    """Make a keyring with a password and return its path; it is open and not the default."""
    with _bus() as bus:
        service = DBusAddress(_PATH, _NAME, "org.freedesktop.Secret.Service")
        opened = new_method_call(service, "OpenSession", "sv", ("plain", ("s", "")))
        session = bus.send_and_get_reply(opened).body[1]
        private = DBusAddress(_PATH, _NAME, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface")
        call = new_method_call(
            private,
            "CreateWithMasterPassword",
            "a{sv}(oayays)",
            (
                {"org.freedesktop.Secret.Collection.Label": ("s", label)},
                (session, b"", b"second password", "text/plain"),
            ),
        )
        return str(bus.send_and_get_reply(call).body[0])


def make_default(path: str) -> None:
    """Make a keyring the default one, as "Set as default" in Seahorse does."""
    with _bus() as bus:
        _service(bus).call("SetAlias", "so", "default", path)


def lock_keyring(path: str) -> None:
    """Lock one keyring."""
    with _bus() as bus:
        _service(bus).call("Lock", "ao", [path])


def found_in(path: str, **attributes: str) -> int:
    """Return how many entries with these attributes are in the keyring at `path`."""
    with _bus() as bus:
        return sum(1 for _ in secretstorage.Collection(bus, path).search_items(attributes))


def remove_by_hand(path: str, **attributes: str) -> None:
    """Remove entries as somebody does in a program for keyrings."""
    with _bus() as bus:
        for item in tuple(secretstorage.Collection(bus, path).search_items(attributes)):
            item.delete()


def put_by_hand(path: str, secret: str, **attributes: str) -> None:
    """Put an entry into the keyring at `path`."""
    with _bus() as bus:
        secretstorage.Collection(bus, path).create_item("by hand", attributes, secret.encode())


def remove_keyring(path: str) -> None:
    """Take a whole keyring away, as closing its database in a password manager does."""
    with _bus() as bus:
        secretstorage.Collection(bus, path).delete()


def _service(bus: DBusConnection) -> DBusAddressWrapper:
    return DBusAddressWrapper(_PATH, "org.freedesktop.Secret.Service", bus)


@contextmanager
def _bus() -> Iterator[DBusConnection]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        with closing(secretstorage.dbus_init()) as bus:
            yield bus
