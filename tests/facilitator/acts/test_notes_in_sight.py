"""Which notes may be seen and found, by where the meeting stands and what the room can see."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.meeting.notes import NoteKind
from facilitator.meeting.state import Status
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault

NOW = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)


class StillClock:
    def now(self) -> datetime:
        return NOW

    def today(self) -> date:
        return NOW.date()

    def monotonic_ms(self) -> int:
        return 0


@pytest.fixture
def case(vault: Vault) -> Iterator[CaseFile]:
    made = create_practice_case(vault, clock=StillClock())
    made.meeting.start()
    made.notes.write("Said in the room")
    made.private_session.begin(made.parties.all()[0].id)
    made.notes.write("Said to me by the family")
    made.private_session.end()
    made.private_session.begin(made.parties.all()[1].id)
    made.notes.write("Said to me by the authority")
    yield made
    made.close()


def seen(case: CaseFile, *, revealed: bool = False) -> list[str]:
    return [note.text.removeprefix("Said ") for note in case.notes_in_sight.listed(revealed=revealed)]


def found(case: CaseFile, *, revealed: bool = False) -> list[str]:
    notes = case.notes_in_sight.find("said", revealed=revealed)
    return [note.text.removeprefix("Said ") for note in notes]


def test_a_session_shows_and_finds_its_own_notes_and_no_others(case: CaseFile) -> None:
    assert seen(case) == ["in the room", "to me by the authority"]
    assert found(case) == ["to me by the authority", "in the room"]
    assert case.notes_in_sight.hidden_count() == 1


def test_outside_a_session_no_private_note_is_seen_or_found_unless_asked_for(case: CaseFile) -> None:
    case.private_session.end()
    assert seen(case) == found(case) == ["in the room"]
    assert len(seen(case, revealed=True)) == len(found(case, revealed=True)) == 3
    assert found(case) == ["in the room"]
    assert case.notes_in_sight.hidden_count() == 2


def test_while_the_room_can_see_a_screen_nothing_private_is_found_or_revealed(case: CaseFile) -> None:
    case.room.open()
    assert seen(case) == found(case) == found(case, revealed=True) == ["in the room"]
    assert case.notes_in_sight.hidden_count() == 2
    case.private_session.end()
    assert seen(case, revealed=True) == ["in the room"]


def test_a_note_of_the_private_kind_is_found_where_it_is_listed(case: CaseFile) -> None:
    case.private_session.end()
    case.notes.write("Said under my breath", NoteKind.PRIVATE)
    assert seen(case) == ["in the room", "under my breath"]
    assert found(case) == ["under my breath", "in the room"]


@pytest.mark.parametrize("kind", NoteKind)
@pytest.mark.parametrize("session", [None, 0, 1])
@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("revealed", [False, True])
@pytest.mark.parametrize("struck", [False, True])
def test_list_find_and_count_follow_one_rule(
    case: CaseFile, kind: NoteKind, session: int | None, *, shared: bool, revealed: bool, struck: bool
) -> None:
    case.notes.write("Said aside", kind)
    case.private_session.end()
    case.notes.write("Said at last", kind)
    case.notes.strike(case.notes.all()[-1].id, struck=struck)
    if session is not None:
        case.private_session.begin(case.parties.all()[session].id)
    if shared:
        case.room.open()
    assert seen(case, revealed=revealed) == found(case, revealed=revealed)[::-1]
    assert case.notes_in_sight.hidden_count() == len(case.notes.all()) - len(seen(case))
    if shared:
        assert seen(case, revealed=revealed) == ["in the room", "at last"]


def test_the_newest_are_returned_in_the_order_written_and_of_one_item_if_asked(case: CaseFile) -> None:
    case.private_session.end()
    first = case.meeting.current().item_id
    case.meeting.next_item()
    for number in range(5):
        case.notes.write(f"Said later {number}")
    assert [note.text for note in case.notes_in_sight.listed(limit=2)] == ["Said later 3", "Said later 4"]
    assert [note.text for note in case.notes_in_sight.listed(item_id=first)] == ["Said in the room"]


def test_a_break_is_made_longer_or_shorter_but_never_ends_before_now(case: CaseFile) -> None:
    case.private_session.end()
    with pytest.raises(NotAllowed):
        case.meeting.extend_break(5)
    case.meeting.begin_break(10)
    case.meeting.extend_break(5)
    assert case.meeting.current().break_until == NOW + timedelta(minutes=15)
    case.meeting.extend_break(-60)
    assert case.meeting.current().break_until == NOW
    assert case.meeting.current().status is Status.BREAK
