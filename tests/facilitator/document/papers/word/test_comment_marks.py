"""Comments are told with who wrote them, about which words, and with their answers."""

import pytest

from facilitator.document.papers.facts import Comment, Flow
from facilitator.document.papers.word import comment_marks
from tests.facilitator.document.papers.word.word_files import flow_of, paragraph, run, table


def comment(name: int, *paragraphs: str, who: str = "Jo") -> str:
    inner = "".join(
        f'<w:p w14:paraId="{name}{number}"><w:r><w:annotationRef/></w:r>{run(words)}</w:p>'
        for number, words in enumerate(paragraphs)
    )
    when = 'w:date="2026-05-04T09:05:00Z"'
    return f'<w:comment w:id="{name}" w:author="{who}" {when}>{inner}</w:comment>'


def about(name: int, words: str) -> str:
    return (
        f'<w:commentRangeStart w:id="{name}"/>{run(words)}<w:commentRangeEnd w:id="{name}"/>'
        f'<w:r><w:commentReference w:id="{name}"/></w:r>'
    )


WHEN = "4 May 2026, 09:05"


def test_a_comment_is_told_with_the_words_it_is_about_and_marked_on_them() -> None:
    flow = flow_of(
        paragraph("first") + paragraph("Visits are ", about(5, "weekly"), " now"),
        comments=comment(5, "Is this agreed?", "I doubt it."),
    )
    assert flow.comments == (Comment(1, "Is this agreed?\nI doubt it.", "Jo", WHEN, "weekly"),)
    assert [(each.text, each.comment) for each in flow.blocks[1].runs] == [
        ("Visits are ", -1),
        ("weekly", 0),
        (" now", -1),
    ]


def test_comments_come_in_the_order_of_the_text_and_those_of_no_place_last() -> None:
    flow = flow_of(
        paragraph(about(8, "a"), about(7, "b")),
        comments=comment(7, "second") + comment(9, "of no place") + comment(8, "first"),
    )
    assert [(each.words, each.at) for each in flow.comments] == [
        ("first", 0),
        ("second", 0),
        ("of no place", 0),
    ]


def test_an_answer_follows_what_it_answers_and_is_about_the_same() -> None:
    flow = flow_of(
        paragraph(about(1, "weekly")) + paragraph(about(2, "daily"), '<w:commentRangeStart w:id="3"/>'),
        comments=comment(1, "one") + comment(2, "two") + comment(3, "answer", who="Sam"),
        commentsExtended=(
            '<w15:commentEx w15:paraId="10"/><w15:commentEx w15:paraId="30" w15:paraIdParent="10"/>'
            '<w15:commentEx w15:paraId="30" w15:paraIdParent="77"/>'
            '<w15:commentEx w15:paraId="20" w15:paraIdParent="20"/>'
        ),
    )
    assert [(each.words, each.who, each.about, each.at, each.is_answer) for each in flow.comments] == [
        ("one", "Jo", "weekly", 0, False),
        ("answer", "Sam", "weekly", 0, True),
        ("two", "Jo", "daily", 1, False),
    ]


def test_answers_to_answers_are_about_the_first() -> None:
    flow = flow_of(
        paragraph(about(1, "weekly")),
        comments=comment(1, "one") + comment(2, "two") + comment(3, "three"),
        commentsExtended=(
            '<w15:commentEx w15:paraId="20" w15:paraIdParent="10"/>'
            '<w15:commentEx w15:paraId="30" w15:paraIdParent="20"/>'
        ),
    )
    assert [(each.words, each.is_answer) for each in flow.comments] == [
        ("one", False),
        ("two", True),
        ("three", True),
    ]


def test_answers_in_a_circle_are_all_told() -> None:
    flow = flow_of(
        paragraph("words"),
        comments=comment(1, "one") + comment(2, "two"),
        commentsExtended=(
            '<w15:commentEx w15:paraId="20" w15:paraIdParent="10"/>'
            '<w15:commentEx w15:paraId="10" w15:paraIdParent="20"/>'
        ),
    )
    assert sorted(each.words for each in flow.comments) == ["one", "two"]


