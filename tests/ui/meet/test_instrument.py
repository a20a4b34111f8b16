"""Meet is one fixed instrument: at 1366 by 689 all that runs the meeting is in sight, and nothing moves."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QListView, QWidget

from facilitator.case.identity import PartyId
from facilitator.case.people import Role
from facilitator.casefile import CaseFile
from facilitator.meeting.standing import PersonStanding
from tests.ui.meet.conftest import Meeting, Open
from ui.look.theme import Theme, apply_theme, grid, tokens
from ui.meet.agenda_delegate import AgendaDelegate
from ui.meet.meet_layout import Sight
from ui.widgets.painted_rows import ROW

SMALLEST = (1366, 689)
LONG_NAME = "Maximiliana Featherstonehaugh-Cholmondeley-Warner of Upper Slaughter"


@pytest.fixture
def full(prepared: CaseFile, open_page: Open) -> Meeting:
    """Nine people of five groups and twelve items, in a window of the size that mediators have."""
    prepared.people.add(
        LONG_NAME, prepared.parties.all()[0].id, who_they_are="grandmother who looks after him on weekdays",
        confidentiality_accepted=True, access_asked=True,
    )  # fmt: skip
    prepared.people.add(
        "Ines Duarte", None, Role.INTERPRETER, confidentiality_accepted=True, access_asked=True
    )
    while len(prepared.agenda.items()) < 12:
        prepared.agenda.add("A further matter that somebody has asked for and named at length", 10)
    prepared.meeting.start("Everybody wants to begin")
    meeting = open_page(prepared)
    meeting.window.setMinimumHeight(0)
    resize(meeting)
    return meeting


def add_guest(meeting: Meeting, name: str, party: PartyId) -> None:
    meeting.page._controller.run(lambda case: case.people.add(name, party))


def resize(meeting: Meeting, size: tuple[int, int] = SMALLEST) -> None:
    meeting.window.resize(*size)
    QApplication.processEvents()
    assert (meeting.window.width(), meeting.window.height()) == size


def rows_cut(view: QListView) -> list[str]:
    """Return the rows that are not wholly in sight."""
    model, port = view.model(), view.viewport().rect()
    places = (model.index(row, 0) for row in range(model.rowCount()))
    return [str(index.data()) for index in places if not port.contains(view.visualRect(index))]


def geometry(meeting: Meeting) -> dict[str, QRect]:
    """Return where every part of the instrument stands in the window."""
    page, window = meeting.page, meeting.window
    parts: dict[str, QWidget] = {
        "head": page._head, "item": page._head._item, "speaker": page._head._cell, "acts": page._head._acts,
        "agenda": page._agenda.list, "next item": page._agenda._way_on, "notes": page._notes,
        "people": page._people.list,
    }  # fmt: skip
    return {
        name: QRect(part.mapTo(window, part.rect().topLeft()), part.size()) for name, part in parts.items()
    }


def test_nothing_is_scrolled_to_but_notes_with_twelve_items_and_nine_people(full: Meeting) -> None:
    people, agenda = full.page._people.list, full.page._agenda.list
    assert (len(full.case.people.all()), agenda.model().rowCount()) == (9, 12)
    assert rows_cut(people) == []
    assert rows_cut(agenda) == []
    bottom = full.page.mapTo(full.window, full.page.rect().bottomLeft()).y()
    assert all(place.bottom() <= bottom for place in geometry(full).values())
    shown = [button.act.text() for button in full.page._head.findChildren(QWidget) if hasattr(button, "act")]
    assert shown


def over_time(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(200)
    meeting.wait(lambda: meeting.screen.shows("Time is up"))


def join(meeting: Meeting) -> None:
    party = meeting.case.parties.all()[1].id
    meeting.page._controller.run(lambda case: case.people.add("Gran Marsh", party))
    meeting.screen.press("Ctrl+1")


def unheard(meeting: Meeting) -> None:
    meeting.go_where_everyone_is_heard()
    meeting.screen.press("Ctrl+Right")
    meeting.wait(lambda: meeting.screen.shows("Not heard on this item yet"))


def accept(meeting: Meeting) -> None:
    join(meeting)
    number = meeting.case.people.numbers()[meeting.case.people.all()[-1].id]
    meeting.page._floor.give_floor(meeting.case.people.all()[-1].id)
    assert number > 9
    meeting.wait(lambda: meeting.screen.shows("has not accepted confidentiality"))


WHAT_HAPPENS: dict[str, Callable[[Meeting], object]] = {
    "a turn": lambda m: m.screen.press("Ctrl+1"),
    "a long name": lambda m: m.screen.press("Ctrl+4"),
    "a pause": lambda m: m.screen.press("Ctrl+1", "F3"),
    "a round": lambda m: m.screen.press("F5"),
    "which party": lambda m: m.screen.press("F10"),
    "a private session": lambda m: m.screen.press("F10", "1"),
    "a break": lambda m: m.screen.press("F8"),
    "over time": over_time,
    "a refusal": lambda m: m.screen.press("F7"),
    "hands raised": lambda m: m.screen.press("Ctrl+Shift+1", "Ctrl+Shift+3", "Ctrl+Shift+4"),
    "somebody not heard": unheard,
    "somebody joining": join,
    "confidentiality": accept,
    "who is here": lambda m: m.screen.press("Ctrl+Shift+A"),
    "somebody gone": lambda m: m.screen.press("Ctrl+Shift+A", "Shift+2"),
    "turns and rounds": lambda m: m.screen.press("Ctrl+Shift+T"),
    "an item looked at": lambda m: m.screen.click_row("Agenda", "Break"),
}


@pytest.mark.parametrize("what", WHAT_HAPPENS)
def test_nothing_that_happens_moves_the_instrument(full: Meeting, what: str) -> None:
    before, heard_before = geometry(full), full.head()
    WHAT_HAPPENS[what](full)
    QApplication.processEvents()
    assert geometry(full) == before
    assert full.window.messages.isHidden()
    if what not in {"hands raised", "somebody gone", "an item looked at", "somebody joining"}:
        assert full.head() != heard_before
    people = full.page._people.list
    # A tenth person is the one that their list may have to scroll to.
    cut = [] if len(full.case.people.all()) <= 9 else ["Ines Duarte"]
    assert set(rows_cut(people)) <= set(cut)


def test_a_refusal_stands_in_the_head_says_what_to_do_and_goes_when_dismissed(full: Meeting) -> None:
    full.screen.type("half")
    full.screen.press("F8", "Ctrl+1")
    assert full.head() == ["\u26a0 The meeting is on a break.", "End the break first."]
    full.screen.click("Dismiss")
    assert any(words.startswith("Break until") for words in full.head())
    full.screen.type(" typed")
    assert full.page._notes.composer.editor.toPlainText() == "half typed"


def test_a_refusal_goes_with_the_next_act_that_changes_something(full: Meeting) -> None:
    full.screen.press("F7")
    assert full.head()[0].startswith("\u26a0 Nobody has the floor")
    full.screen.press("Ctrl+1")
    assert "Amira Khan has the floor" in full.head()


def test_a_list_of_more_people_or_items_scrolls_by_itself(full: Meeting) -> None:
    before = geometry(full)
    party = full.case.parties.all()[1].id
    for number in range(14):
        add_guest(full, f"Guest {number}", party)
    for _ in range(12):
        full.page._controller.run(lambda case: case.agenda.add("One more", 5))
    QApplication.processEvents()
    assert geometry(full) == before
    for view in (full.page._people.list, full.page._agenda.list):
        assert view.verticalScrollBar().maximum() > 0


def test_more_people_stand_in_one_line_each_before_their_list_scrolls(full: Meeting) -> None:
    party = full.case.parties.all()[1].id
    for number in range(3):
        add_guest(full, f"Guest {number}", party)
    QApplication.processEvents()
    assert rows_cut(full.page._people.list) == []


def test_who_speaks_is_shown_with_how_to_say_the_name_and_what_they_need(full: Meeting) -> None:
    amira = full.case.people.all()[0]
    full.page._controller.run(
        lambda case: case.people.change(
            amira.id, say_name="a-MEE-ra", pronouns="she", access_needs="large print", who_they_are="mother"
        )
    )
    full.screen.press("Ctrl+1", "Ctrl+Shift+5")
    full.screen.wait_for_text("mother")
    full.screen.wait_for_text("say “a-MEE-ra”, she  ·  large print")
    full.screen.wait_for_text("Dana Price")
    full.screen.click("Give the floor")
    assert full.speaker() == "Dana Price"


@pytest.fixture
def large(full: Meeting, qapp: QApplication) -> Iterator[Meeting]:
    apply_theme(qapp, Theme.LIGHT, 200)
    resize(full)
    yield full
    apply_theme(qapp, Theme.LIGHT, 100)


def test_with_large_text_there_are_two_pages_with_one_key_between_them(large: Meeting) -> None:
    page = large.page
    assert page._columns.in_two_pages()
    large.screen.press("Ctrl+N")
    assert page._columns.sight is Sight.NOTES
    assert page._notes.isVisible()
    assert not page._people.isVisible()
    large.screen.press("Ctrl+Tab")
    assert page._people.isVisible()
    assert page._agenda.isVisible()
    assert not page._notes.isVisible()
    large.screen.click("Go to the notes")
    assert page._notes.isVisible()
    assert large.screen.focused().accessibleName() == "Note"


def test_what_is_typed_on_the_page_of_the_floor_turns_to_the_notes(large: Meeting) -> None:
    large.page._columns.show_floor()
    large.choose("Amira Khan")
    large.screen.type("What was said")
    assert large.page._notes.isVisible()
    assert large.page._notes.composer.editor.toPlainText() == "What was said"


def test_with_large_text_what_runs_the_meeting_is_never_scrolled_to(large: Meeting) -> None:
    page, window = large.page, large.window
    room = QRect(0, 0, window.width(), window.height())
    for show in (page._columns.show_notes, page._columns.show_floor):
        show()
        QApplication.processEvents()
        for part in (page._head, page._head._cell, page._head._acts, page._head._item):
            assert room.contains(QRect(part.mapTo(window, part.rect().topLeft()), part.size()))
        before = geometry(large)["head"]
        large.screen.press("F8", "F8", "F5", "F5", "F7")
        assert geometry(large)["head"] == before
    way_on = page._agenda._way_on
    assert room.contains(QRect(way_on.mapTo(window, way_on.rect().topLeft()), way_on.size()))


def write(meeting: Meeting, words: str) -> None:
    meeting.page._controller.run(lambda case: case.notes.write(words))


def whole_rows(view: QListView, kind: type[object] = object) -> int:
    """Return how many rows that show a `kind` are wholly in sight."""
    model, port = view.model(), view.viewport().rect()
    places = (model.index(row, 0) for row in range(model.rowCount()))
    return sum(
        isinstance(place.data(ROW), kind) and port.contains(view.visualRect(place)) for place in places
    )


def test_with_large_text_six_people_six_items_and_three_notes_are_in_sight(large: Meeting) -> None:
    for words in ("He masks all morning", "Lunchtimes are loud", "The mentor helps", "Mornings are hardest"):
        write(large, words)
    large.page._columns.show_floor()
    QApplication.processEvents()
    assert whole_rows(large.page._people.list, PersonStanding) >= 6
    assert whole_rows(large.page._agenda.list) >= 6
    large.page._columns.show_notes()
    QApplication.processEvents()
    assert whole_rows(large.page._notes.list) >= 3


def test_a_name_too_long_for_one_line_is_whole_on_two(full: Meeting) -> None:
    full.screen.press("Ctrl+4")
    _, lines = full.page._head.turn._name.shown_lines()
    assert len(lines) == 2
    assert "".join(lines).replace(" ", "") == LONG_NAME.replace(" ", "")


@pytest.mark.parametrize("look", ["full", "large"])
def test_the_time_is_whole_and_large_however_far_over_a_turn_goes(
    look: str, request: pytest.FixtureRequest
) -> None:
    full: Meeting = request.getfixturevalue(look)
    full.screen.press("Ctrl+1")
    time = full.page._head.turn._time
    sizes = set()
    for seconds in (6, 5, 200, 1, 20 * 60):
        full.clock.go(seconds)
        full.page._head.show_time()
        font, lines = time.shown_lines()
        assert lines == [time.text()]
        assert font.pointSizeF() > 0.55 * time._font().pointSizeF()
        sizes.add((len(time.text()), font.pointSizeF()))
    assert time.text() == "\u221220:32"
    # The size changes where a digit more is shown, and never with the seconds.
    assert len(sizes) == len({length for length, _ in sizes})


def drawn_at_the_right(view: QListView, words: str) -> tuple[QImage, QImage]:
    """Return the right end of the present row, with room for `words`, and how they look there whole."""
    row = next(
        view.model().index(place, 0)
        for place in range(view.model().rowCount())
        if "now" in str(view.model().index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    )
    drawing = view.itemDelegate()
    assert isinstance(drawing, AgendaDelegate)
    bold = drawing.fonts()[1]
    rect = view.visualRect(row)
    wide = QFontMetrics(bold).horizontalAdvance(words)
    whole = QImage(wide + grid(2.5), rect.height(), QImage.Format.Format_RGB32)
    whole.fill(QColor(tokens().teal_soft))
    painter = QPainter(whole)
    painter.setFont(bold)
    painter.setPen(QColor(tokens().ink))
    to_the_right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(whole.rect(), to_the_right, words)
    painter.end()
    shown = view.viewport().grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return shown.copy(shown.width() - 2 * grid(2.5) - wide, 0, wide + grid(2.5), shown.height()), whole


def ink_of(image: QImage) -> set[tuple[int, int]]:
    """Return where there is more ink than ground, from the first such row and column on."""
    ground = QColor(tokens().teal_soft).lightness()
    dark = {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < ground // 2
    }
    left, top = min(x for x, _ in dark), min(y for _, y in dark)
    return {(x - left, y - top) for x, y in dark}


@pytest.mark.parametrize("look", ["full", "large"])
def test_the_time_of_an_item_is_drawn_whole_after_more_than_a_hundred_minutes(
    look: str, request: pytest.FixtureRequest
) -> None:
    full: Meeting = request.getfixturevalue(look)
    item = full.case.agenda.items()[1]
    full.page._controller.run(lambda case: case.agenda.change(item.id, title="All", minutes=120))
    full.page._columns.show_floor()
    full.page._go_to_item(item.id)
    full.clock.go(105 * 60)
    full.page._shown.show_time()
    full.wait(lambda: "105 of 120" in full.agenda("All"))
    QApplication.processEvents()
    shown, whole = drawn_at_the_right(full.page._agenda.list, "105 of 120")
    assert ink_of(shown) == ink_of(whole)


def test_the_instrument_has_no_header_above_it(full: Meeting) -> None:
    assert not full.window.header_bar.isVisible()
    full.window.pages.show("agree")
    assert full.window.header_bar.isVisible()
