"""The document says what the plan says: all of it, once, in order, to a screen reader too."""

import random
import re
from io import BytesIO

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.agreement.plan import ActionPlan, Attendee, Outcome, PartyAgreement, PlannedAction
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.content.check_code import check_code
from facilitator.document.fonts.printable import printable
from facilitator.document.papers.reading import page_count, text_of
from tests.facilitator.document.plans import (
    HOSTILE,
    PLAIN_ADDRESS,
    action,
    hostile_plan,
    partial_plan,
    plan,
    spoken,
)
from tests.facilitator.document.structure_reader import hear

_TEXT = """
    the plan report Zoë Ó Súilleabháin Wójcik Llŷr Nguyễn Олена Ὀδυσσεύς SENCO a to review A&B <b>x</b> 5 < 6
    & co; extraordinarily-hyphenated antidisestablishmentarianism (1) \\ ) ( • “quoted” £25 ½
    https://www.gov.uk/children-with-special-educational-needs/extra-SEN-help-and-support-for-families
"""
_WORDS = _TEXT.split()


def _words(rng: random.Random, most: int) -> str:
    return " ".join(rng.choice(_WORDS) for _ in range(rng.randint(1, most)))


def _random_plan(seed: int) -> ActionPlan:
    rng = random.Random(seed)  # noqa: S311 - test data, the same in every run
    longest = rng.choice((3, 10, 60, 900))
    actions = [
        # Words before them, so that no sign begins a list.
        action(
            number,
            what=f"what {_words(rng, longest)}",
            who=_words(rng, 8),
            how_we_will_know=f"how {_words(rng, longest)}",
        )
        for number in range(1, rng.choice((0, 1, 4, 12)) + 1)
    ]
    return partial_plan(
        title=_words(rng, 8),
        actions=tuple(actions),
        attendees=tuple(
            Attendee(name=_words(rng, 5), role=_words(rng, 5), party=_words(rng, 2))
            for _ in range(rng.randint(1, 40))
        ),
        still_in_disagreement=tuple(_words(rng, 120) for _ in range(rng.randint(0, 4))),
        confidentiality=tuple(_words(rng, 400) for _ in range(rng.randint(1, 3))),
        practice=rng.random() < 0.3,
    )


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("seed", range(12))
def test_a_screen_reader_hears_the_whole_plan_once_and_in_order(seed: int, large_print: bool) -> None:
    made = _random_plan(seed)
    assert hear(action_plan_pdf(made, large_print=large_print)).said == spoken(made)


_text = st.text(st.sampled_from("aé Wŵ-<&>%\\()[]{}\n\t\u00a0\u0301\u202e\u05d0\x00😀"), max_size=80)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(what=_text, who=_text, heading=_text, name=_text)
def test_any_text_is_heard_as_it_is_printed(what: str, who: str, heading: str, name: str) -> None:
    made = partial_plan(
        actions=(action(1, what=f"what {what}", who=f"who {who}"),),
        still_in_disagreement=(f"heading {heading}",),
        attendees=(Attendee(name=f"name {name}", role="r"),),
    )
    said = hear(action_plan_pdf(made)).said
    assert ("LBody", _spaced(printable(f"heading {heading}"))) in said
    assert ("TD", _spaced(printable(f"name {name}"))) in said
    words = _spaced(" ".join(text for _, text in said))
    assert _spaced(printable(f"who {who}")) in words
    # A sign that begins an item of a list may be another than the one typed.
    assert _letters(printable(f"what {what}")) in _letters(words)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _letters(text: str) -> str:
    return re.sub(r"[\s\u2022-]", "", text)


def test_large_print_is_the_same_text_in_the_same_order() -> None:
    made = partial_plan(25)
    normal, large = action_plan_pdf(made), action_plan_pdf(made, large_print=True)
    assert hear(normal).said == hear(large).said
    assert page_count(large) > page_count(normal)


