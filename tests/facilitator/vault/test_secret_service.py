"""Every keychain of a desktop is looked into; a real service is in `test_several_keyrings`."""

import pytest

pytest.importorskip("secretstorage", reason="the Secret Service is of Linux desktops")

from secretstorage.exceptions import ItemNotFoundException, SecretServiceNotAvailableException

from facilitator.vault import secret_service
from facilitator.vault.keychain_entry import Entry, Place
from facilitator.vault.secret_service import SecretService
from facilitator.vault_errors import KeychainLocked
from tests.facilitator.vault.rings import Desktop, Ring

KEY, USER = "Facilitator/0123", "generation"


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    """A desktop with a login keychain, which is the default, and another one."""
    desktop = Desktop([Ring("/login", "Login"), Ring("/other", "")], default="/login")
    desktop.replace(monkeypatch)
    return desktop


@pytest.fixture
def service(desktop: Desktop) -> SecretService:
    assert desktop.offered
    return SecretService()


def secrets_in(ring: Ring) -> list[bytes]:
    return [item.secret for item in ring.items]


def test_a_bus_without_the_service_offers_no_keychain(desktop: Desktop) -> None:
    desktop.offered = False

    with pytest.raises(SecretServiceNotAvailableException):
        SecretService()
    assert desktop.closed == 1


def test_each_keychain_is_named_and_one_without_a_name_by_its_place(
    desktop: Desktop, service: SecretService
) -> None:
    desktop.rings[0].locked = True

    assert service.places() == (Place("/login", "Login", locked=True), Place("/other", "other", locked=False))
    assert service.default_place() == "/login"


def test_where_there_is_no_default_keychain_one_is_made(desktop: Desktop, service: SecretService) -> None:
    desktop.default = ""

    assert service.default_place() == "/made"
    assert desktop.rings[-1].label == "Default"


def test_a_secret_is_kept_in_the_default_keychain_or_where_it_is_told(
    desktop: Desktop, service: SecretService
) -> None:
    service.set_password(KEY, USER, "first")
    service.set_password(KEY, USER, "second", "/other")

    login, other = desktop.rings
    assert (secrets_in(login), secrets_in(other)) == ([b"first"], [b"second"])
    assert login.items[0].label == "Password for 'generation' on 'Facilitator/0123'"
    assert login.items[0].attributes == {
        "application": "Python keyring library",
        "service": KEY,
        "username": USER,
    }
    service.set_password(KEY, USER, "third")
    assert secrets_in(login) == [b"third"]


def test_a_secret_is_read_where_it_is_open_before_anybody_is_asked(
    desktop: Desktop, service: SecretService
) -> None:
    assert service.get_password(KEY, USER) is None
    service.set_password(KEY, USER, "first")
    service.set_password(KEY, USER, "second", "/other")
    desktop.rings[0].locked = True

    assert service.get_password(KEY, USER) == "second"
    assert desktop.rings[0].locked

    desktop.rings[1].locked = True
    assert service.get_password(KEY, USER) == "first"
    assert not desktop.rings[0].locked


def test_what_stays_locked_is_told_by_the_name_of_its_keychain(
    desktop: Desktop, service: SecretService
) -> None:
    for ring, name in zip(desktop.rings, ("Login", "other"), strict=True):
        ring.locked = ring.refuses = True
        with pytest.raises(KeychainLocked, match=f"“{name}”"):
            service.set_password(KEY, USER, "first", ring.collection_path)
        assert ring.items == []


def test_one_look_finds_what_is_in_every_keychain_and_unlocks_none(
    desktop: Desktop, service: SecretService
) -> None:
    service.set_password(KEY, USER, "first")
    service.set_password(KEY, "earlier", "second", "/other")
    desktop.rings[0].locked = True

    first, second = Entry(KEY, USER, "/login", locked=True), Entry(KEY, "earlier", "/other", locked=False)
    assert service.listed(KEY) == (first, second)
    assert service.listed(user=USER) == (first,)
    assert service.listed("Facilitator/none") == ()
    assert desktop.rings[0].locked


def test_a_locked_keychain_that_tells_no_names_is_told_by_what_was_asked(
    desktop: Desktop, service: SecretService
) -> None:
    service.set_password(KEY, USER, "first")
    item = desktop.rings[0].items[0]
    whole = item.attributes

    def no_names() -> dict[str, str]:
        return {}

    item.get_attributes = no_names  # type: ignore[method-assign]  # a service may keep them to itself
    assert whole == item.attributes
    assert service.listed(user=USER) == (Entry("", USER, "/login", locked=False),)


def test_what_can_be_read_without_asking_is_read_in_one_go(desktop: Desktop, service: SecretService) -> None:
    service.set_password(KEY, USER, "first")
    service.set_password("Facilitator/4567", USER, "second", "/other")
    service.set_password("Facilitator/89ab", "earlier", "third", "/other")
    assert service.all_passwords(USER) == {KEY: "first", "Facilitator/4567": "second"}

    desktop.rings[0].locked = True
    assert service.all_passwords(USER) == {"Facilitator/4567": "second"}
    assert desktop.rings[0].locked


def test_every_copy_in_every_keychain_is_removed(desktop: Desktop, service: SecretService) -> None:
    for place in ("/login", "/other"):
        service.set_password(KEY, USER, "secret", place)
        service.set_password("Facilitator/4567", USER, "another", place)
    desktop.rings[1].locked = True

    service.delete_password(KEY, USER)

    assert [secrets_in(ring) for ring in desktop.rings] == [[b"another"], [b"another"]]


def test_an_entry_that_goes_in_the_middle_of_a_look_makes_it_look_again(
    desktop: Desktop, service: SecretService, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.set_password(KEY, USER, "first")
    service.set_password(KEY, USER, "second", "/other")
    login = desktop.rings[0]
    (goes,) = login.items
    goes.gone = True
    asked = goes.get_attributes

    def the_last_time() -> dict[str, str]:
        login.items.clear()
        return asked()

    monkeypatch.setattr(goes, "get_attributes", the_last_time)

    assert service.listed(KEY) == (Entry(KEY, USER, "/other", locked=False),)


def test_a_look_that_is_never_whole_is_told(desktop: Desktop, service: SecretService) -> None:
    service.set_password(KEY, USER, "first")
    desktop.rings[0].items[0].gone = True

    with pytest.raises(ItemNotFoundException):
        service.listed(KEY)
    assert secret_service._LOOKS == 5
