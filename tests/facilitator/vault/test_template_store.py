"""Own agenda templates lie in a file of their own, and only once there is one."""

from pathlib import Path

from facilitator.case.agenda import AgendaTemplate, built_in_templates
from facilitator.vault.template_store import TemplateStore
from tests.facilitator.vault.conftest import Place


def files(folder: Path) -> set[str]:
    return {path.suffix for path in folder.iterdir()}


def own() -> AgendaTemplate:
    return built_in_templates()[0]


def test_asking_for_templates_makes_no_file(place: Place) -> None:
    vault = place.create()
    store = TemplateStore(vault)

    assert store.templates() == ()
    store.remove("nothing")

    assert ".case" not in files(vault.folder)
    store.save(own())
    assert ".case" in files(vault.folder)
    assert store.templates() == (own(),)
    vault.close()


def test_a_removed_template_is_gone(place: Place) -> None:
    vault = place.create()
    store = TemplateStore(vault)
    store.save(own())

    store.remove(own().id)

    assert store.templates() == ()
    vault.close()
