"""Own agenda templates lie in a file of their own, and only once there is one."""

from pathlib import Path

from facilitator.agreement.vague_words import STANDARD
from facilitator.case.agenda import AgendaTemplate, built_in_templates
from facilitator.case.matter import Process
from facilitator.case.opening_script import OpeningWords
from facilitator.case.profile import Profile
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


def test_own_vague_words_are_kept_for_every_case_and_make_no_file_while_there_are_none(place: Place) -> None:
    vault = place.create()
    store = TemplateStore(vault)
    assert store.vague_words() == STANDARD
    store.save_vague_words(STANDARD)
    assert ".case" not in files(vault.folder)

    own_list = STANDARD.with_word("in the near future").without_word("ongoing")
    store.save_vague_words(own_list)
    assert TemplateStore(vault).vague_words() == own_list
    store.save_vague_words(STANDARD)
    assert TemplateStore(vault).vague_words() == STANDARD
    vault.close()


def test_own_vague_words_are_not_readable_in_the_file(place: Place) -> None:
    vault = place.create()
    TemplateStore(vault).save_vague_words(STANDARD.with_word("zqhopefullyzq"))
    held = [path.read_bytes() for path in vault.folder.rglob("*") if path.is_file()]
    assert held
    assert not any(b"zqhopefullyzq" in content for content in held)
    vault.close()


def test_own_opening_words_of_a_process_take_the_place_of_those_before(place: Place) -> None:
    vault = place.create()
    store = TemplateStore(vault)
    dr, mediation = Process.DISAGREEMENT_RESOLUTION, Process.MEDIATION
    store.save_opening(dr, ())
    assert ".case" not in files(vault.folder)
    assert store.opening_words() == ()

    first = OpeningWords(id=f"{dr.value}:welcome", words="Welcome")
    other = OpeningWords(id=f"{mediation.value}:welcome", words="Good morning")
    store.save_opening(dr, (first,))
    store.save_opening(mediation, (other,))
    second = OpeningWords(id=f"{dr.value}:welcome", words="Good afternoon")
    store.save_opening(dr, (second,))

    assert store.opening_words() == (other, second)
    store.save_opening(dr, ())
    assert store.opening_words() == (other,)
    vault.close()


def test_the_own_profile_is_kept_encrypted_and_makes_no_file_until_it_was_asked_for(place: Place) -> None:
    vault = place.create()
    store = TemplateStore(vault)
    assert store.profile() == Profile()
    assert not store.was_asked_for_profile()
    assert ".case" not in files(vault.folder)
    store.save_opening(Process.MEDIATION, [OpeningWords(id="mediation:x", words="Welcome")])
    assert not store.was_asked_for_profile()

    said = Profile(name="Morgan Ellery")
    store.save_profile(said)
    assert TemplateStore(vault).profile() == said
    (written,) = vault.folder.glob("*.case")
    assert b"Ellery" not in written.read_bytes()
    store.save_profile(Profile())
    assert TemplateStore(vault).profile() == Profile()
    assert TemplateStore(vault).was_asked_for_profile()
    vault.close()
