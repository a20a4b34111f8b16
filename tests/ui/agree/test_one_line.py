"""An action in one line: it is shown as it is read, mended by Tab, and proposed by Enter."""

from collections.abc import Callable
from datetime import date, timedelta

from facilitator.agreement.action import Due
from facilitator.case.calendar_words import long_date
from facilitator.case.working_days import add_working_days
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.agree.conftest import Agreeing
from ui.spoken_entry.entry_foot import TERM_ASKED
from ui.spoken_entry.half_typed import EMPTIED
from ui.spoken_entry.spoken_entry import NAME, NOTHING_YET

WHAT, WHO, BY, KNOW = (
    "What, as it was read",
    "Who, as it was read",
    "By when, as it was read",
    "How we will know, as it was read",
)
SAID = "Oluwaseun sends the report to the school in 10 working days, we know: Dana emails"


def shown(agreeing: Agreeing) -> tuple[str, ...]:
    return tuple(agreeing.screen.find(name).text() for name in (WHAT, WHO, BY, KNOW))  # type: ignore[attr-defined]


def wait_for(agreeing: Agreeing, *fields: str) -> None:
    agreeing.screen.wait(lambda: shown(agreeing) == fields, lambda: f"{fields}, not {shown(agreeing)}")


def in_ten_days(agreeing: Agreeing) -> date:
    return add_working_days(agreeing.case.today(), 10)


def test_a_line_is_shown_as_it_is_read_and_one_key_proposes_it(empty: Agreeing) -> None:
    empty.screen.press("Alt+I")
    empty.screen.type(SAID)
    day = in_ten_days(empty)
    wait_for(empty, "Send the report to the school", "Oluwaseun Adeyemi", long_date(day), "Dana emails")
    assert empty.case.actions.all() == ()

    empty.screen.press("Return")

    assert (empty.action.what, empty.action.who) == ("Send the report to the school", "Oluwaseun Adeyemi")
    assert (empty.action.due, empty.action.how_we_will_know) == (Due(day=day), "Dana emails")
    empty.screen.wait_for_text("Proposed as action 1.")
    assert shown(empty) == ("", "", "", "")
    assert empty.screen.focused().accessibleName() == NAME


def test_what_is_not_understood_stays_in_what(empty: Agreeing) -> None:
    empty.screen.press("Alt+I")
    empty.screen.type("Perhaps a taxi when it suits")
    wait_for(empty, "Perhaps a taxi when it suits", "", "", "")
    empty.screen.press("Return")

    empty.screen.wait_for_text("A draft: still needed is who will do it and by when.")
    assert empty.action.is_draft


def test_tab_goes_through_what_was_read_and_mends_it(empty: Agreeing) -> None:
    empty.screen.press("Alt+I")
    empty.screen.type(SAID)
    wait_for(
        empty,
        "Send the report to the school",
        "Oluwaseun Adeyemi",
        long_date(in_ten_days(empty)),
        "Dana emails",
    )
    empty.screen.press("Tab", "Tab", "Tab")
    assert empty.screen.focused().accessibleName() == BY
    empty.screen.press("Ctrl+A")
    empty.screen.type("tomorrow")
    empty.screen.press("Tab")
    tomorrow = empty.case.today() + timedelta(days=1)
    empty.screen.wait_for_text(long_date(tomorrow))
    empty.screen.press("Return")

    assert empty.action.due == Due(day=tomorrow)
    assert empty.action.how_we_will_know == "Dana emails"


def test_a_mended_field_stays_while_the_line_goes_on(empty: Agreeing) -> None:
    empty.screen.press("Alt+I")
    empty.screen.type("Dana sends the map")
    empty.screen.fill(WHO, "Dana Price and Oluwaseun Adeyemi")
    empty.screen.press("Alt+I")
    empty.screen.type(" tomorrow")
    tomorrow = long_date(empty.case.today() + timedelta(days=1))
    wait_for(empty, "Send the map", "Dana Price and Oluwaseun Adeyemi", tomorrow, "")


def test_a_day_that_cannot_be_read_is_told_and_proposes_nothing(empty: Agreeing) -> None:
    empty.screen.press("Alt+I")
    empty.screen.type("Dana sends the map")
    empty.screen.fill(BY, "when it suits")
    empty.screen.press("Return")

    empty.screen.wait_for_text("That is not a date this app can read.")
    assert empty.screen.focused().accessibleName() == BY
    assert empty.case.actions.all() == ()


def test_the_end_of_term_is_asked_once_in_a_case(empty: Agreeing) -> None:
    screen, day = empty.screen, empty.case.today() + timedelta(days=20)
    screen.press("Alt+I")
    screen.type("Dana sends the map by the end of term")
    screen.wait_for_text(TERM_ASKED)
    screen.press("Return")
    screen.wait(lambda: screen.focused().accessibleName() == TERM_ASKED, lambda: "the question")
    screen.type(long_date(day))
    screen.press("Return")
    wait_for(empty, "Send the map", "Dana Price", long_date(day), "")
    assert empty.case.matter.current().term_ends_on == day
    screen.press("Return")
    assert empty.action.due == Due(day=day)

    screen.type("Oluwaseun sends the report by the end of term")
    wait_for(empty, "Send the report", "Oluwaseun Adeyemi", long_date(day), "")
    assert not screen.is_there(TERM_ASKED)


def test_an_empty_line_proposes_nothing_and_says_so(empty: Agreeing) -> None:
    empty.screen.press("Alt+I", "Return")

    empty.screen.wait_for_text(NOTHING_YET)
    assert empty.case.actions.all() == ()


def test_one_step_of_undo_takes_the_action_back(empty: Agreeing) -> None:
    empty.screen.press("Alt+I")
    empty.screen.type(SAID)
    empty.screen.press("Return")
    assert len(empty.case.actions.all()) == 1

    empty.controller.run(lambda case: case.undo.undo())

    assert empty.case.actions.all() == ()


def test_what_is_half_typed_and_half_mended_is_there_after_a_restart(
    empty: Agreeing, vault: Vault, open_page: Callable[[CaseFile], Agreeing]
) -> None:
    empty.screen.press("Alt+I")
    empty.screen.type("Dana sends the map tom")
    empty.screen.fill(WHO, "Dana Price and others")
    empty.screen.click(KNOW)
    empty.screen.type("x")
    empty.screen.press("Ctrl+A", "Delete")
    place = empty.case.case_id
    empty.screen.wait(lambda: empty.case.drafts.at("spoken:know").text == EMPTIED, lambda: "a draft")
    empty.close()

    again = open_page(CaseFile.open(vault, place))

    assert again.screen.find(NAME).text() == "Dana sends the map tom"  # type: ignore[attr-defined]
    assert shown(again) == ("Send the map tom", "Dana Price and others", "", "")
    assert again.case.actions.all() == ()


def test_escape_leaves_the_line_as_it_is(agreeing: Agreeing) -> None:
    agreeing.screen.press("Alt+I")
    agreeing.screen.type("Dana sends")
    agreeing.screen.press("Esc")

    assert agreeing.screen.focused().accessibleName() != NAME
    agreeing.screen.press("Alt+I")
    agreeing.screen.type(" the map")
    assert agreeing.screen.find(NAME).text() == "Dana sends the map"  # type: ignore[attr-defined]