def test_comments_that_overlap_are_each_told_with_their_words() -> None:
    inner = (
        '<w:commentRangeStart w:id="1"/>', "Visits ", '<w:commentRangeStart w:id="2"/>', "are ",
        '<w:commentRangeEnd w:id="1"/>', "weekly", '<w:commentRangeEnd w:id="2"/>',
        '<w:commentRangeEnd w:id="2"/>',
    )  # fmt: skip
    flow = flow_of(paragraph(*inner), comments=comment(1, "one") + comment(2, "two"))
    assert [each.about for each in flow.comments] == ["Visits are", "are weekly"]
    assert [each.comment for each in flow.blocks[0].runs] == [0, 1]


def test_a_comment_without_words_beside_it_stands_where_it_is_referred_to() -> None:
    flow = flow_of(
        paragraph("a") + paragraph("b", '<w:r><w:commentReference w:id="1"/></w:r>'),
        comments=comment(1, "one"),
    )
    assert [(each.at, each.about) for each in flow.comments] == [(1, "")]


def test_a_comment_in_a_table_stands_at_its_row() -> None:
    flow = flow_of(table(("a",), (paragraph(about(1, "b")),)), comments=comment(1, "one"))
    assert [(each.at, each.about) for each in flow.comments] == [(1, "b")]


def test_a_comment_in_a_note_stands_at_that_note() -> None:
    body = paragraph("a") + paragraph(
        "b", '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:endnoteReference w:id="2"/></w:r>'
    )
    flow = flow_of(
        body + paragraph("c"),
        comments=comment(1, "one") + comment(2, "two"),
        footnotes=f'<w:footnote w:id="2">{paragraph("d ", about(1, "at the foot"))}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{paragraph(about(2, "at the end"))}</w:endnote>',
    )
    assert [(each.words, each.at, each.about) for each in flow.comments] == [
        ("one", 2, "at the foot"),
        ("two", 4, "at the end"),
    ]
    assert flow.blocks[2].runs[1].comment == 0


def test_lines_within_a_paragraph_of_a_comment_stay_apart() -> None:
    properties = '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>'
    words = "<w:t>yes</w:t><w:br/><w:t>or</w:t><w:tab/><w:t>semi</w:t><w:noBreakHyphen/><w:t>no</w:t><w:cr/>"
    written = f'<w:comment w:id="1"><w:p>{properties}<w:r>{words}</w:r></w:p></w:comment>'
    assert flow_of(paragraph("a"), comments=written).comments[0].words == "yes\nor\tsemi\u2011no"


def test_a_mark_of_no_comment_marks_nothing() -> None:
    flow = flow_of(paragraph(about(4, "words")))
    assert flow.comments == ()
    assert flow.blocks[0].runs[0].comment == -1


def test_a_comment_after_the_last_words_stands_at_them() -> None:
    flow = flow_of(paragraph("a") + paragraph('<w:commentRangeStart w:id="1"/>'), comments=comment(1, "one"))
    assert flow.comments[0].at == 0
    empty: Flow = flow_of(paragraph('<w:commentRangeStart w:id="1"/>'), comments=comment(1, "one"))
    assert empty.comments[0].at == 0


def test_the_words_a_comment_is_about_are_cut_where_they_are_many() -> None:
    flow = flow_of(paragraph(about(1, "word " * 200), about(1, "again")), comments=comment(1, "one"))
    assert len(flow.comments[0].about) <= 300


def test_more_comments_than_can_be_listed_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comment_marks, "MOST_COMMENTS", 2)
    flow = flow_of(paragraph("a"), comments="".join(comment(each, "words") for each in range(5)))
    assert len(flow.comments) == 2
    assert flow.left_out == ("3 comments (there are more than can be listed)",)


def test_a_comment_that_is_very_long_is_cut() -> None:
    flow = flow_of(paragraph("a"), comments=comment(1, "word " * 1000))
    assert len(flow.comments[0].words) == 4001
    assert flow.comments[0].words.endswith("\u2026")