def test_body_text_is_12_points_or_more_and_18_in_large_print() -> None:
    for large_print, least in ((False, 12), (True, 18)):
        with pikepdf.open(BytesIO(action_plan_pdf(partial_plan(2), large_print=large_print))) as document:
            sizes = {
                float(drawn.operands[1])
                for page in document.pages
                for drawn in pikepdf.parse_content_stream(page, "Tf TL")
                if str(drawn.operator) == "Tf"
            }
        assert min(size for size in sizes if size) >= least


def test_a_plan_without_actions_says_so_and_has_no_heading_without_text() -> None:
    said = hear(
        action_plan_pdf(
            plan(0, review="", receivers="", sharing_statement="", confidentiality=(), agreements=())
        )
    ).said
    assert ("P", "This plan has no actions.") in said
    assert [text for tag, text in said if tag == "H2"] == [
        "What was agreed",
        "If something here is not done",
        "Who took part",
    ]


def test_a_plan_that_names_nobody_ends_with_how_each_party_agreed() -> None:
    nobody = plan(1, attendees=(), contact="", about="", references="", held="")
    said = hear(action_plan_pdf(nobody)).said
    assert said[:2] == [("H1", "Action plan"), ("P", "Full agreement. The parties agreed on every issue.")]
    assert ("H2", "Who took part") not in said
    assert said[-1] == ("TD", "3 December 2026")


def test_an_empty_part_of_an_action_is_not_printed() -> None:
    said = hear(
        action_plan_pdf(plan([PlannedAction(number=1, what="Call", who="Us", by_when="Monday")]))
    ).said
    start = said.index(("H3", "1 Call"))
    assert said[start + 1 : start + 3] == [
        ("P", "Us \u00b7 Monday"),
        ("H2", "If something here is not done"),
    ]


def test_an_action_longer_than_a_heading_is_headed_by_who_does_it_by_when() -> None:
    what = "Write down, for each subject, what help there will be. " * 5
    said = hear(action_plan_pdf(plan([action(5, what=what, who="Us", by_when="by Monday")]))).said
    start = said.index(("H3", "5 Us by Monday"))
    assert said[start + 1 : start + 3] == [("P", what.strip()), ("H2", "If something here is not done")]


_LISTS = """The school gives, each week:
\uf0b7 three hours of support
\uf0b7 therapy:
   a) two sessions
   b) a programme
\uf0b7 a key worker"""


def test_lists_in_an_action_are_lists_to_a_screen_reader_with_what_is_inside_them() -> None:
    pdf = action_plan_pdf(plan([action(1, what=_LISTS, how_we_will_know="1. a letter\n2. a call")]))
    said = hear(pdf).said
    start = said.index(("H3", "1 The school gives, each week:"))
    assert said[start + 1 : start + 11] == [
        *[("Lbl", "\u2022"), ("LBody", "three hours of support")],
        *[("Lbl", "\u2022"), ("P", "therapy:")],
        *[("Lbl", "a)"), ("LBody", "two sessions")],
        *[("Lbl", "b)"), ("LBody", "a programme")],
        *[("Lbl", "\u2022"), ("LBody", "a key worker")],
    ]
    start = said.index(("P", "We will know:"))
    assert said[start + 1 : start + 3] == [("Lbl", "1."), ("LBody", "a letter")]
    with pikepdf.open(BytesIO(pdf)) as document:
        lists = [each for each in document.objects if getattr(each, "get", None) and each.get("/S") == "/L"]
        assert sorted(str(each.A.ListNumbering) for each in lists) == ["/Decimal", "/Disc", "/LowerAlpha"]
        (inside,) = (each for each in lists if each.A.ListNumbering == "/LowerAlpha")
        assert inside.P.S == "/LBody"


@pytest.mark.parametrize(
    ("items", "numbering"),
    [
        ("1. one\n2. two", "Decimal"),
        ("(a) one\n(b) two", "LowerAlpha"),
        ("A) one\nB) two", "UpperAlpha"),
        ("i. one\nii. two", "LowerRoman"),
        ("I. one\nII. two", "UpperRoman"),
        ("- one\n- two", "Disc"),
    ],
)
def test_a_list_says_how_it_counts(items: str, numbering: str) -> None:
    pdf = action_plan_pdf(plan([action(1, what=f"Either:\n{items}")]))
    assert f"/ListNumbering /{numbering}".encode() in pdf


