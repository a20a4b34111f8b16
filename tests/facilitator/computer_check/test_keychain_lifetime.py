import sys

import pytest

from facilitator.computer_check import keychain_lifetime as module
from facilitator.computer_check.keychain_lifetime import lifetime_of
from facilitator.computer_check.result import Status
from tests.desktop.session import DesktopSession

ASK = """
from facilitator.computer_check.keychain_lifetime import lifetime_of
answer = lifetime_of("a keychain")
print(answer.name, answer.status.value, answer.sentence, sep="|")
"""
POINT_TO_SESSION = """
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection("SESSION")
service = DBusAddress("/org/freedesktop/secrets", "org.freedesktop.secrets", "org.freedesktop.Secret.Service")
session = "/org/freedesktop/secrets/collection/session"
bus.send_and_get_reply(new_method_call(service, "SetAlias", "so", ("default", session)))
"""


def test_without_a_keychain_there_is_nothing_to_ask() -> None:
    assert lifetime_of(None).status is Status.AMBER


@pytest.mark.parametrize("collection", ["", "/", "/org/freedesktop/secrets/collection/session"])
def test_a_keychain_that_forgets_at_the_end_of_the_session_is_told(collection: str) -> None:
    answer = module._judged(collection, "gnome-keyring-d")

    assert answer.status is Status.AMBER
    assert "forgets its keys when you sign out" in answer.sentence


def test_on_other_systems_no_bus_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for system in ("win32", "darwin"):
        monkeypatch.setattr(sys, "platform", system)
        assert lifetime_of("a keychain").status is Status.OK


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks a bus of Linux")
def test_a_bus_that_does_not_answer_leaves_it_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")

    answer = lifetime_of("a keychain")

    assert answer.status is Status.UNKNOWN
    assert "cannot be known" in answer.sentence


@pytest.mark.system("dbus-daemon", "gnome-keyring-daemon")
def test_the_real_keychain_is_named_and_outlasts_the_login() -> None:
    with DesktopSession() as session:
        lasting = session.run_to_end(sys.executable, "-c", ASK)
        pointed = session.run_to_end(sys.executable, "-c", POINT_TO_SESSION)
        assert pointed.returncode == 0, pointed.stderr
        forgetful = session.run_to_end(sys.executable, "-c", ASK)

    assert "|pass|Keys are kept by gnome-keyring" in lasting.stdout, lasting.stderr
    assert "|amber|The keychain forgets" in forgetful.stdout, forgetful.stderr
