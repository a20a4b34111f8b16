"""The guide opens where help is needed, is searched and read by keyboard, and leads back exactly there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from facilitator.document import export
from facilitator.document.papers.reading import page_count, text_of
from facilitator.document_errors import ExportRefused
from facilitator.guide.contents import FIRST_MEETING_PDF, topic_called, topics
from facilitator.guide.topic import Topic
from tests.desktop.in_process import InProcessWindow
from tests.ui.finish.conftest import choose
from tests.ui.opened_app import Opened
from ui.guide.contents_list import ContentsList
from ui.guide.guide_page import NOTHING, GuidePage
from ui.guide.guide_words import HERE, GuideWords
from ui.guide.topic_block import TopicBlock
from ui.guide.topic_text import TopicText
from ui.look.theme import Theme, apply_theme
from ui.session.stages import STAGES
from ui.widgets.button import LinkButton
from ui.widgets.sheet import asked_now
from ui.widgets.stop_heading import StopHeading
from ui.window.command_palette import CommandPalette

TOPIC_OF = {"prepare": "Prepare", "meet": "Meet", "agree": "Agree", "finish": "Finish"}


def topic_shown(opened: Opened) -> str:
    page = opened.window.pages.page()
    assert isinstance(page, GuidePage)
    return page._text.accessibleName().removeprefix("Guide: ")


@pytest.fixture
def page(
    qapp: QApplication, drive: Callable[[QWidget], InProcessWindow]
) -> tuple[GuidePage, InProcessWindow]:
    """The guide by itself."""
    apply_theme(qapp, Theme.LIGHT, 100)
    made = GuidePage()
    made.addActions(made.actions_for_keys())
    driven = drive(made)
    made.resize(1240, 600)
    made.go_to("meet")
    made.on_shown()
    return made, driven


def test_every_stage_opens_its_topic_and_escape_returns_to_it(opened: Opened) -> None:
    assert set(TOPIC_OF) == {stage.key for stage in STAGES}
    for key, title in TOPIC_OF.items():
        opened.window.pages.show(key)
        before = somewhere_else(opened.window.pages.page())
        before.setFocus()
        opened.driven.press("F1")
        assert topic_shown(opened) == title
        assert opened.window.pages.current() == key
        opened.driven.press("Escape")

        assert not isinstance(opened.window.pages.page(), GuidePage)
        assert QApplication.focusWidget() is before, key


def somewhere_else(page: QWidget) -> QWidget:
    """Return a control of the page where the keyboard is not, and would not be put."""
    now = QApplication.focusWidget()
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
    return next(each for each in reversed(buttons) if each is not now and each.focusPolicy())


def test_escape_returns_to_the_letter_in_a_half_typed_note(opened: Opened) -> None:
    opened.window.pages.show("meet")
    opened.driven.type("what Amira said")
    opened.driven.press("Home", "Right", "Right")
    note = QApplication.focusWidget()
    opened.driven.press("F1", "Tab", "Escape")
    assert QApplication.focusWidget() is note
    assert isinstance(note, QPlainTextEdit)
    opened.driven.type("x")

    assert note.toPlainText() == "whxat Amira said"


def test_the_section_of_papers_has_a_topic_of_its_own(opened: Opened) -> None:
    opened.driven.click("Papers")
    opened.driven.press("F1")

    assert topic_shown(opened) == "Papers"


def test_the_keys_of_the_page_below_do_nothing_meanwhile(opened: Opened) -> None:
    opened.window.pages.show("meet")
    opened.driven.press("Ctrl+Return", "F1", "Ctrl+1", "F8")

    assert opened.case.meeting.current().speaker_id is None
    assert opened.case.meeting.current().status.value == "running"
    opened.driven.press("Escape", "Ctrl+1")
    assert opened.case.meeting.current().speaker_id is not None


def test_a_stage_is_gone_to_from_the_guide_by_its_key(opened: Opened) -> None:
    opened.driven.press("F1", "Alt+3")

    assert opened.window.pages.current() == "agree"
    assert not opened.window.findChildren(GuidePage)


def test_it_opens_before_unlocking_and_keeps_what_is_half_typed(
    open_app: Callable[[], Opened],
) -> None:
    opened = open_app()
    opened.driven.type("copper lantern river")
    opened.driven.press("F1")
    assert topic_shown(opened) == "When something goes wrong"
    opened.driven.press("Escape")
    opened.driven.type(" seven")
    opened.driven.press("Return")

    opened.wait_for_stage("prepare")


def test_locking_takes_the_guide_away_and_the_case_opens_where_the_keyboard_was(opened: Opened) -> None:
    opened.window.pages.show("meet")
    opened.driven.type("half a note")
    opened.driven.press("F1")
    opened.driven.type("words looked for")
    opened.driven.press("Ctrl+L")
    opened.driven.wait(lambda: opened.driven.is_there("Unlock"), lambda: "locked")
    assert not opened.window.findChildren(GuidePage)
    opened.unlock()
    opened.wait_for_stage("meet")

    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    assert focus.toPlainText() == "half a note"
    assert focus.textCursor().position() == len("half a note")


def test_the_room_sees_nothing_of_it(opened: Opened) -> None:
    opened.window.pages.show("meet")
    opened.driven.press("Ctrl+Return", "F9", "Ctrl+B")
    room = opened.open_case._room
    assert room is not None
    shown = room._window
    assert shown is not None
    before = shown.grab().toImage()
    opened.driven.press("F1")
    opened.driven.type("passphrase")
    QApplication.processEvents()

    assert topic_shown(opened)
    assert shown.grab().toImage() == before
    assert not shown.findChildren(GuideWords)
    assert opened.driven.shows("The room sees")


@pytest.mark.parametrize("typed", ["help", "guide", "how do I"])
def test_the_palette_finds_the_guide(opened: Opened, typed: str) -> None:
    opened.driven.press_with_dialog("Ctrl+K", lambda: choose_in_palette(typed))

    assert topic_shown(opened) == "Prepare"


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.name)
def test_the_palette_finds_each_topic_by_its_title(at_home: Callable[[], Opened], topic: Topic) -> None:
    opened = at_home()
    opened.driven.press_with_dialog("Ctrl+K", lambda: choose_in_palette(topic.title, f"Guide: {topic.title}"))

    assert topic_shown(opened) == topic.title


def choose_in_palette(typed: str, row: str = "") -> None:
    dialog = asked_now()
    assert isinstance(dialog, CommandPalette)
    field = dialog.field
    QTest.keyClicks(field, typed)
    while row and dialog.found.currentItem().text() != row:
        assert dialog.found.currentRow() < dialog.found.count() - 1, "it is not found"
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_typing_anywhere_searches_and_counts(page: tuple[GuidePage, InProcessWindow]) -> None:
    guide, driven = page
    guide.writing_place().setFocus()
    driven.type("forgot password")
    assert driven.shows("1 of ")
    assert guide._text.accessibleName() == "Guide: When something goes wrong"
    first = guide._hits[0]
    driven.press("F3")
    assert driven.shows("2 of ")
    driven.press("Return", "Shift+F3", "Shift+F3")
    assert driven.shows("1 of ")
    driven.press("Shift+F3")

    assert driven.shows(f"{len(guide._hits)} of {len(guide._hits)}")
    assert first.section == 0


def test_what_is_found_is_marked_and_in_sight(page: tuple[GuidePage, InProcessWindow]) -> None:
    guide, driven = page
    guide.writing_place().setFocus()
    driven.type("stick was pulled")
    title = "The file of the case is gone, or a stick was pulled out"
    driven.wait(lambda: in_sight(guide, title), lambda: title)
    marked = [words for words in guide.findChildren(GuideWords) if "underline" in words.text()]

    assert [words.words() for words in marked if "stick" in words.words()]
    assert not [words.words() for words in marked if "F12" in words.words()]
    found = [
        heading.words() for heading in guide.findChildren(StopHeading) if heading.property("found") == "true"
    ]
    assert found == [title]


def in_sight(guide: GuidePage, title: str) -> bool:
    heading = next(each for each in guide.findChildren(StopHeading) if each.words() == title)
    return not heading.visibleRegion().isEmpty()


def test_nothing_found_is_said_and_an_empty_search_says_nothing(
    page: tuple[GuidePage, InProcessWindow],
) -> None:
    guide, driven = page
    guide.writing_place().setFocus()
    driven.type("xyzzy")
    assert driven.shows(NOTHING)
    assert not driven.is_there("Next place")
    driven.press("F3", "Ctrl+A", "Delete")

    assert not driven.shows(NOTHING)


def test_the_contents_are_read_with_the_arrow_keys(page: tuple[GuidePage, InProcessWindow]) -> None:
    guide, driven = page
    listed = guide.findChild(ContentsList)
    assert listed is not None
    listed.setFocus()
    driven.press("Home")
    assert guide._text.accessibleName() == "Guide: Your first meeting"
    rows = [listed.item(row).text() for row in range(listed.count()) if not listed.isRowHidden(row)]
    driven.press("Down", "Down")

    assert rows == [
        *(["Your first meeting"] + [section.title for section in topics()[0].sections]),
        *(topic.title for topic in topics()[1:]),
    ]
    assert listed.currentItem().text() == topics()[0].sections[1].title
    driven.wait(lambda: in_sight(guide, topics()[0].sections[1].title), lambda: "the section")


def test_headings_and_links_are_stops_and_a_link_leads_on(page: tuple[GuidePage, InProcessWindow]) -> None:
    guide, driven = page
    stops: list[QWidget] = []
    for _ in range(40):
        driven.press("Tab")
        focus = driven.focused()
        if focus in stops:
            break
        stops.append(focus)
    headings = [stop.words() for stop in stops if isinstance(stop, StopHeading)]
    links = [stop for stop in stops if isinstance(stop, LinkButton)]
    assert headings == ["Meet", *(section.title for section in topic_called("meet").sections)]
    assert [link.words() for link in links] == ["Agree", "The room's view", "Keys"]
    links[-1].setFocus()
    driven.press("Return")

    assert guide._text.accessibleName() == "Guide: Keys"
    assert isinstance(QApplication.focusWidget(), TopicText)


def test_a_screen_reader_is_told_headings_of_a_level_and_words_without_marks(
    page: tuple[GuidePage, InProcessWindow],
) -> None:
    guide, _ = page
    told = [QAccessible.queryAccessibleInterface(part) for part in guide.findChildren(StopHeading)]
    words = [part.accessibleName() for part in guide.findChildren(GuideWords)]

    assert {each.role() for each in told} == {QAccessible.Role.Heading}
    assert [each.text(QAccessible.Text.Name) for each in told][:2] == ["Meet, heading 1", "Start, heading 2"]
    levels = [each.attributesInterface().attributeValue(QAccessible.Attribute.Level) for each in told]
    assert levels == [1] + [2] * (len(told) - 1)
    given = "Gives the floor to that person. The number stands beside the name and is theirs"
    assert f"{given} for the whole meeting." in words
    assert not [each for each in words if "<" in each or "**" in each]


@pytest.fixture
def grow(qapp: QApplication) -> Iterator[Callable[[int], None]]:
    """Lets text grow, and have its usual size again afterwards."""
    yield lambda percent: apply_theme(qapp, Theme.LIGHT, percent)
    apply_theme(qapp, Theme.LIGHT, 100)


def places_of(guide: GuidePage) -> list[tuple[str, QRect]]:
    """Return each part of the guide, its kind and where it is."""
    parts = [part for part in guide.findChildren(QWidget) if part.isVisible()]
    return [(type(part).__name__, QRect(part.mapTo(guide, QPoint()), part.size())) for part in parts]


@pytest.mark.parametrize("topic", ["keys", "first-meeting"])
def test_text_that_grows_on_an_open_guide_stands_as_where_it_was_opened_so(
    page: tuple[GuidePage, InProcessWindow],
    drive: Callable[[QWidget], InProcessWindow],
    grow: Callable[[int], None],
    topic: str,
) -> None:
    guide, driven = page
    guide.go_to(topic)
    grow(200)
    opened = GuidePage()
    drive(opened)
    opened.resize(guide.size())
    opened.go_to(topic)

    driven.wait(
        lambda: sorted(map(str, places_of(guide))) == sorted(map(str, places_of(opened))),
        lambda: f"{set(map(str, places_of(guide))) - set(map(str, places_of(opened)))}",
    )
    assert len([part for part in guide.findChildren(TopicBlock) if part.isVisible()]) > 4


def test_growing_text_keeps_the_heading_with_the_keyboard(
    page: tuple[GuidePage, InProcessWindow], grow: Callable[[int], None]
) -> None:
    guide, driven = page
    guide.go_to("meet", 5)
    heading = guide._text._headings[5]
    heading.setFocus()
    driven.wait(lambda: not heading.visibleRegion().isEmpty(), lambda: "the section")
    grow(200)
    now = guide._text._headings[5]

    assert now is not heading
    assert QApplication.focusWidget() is now
    driven.wait(lambda: not now.visibleRegion().isEmpty(), lambda: "the section, grown")


def test_growing_text_keeps_what_is_read_and_what_was_found(
    page: tuple[GuidePage, InProcessWindow], grow: Callable[[int], None]
) -> None:
    guide, driven = page
    guide.writing_place().setFocus()
    driven.type("time zone")
    hit = guide._hits[guide._at]
    assert hit.block < 0 or (hit.section, hit.block) in guide._text._blocks
    title = topic_called(hit.topic).sections[hit.section].title
    driven.wait(lambda: in_sight(guide, title), lambda: title)
    marked = len([words for words in guide.findChildren(GuideWords) if "underline" in words.text()])
    grow(200)

    driven.wait(lambda: in_sight(guide, title), lambda: f"{title}, grown")
    shown = [words for words in guide.findChildren(GuideWords) if words.isVisible()]
    assert len([words for words in shown if "underline" in words.text()]) == marked
    assert QApplication.focusWidget() is guide.writing_place()


def test_growing_text_keeps_the_paragraph_that_is_read_at_the_top(
    page: tuple[GuidePage, InProcessWindow], grow: Callable[[int], None]
) -> None:
    guide, driven = page
    text, bar = guide._text, guide._text.verticalScrollBar()
    part = text._blocks[3, 0]
    driven.wait(lambda: text._top(part) + 8 < bar.maximum(), lambda: "the topic")
    driven.press("PgDown")
    bar.setValue(text._top(part) + 8)
    grow(150)

    def is_at_top() -> bool:
        now = text._blocks[3, 0]
        return now is not part and 0 <= bar.value() - text._top(now) < now.height()

    driven.wait(is_at_top, lambda: f"{bar.value()} and {text._top(text._blocks[3, 0])}")


def test_the_next_place_in_another_topic_leaves_the_keyboard_on_the_text(
    page: tuple[GuidePage, InProcessWindow],
) -> None:
    guide, driven = page
    guide.writing_place().setFocus()
    driven.type("shared view")
    assert [hit.topic for hit in guide._hits[:2]] == ["room", "first-meeting"]
    guide._text._headings[0].setFocus()
    driven.press("F3")
    assert QApplication.focusWidget() is guide._text
    guide._text._headings[0].setFocus()
    driven.press("Shift+F3")

    assert guide._text.accessibleName() == "Guide: The room's view"
    assert QApplication.focusWidget() is guide._text


def test_the_place_gone_to_differs_from_others_by_more_than_colour(
    page: tuple[GuidePage, InProcessWindow],
) -> None:
    guide, driven = page
    guide.writing_place().setFocus()
    driven.type("passphrase")
    at = next(number for number, hit in enumerate(guide._hits) if hit.topic == "trouble" and hit.block == 1)
    for _ in range(at):
        driven.press("F3")
    trouble = guide._text._blocks
    here = next(each for each in guide._hits if each.topic == "trouble" and each.block == 1)
    shown = {
        place: [words.text() for words in block.findChildren(GuideWords)] for place, block in trouble.items()
    }
    marked = {place: texts for place, texts in shown.items() if "underline" in "".join(texts)}

    assert len(marked) > 3
    assert [place for place, texts in marked.items() if HERE in "".join(texts)] == [
        (here.section, here.block)
    ]


def test_a_screen_reader_hears_the_topic_of_a_section_and_no_row_that_is_folded_away(
    page: tuple[GuidePage, InProcessWindow],
) -> None:
    guide, driven = page
    listed = guide.findChild(ContentsList)
    assert listed is not None
    # Only then does Qt tell what it has told of a list that the list has changed.
    QAccessible.setActive(True)
    told = contents_told(listed)
    assert told == [
        *(each.title for each in topics()[:3]),
        *(f"Meet: {section.title}" for section in topic_called("meet").sections),
        *(each.title for each in topics()[3:]),
    ]
    driven.click_row("Contents of the guide", "Papers")

    assert guide._text.accessibleName() == "Guide: Papers"
    assert listed.currentItem().text() == "Papers"
    assert [each for each in contents_told(listed) if ": " in each] == [
        f"Papers: {section.title}" for section in topic_called("papers").sections
    ]


def contents_told(listed: ContentsList) -> list[str]:
    told = QAccessible.queryAccessibleInterface(listed)
    rows = [told.child(number) for number in range(told.childCount())]
    return [row.text(QAccessible.Text.Name) for row in rows if row.role() == QAccessible.Role.ListItem]


def test_whole_rows_stand_at_the_top_of_the_contents(page: tuple[GuidePage, InProcessWindow]) -> None:
    guide, driven = page
    listed = guide.findChild(ContentsList)
    assert listed is not None
    for topic in topics():
        guide.go_to(topic.name, len(topic.sections) - 1)
        driven.wait(
            lambda: listed.viewport().rect().contains(listed.visualItemRect(listed.currentItem())),
            lambda: listed.currentItem().text(),
        )
        first = listed.itemAt(QPoint(20, 0))
        assert first is not None
        assert listed.visualItemRect(first).top() == 0, topic.name


def test_growing_text_keeps_the_row_of_what_is_read_in_sight(
    page: tuple[GuidePage, InProcessWindow], grow: Callable[[int], None]
) -> None:
    guide, driven = page
    listed = guide.findChild(ContentsList)
    assert listed is not None
    guide.go_to("trouble")
    grow(200)

    driven.wait(
        lambda: listed.viewport().rect().contains(listed.visualItemRect(listed.currentItem())),
        lambda: listed.currentItem().text(),
    )


@pytest.mark.parametrize("way", ["home", "palette", "guide"])
def test_the_one_page_is_saved_from_home_the_palette_and_the_guide(
    at_home: Callable[[], Opened], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    opened = at_home()
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_enabled("Check this computer"), lambda: "Home")
    target = tmp_path / "first.pdf"
    if way == "palette":
        act = next(act for act in opened.window.all_actions() if act.text() == FIRST_MEETING_PDF)
        choose(monkeypatch, target)
        act.trigger()
    elif way == "guide":
        opened.driven.press("F1")
        choose(monkeypatch, target)
        opened.driven.click("Save this page as a PDF")
    else:
        choose(monkeypatch, target)
        opened.driven.click(FIRST_MEETING_PDF)
    opened.driven.wait_for_text("Saved as ")

    assert page_count(target.read_bytes()) == 1
    assert "Your first meeting" in text_of(target.read_bytes())
    assert sorted(tmp_path.iterdir()) >= [target]


def test_a_place_that_takes_no_file_is_told(
    at_home: Callable[[], Opened], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = at_home()
    act = next(act for act in opened.window.all_actions() if act.text() == FIRST_MEETING_PDF)

    def refuse(*_args: object, **_more: object) -> None:
        raise ExportRefused

    monkeypatch.setattr(export, "export", refuse)
    choose(monkeypatch, tmp_path / "first.pdf")
    act.trigger()

    opened.driven.wait_for_text("The document could not be saved there, and no partial file was left.")
