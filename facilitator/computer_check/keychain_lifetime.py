"""Whether the keychain keeps what is put into it for longer than this login, and which program it is."""

import sys
from pathlib import Path

from facilitator.computer_check.result import CheckResult, Status

KEYCHAIN_LIFETIME = "Keychain lifetime"

_SECONDS = 3.0
_SERVICE = "org.freedesktop.secrets"


def lifetime_of(keychain: str | None) -> CheckResult:
    """Return what is known about how long the keychain of that name keeps its keys."""
    if keychain is None:
        return CheckResult(
            KEYCHAIN_LIFETIME,
            Status.AMBER,
            "There is no keychain to ask. Set one up, or use a passphrase alone.",
        )
    if sys.platform == "win32":
        return CheckResult(
            KEYCHAIN_LIFETIME,
            Status.OK,
            "Keys stay on this computer for this user and do not roam to others.",
        )
    if sys.platform == "darwin":
        return CheckResult(KEYCHAIN_LIFETIME, Status.OK, "Keys stay in the login keychain of this user.")
    try:
        collection, program = _secret_service()
    except Exception:  # noqa: BLE001 - a bus has many ways not to answer, all with one meaning here
        return CheckResult(
            KEYCHAIN_LIFETIME,
            Status.UNKNOWN,
            "Whether the keychain keeps keys after you sign out cannot be known here. "
            "Make a practice case, sign out and in, and open it.",
        )
    return _judged(collection, program)


def _judged(collection: str, program: str) -> CheckResult:
    if collection in {"", "/"} or collection.endswith("/session"):
        return CheckResult(
            KEYCHAIN_LIFETIME,
            Status.AMBER,
            "The keychain forgets its keys when you sign out, and with them your cases. "
            "Make a lasting default keyring with a password first.",
        )
    return CheckResult(KEYCHAIN_LIFETIME, Status.OK, f"Keys are kept by {program} and outlast this login.")


def _secret_service() -> tuple[str, str]:
    """Return the path of the default collection and the name of the program that keeps it."""
    from jeepney import DBusAddress, new_method_call  # noqa: PLC0415 - is there on Linux alone
    from jeepney.bus_messages import message_bus  # noqa: PLC0415 - as above
    from jeepney.io.blocking import Proxy, open_dbus_connection  # noqa: PLC0415 - as above

    service = DBusAddress("/org/freedesktop/secrets", _SERVICE, "org.freedesktop.Secret.Service")
    with open_dbus_connection("SESSION") as bus:
        asked = new_method_call(service, "ReadAlias", "s", ("default",))
        collection = str(bus.send_and_get_reply(asked, timeout=_SECONDS).body[0])
        (process,) = Proxy(message_bus, bus, timeout=_SECONDS).GetConnectionUnixProcessID(_SERVICE)
    return collection, Path(f"/proc/{process}/comm").read_text("utf-8", "replace").strip()
