"""The keychains of a Linux desktop held in memory, in place of what `secretstorage` asks the bus."""

from dataclasses import dataclass, field

import pytest
from secretstorage.exceptions import ItemNotFoundException


@dataclass
class Ring:
    """One keychain; a locked one stays so where the person refuses to unlock it."""

    collection_path: str
    label: str
    locked: bool = False
    refuses: bool = False
    items: list["Item"] = field(default_factory=list)

    def get_label(self) -> str:
        return self.label

    def is_locked(self) -> bool:
        return self.locked

    def unlock(self) -> None:
        self.locked = self.refuses

    def create_item(self, label: str, attributes: dict[str, str], secret: bytes, *, replace: bool) -> None:
        assert replace
        self.items = [item for item in self.items if item.attributes != attributes]
        self.items.append(Item(self, f"{self.collection_path}/{len(self.items)}", label, attributes, secret))


@dataclass
class Item:
    """One entry in a keychain; one that is gone tells nothing any more."""

    ring: Ring
    item_path: str
    label: str
    attributes: dict[str, str]
    secret: bytes
    gone: bool = False
    session: object = None

    def is_locked(self) -> bool:
        return self.ring.locked

    def unlock(self) -> None:
        self.ring.unlock()

    def get_attributes(self) -> dict[str, str]:
        if self.gone:
            raise ItemNotFoundException
        return self.attributes

    def get_secret(self) -> bytes:
        assert not self.ring.locked
        return self.secret

    def delete(self) -> None:
        assert not self.ring.locked
        self.ring.items.remove(self)


@dataclass
class Desktop:
    """What is offered on the bus; `default` is the path of the default keychain, "" where there is none."""

    rings: list[Ring] = field(default_factory=list)
    default: str = ""
    offered: bool = True
    closed: int = 0

    def close(self) -> None:
        self.closed += 1

    def replace(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Stand in for every function of `secretstorage` that the product calls."""
        monkeypatch.setattr("secretstorage.dbus_init", lambda: self)
        monkeypatch.setattr("secretstorage.check_service_availability", lambda _bus: self.offered)
        monkeypatch.setattr("secretstorage.get_all_collections", lambda _bus: iter(self.rings))
        monkeypatch.setattr("secretstorage.get_collection_by_alias", self._by_alias)
        monkeypatch.setattr("secretstorage.create_collection", self._create)
        monkeypatch.setattr("secretstorage.search_items", self._search)
        monkeypatch.setattr("secretstorage.Collection", lambda _bus, path: self._at(path))
        monkeypatch.setattr("facilitator.vault.secret_service.open_session", lambda _bus: "a session")

    def _at(self, path: str) -> Ring:
        return next(ring for ring in self.rings if ring.collection_path == path)

    def _by_alias(self, _bus: object, alias: str) -> Ring:
        assert alias == "default"
        if not self.default:
            raise ItemNotFoundException
        return self._at(self.default)

    def _create(self, _bus: object, label: str, alias: str) -> Ring:
        assert alias == "default"
        self.rings.append(Ring("/made", label))
        self.default = "/made"
        return self.rings[-1]

    def _search(self, _bus: object, wanted: dict[str, str]) -> list[Item]:
        every = (item for ring in self.rings for item in ring.items)
        return [item for item in every if wanted.items() <= item.attributes.items()]
