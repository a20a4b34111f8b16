"""The words of a paragraph are read with how they look, who changed them, and what stands among them."""

import pytest

from facilitator.document.papers.facts import BlockKind, Change, Run
from tests.facilitator.document.papers.word.word_files import flow_of, paragraph, run, texts, words

BY_JO = 'w:id="1" w:author="Jo Reed" w:date="2026-05-04T09:05:00Z"'


def runs(*inner: str, styles: str = "") -> tuple[Run, ...]:
    """Return the runs of one paragraph."""
    (block,) = flow_of(paragraph(*inner), styles=styles).blocks
    return block.runs


@pytest.mark.parametrize(
    ("properties", "look"),
    [
        ("<w:b/>", Run("x", bold=True)),
        ("<w:i/>", Run("x", italic=True)),
        ('<w:u w:val="single"/>', Run("x", underlined=True)),
        ('<w:u w:val="none"/>', Run("x")),
        ("<w:strike/>", Run("x", struck=True)),
        ("<w:dstrike/>", Run("x", struck=True)),
        ('<w:strike w:val="0"/>', Run("x")),
        ('<w:b w:val="false"/>', Run("x")),
    ],
)
def test_words_look_as_they_say(properties: str, look: Run) -> None:
    assert runs(run("x", properties)) == (look,)


def test_words_look_as_the_styles_of_them_and_of_their_paragraph_say() -> None:
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Quiet"><w:rPr><w:b w:val="0"/></w:rPr></w:style>'
    )
    quiet = run("b", '<w:rStyle w:val="Quiet"/>')
    loud = run("c", '<w:rStyle w:val="Quiet"/><w:b/>')
    assert runs("a", quiet, loud, run("d", '<w:rStyle w:val="Gone"/>'), styles=styles) == (
        Run("a", bold=True, italic=True),
        Run("b", italic=True),
        Run("cd", bold=True, italic=True),
    )


def test_words_that_look_alike_are_one_run() -> None:
    assert runs("one ", "two ", "<w:r><w:t>three</w:t></w:r>") == (Run("one two three"),)


def test_tabs_breaks_and_hyphens_are_what_they_are() -> None:
    inner = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/>"
        '<w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:br w:type="page"/><w:t>g</w:t><w:ptab/><w:t>h</w:t></w:r>'
    )
    assert runs(inner) == (Run("a\tb\nc\nd\u2011efg\th"),)


def test_words_typed_in_a_font_of_signs_are_told_as_what_is_seen() -> None:
    wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    inner = run("\u00fe", wingdings) + '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'
    assert runs(inner, run(" yes", '<w:rFonts w:hAnsi="Arial"/>')) == (Run("\u2611\u2610 yes"),)


@pytest.mark.parametrize("character", ["F041", "not hexadecimal", "FFFFFFFF", ""])
def test_a_sign_that_is_not_known_is_told(character: str) -> None:
    flow = flow_of(paragraph(f'<w:r><w:sym w:font="Signs" w:char="{character}"/></w:r>'))
    assert texts(flow) == ["\ufffd"]
    assert flow.left_out == ("a sign of a font that is not known here (shown as \ufffd)",)


@pytest.mark.parametrize(
    ("element", "change", "who"),
    [
        ("ins", Change.ADDED, "Jo Reed"),
        ("del", Change.REMOVED, "Jo Reed"),
        ("moveTo", Change.ADDED, "Jo Reed (moved)"),
        ("moveFrom", Change.REMOVED, "Jo Reed (moved)"),
    ],
)
def test_a_change_that_is_not_accepted_yet_is_told_with_who_and_when(
    element: str, change: Change, who: str
) -> None:
    words = "<w:r><w:delText>daily</w:delText></w:r>" if change is Change.REMOVED else run("daily")
    assert runs("Visits ", f"<w:{element} {BY_JO}>{words}</w:{element}>", " here") == (
        Run("Visits "),
        Run("daily", change=change, who=who, when="4 May 2026, 09:05"),
        Run(" here"),
    )


def test_what_was_added_and_then_taken_out_by_another_is_taken_out() -> None:
    inner = (
        f'<w:ins {BY_JO}><w:del w:id="2" w:author="Sam"><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>'
    )
    assert runs(inner) == (Run("x", change=Change.REMOVED, who="Sam"),)


