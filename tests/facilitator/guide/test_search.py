"""Words are found in the guide as people type them: by what they begin, by what they mean, in any dress."""

import pytest

from facilitator.guide.contents import topics, words_alike
from facilitator.guide.markdown import topic
from facilitator.guide.search import Hit, hits, places, wanted

ALIKE = (("passphrase", "password"), ("larger text", "zoom"))
SOME = (
    topic("one", "# Printing\n\nThe plan\u2019s fingerprint.\n\n## Paper\n\nYou want to print.", also="ink"),
    topic("two", "# Unlock\n\nA lead.\n\n## Your passphrase\n\nIt is forgotten.\n\n- Larger text helps."),
)


def found(typed: str) -> list[tuple[str, int, int]]:
    return [(hit.topic, hit.section, hit.block) for hit in hits(SOME, wanted(typed, ALIKE))]


def test_a_word_counts_where_it_begins_a_word_and_headings_come_first() -> None:
    assert found("print") == [("one", -1, -1), ("one", 0, 0)]
    assert found("FINGER") == [("one", -1, 0)]


def test_quotes_dashes_and_case_do_not_matter() -> None:
    assert found("PLAN'S") == found("plan\u2019s") == [("one", -1, 0)]


def test_what_means_the_same_is_found_also_while_it_is_typed() -> None:
    assert found("password") == found("passw") == [("two", 0, -1)]
    assert found("zoom") == [("two", 0, 1)]
    assert found("pas") == [("two", 0, -1)]
    assert found("zo") == []


def test_words_of_the_heading_need_not_stand_again_but_some_word_must() -> None:
    assert found("forgotten passphrase") == [("two", 0, 0)]
    assert found("unlock passphrase") == [("two", 0, -1)]
    assert found("ink plan") == [("one", -1, 0)]


def test_words_that_mean_one_thing_together_are_one() -> None:
    assert found("the larger text") == found("zoom")
    assert found("larger") == [("two", 0, 1)]


def test_a_bare_question_and_nothing_find_nothing() -> None:
    assert found("how do I") == found("") == found("?") == []
    assert found("no such word") == []


def test_the_same_words_are_marked_in_the_text() -> None:
    assert places("A Password, pass-phrase", wanted("password", ALIKE)) == ((2, 10),)
    assert places("zooming into larger\u00a0text", wanted("zoom larg", ALIKE)) == ((0, 4), (13, 24))
    assert places("sprint to print", wanted("print", ALIKE)) == ((10, 15),)
    assert places("plan", ()) == ()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("forgot password", "You have forgotten your passphrase"),
        ("how do I print", "You want to print"),
        ("usb stick", "The file of the case is gone, or a stick was pulled out"),
        ("old version", "This version is old"),
        ("delete everything", "Remove everything"),
        ("caucus", "A private session"),
        ("projector", "In the room, with a projector"),
        ("time zone", "The date or the time is wrong"),
        ("undo", "You did something by mistake"),
        ("crash", "The computer stopped, or the program did"),
        ("shortcuts", "Keys"),
        ("nvda", "With a screen reader"),
        ("microphone", "Somebody does not want notes to be taken"),
        ("screenshot", "In a video call"),
    ],
)
def test_what_people_type_leads_to_what_they_need(typed: str, first: str) -> None:
    found = hits(topics(), wanted(typed, words_alike()))

    assert first in [title_of(hit) for hit in found[:4]]


@pytest.mark.parametrize(
    "typed",
    ["zoom", "teams", "pdf", "safeguarding", "interpreter", "keychain", "backup", "dark mode", "signature"],
)
def test_what_people_look_for_is_somewhere(typed: str) -> None:
    assert hits(topics(), wanted(typed, words_alike()))


@pytest.mark.parametrize("group", words_alike(), ids=lambda group: group[0])
def test_every_word_of_a_group_leads_somewhere(group: tuple[str, ...]) -> None:
    assert [word for word in group if not hits(topics(), wanted(word, words_alike()))] == []


def title_of(hit: Hit) -> str:
    topic = next(each for each in topics() if each.name == hit.topic)
    return topic.sections[hit.section].title if hit.section >= 0 else topic.title
