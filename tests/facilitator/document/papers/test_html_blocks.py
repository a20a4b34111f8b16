"""The HTML of an e-mail becomes blocks that say all that it says; its look, and what it hides, goes."""

import pytest

from facilitator.document.papers.facts import Block, BlockKind, Cell, Run
from facilitator.document.papers.message.block_writer import DEEPEST
from facilitator.document.papers.message.html_blocks import LONGEST_ADDRESS, HtmlBlocks
from facilitator.document.papers.message.list_markers import ListMarkers

P, Q = BlockKind.PARAGRAPH, BlockKind.QUOTED


def taken(html: str, **pictures: int) -> HtmlBlocks:
    return HtmlBlocks(html, lambda address: pictures.get(address, -1))


def blocks(html: str) -> list[Block]:
    return taken(html).blocks


def texts(html: str) -> list[str]:
    return ["".join(run.text for run in block.runs) for block in blocks(html)]


@pytest.mark.parametrize("html", ["", "  ", "<!-- words -->", "<?xml version='1.0'?>", "<p>\n&nbsp;</p><br>"])
def test_nothing_becomes_nothing(html: str) -> None:
    assert blocks(html) == []


def test_blanks_mean_one_blank_and_a_break_a_new_line() -> None:
    assert texts("<p> Good\r\n  <b> morning </b> all<br> and<br/>\n to&nbsp;you </p>") == [
        "Good morning all\nand\nto you"
    ]
    assert texts("<p><br>one<br><br>two<br> <br>three</p>") == ["one", "two", "three"]
    assert texts("<div>one</div>two<div><div>three</div></div>four") == ["one", "two", "three", "four"]
    assert texts("<p>one <!-- not this --> two</p>") == ["one two"]
    assert texts("<pre>  one\n   two</pre><p>  three </p>") == ["one\n   two", "three"]


def test_how_words_look_is_kept_where_it_says_something() -> None:
    html = "<p><b>a</b><strong>b</strong> <i>c</i><u>d</u><s>e</s><b><i>f</i></b> <span>g</span></p>"
    assert blocks(html) == [
        Block(
            P,
            (
                Run("ab", bold=True), Run(" "), Run("c", italic=True), Run("d", underlined=True),
                Run("e", struck=True), Run("f", bold=True, italic=True), Run(" g"),
            ),
        )
    ]  # fmt: skip
    assert blocks("<p><b> </b>word<i> </i></p>") == [Block(P, (Run("word"),))]


def test_headings_lists_and_quotations_are_told_as_what_they_are() -> None:
    html = (
        "<h1>One</h1><h3>Two</h3><ul><li>a<li>b<p>more</p><ol start=4 type=i><li>c</li>"
        "<li value=9>d</ol></ul><blockquote>e<blockquote>f<ul><li>g</ul></blockquote></blockquote><li>h"
    )
    assert blocks(html) == [
        Block(BlockKind.HEADING, (Run("One"),), level=2),
        Block(BlockKind.HEADING, (Run("Two"),), level=4),
        Block(BlockKind.ITEM, (Run("a"),), level=1, marker="•"),
        Block(BlockKind.ITEM, (Run("b"),), level=1, marker="•"),
        Block(BlockKind.ITEM, (Run("more"),), level=1),
        Block(BlockKind.ITEM, (Run("c"),), level=2, marker="iv."),
        Block(BlockKind.ITEM, (Run("d"),), level=2, marker="ix."),
        Block(Q, (Run("e"),), level=1),
        Block(Q, (Run("f"),), level=2),
        Block(Q, (Run("• "), Run("g")), level=2),
        Block(P, (Run("h"),)),
    ]


def test_depth_is_told_up_to_a_limit() -> None:
    assert blocks("<blockquote>" * 60 + "word")[0].level == DEEPEST
    assert blocks("<ul><li>" * 60 + "word")[0].level == DEEPEST


@pytest.mark.parametrize(
    ("form", "start", "markers"),
    [
        ("1", "", ["1.", "2.", "3."]),
        ("1", "-1", ["-1.", "0.", "1."]),
        ("a", "26", ["z.", "aa.", "ab."]),
        ("A", "0", ["0.", "A.", "B."]),
        ("I", "3", ["III.", "IV.", "V."]),
        ("i", "3999", ["mmmcmxcix.", "4000.", "4001."]),
        ("1", "many", ["1.", "2.", "3."]),
        ("", "", ["•", "•", "•"]),
    ],
)
def test_items_are_counted_as_a_browser_counts_them(form: str, start: str, markers: list[str]) -> None:
    order = ListMarkers(form, start)
    assert [order.marker() for _ in range(3)] == markers


def test_a_kind_of_number_that_is_none_is_counted_in_figures() -> None:
    assert blocks("<ol type=square><li>a</ol>")[0].marker == "1."


