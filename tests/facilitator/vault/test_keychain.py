"""A keychain that hangs, lies or fails is never trusted with a key."""

import importlib
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from facilitator.vault import keychain as keychain_module
from facilitator.vault.keychain import LIBRARY, Keychain, find_keychain, load_library
from facilitator.vault_errors import KeychainLocked, KeychainUnavailable
from tests.facilitator.vault.keychains import MemoryBackend, keychain_on

SERVICE, USER = "Facilitator/0123", "generation"


class Backend(MemoryBackend):
    priority = 5


class ManyCopies(MemoryBackend):
    """Holds several items of one name and removes only the first, as the Secret Service does."""

    copies = 3

    def delete_password(self, service: str, user: str) -> None:
        self.copies -= 1
        if not self.copies:
            super().delete_password(service, user)


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Backend:
    """The backend that the system offers under the allowed name."""
    backend = Backend()
    offer(monkeypatch, lambda: backend)
    return backend


def offer(monkeypatch: pytest.MonkeyPatch, made: object) -> None:
    kind = keychain_module._KINDS["linux"]
    factory = SimpleNamespace(__call__=made)
    module = ModuleType(kind.module)

    class Offered:
        priority = 5

        def __new__(cls) -> object:  # type: ignore[misc]
            return factory.__call__()

    setattr(module, kind.backend, Offered)
    monkeypatch.setitem(sys.modules, kind.module, module)
    monkeypatch.setattr(sys, "platform", "linux")


def test_what_is_kept_is_read_and_removed() -> None:
    keychain = keychain_on(MemoryBackend())

    assert keychain.get(SERVICE, USER) is None
    keychain.set(SERVICE, USER, "secret")
    assert keychain.get(SERVICE, USER) == "secret"
    keychain.delete(SERVICE, USER)
    keychain.delete(SERVICE, USER)
    assert keychain.get(SERVICE, USER) is None


def test_every_copy_of_an_entry_is_removed() -> None:
    backend = ManyCopies()
    keychain = keychain_on(backend)
    keychain.set(SERVICE, USER, "secret")

    keychain.delete(SERVICE, USER)

    assert backend.entries == {}


def test_a_keychain_that_hangs_is_given_up_after_the_time_limit() -> None:
    backend = MemoryBackend()
    backend.stuck = threading.Event()
    keychain = keychain_on(backend, timeout=0.05)

    acts: tuple[Callable[[], object], ...] = (
        lambda: keychain.get(SERVICE, USER),
        lambda: keychain.set(SERVICE, USER, "secret"),
        lambda: keychain.delete(SERVICE, USER),
    )
    for act in acts:
        with pytest.raises(KeychainUnavailable):
            act()
    backend.stuck.set()


def test_an_error_of_the_keychain_is_said_without_its_text() -> None:
    backend = MemoryBackend()
    backend.refuses = True

    with pytest.raises(KeychainUnavailable) as caught:
        keychain_on(backend).set(SERVICE, USER, "secret")

    assert "canary" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_faithful_keychain_is_found_and_left_empty(offered: Backend) -> None:
    keychain, sentence = find_keychain()

    assert isinstance(keychain, Keychain)
    assert keychain.name == "GNOME Keyring / Secret Service"
    assert sentence.startswith(keychain.name)
    assert offered.entries == {}


def test_a_keychain_that_keeps_nothing_is_refused(offered: Backend) -> None:
    offered.keeps_nothing = True

    assert find_keychain() == (None, "The keychain did not keep and remove a test entry as it should.")


def test_a_keychain_that_only_claims_to_delete_is_refused(offered: Backend) -> None:
    offered.keeps_deleted = True

    assert find_keychain() == (None, "The keychain did not keep and remove a test entry as it should.")


def test_a_keychain_that_fails_or_waits_is_refused_in_one_sentence(offered: Backend) -> None:
    offered.refuses = True
    found, sentence = find_keychain()
    assert found is None
    assert "canary" not in sentence

    offered.refuses = False
    offered.stuck = threading.Event()
    assert find_keychain(timeout=0.05) == (
        None,
        "The keychain did not answer in time. It may be waiting for you to unlock it.",
    )
    offered.stuck.set()