def test_a_fact_of_several_lines_stands_below_with_its_own_label() -> None:
    said = hear(action_plan_pdf(plan([action(1, how_we_will_know="The letter\n\nThe map")]))).said
    start = said.index(("P", "We will know:"))
    assert said[start + 1 : start + 3] == [("P", "The letter"), ("P", "The map")]


def test_a_practice_plan_says_so_on_every_page_and_is_heard_once() -> None:
    heard = hear(action_plan_pdf(plan(20, practice=True)))
    notice = "Practice meeting \u2013 not a real agreement"
    assert heard.said[0] == ("P", notice)
    assert heard.words.count(notice) == 1
    assert len(heard.artifacts) > 2
    assert all(page[0] == notice for page in heard.artifacts[1:])


def test_a_corrected_plan_says_which_it_replaces_and_another_says_nothing_of_it() -> None:
    said = "This plan replaces the plan with check code 3f9a 20cc 81b7 04de."
    corrected = hear(action_plan_pdf(plan(20, replaces="3f9a 20cc 81b7 04de")))
    assert ("P", said) in corrected.said
    foot = "Replaces check code 3f9a 20cc 81b7 04de"
    assert all(any(foot in text for text in page) for page in corrected.artifacts)
    assert "eplaces" not in hear(action_plan_pdf(plan(1))).words


def test_every_page_says_which_of_how_many_it_is() -> None:
    artifacts = hear(action_plan_pdf(plan(20))).artifacts
    pages = len(artifacts)
    assert [page[-1] for page in artifacts] == [f"Page {n} of {pages}" for n in range(1, pages + 1)]


def test_a_table_that_goes_on_repeats_its_header_without_saying_it_twice() -> None:
    people = tuple(Attendee(name=f"Person {n}", role="Supporter") for n in range(80))
    heard = hear(action_plan_pdf(plan(1, attendees=people)))
    assert heard.said.count(("TH", "Who they are")) == 1
    assert [("Who they are" in page) for page in heard.artifacts[:3]] == [False, True, True]


def test_an_action_that_goes_on_says_so_at_the_top_of_the_page_and_not_aloud() -> None:
    heard = hear(action_plan_pdf(plan([action(1, what="word " * 1_500)])))
    assert "continued" not in heard.words
    going_on = [page for page in heard.artifacts if "1, continued" in page]
    assert len(going_on) == len(heard.artifacts) - 2


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("reference", ["", "MED-2026-00417", "A reference of the authority's own, in full"])
def test_every_page_has_its_reference_and_the_check_code_at_its_foot(
    reference: str, large_print: bool
) -> None:
    made = plan(12, reference=reference)
    for page in hear(action_plan_pdf(made, large_print=large_print)).artifacts:
        foot = " ".join(page)
        assert reference in foot
        assert f"Check code {check_code(made)}" in foot


def test_no_name_is_lost_wherever_the_page_ends() -> None:
    for above in range(1, 40):
        people = tuple(Attendee(name=f"Person {n}", role="Supporter") for n in range(above))
        said = hear(action_plan_pdf(partial_plan(0, attendees=people))).said
        assert said == spoken(partial_plan(0, attendees=people))


@pytest.mark.parametrize("large_print", [False, True])
def test_hostile_text_is_printed_as_text(large_print: bool) -> None:
    made = hostile_plan()
    pdf = action_plan_pdf(made, large_print=large_print)
    said = [text for _, text in hear(pdf).said]
    for text in HOSTILE:
        assert _spaced(printable(text)) in said
    assert {words for words, *_ in hear(pdf).links} == {PLAIN_ADDRESS}
    written = re.sub(rb"\(.*?\) Tj|/(Title|TU) \(.*\)", b"", pdf)
    assert b"/etc/passwd" not in written
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            for annotation in page.get("/Annots", ()):
                assert not {"/AA", "/V", "/Dest", "/PA"} & set(annotation.keys())
                if annotation.Subtype == "/Link":
                    assert set(annotation.A.keys()) == {"/S", "/URI"}
                    assert annotation.A.S == "/URI"
                    assert str(annotation.A.URI) == f"mailto:{PLAIN_ADDRESS}"
                else:
                    assert annotation.FT in ("/Sig", "/Tx")
                    assert "/A" not in annotation
            assert set(page.Resources.keys()) <= {"/Font", "/ProcSet"}
        assert not {"/OpenAction", "/AA", "/Names"} & set(document.Root.keys())


