"""Pictures of a document are shown; what only Word can draw is told by its words and named as left out."""

from io import BytesIO

import pytest
from PIL import Image

from facilitator.document.papers.facts import Block, BlockKind, Change, Flow, PageImage, Run
from facilitator.document.papers.refusal import Reason, Refused
from facilitator.document.papers.word.preparation import prepare
from facilitator.document.papers.word.word_reader import WordReader
from tests.facilitator.document.papers.word.word_files import (
    SPACES,
    document,
    flow_of,
    paragraph,
    table,
    texts,
    words,
)

A_CHART = "a chart (only its words are shown)"


@pytest.fixture(autouse=True, scope="module")
def decoders() -> None:
    prepare()


def picture(kind: str, colour: str = "red") -> bytes:
    made = BytesIO()
    Image.new("RGB", (40, 30), colour).save(made, kind)
    return made.getvalue()


def drawing(inner: str, about: str = "") -> str:
    said = f' descr="{about}"' if about else ""
    return f'<w:r><w:drawing><wp:inline><wp:docPr id="1"{said}/>{inner}</wp:inline></w:drawing></w:r>'


def blip(name: str = "rIdP", attribute: str = "embed") -> str:
    return f'<a:graphic><pic:pic><a:blip r:{attribute}="{name}"/></pic:pic></a:graphic>'


def with_part(body: str, content: bytes | str, kind: str = "image", name: str = "media/one.png") -> Flow:
    return flow_of(body, (("rIdP", kind, name),), {f"word/{name}": content})


def drawn(flow: Flow) -> list[Block]:
    return [block for block in flow.blocks if block.kind is BlockKind.PICTURE]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_a_picture_is_shown_after_its_paragraph_with_what_is_said_of_it(kind: str) -> None:
    content = document(
        paragraph("The plan", drawing(blip(), "A map\nof the route"), " below"),
        (("rIdP", "image", "media/one"),),
        {"word/media/one": picture(kind)},
    )
    reader = WordReader(content)
    first, second = reader.flow().blocks
    assert words(first) == "The plan below"
    assert second == Block(BlockKind.PICTURE, (Run("A map of the route"),), picture=0)
    image = reader.picture(0, 1_000_000)
    assert (image.width, image.height, image.stride) == (40, 30, 160)
    blue, green, red = image.data[:3]
    assert red > 240
    assert max(blue, green) < 20


def test_a_picture_is_made_no_larger_than_is_allowed() -> None:
    content = document(
        paragraph(drawing(blip())), (("rIdP", "image", "one.png"),), {"word/one.png": picture("PNG")}
    )
    image: PageImage = WordReader(content).picture(0, 300)
    assert (image.width, image.height) == (20, 15)


def test_a_picture_of_an_older_document_is_shown_with_what_is_said_of_it() -> None:
    shape = '<v:shape alt="A map"><v:imagedata r:id="rIdP"/></v:shape>'
    assert drawn(with_part(paragraph(f"<w:r><w:pict>{shape}</w:pict></w:r>"), picture("PNG"))) == [
        Block(BlockKind.PICTURE, (Run("A map"),), picture=0)
    ]


def test_a_picture_that_stands_twice_is_shown_twice() -> None:
    flow = with_part(paragraph(drawing(blip())) + paragraph(drawing(blip())), picture("PNG"))
    assert [block.picture for block in drawn(flow)] == [0, 1]


def test_a_damaged_picture_is_told_when_it_is_asked_for() -> None:
    content = document(
        paragraph(drawing(blip())),
        (("rIdP", "image", "one.png"),),
        {"word/one.png": b"\x89PNG\r\n\x1a\n" + bytes(40)},
    )
    with pytest.raises(Refused) as refused:
        WordReader(content).picture(0, 300)
    assert refused.value.reason in {Reason.PICTURE, Reason.CUT_SHORT}


@pytest.mark.parametrize("beginning", [b"\x01\0\0\0 EMF", b"\xd7\xcd\xc6\x9a", b"<svg/>", b""])
def test_a_picture_that_only_word_can_draw_is_named(beginning: bytes) -> None:
    flow = with_part(paragraph(drawing(blip(), "A plan")), beginning + bytes(40))
    assert drawn(flow) == [Block(BlockKind.PICTURE, (Run("A plan"),))]
    assert flow.left_out == ("a picture of a kind that only Word can draw",)


def test_a_picture_from_elsewhere_is_not_fetched_and_named() -> None:
    flow = flow_of(
        paragraph(drawing(blip(attribute="link"))), (("rIdP", "image", "https://example.com/one.png"),)
    )
    assert drawn(flow) == [Block(BlockKind.PICTURE)]
    assert flow.left_out == ("a picture that is not in the file (nothing is fetched)",)


