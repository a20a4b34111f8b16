# ruff: noqa: RUF001 - the names are in many alphabets
"""Every character is printed rightly or shown by its code point, and the app can say which."""

import re
import unicodedata

import pytest

from facilitator.agreement.plan import Attendee, PartyAgreement
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.content.substitutes import Substitute, substitutes
from facilitator.document.fonts import plain_fonts
from facilitator.document.fonts.printable import one_line, printable
from facilitator.document.fonts.shaped_fonts import drawn_by
from tests.facilitator.document.plans import HOSTILE, action, plan
from tests.facilitator.document.structure_reader import hear

_PRINTED = {
    "Irish": "Zoë Ó Súilleabháin",
    "Welsh": "Siân Llŷr Ŵyn Dŵr Tŷ",
    "Polish": "Agnieszka Wójcik-Łuczak, Żółć",
    "Vietnamese": "Nguyễn Thị Hường Đặng",
    "Yoruba": "Ọlábísí Adébáyọ̀ Ẹ̀kọ́",
    "Turkish": "Gökçe Işık İnönü",
    "Romanian": "Ștefan Țurcanu",
    "Hawaiian": "Kahoʻolawe",
    "Greek": "Ἀριστοτέλης Παπαδόπουλος",
    "Cyrillic": "Олена Ївженко Щерба",
    "Armenian": "Արամ Հակոբյան",
    "Georgian": "ნინო ბერიძე",
    "signs": "£25 ½ § “quoted” – — … ✓ → ☐ • ° × ≤ € ™",
}
_REPLACED = {
    "Lao": "ສົມ",
    "Khmer": "សុខ",
    "Burmese": "အေး",
    "Kannada": "ಕನ್ನಡ",
    "Syriac": "ܫܠܡܐ",
    "Tibetan": "བསྟན",
    "N'Ko": "ߒߞߏ",
    "rare Han": "𠮷",
}


@pytest.mark.parametrize("text", _PRINTED.values(), ids=_PRINTED)
def test_names_in_scripts_that_need_no_shaping_are_printed_as_they_are(text: str) -> None:
    assert printable(text) == unicodedata.normalize("NFC", text)
    made = plan([action(1, who=text)], attendees=(Attendee(name=text, role=text),))
    assert substitutes(made) == ()
    assert unicodedata.normalize("NFC", text) in hear(action_plan_pdf(made)).words


@pytest.mark.parametrize("text", _REPLACED.values(), ids=_REPLACED)
def test_a_word_in_a_script_that_needs_shaping_is_never_printed_wrongly(text: str) -> None:
    shown = "".join(f"[U+{ord(char):04X}]" for char in text)
    assert printable(text) == shown
    made = plan(1, attendees=(Attendee(name=f"Dr {text} Khan", role="Parent"),))
    assert substitutes(made) == (Substitute("Who took part: name", text, shown),)
    assert f"Dr {shown} Khan" in hear(action_plan_pdf(made)).words


def test_words_that_follow_each_other_are_one_substitute() -> None:
    (found,) = substitutes(plan([action(7, who="Ms ສົມ ໃຈ and others")]))
    assert (found.where, found.text) == ("Action 7: who", "ສົມ ໃຈ")


def test_every_text_of_a_plan_is_looked_at() -> None:
    parts = ("what", "who", "by_when", "how_we_will_know", "supported_by", "basis", "different_timescale")
    lines = ("title", "reference", "about", "references", "held", "outcome_sentence", "review", "receivers")
    made = plan(
        [action(1, **dict.fromkeys(parts, "ກ"))],
        **dict.fromkeys((*lines, "sharing_statement", "agreed_to", "contact"), "ກ"),
        confidentiality=("ກ", "ກ"),
        still_in_disagreement=("ກ",),
        not_kept=("ກ", "ກ"),
        attendees=(Attendee(name="ກ", role="ກ", party="ກ"),),
        agreements=(PartyAgreement(party="ກ", signatory="ກ", how="ກ", day="ກ"),),
    )
    assert len(substitutes(made)) == len(parts) + len(lines) + 3 + 2 + 1 + 2 + 3 + 4


def test_a_plan_without_unusual_text_has_no_substitutes() -> None:
    assert substitutes(plan(30)) == ()


def test_a_turn_of_direction_is_shown_so_that_paper_and_screen_say_the_same() -> None:
    assert printable("pay \u202e0001\u202c pounds") == "pay [U+202E]0001 pounds"
    for sign in "\u061c\u200f\u202b\u202d\u202e\u2067":
        assert printable(f"a{sign}b") == f"a[U+{ord(sign):04X}]b"


def test_signs_without_ink_are_left_out() -> None:
    assert printable("a\u200bb\u00adc\u2060d\ufeffe\u200ef\u2068g\u2069") == "abcdefg"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\u0645\u06cc\u200c\u0634\u0648\u062f", None),  # Persian: the letters are not joined
        ("\u0915\u094d\u200d\u0937", None),  # Hindi: half a letter
        ("\U0001f468\u200d\U0001f469", None),  # a family is one sign
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", None),  # England
        ("a\u200db\u200cc", "abc"),
        ("\u200d\u200c", ""),
        ("\U0001f468\u200cx", "\U0001f468x"),
        ("\U0001f468\u200dx", "\U0001f468x"),
        ("\u0645\u200d \u200d\u0645", "\u0645\u200d \u0645"),
        ("\u0605\u200d", "[U+0605]"),  # what is shown by its number joins nothing
        ("\U0001f3f4\U000e0067", "\U0001f3f4[U+E0067]"),
    ],
)
def test_joiners_are_kept_where_they_act(text: str, shown: str | None) -> None:
    assert printable(text) == (text if shown is None else shown)


def test_accents_are_joined_to_their_letters() -> None:
    assert printable("Zoe\u0308") == "Zoë"


def test_spaces_and_line_ends_become_plain_ones() -> None:
    assert printable(" a\t b\u2003c \r\n d\u2028e\x85f\rg ") == "a b c\nd\ne\nf\ng"
    assert one_line("a\nb\n\nc") == "a b c"


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_printable_stays_so(text: str) -> None:
    shown = printable(text)
    assert printable(shown) == shown
    assert all(char in "\n\u00a0" or plain_fonts.can_draw(char) or any(drawn_by(shown)) for char in shown)


def test_no_letter_is_ever_dropped() -> None:
    """Each code point alone: printed, shown as its number, or known to be without ink."""
    without_ink = set(
        "\u00ad\u034f\u200b\u200c\u200d\u200e\u202a\u202c\u2060\u2066\u2068\u2069\ufe0e\ufe0f\ufeff"
    )
    for code in [*range(0x3000), *range(0xD7F0, 0xE010), *range(0xF900, 0x10100), *range(0x1F300, 0x1FA00)]:
        char = chr(code)
        shown = printable(f"a{char}z")
        if char in without_ink:
            assert shown == "az"
        else:
            middle = unicodedata.normalize("NFC", f"a{char}z")
            read = re.sub(r"\[U\+([0-9A-F]+)\]", lambda found: chr(int(found[1], 16)), shown)
            spaces = char.isspace() or unicodedata.category(char) == "Zs"
            assert read == middle or (spaces and shown in ("a z", "a\nz", "a\u00a0z")), hex(code)


def test_ascii_and_the_documents_own_words_need_no_fallback_font() -> None:
    for bold in (False, True):
        first = plain_fonts.chain(bold=bold)[0]
        assert all(code in first.widths for code in [*range(32, 127), 0x2022, 0x2013])