@pytest.mark.parametrize(
    "changes",
    [
        {"what": "W" * 10_000},
        {"who": "w" * 10_000},
        {"by_when": "\u0301" * 5_000},
        {"what": "word " * 3_000, "how_we_will_know": "know " * 50},
        {"different_timescale": "https://example.org/" + "path/" * 1_000},
    ],
    ids=["long word", "long name", "accents alone", "3,000 words", "long address"],
)
def test_text_of_any_length_is_printed_whole(changes: dict[str, str]) -> None:
    made = plan([action(1, **changes)])
    for large_print in (False, True):
        assert hear(action_plan_pdf(made, large_print=large_print)).said == spoken(made)


def test_500_lines_of_an_action_are_all_there() -> None:
    for large_print in (False, True):
        heard = hear(action_plan_pdf(plan([action(1, what="line\n" * 500)]), large_print=large_print))
        assert heard.words.split().count("line") == 500


def test_500_actions_are_all_there() -> None:
    made = plan(500)
    assert hear(action_plan_pdf(made)).said == spoken(made)


def test_a_title_of_2000_letters_is_printed_whole() -> None:
    made = plan(1, title="T" * 2_000, reference="R" * 500)
    assert hear(action_plan_pdf(made, large_print=True)).said == spoken(made)


def _outline(pdf: bytes) -> list[tuple[str, list[str]]]:
    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        (title,) = outline.root
        return [
            (str(section.title), [str(one.title) for one in section.children]) for section in title.children
        ]


def test_a_long_document_has_bookmarks_for_its_headings_and_opens_with_them() -> None:
    pdf = action_plan_pdf(partial_plan(25))
    assert page_count(pdf) > 3
    agreed = [f"{number} {action(number).what}" for number in range(1, 26)]
    assert _outline(pdf) == [
        ("What was agreed", [_bookmark(heading) for heading in agreed]),
        ("Still in disagreement", []),
        ("If something here is not done", []),
        ("Review", []),
        ("Who took part", []),
        ("Who may receive this plan", []),
        ("Confidential and without prejudice", []),
        ("How each party agreed", []),
    ]
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.Root.PageMode == "/UseOutlines"


def _bookmark(heading: str) -> str:
    return heading if len(heading) <= 80 else f"{heading[:80].rsplit(' ', 1)[0]}\u2026"


def test_a_short_document_has_no_bookmarks() -> None:
    pdf = action_plan_pdf(plan(1))
    assert page_count(pdf) <= 3
    with pikepdf.open(BytesIO(pdf)) as document:
        assert "/Outlines" not in document.Root


def test_text_copied_from_the_pages_keeps_its_words_apart() -> None:
    text = " ".join(text_of(action_plan_pdf(plan(5))).split())
    for one in plan(5).actions:
        assert one.what in text
        assert one.who in text


def test_an_outcome_that_is_unsaid_has_no_label_and_only_its_sentence() -> None:
    unsaid = partial_plan(outcome=Outcome.UNSAID, outcome_sentence="The parties agreed the actions below.")
    said = list(hear(action_plan_pdf(unsaid)).said)
    place = said.index(("H2", "What was agreed"))
    assert said[place - 1] == ("P", "The parties agreed the actions below.")
    assert not any("agreement" in text for _, text in said[:place])


def test_where_nobody_is_known_to_sign_the_party_is_not_printed_as_its_own_signer() -> None:
    nobody = PartyAgreement(party="Westmere Council", signatory="", how="", signs=True)
    said = list(hear(action_plan_pdf(partial_plan(agreements=(nobody,)))).said)
    assert [text for _, text in said].count("Westmere Council") == 1
    assert ("TD", "(name)") in said
