"""The guide that comes with the program is whole: every file a topic, every way leading somewhere."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import resources
from facilitator.case.received_files import LARGEST_MEGABYTES
from facilitator.case.retention import ANNOUNCED_DAYS, LONG_UNSEEN, AtUnlock, Retention, at_unlock
from facilitator.document import export
from facilitator.guide.contents import FIRST_MEETING, topic_called, topics, words_alike
from facilitator.guide.topic import Kind, Topic
from facilitator.vault.tries import FREE_TRIES, LONGEST_WAIT

FOLDER = Path(resources.__file__).parent / "guide"
MOST_LETTERS_OF_A_PARAGRAPH = 460
NAMES = [topic.name for topic in topics()]


def test_every_file_is_a_topic_and_the_first_meeting_comes_first() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == set(NAMES)
    assert NAMES[0] == FIRST_MEETING
    assert len({topic.title for topic in topics()}) == len(NAMES)


@pytest.mark.parametrize("topic", topics(), ids=NAMES)
def test_every_way_leads_to_a_topic_and_is_called_as_it_is(topic: Topic) -> None:
    titles = {each.name: each.title for each in topics()}

    assert [(link.words, link.topic) for link in topic.links if titles.get(link.topic) != link.words] == []
    assert topic.name not in [link.topic for link in topic.links]


@pytest.mark.parametrize("topic", topics(), ids=NAMES)
def test_no_mark_of_the_text_is_left_and_no_paragraph_is_long(topic: Topic) -> None:
    blocks = [*topic.lead, *(block for section in topic.sections for block in section.blocks)]

    assert [block.words for block in blocks if re.search(r"\*\*|\]\(|^[|>#]|`", block.words)] == []
    assert [block.words for block in blocks if len(block.words) > MOST_LETTERS_OF_A_PARAGRAPH] == []
    assert all(section.blocks for section in topic.sections)


@pytest.mark.parametrize("topic", topics(), ids=NAMES)
def test_steps_are_numbered_one_after_the_other(topic: Topic) -> None:
    steps = [
        block.number for section in topic.sections for block in section.blocks if block.kind is Kind.STEP
    ]

    assert steps == list(range(1, len(steps) + 1))


def test_an_unknown_topic_is_the_first() -> None:
    assert topic_called("meet").title == "Meet"
    assert topic_called("no such topic") is topics()[0]


def test_groups_of_words_alike_have_no_word_twice() -> None:
    assert all(len(group) == len(set(group)) > 1 for group in words_alike())


def words_of(name: str) -> str:
    topic = topic_called(name)
    return " ".join(block.words for section in topic.sections for block in section.blocks)


def test_figures_that_the_guide_names_are_those_of_the_rules() -> None:
    assert f"up to {LARGEST_MEGABYTES} MB each" in words_of("papers")
    assert (FREE_TRIES, LONGEST_WAIT) == (3, 300)
    assert "After three wrong tries" in words_of("trouble")
    assert "up to five minutes" in words_of("trouble")


def test_what_is_said_of_a_case_that_is_kept_is_what_unlocking_does() -> None:
    day = date(2026, 12, 1)
    closed = Retention(
        destroy_on=day,
        finished_at=datetime(2026, 6, 1, tzinfo=UTC),
        seen_on=date(2026, 11, 20),
        announced_on=date(2026, 11, 20),
    )
    unsaid, open_yet = replace(closed, announced_on=None), replace(closed, finished_at=None)
    long_ago = replace(closed, seen_on=day - LONG_UNSEEN - timedelta(days=1))

    assert at_unlock(closed, day, meeting_open=False) is AtUnlock.DESTROY
    assert {at_unlock(each, day, meeting_open=False) for each in (unsaid, open_yet, long_ago)} == {
        AtUnlock.ASK
    }
    assert f"Home announces it from {ANNOUNCED_DAYS} days before" in words_of("finish")
    assert "A case that you have not closed always asks." in words_of("finish")
    assert "goes by itself at the first unlock on or after its day" in words_of("what-is-left")
    assert f"last shown at most {LONG_UNSEEN.days} days ago" in words_of("trouble")
    assert "unasked" not in words_of("trouble").replace("goes unasked only if you closed it to keep", "")


def test_a_partial_file_is_denied_no_more_than_by_the_program() -> None:
    assert ".part" in export._REMAINS_SENTENCE
    assert "its name ends in .part" in words_of("trouble")
