"""The real keychain of a Linux desktop: gnome-keyring on a session bus of the test's own."""

import os
import sys
from pathlib import Path

import pytest

from facilitator.vault.keychain import find_keychain
from facilitator.vault.vault import Vault
from facilitator.vault_errors import KeyMissing
from tests.desktop.session import DesktopSession
from tests.facilitator.vault.conftest import CANARY, CHEAP, PASSPHRASE, read_case, write_case

pytestmark = pytest.mark.system("dbus-daemon", "gnome-keyring-daemon")

FIND = """
from facilitator.vault.keychain import find_keychain
keychain, sentence = find_keychain(timeout=20)
print(keychain is not None, sentence)
"""
MAKE_BLANK = """
import sys
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection("SESSION")
path, name = "/org/freedesktop/secrets", "org.freedesktop.secrets"
service = DBusAddress(path, name, "org.freedesktop.Secret.Service")
session = bus.send_and_get_reply(new_method_call(service, "OpenSession", "sv", ("plain", ("s", "")))).body[1]
private = DBusAddress(path, name, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface")
label = {"org.freedesktop.Secret.Collection.Label": ("s", "blank")}
call = new_method_call(
    private, "CreateWithMasterPassword", "a{sv}(oayays)", (label, (session, b"", b"", "text/plain"))
)
collection = bus.send_and_get_reply(call).body[0]
bus.send_and_get_reply(new_method_call(service, "SetAlias", "so", ("default", collection)))
"""
LOCK = """
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection("SESSION")
service = DBusAddress("/org/freedesktop/secrets", "org.freedesktop.secrets", "org.freedesktop.Secret.Service")
bus.send_and_get_reply(
    new_method_call(service, "Lock", "ao", (["/org/freedesktop/secrets/aliases/default"],))
)
"""


def test_a_whole_life_with_the_real_keychain(keychain_session: DesktopSession, tmp_path: Path) -> None:
    keychain, sentence = find_keychain()
    assert keychain is not None, sentence
    folder = tmp_path / "vault"
    vault = Vault.create(folder, PASSPHRASE, keychain=keychain, cost=CHEAP)
    case_id, other = write_case(vault), write_case(vault, "other")
    vault.change_passphrase(PASSPHRASE, "velvet anchor thistle radio")
    vault.close()

    vault = Vault.unlock(folder, "velvet anchor thistle radio", keychain=keychain)
    assert read_case(vault, case_id) == CANARY
    assert vault.destroy_case(case_id).erased
    assert read_case(vault, other) == "other"
    with pytest.raises(KeyMissing):
        vault.open_case(case_id)
    kept = b"".join(path.read_bytes() for path in keychain_session.home.rglob("*.keyring"))
    assert case_id.encode() not in kept
    assert CANARY.encode() not in kept
    assert vault.destroy_everything().erased


def found(session: DesktopSession, *prefix: str) -> str:
    outcome = session.run_to_end(*prefix, sys.executable, "-c", FIND)
    assert outcome.stderr == ""
    return outcome.stdout.strip()


def test_the_same_keychain_is_found_whatever_the_environment_asks_for(
    keychain_session: DesktopSession,
) -> None:
    assert found(keychain_session) == "True GNOME Keyring / Secret Service keeps the keys."
    for backend in ("keyring.backends.null.Keyring", "keyring.backends.chainer.ChainerBackend"):
        keychain_session.environment["PYTHON_KEYRING_BACKEND"] = backend
        assert found(keychain_session) == "True GNOME Keyring / Secret Service keeps the keys."


def test_a_locked_keychain_is_refused(keychain_session: DesktopSession) -> None:
    assert keychain_session.run_to_end(sys.executable, "-c", LOCK).returncode == 0

    assert found(keychain_session) == "False The keychain is locked. Unlock it, then try again."


def test_a_keychain_with_a_blank_password_is_refused(keychain_session: DesktopSession) -> None:
    outcome = keychain_session.run_to_end(sys.executable, "-c", MAKE_BLANK)
    assert outcome.returncode == 0, outcome.stderr
    blank = [
        path for path in keychain_session.home.rglob("*.keyring") if path.read_bytes()[:9] == b"[keyring]"
    ]
    assert blank

    assert "blank password" in found(keychain_session)


def test_a_bus_without_a_keychain_has_none() -> None:
    with DesktopSession(keychain=False) as session:
        assert found(session) == "False No keychain is running for this login."


def test_the_keychain_works_after_hardening(keychain_session: DesktopSession) -> None:
    hardened = "from facilitator.hardening import harden\nassert all(m.achieved for m in harden())\n" + FIND
    outcome = keychain_session.run_to_end(sys.executable, "-c", hardened)

    assert outcome.stdout.startswith("True"), outcome.stderr
    assert os.name == "posix"