def test_who_moved_words_may_be_unsaid() -> None:
    assert runs(f'<w:moveTo w:id="1">{run("x")}</w:moveTo>')[0].who == "(moved)"


def test_hidden_words_are_left_out_and_told() -> None:
    styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    flow = flow_of(
        paragraph("seen ", run("not seen here", "<w:vanish/>"), run("nor here", '<w:rStyle w:val="H"/>')),
        styles=styles,
    )
    assert texts(flow) == ["seen "]
    assert flow.left_out == ("5 words marked as hidden",)


def test_a_hidden_picture_is_not_drawn() -> None:
    hidden = (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:pict><v:shape><v:imagedata r:id='x'/></v:shape></w:pict></w:r>"
    )
    assert flow_of(paragraph("words", hidden)).left_out == ()


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("https://council.example/send", "the council (https://council.example/send)"),
        ("mailto:send@council.example", "the council (send@council.example)"),
        ("https://example.com/" + "x" * 400, "the council (https://example.com/" + "x" * 280 + "\u2026)"),
    ],
)
def test_a_link_is_told_with_its_address(target: str, told: str) -> None:
    flow = flow_of(
        paragraph(f'<w:hyperlink r:id="rId9">{run("the council")}</w:hyperlink>'),
        (("rId9", "hyperlink", target),),
    )
    assert texts(flow) == [told]


def test_a_link_that_names_its_address_or_leads_within_the_document_is_told_once() -> None:
    flow = flow_of(
        paragraph(
            f'<w:hyperlink r:id="rId9">{run("see https://council.example")}</w:hyperlink>',
            f'<w:hyperlink w:anchor="below">{run(" and below")}</w:hyperlink>',
        ),
        (("rId9", "hyperlink", "https://council.example/"),),
    )
    assert texts(flow) == ["see https://council.example and below"]


def test_containers_of_words_are_gone_into() -> None:
    for container in ("smartTag", "customXml", "dir", "bdo", "fldSimple"):
        assert runs(f"<w:{container}>{run('words')}</w:{container}>") == (Run("words"),)
    ruby = f"<w:ruby><w:rt>{run('above')}</w:rt><w:rubyBase>{run('below')}</w:rubyBase></w:ruby>"
    assert runs(f"<w:r>{ruby}</w:r>") == (Run("below"),)


def test_what_is_no_part_of_the_words_is_passed_over() -> None:
    strange = "<!-- a comment --><?instruction?><x:y xmlns:x='urn:x'>strange</x:y><w:proofErr/>"
    assert runs(strange, "words") == (Run("words"),)


def test_an_equation_is_told_by_its_signs() -> None:
    flow = flow_of(paragraph("where ", "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"))
    assert texts(flow) == ["where a=b"]
    assert flow.left_out == ("an equation (only its signs are shown)",)


def test_of_alternatives_among_words_one_is_read() -> None:
    inner = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{run("new")}</mc:Choice>'
        f"<mc:Fallback>{run('old')}</mc:Fallback></mc:AlternateContent><mc:AlternateContent/>"
    )
    assert runs(inner) == (Run("new"),)


def test_words_from_right_to_left_stay_in_the_order_in_which_they_were_typed() -> None:
    assert runs(run("\u05e9\u05dc\u05d5\u05dd ", "<w:rtl/>"), "and on") == (
        Run("\u05e9\u05dc\u05d5\u05dd and on"),
    )


def test_a_footnote_stands_after_the_paragraph_that_refers_to_it_and_an_endnote_at_the_end() -> None:
    def note(kind: str, name: str, text: str) -> str:
        return f'<w:{kind} w:id="{name}">{paragraph(text)}</w:{kind}>'

    body = paragraph(
        "First",
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:endnoteReference w:id="3"/></w:r>',
        '<w:r><w:footnoteReference w:id="99"/></w:r>',
    ) + paragraph("Second")
    flow = flow_of(
        body, footnotes=note("footnote", "2", " at the foot"), endnotes=note("endnote", "3", "at the end")
    )
    assert [(block.kind, block.marker, words(block)) for block in flow.blocks] == [
        (BlockKind.PARAGRAPH, "", "First [Footnote 1] [Endnote 1] [Footnote 2]"),
        (BlockKind.ASIDE, "Footnote 1", "at the foot"),
        (BlockKind.PARAGRAPH, "", "Second"),
        (BlockKind.ASIDE, "Endnote 1", "at the end"),
    ]
