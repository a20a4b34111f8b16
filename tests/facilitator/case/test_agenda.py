"""The templates, the times that follow from minutes, and the gaps between breaks."""

from datetime import UTC, datetime

import pytest

from facilitator.case.agenda import (
    AgendaItem,
    ItemKind,
    built_in_templates,
    items_from,
    longest_without_break,
    starts,
    template_for,
    total_minutes,
)
from facilitator.case.agenda_hints import breaks_for_interpreters, too_long
from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import ItemId, ParticipantId
from facilitator.case.matter import Process
from facilitator.case.people import Participant, Role
from facilitator.errors import InvalidValue


def items(*minutes: int, breaks: tuple[int, ...] = ()) -> list[AgendaItem]:
    return [
        AgendaItem(
            id=ItemId(str(place)),
            title=f"Item {place}",
            minutes=each,
            kind=ItemKind.BREAK if place in breaks else ItemKind.TALK,
        )
        for place, each in enumerate(minutes)
    ]


@pytest.mark.parametrize("process", list(Process))
def test_each_process_has_a_template_as_long_as_services_publish(process: Process) -> None:
    template = template_for(process)
    assert total_minutes(items_from(template)) == process.usual_minutes
    assert [item.title for item in items_from(template)] == [line.title for line in template.items]
    assert {ItemKind.OPENING_TURNS, ItemKind.BREAK, ItemKind.READ_BACK} <= {i.kind for i in template.items}


def test_items_of_a_template_are_fresh_and_in_order() -> None:
    template = built_in_templates()[0]
    one, two = items_from(template), items_from(template)
    assert not {item.id for item in one} & {item.id for item in two}
    assert [item.position for item in one] == list(range(len(one)))


def test_only_mediation_speaks_of_certificate_and_appeal() -> None:
    words = {p: " ".join(line.title.lower() for line in template_for(p).items) for p in Process}
    for telling in ("certificate", "appeal"):
        assert telling in words[Process.MEDIATION]
        assert telling not in words[Process.DISAGREEMENT_RESOLUTION]


def test_each_item_starts_when_those_before_it_end() -> None:
    begin = datetime(2026, 12, 31, 23, 45, tzinfo=UTC)
    times = starts(items(5, 10, 0, 25), begin)
    assert [clock_time(each) for each in times] == ["23:45", "23:50", "00:00", "00:00", "00:25"]
    assert times[-1].year == 2027


@pytest.mark.parametrize(
    ("minutes", "breaks", "longest"),
    [
        ((10, 20, 5, 30), (2,), 30),
        ((40, 5, 10), (1,), 40),
        ((10, 10), (), 20),
        ((), (), 0),
        ((15, 15), (0, 1), 0),
    ],
)
def test_the_longest_time_without_a_break_is_found(
    minutes: tuple[int, ...], breaks: tuple[int, ...], longest: int
) -> None:
    assert longest_without_break(items(*minutes, breaks=breaks)) == longest


def test_an_interpreter_who_attends_asks_for_breaks_and_too_long_an_agenda_is_said() -> None:
    interpreter = Participant(id=ParticipantId("i"), name="Ines", role=Role.INTERPRETER)
    absent = Participant(id=ParticipantId("j"), name="Jan", role=Role.INTERPRETER, attending=False)
    long = items(40, 10, breaks=(1,))
    hint = breaks_for_interpreters(long, [interpreter])
    assert "about every 30 minutes" in hint
    assert "40 min" in hint
    assert breaks_for_interpreters(long, [absent]) == ""
    assert breaks_for_interpreters(items(30, 10, 30, breaks=(1,)), [interpreter]) == ""
    assert too_long(long, 60) == ""
    assert too_long(items(30, 10, 30, breaks=(1,)), 60) == (
        "The agenda is 10 min longer than the time that is booked."
    )


def test_minutes_stay_between_nought_and_twelve_hours_and_a_title_is_needed() -> None:
    assert [item.minutes for item in items(-5, 9999)] == [0, 720]
    with pytest.raises(InvalidValue, match="The agenda item is empty"):
        AgendaItem(id=ItemId("1"), title="  ", minutes=5)


def test_everyone_is_heard_before_the_meeting_moves_on_where_all_speak() -> None:
    assert [kind for kind in ItemKind if kind.hears_everyone] == [ItemKind.TALK, ItemKind.OPENING_TURNS]