def test_a_table_of_words_keeps_its_cells() -> None:
    html = (
        "<table><caption>Times</caption><tr><th>Day<th colspan=2>Hour</tr><tr><td>Mon</td><td><p>9</p>"
        "<ul><li>at the gate</ul></td><td></tr><tr><td> </tr></table><p>after"
    )
    assert blocks(html) == [
        Block(P, (Run("Times"),)),
        Block(
            BlockKind.ROW,
            cells=(Cell(((Run("Day"),),), 1, is_heading=True), Cell(((Run("Hour"),),), 2, is_heading=True)),
            table=0,
        ),
        Block(
            BlockKind.ROW,
            cells=(
                Cell(((Run("Mon"),),)), Cell(((Run("9"),), (Run("• "), Run("at the gate")))), Cell(()),
            ),
            table=0,
        ),
        Block(P, (Run("after"),)),
    ]  # fmt: skip


def test_tables_are_counted_and_cells_outside_rows_are_kept() -> None:
    table = "<table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table>"
    assert [block.table for block in blocks(table + table)] == [0, 0, 1, 1]
    headed = blocks("<table><th colspan=0>a<th colspan=x>b<th colspan=999>c</table>")
    assert [cell.columns for cell in headed[0].cells] == [1, 1, 1]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>a<td>b</tr></table>",
        "<table><tr><td>a</tr><tr><td>b</tr></table>",
        "<table><tr><td><table><tr><td>a</table><td>b</table>",
        "<table><tr><td>a<td> </tr><tr><td>b<td></tr></table>",
    ],
)
def test_a_table_that_only_puts_things_beside_each_other_is_read_in_order(html: str) -> None:
    assert blocks(html) == [Block(P, (Run("a"),)), Block(P, (Run("b"),))]


def test_pictures_of_the_e_mail_stand_where_they_stood() -> None:
    html = "one<img src=here alt=' The\ngate '>two<table><tr><th>a<img src=there>b</table>"
    found = taken(html, here=3, there=4)
    assert found.blocks == [
        Block(P, (Run("one"),)),
        Block(BlockKind.PICTURE, (Run("The gate"),), picture=3),
        Block(P, (Run("two"),)),
        Block(
            BlockKind.ROW, cells=(Cell(((Run("a"),), (Run("b"),)), is_heading=True),), table=0
        ),
        Block(BlockKind.PICTURE, (Run(""),), picture=4),
    ]  # fmt: skip
    assert not found.elsewhere


def test_of_pictures_elsewhere_the_words_are_shown_that_stand_for_them() -> None:
    found = taken(
        '<p>a<img src="https://x.test/a" alt="Logo">b<img src="https://x.test/b" width=1 alt=dot></p>'
    )
    assert found.blocks == [Block(P, (Run("a [Logo] b"),))]
    assert found.elsewhere == {"x.test": 2}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<a href="https://www.x.test/">x.test</a>', "x.test"),
        ('<a href="https://x.test/a">our bank</a>', "our bank (https://x.test/a)"),
        ('<a href="mailto:jo@x.test">Jo</a>', "Jo (jo@x.test)"),
        ('<a href="mailto:jo@x.test">jo@x.test</a>', "jo@x.test"),
        ('<a href="tel:0123">call</a>', "call (0123)"),
        ('<a href="javascript:alert(1)">press</a>', "press"),
        ('<a href="#below">below</a>', "below"),
        ("<a>plain</a>", "plain"),
        ('a <a href="https://x.test/"> <img src=y></a>b', "a b"),
        (
            f'<a href="https://x.test/{"y" * 900}">z</a>',
            f"z (https://x.test/{'y' * 900}"[: LONGEST_ADDRESS + 3] + "…)",
        ),
    ],
)
def test_a_link_is_its_words_and_where_it_leads(html: str, text: str) -> None:
    assert texts(html) == [text]


def test_a_very_long_address_is_cut() -> None:
    address = f"https://x.test/{'y' * 900}"
    assert texts(f'<a href="{address}">z</a>') == [f"z ({address[:LONGEST_ADDRESS]}…)"]


def test_a_link_around_paragraphs_is_told_after_them() -> None:
    assert texts('<a href="https://x.test/a"><div>Join</div></a>') == ["Join", "(https://x.test/a)"]


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="DISPLAY : none">x<p>y</p></div>',
        "<span style='visibility:hidden'>x</span>",
        "<span style='mso-hide:all'>x</span>",
        "<p style='font-size:0;color:red'>x</p>",
        "<p hidden>x</p>",
    ],
)
def test_what_is_hidden_is_left_out_and_told(hidden: str) -> None:
    found = taken(f"<p>a</p>{hidden}<p>b</p>")
    assert found.blocks == [Block(P, (Run("a"),)), Block(P, (Run("b"),))]
    assert found.hides_words


def test_fillings_that_hide_nothing_and_small_words_are_not_called_hidden() -> None:
    found = taken("<p style='display:none'>&nbsp;\u200c\u034f \u00ad</p><p style='font-size:0.8em'>a</p>")
    assert found.blocks == [Block(P, (Run("a"),))]
    assert not found.hides_words


def test_what_is_no_text_is_left_out_without_a_word() -> None:
    html = (
        "<head><title>t</title><style>p{color:red}</style></head><script>s()</script>a"
        "<svg><text>v</text></svg> <object>o</object>b<style>q{}</style>"
    )
    found = taken(html)
    assert found.blocks == [Block(P, (Run("a b"),))]
    assert not found.hides_words