def test_a_locked_keychain_is_named_so(offered: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = type("KeyringLocked", (Exception,), {})

    def refuse(_service: str, _user: str, _secret: str) -> None:
        raise locked

    monkeypatch.setattr(offered, "set_password", refuse)

    found, sentence = find_keychain()
    assert found is None
    assert "locked" in sentence


def test_a_system_without_a_known_keychain_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "freebsd14")

    found, sentence = find_keychain()
    assert found is None
    assert "operating system" in sentence


def test_without_a_session_bus_there_is_no_keychain() -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("the Secret Service is Linux's own")

    assert find_keychain(timeout=20) == (None, "No keychain is running for this login.")


@pytest.mark.parametrize(
    "backend",
    [
        "keyring.backends.null.Keyring",
        "keyrings.alt.file.PlaintextKeyring",
        "keyring.backends.chainer.ChainerBackend",
    ],
)
def test_no_variable_or_settings_file_chooses_the_keychain(
    backend: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("without a bus only Linux has no keychain")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    settings = home / ".config" / "python_keyring" / "keyringrc.cfg"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[backend]\ndefault-keyring={backend}\n")

    assert find_keychain(timeout=20)[0] is None
    keyring = importlib.import_module("keyring.core")
    assert keyring._keyring_backend is None  # its own choice was never asked for


def test_on_windows_the_entry_does_not_roam_and_the_old_one_is_not_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    backend = Backend()
    kind = keychain_module._KINDS["win32"]
    module = ModuleType(kind.module)
    setattr(module, kind.backend, type("Offered", (), {"priority": 5, "__new__": lambda _cls: backend}))
    monkeypatch.setitem(sys.modules, kind.module, module)
    monkeypatch.setattr(sys, "platform", "win32")

    keychain, _ = find_keychain()

    assert keychain is not None
    assert keychain.name == "Windows Credential Manager"
    assert vars(backend)["persist"] == "local machine"


@pytest.mark.parametrize("default", ["login", "Default_keyring", None])
def test_a_keyring_with_a_blank_password_is_refused(
    offered: Backend, home: Path, default: str | None
) -> None:
    folder = home / ".local" / "share" / "keyrings"
    folder.mkdir()
    if default:
        (folder / "default").write_text(default)
    blank = folder / f"{default or 'login'}.keyring"
    blank.write_bytes(b"[keyring]\ndisplay-name=Login\n")

    found, sentence = find_keychain()
    assert found is None
    assert "blank password" in sentence
    assert offered.entries == {}

    blank.write_bytes(b"GnomeKeyring\n\r\0\n")
    (folder / "another.keyring").write_bytes(b"[keyring]\ndisplay-name=Another\n")
    assert find_keychain()[0] is not None


def test_a_default_keychain_that_stays_locked_is_refused_in_one_sentence(
    offered: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_service: str, _user: str, _secret: str) -> None:
        raise KeychainLocked("Login")

    monkeypatch.setattr(offered, "set_password", refuse)

    found, sentence = find_keychain()
    assert found is None
    assert "locked" in sentence


def test_where_the_entry_that_is_looked_for_is_nowhere_nothing_is_tried(offered: Backend) -> None:
    offered.keeps_nothing = True

    keychain, _ = find_keychain(holding=SERVICE)
    assert keychain is not None


def test_where_the_entry_lies_in_the_one_keychain_that_one_is_tried(offered: Backend) -> None:
    offered.entries[SERVICE, USER] = "secret"
    assert find_keychain(holding=SERVICE)[0] is not None

    offered.keeps_nothing = True
    assert find_keychain(holding=SERVICE)[0] is None


def test_the_library_of_the_keychain_is_there_once_it_was_loaded() -> None:
    load_library()

    assert LIBRARY in sys.modules
