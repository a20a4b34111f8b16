"""Signs of the fonts Symbol and Wingdings, pasted from old Word files, are printed as what they are."""

import pytest

from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.content.substitutes import Substitute, substitutes
from facilitator.document.fonts import plain_fonts
from facilitator.document.fonts.printable import one_line, printable
from facilitator.document.text.symbol_font import TO_UNICODE
from tests.facilitator.document.plans import action, plan
from tests.facilitator.document.structure_reader import hear

_PASTED = {
    "a bullet of Symbol": ("\uf0b7 a taxi", "\u2022 a taxi"),
    "a bullet of Wingdings": ("\uf0a7 a taxi", "\u2022 a taxi"),
    "an arrowhead as a bullet": ("\uf0d8 a taxi", "\u2022 a taxi"),
    "diamonds as a bullet": ("\uf076 a taxi", "\u2022 a taxi"),
    "a bullet within a line": ("bus \uf0b7 taxi", "bus \u2022 taxi"),
    "a bullet within a name": ("Amina\uf0b7Hussain", "Amina\u2022Hussain"),
    "at most": ("\uf0a3 5 pupils", "\u2264 5 pupils"),
    "at least": ("\uf0b3 5 pupils", "\u2265 5 pupils"),
    "a temperature": ("20 \uf0b0C \uf0b1 2", "20 °C ± 2"),
    "an arrow of Symbol": ("school \uf0ae home", "school \u2192 home"),
    "an arrow that Word made": ("school \uf0e0 home", "school \u2192 home"),
    "a tick": ("Done \uf0fc", "Done \u2713"),
    "a face that Word made": ("Thank you \uf04a", "Thank you \u263a"),
    "a box to tick": ("yes \uf0a8 no \uf06f", "yes \u2610 no \u2610"),
    "a minus": ("\uf02d5", "\u22125"),
    "a space": ("a\uf020\uf020b", "a b"),
}


@pytest.mark.parametrize(("pasted", "printed"), _PASTED.values(), ids=_PASTED)
def test_a_sign_that_is_certain_is_printed_as_it_is_meant(pasted: str, printed: str) -> None:
    assert printable(pasted) == one_line(pasted) == printed
    assert substitutes(plan([action(1, what=pasted)])) == ()


def test_in_the_document_it_is_heard_as_it_is_meant() -> None:
    heard = hear(action_plan_pdf(plan([action(1, who="bus \uf0b7 taxi \uf0ae home")])))
    assert "bus \u2022 taxi \u2192 home" in heard.words


def test_a_sign_that_two_fonts_read_differently_stays_its_code_point_and_is_told() -> None:
    """A telephone or a bracket, a star or an arrow, a circle or a letter; a brace; and no sign of theirs."""
    for sign in "\uf028\uf0ab\uf06d\uf070\uf0ec\ue0b7":
        shown = f"[U+{ord(sign):04X}]"
        assert printable(f"Ring {sign} 1") == f"Ring {shown} 1"
        assert substitutes(plan([action(1, who=f"Ring {sign} 1")])) == (
            Substitute("Action 1: who", sign, shown, 1, "who"),
        )


def test_what_a_sign_becomes_can_be_drawn() -> None:
    assert all(plain_fonts.can_draw(sign) for sign in TO_UNICODE.values() if sign != " ")
    assert all(0xF020 <= code <= 0xF0FF for code in TO_UNICODE)
