"""The agenda kept as a template: its items' titles, minutes and kinds, and nothing of the case."""

import pytest

from facilitator.case.agenda import AgendaTemplate, ItemKind, TemplateItem
from facilitator.casefile import CaseFile
from facilitator.errors import InvalidValue, NotAllowed


def test_the_agenda_is_kept_as_a_template_with_titles_minutes_and_kinds_alone(ready: CaseFile) -> None:
    for item in ready.agenda.items():
        ready.agenda.remove(item.id)
    ready.agenda.add("How it stands", 20, ItemKind.OPENING_TURNS)
    ready.agenda.add("Tea", 15, ItemKind.BREAK)
    template = ready.agenda.as_template("Short and quiet")
    assert (template.name, template.items) == (
        "Short and quiet",
        (
            TemplateItem(title="How it stands", minutes=20, kind=ItemKind.OPENING_TURNS),
            TemplateItem(title="Tea", minutes=15, kind=ItemKind.BREAK),
        ),
    )
    assert template.id != ready.agenda.as_template("Short and quiet").id


def test_a_template_made_of_an_agenda_makes_that_agenda_again(ready: CaseFile) -> None:
    def lines() -> list[tuple[str, int, ItemKind]]:
        return [(item.title, item.minutes, item.kind) for item in ready.agenda.items()]

    ready.agenda.add("Any other business", 5)
    kept, template = lines(), ready.agenda.as_template("Mine")
    ready.agenda.use_template(
        AgendaTemplate(id="t", name="One", items=(TemplateItem(title="All", minutes=60),))
    )
    assert lines() == [("All", 60, ItemKind.TALK)]
    ready.agenda.use_template(template)
    assert lines() == kept


def test_an_empty_agenda_is_no_template(ready: CaseFile) -> None:
    for item in ready.agenda.items():
        ready.agenda.remove(item.id)
    with pytest.raises(NotAllowed) as refusal:
        ready.agenda.as_template("Mine")
    assert str(refusal.value) == "There is nothing on the agenda to keep. Add an item first."
    ready.agenda.add("All", 60)
    assert ready.agenda.as_template("Mine").items == (TemplateItem(title="All", minutes=60),)


@pytest.mark.parametrize("name", ["", "   ", "a" * 500])
def test_a_template_needs_a_name_of_a_line(ready: CaseFile, name: str) -> None:
    with pytest.raises(InvalidValue):
        ready.agenda.as_template(name)


def test_once_the_meeting_has_started_a_template_replaces_nothing(running: CaseFile) -> None:
    before = running.agenda.items()
    with pytest.raises(NotAllowed) as refusal:
        running.agenda.use_template(AgendaTemplate(id="t", name="One", items=()))
    assert str(refusal.value) == "The meeting has started, so its agenda is changed item by item."
    assert running.agenda.items() == before


def test_an_order_that_names_some_items_puts_the_others_after_them(ready: CaseFile) -> None:
    first, second, third, *rest = (item.id for item in ready.agenda.items())
    ready.agenda.order([third, first])
    assert [item.id for item in ready.agenda.items()] == [third, first, second, *rest]