def test_what_is_drawn_within_a_change_is_part_of_it() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('Advice')}</w:txbxContent></w:pict></w:r>"
    by_jo = 'w:id="1" w:author="Jo"'
    gone = f"<w:del {by_jo}>{drawing(blip(), 'A map')}{drawing(blip())}{box}</w:del>"
    flow = with_part(
        paragraph("Route", gone, f"<w:ins {by_jo}>{drawing(blip())}</w:ins>", drawing(blip())), picture("PNG")
    )
    assert [(words(block), *((run.change, run.who) for run in block.runs)) for block in flow.blocks[1:]] == [
        ("A map", (Change.REMOVED, "Jo")),
        ("", (Change.REMOVED, "Jo")),
        ("Advice", (Change.REMOVED, "Jo")),
        ("", (Change.ADDED, "Jo")),
        ("",),
    ]


def test_a_picture_of_no_part_is_none() -> None:
    assert flow_of(paragraph("words", drawing(blip("rIdGone")), drawing("<a:blip/>"))).blocks[1:] == ()


@pytest.mark.parametrize(
    ("inner", "kind", "part", "told", "named"),
    [
        (
            '<c:chart r:id="rIdP"/>',
            "chart",
            f"<c:chartSpace {SPACES}><a:t>Hours</a:t><c:v>Maths</c:v><c:v>3</c:v><a:t> </a:t></c:chartSpace>",
            "chart: Weekly hours: Hours; Maths; 3",
            A_CHART,
        ),
        (
            '<dgm:relIds r:dm="rIdP"/>',
            "diagramData",
            f"<dgm:dataModel {SPACES}><a:t>Assess</a:t><a:t>Plan</a:t></dgm:dataModel>",
            "diagram: Weekly hours: Assess; Plan",
            "a diagram (only its words are shown)",
        ),
        (
            '<c:chart r:id="rIdGone"/>',
            "chart",
            "",
            "chart: Weekly hours",
            A_CHART,
        ),
        (
            '<c:chart r:id="rIdP"/>',
            "chart",
            "?",
            "chart: Weekly hours",
            A_CHART,
        ),
    ],
)
def test_charts_and_diagrams_are_told_by_their_words(
    inner: str, kind: str, part: str, told: str, named: str
) -> None:
    flow = with_part(paragraph(drawing(inner, "Weekly hours")), part, kind, "other/part.xml")
    assert texts(flow) == [told]
    assert flow.left_out == (named,)


def test_very_many_words_of_a_chart_are_cut() -> None:
    values = "".join(f"<c:v>value {number}</c:v>" for number in range(1000))
    flow = with_part(
        paragraph(drawing('<c:chart r:id="rIdP"/>')),
        f"<c:chartSpace {SPACES}>{values}</c:chartSpace>",
        "chart",
        "charts/one.xml",
    )
    assert len(texts(flow)[0]) < 2100
    assert texts(flow)[0].endswith("\u2026")


def test_controls_and_ink_are_named() -> None:
    flow = flow_of(
        paragraph("<w:r><w:object><w:control r:id='x'/></w:object></w:r>", drawing("<w:contentPart/>"))
    )
    assert texts(flow) == [
        "control",
        "drawing by pen",
    ]
    assert flow.left_out == ("a control of Word (ActiveX)", "a drawing by pen")


def test_words_written_across_the_page_are_read() -> None:
    shape = '<v:shape><v:textpath string="DRAFT"/></v:shape><v:shape><v:textpath/></v:shape>'
    (block,) = flow_of(paragraph(f"<w:r><w:pict>{shape}</w:pict></w:r>")).blocks
    assert (block.kind, block.marker, words(block)) == (BlockKind.ASIDE, "Words across the page", "DRAFT")


def test_a_text_box_is_read_once_beside_the_paragraph_in_which_it_stands() -> None:
    inner = f"{paragraph('Advice')}{table(('a', 'b'))}{paragraph(drawing(blip(), 'A map'))}"
    new = f"<w:drawing><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></w:drawing>"
    old = f"<w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    flow = with_part(paragraph("Report", both) + paragraph("after"), picture("PNG"))
    assert [(block.kind, block.marker, words(block)) for block in flow.blocks] == [
        (BlockKind.PARAGRAPH, "", "Report"),
        (BlockKind.ASIDE, "Text box", "Advice\na | b"),
        (BlockKind.PICTURE, "", "A map"),
        (BlockKind.PARAGRAPH, "", "after"),
    ]


def test_a_picture_in_a_table_stands_after_it() -> None:
    flow = with_part(
        table((paragraph("Route", drawing(blip(), "A map")), "b")) + paragraph("c"), picture("PNG")
    )
    assert texts(flow) == ["Route | b", "A map", "c"]
