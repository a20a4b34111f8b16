# ruff: noqa: RUF001 - the names are in many alphabets
"""Every character is printed rightly or shown by its code point, and the app can say which."""

import re
import unicodedata

import pytest

from facilitator.agreement.plan import Attendee, PartyAgreement
from facilitator.document import fonts
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.printable import one_line, printable
from facilitator.document.substitutes import Substitute, substitutes
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
    "Arabic": "محمد",
    "Urdu": "ہمایوں",
    "Hebrew": "יוסף",
    "Bengali": "কৃষ্ণা",
    "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ",
    "Tamil": "தமிழ்",
    "Devanagari": "श्रीमती",
    "Thai": "สมชาย",
    "Lao": "ສົມ",
    "Ethiopic": "አበበ",
    "Chinese": "王小明",
    "Korean": "김민수",
    "N'Ko": "ߒߞߏ",
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
    (found,) = substitutes(plan([action(7, who="Ms محمد علي and others")]))
    assert (found.where, found.text) == ("Action 7: who", "محمد علي")


def test_every_text_of_a_plan_is_looked_at() -> None:
    parts = ("what", "who", "by_when", "how_we_will_know", "supported_by", "basis", "different_timescale")
    lines = ("title", "reference", "about", "references", "held", "outcome_sentence", "review", "receivers")
    made = plan(
        [action(1, **dict.fromkeys(parts, "王"))],
        **dict.fromkeys((*lines, "sharing_statement", "agreed_to", "contact"), "王"),
        confidentiality=("王", "王"),
        still_in_disagreement=("王",),
        not_kept=("王", "王"),
        attendees=(Attendee(name="王", role="王", party="王"),),
        agreements=(PartyAgreement(party="王", signatory="王", how="王", day="王"),),
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


def test_accents_are_joined_to_their_letters() -> None:
    assert printable("Zoe\u0308") == "Zoë"


def test_spaces_and_line_ends_become_plain_ones() -> None:
    assert printable(" a\t b\u2003c \r\n d\u2028e\x85f\rg ") == "a b c\nd\ne\nf\ng"
    assert one_line("a\nb\n\nc") == "a b c"


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_printable_stays_so(text: str) -> None:
    shown = printable(text)
    assert printable(shown) == shown
    assert all(char in "\n\u00a0" or fonts.can_draw(char) for char in shown)


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
        first = fonts.chain(bold=bold)[0]
        assert all(code in first.widths for code in [*range(32, 127), 0x2022, 0x2013])
