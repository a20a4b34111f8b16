"""Who has been heard and how the time is shared: by time alone."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from facilitator.case.identity import ItemId, ParticipantId, PartyId, TurnId
from facilitator.case.people import Participant, Role
from facilitator.meeting.heard import (
    HeardState,
    heard_on,
    least_heard_first,
    shares_by_party,
    shares_by_person,
)
from facilitator.meeting.state import Passed, Turn

NOW = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)
ITEM, OTHER = ItemId("views"), ItemId("options")
FAMILY, SCHOOL = PartyId("family"), PartyId("school")


def someone(
    name: str, party: PartyId | None, role: Role = Role.PARTY_MEMBER, *, here: bool = True
) -> Participant:
    return Participant(id=ParticipantId(name), name=name, party_id=party, role=role, attending=here)


PEOPLE = [
    someone("Amira", FAMILY),
    someone("Jo", FAMILY, Role.SUPPORTER),
    someone("Rowan", SCHOOL),
    someone("Seun", SCHOOL, here=False),
    someone("Ines", None, Role.INTERPRETER),
]


def turn(who: str, ms: int, item: ItemId = ITEM) -> Turn:
    return Turn(
        id=TurnId(f"{who}{ms}{item}"),
        participant_id=ParticipantId(who),
        item_id=item,
        started_at=NOW,
        spoken_ms=ms,
    )


def passed(who: str, item: ItemId = ITEM) -> Passed:
    return Passed(id=f"{item}:{who}", participant_id=ParticipantId(who), item_id=item)


def test_each_person_here_has_spoken_passed_or_not_been_heard_on_the_item() -> None:
    found = heard_on(
        ITEM,
        PEOPLE,
        [turn("Amira", 5000), turn("Rowan", 9000, OTHER)],
        [passed("Jo"), passed("Rowan", OTHER)],
    )
    assert {each.participant_id: each.state for each in found} == {
        "Amira": HeardState.SPOKEN,
        "Jo": HeardState.PASSED,
        "Rowan": HeardState.NOT_YET,
    }


def test_who_passed_and_then_spoke_has_spoken_and_a_turn_of_no_time_is_none() -> None:
    found = heard_on(ITEM, PEOPLE, [turn("Jo", 1), turn("Amira", 0)], [passed("Jo")])
    states = {each.participant_id: each.state for each in found}
    assert states[ParticipantId("Jo")] is HeardState.SPOKEN
    assert states[ParticipantId("Amira")] is HeardState.NOT_YET


def test_turns_on_an_item_add_up() -> None:
    found = heard_on(ITEM, PEOPLE, [turn("Amira", 5000), turn("Amira", 700), turn("Amira", 90, OTHER)], [])
    assert next(each.spoken_ms for each in found if each.participant_id == "Amira") == 5700


def test_an_interpreter_and_who_is_absent_need_not_be_heard() -> None:
    assert [each.participant_id for each in heard_on(ITEM, PEOPLE, [], [])] == ["Amira", "Jo", "Rowan"]
    assert least_heard_first(PEOPLE, []) == ("Amira", "Jo", "Rowan")


def test_the_least_heard_come_first_and_equals_keep_their_order() -> None:
    turns = [turn("Amira", 9000), turn("Rowan", 100)]
    assert least_heard_first(PEOPLE, turns) == ("Jo", "Rowan", "Amira")
    assert least_heard_first(PEOPLE[::-1], []) == ("Rowan", "Jo", "Amira")
    assert least_heard_first(PEOPLE, [turn("Amira", 1)]) == ("Jo", "Rowan", "Amira")


@given(
    spoken=st.lists(st.tuples(st.sampled_from(["Amira", "Jo", "Rowan", "Ines"]), st.integers(0, 9_000_000)))
)
def test_shares_add_up_to_a_hundred_and_no_millisecond_is_lost(spoken: list[tuple[str, int]]) -> None:
    turns = [turn(who, ms) for who, ms in spoken]
    whole = sum(ms for _who, ms in spoken)
    for shares in (shares_by_person(turns), shares_by_party(turns, PEOPLE)):
        assert sum(share.spoken_ms for share in shares.values()) == whole
        assert sum(share.percent for share in shares.values()) == (100 if whole else 0)
        for share in shares.values():
            assert abs(share.percent - share.spoken_ms * 100 / (whole or 1)) < 1


def test_thirds_are_shared_out_in_whole_percents() -> None:
    shares = shares_by_person([turn("Amira", 1000), turn("Jo", 1000), turn("Rowan", 1000)])
    assert sorted(share.percent for share in shares.values()) == [33, 33, 34]


def test_the_percent_that_is_left_goes_to_who_lost_most_by_rounding_and_not_to_who_spoke_most() -> None:
    shares = shares_by_person([turn("Amira", 5000), turn("Jo", 1000)])
    assert [share.percent for share in shares.values()] == [83, 17]


def test_a_single_millisecond_is_all_of_the_time_and_none_is_no_share() -> None:
    (spoke,) = shares_by_person([turn("Amira", 1)]).values()
    assert (spoke.spoken_ms, spoke.percent) == (1, 100)
    (silent,) = shares_by_person([turn("Amira", 0)]).values()
    assert (silent.spoken_ms, silent.percent) == (0, 0)


def test_a_party_has_the_time_of_its_people_and_none_stands_for_people_of_no_party() -> None:
    shares = shares_by_party([turn("Amira", 1000), turn("Jo", 2000), turn("Ines", 1000)], PEOPLE)
    assert {key: (share.spoken_ms, share.percent) for key, share in shares.items()} == {
        FAMILY: (3000, 75),
        None: (1000, 25),
    }
