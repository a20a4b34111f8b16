"""The items of lists carry the markers that Word gives them."""

from facilitator.document.papers.facts import BlockKind, Flow
from tests.facilitator.document.papers.word.word_files import flow_of, paragraph, table, texts


def level(depth: int, form: str, words: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{words}"/>{more}</w:lvl>'
    )


def numbering(*levels: str, number: str = "", more: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{more}'
        f'<w:num w:numId="3"><w:abstractNumId w:val="7"/>{number}</w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>'
    )


def item(words: str, depth: int = 0, number: int = 3) -> str:
    return paragraph(
        words, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    )


def markers(flow: Flow) -> list[str]:
    return [block.marker for block in flow.blocks]


THREE = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "lowerLetter", "(%3)"))


def test_items_are_counted_by_level_and_deeper_ones_begin_again() -> None:
    body = "".join(item("words", depth) for depth in (0, 1, 1, 2, 2, 0, 1, 2))
    flow = flow_of(body, numbering=numbering(*THREE))
    assert markers(flow) == ["1.", "1.1.", "1.2.", "(a)", "(b)", "2.", "2.1.", "(a)"]
    assert [block.level for block in flow.blocks] == [1, 2, 2, 3, 3, 1, 2, 3]
    assert {block.kind for block in flow.blocks} == {BlockKind.ITEM}


def test_a_deeper_item_that_comes_first_counts_those_above_as_begun() -> None:
    assert markers(flow_of(item("a", 1) + item("b", 1), numbering=numbering(*THREE))) == ["1.1.", "1.2."]


def test_a_level_can_be_told_never_to_begin_again() -> None:
    deep = level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
    body = "".join(item("words", depth) for depth in (0, 1, 0, 1))
    assert markers(flow_of(body, numbering=numbering(THREE[0], deep))) == ["1.", "1)", "2.", "2)"]


def test_legal_numbers_are_figures_on_every_level() -> None:
    levels = (level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert markers(flow_of(item("a") + item("b", 1), numbering=numbering(*levels))) == ["I.", "1.1"]


def test_lists_that_share_a_form_go_on_unless_one_says_where_it_begins() -> None:
    body = item("a") + item("b", number=4) + item("c")
    assert markers(flow_of(body, numbering=numbering(*THREE))) == ["1.", "2.", "3."]
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = item("a", number=4) + item("b", number=4) + item("c") + item("d")
    assert markers(flow_of(body, numbering=numbering(*THREE, number=anew))) == ["1.", "2.", "5.", "6."]


def test_a_list_can_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    body = item("a") + item("b", number=4)
    assert markers(flow_of(body, numbering=numbering(*THREE, number=own))) == ["A)", "2."]


def test_bullets_are_what_their_font_draws() -> None:
    bullets = level(0, "bullet", "\uf0a7", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')
    assert markers(flow_of(item("a"), numbering=numbering(bullets))) == ["\u25aa"]


def test_a_list_may_be_told_by_the_style_of_a_paragraph_and_its_level_by_the_list() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Point"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'
        '</w:style><w:style w:type="paragraph" w:styleId="Below"><w:basedOn w:val="Point"/></w:style>'
    )
    levels = (THREE[0], level(1, "decimal", "%1.%2.", '<w:pStyle w:val="Below"/>'))
    body = paragraph("a", properties='<w:pStyle w:val="Point"/>') + paragraph(
        "b", properties='<w:pStyle w:val="Below"/>'
    )
    assert markers(flow_of(body, numbering=numbering(*levels), styles=styles)) == ["1.", "1.1."]


def test_a_paragraph_takes_itself_out_of_the_list_of_its_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Point"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'
        "</w:style>"
    )
    body = paragraph("a", properties='<w:pStyle w:val="Point"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    (block,) = flow_of(body, numbering=numbering(*THREE), styles=styles).blocks
    assert block.kind is BlockKind.PARAGRAPH


def test_a_list_may_be_kept_by_a_style_of_lists() -> None:
    more = (
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Steps"/></w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="8"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Steps"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'
        "</w:style>"
    )
    body = item("a", number=5) + item("b", number=5)
    assert markers(flow_of(body, numbering=numbering(*THREE, more=more), styles=styles)) == ["1.", "2."]
    assert markers(flow_of(body, numbering=numbering(*THREE, more=more))) == ["", ""]


def test_a_list_that_is_not_there_leaves_its_paragraphs_plain() -> None:
    flow = flow_of(item("a") + item("b", number=99), numbering=numbering(*THREE).replace('"7"/>', '"6"/>', 1))
    assert [block.kind for block in flow.blocks] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert flow_of(item("a")).blocks[0].kind is BlockKind.PARAGRAPH


def test_an_empty_paragraph_is_not_counted() -> None:
    body = item("a") + item(" ") + item("b")
    assert markers(flow_of(body, numbering=numbering(*THREE))) == ["1.", "2."]


def test_depths_that_no_list_has_are_counted_as_the_deepest() -> None:
    body = item("a", 99) + item("b", -4)
    flow = flow_of(body, numbering=numbering(level(8, "decimal", "%9.")))
    assert markers(flow) == ["1.", ""]


def test_a_numbered_heading_and_an_item_in_a_cell_carry_their_numbers_in_their_words() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    heading = paragraph("Needs", properties=f'<w:pStyle w:val="H"/>{numbered}')
    flow = flow_of(heading + table((item("in a cell"),)), numbering=numbering(*THREE), styles=styles)
    assert texts(flow) == ["1. Needs", "2. in a cell"]
    assert flow.headings[0].title == "1. Needs"
