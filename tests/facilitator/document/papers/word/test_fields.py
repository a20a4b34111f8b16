"""Of a field is read what it shows; the fields of old forms have values."""

import pytest

from tests.facilitator.document.papers.word.word_files import flow_of, paragraph, run, texts


def mark(kind: str, inner: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


def instruction(words: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{words}</w:instrText></w:r>'


def field(instructed: str, shown: str, form: str = "") -> str:
    return mark("begin", form) + instruction(instructed) + mark("separate") + run(shown) + mark("end")


def form(inner: str, instructed: str = " FORMCHECKBOX ", shown: str | None = None) -> str:
    begun = mark("begin", f"<w:ffData>{inner}</w:ffData>") + instruction(instructed)
    return begun + (mark("separate") + run(shown) if shown is not None else "") + mark("end")


def read(*inner: str) -> str:
    (words,) = texts(flow_of(paragraph(*inner)))
    return words


def test_what_a_field_shows_is_read_and_not_what_it_tells_word_to_do() -> None:
    assert read("Page ", field(" PAGE ", "3"), " of 9") == "Page 3 of 9"


def test_fields_within_the_instruction_of_another_are_not_shown() -> None:
    nested = (
        mark("begin") + instruction(" IF ") + field(" MERGEFIELD x ", "hidden") + instruction(" = 1 ")
        + mark("separate") + run("shown") + mark("end")
    )  # fmt: skip
    assert read(nested) == "shown"


def test_a_field_may_go_on_over_paragraphs() -> None:
    body = paragraph(mark("begin"), instruction(" TOC "), mark("separate"), "Needs 1") + paragraph(
        "Provision 2", mark("end"), " after"
    )
    assert texts(flow_of(body)) == ["Needs 1", "Provision 2 after"]


def test_a_field_that_does_not_end_hides_nothing() -> None:
    assert read("before", mark("begin"), instruction(" IF "), run(" after")) == "before after"
    assert read("a", mark("separate"), mark("end"), run("b")) == "ab"
    assert read(mark("begin"), mark("strange"), "a", run("b")) == "ab"


def test_a_field_whose_beginning_is_not_read_hides_nothing() -> None:
    above = f"<w:r><w:ruby><w:rt>{mark('begin')}</w:rt></w:ruby></w:r>"
    assert read(above, "a", mark("separate"), run("b"), mark("end"), run("c")) == "abc"


def test_a_text_box_does_not_end_a_field_of_the_text() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('in the box', mark('end'))}</w:txbxContent></w:pict></w:r>"
    flow = flow_of(paragraph("a", mark("begin"), box, run("b")))
    assert texts(flow) == ["ab", "in the box"]


@pytest.mark.parametrize(
    ("instructed", "told"),
    [
        (' HYPERLINK "https://council.example/send" ', "here (https://council.example/send)"),
        (" HYPERLINK https://council.example/send ", "here (https://council.example/send)"),
        (' HYPERLINK "mailto:send@council.example" ', "here (send@council.example)"),
        (' HYPERLINK \\l "below" ', "here"),
        (' HYPERLINK "" ', "here"),
        (" REF below ", "here"),
    ],
)
def test_a_link_in_a_field_is_told_with_its_address(instructed: str, told: str) -> None:
    assert read(field(instructed.replace('"', "&quot;"), "here")) == told
    simple = instructed.replace('"', "&quot;")
    assert read(f'<w:fldSimple w:instr="{simple}">{run("here")}</w:fldSimple>') == told


@pytest.mark.parametrize(
    ("inner", "seen"),
    [
        ("<w:checked/>", "\u2612"),
        ('<w:checked w:val="1"/>', "\u2612"),
        ('<w:default w:val="1"/>', "\u2612"),
        ('<w:default w:val="1"/><w:checked w:val="0"/>', "\u2610"),
        ("", "\u2610"),
    ],
)
def test_a_box_of_an_old_form_is_ticked_or_not(inner: str, seen: str) -> None:
    assert read(form(f"<w:checkBox>{inner}</w:checkBox>"), " yes") == f"{seen} yes"
    assert read(form(f"<w:checkBox>{inner}</w:checkBox>", shown=""), " yes") == f"{seen} yes"


@pytest.mark.parametrize(
    ("inner", "seen"),
    [
        ('<w:result w:val="1"/>', "weekly"),
        ('<w:default w:val="1"/>', "weekly"),
        ("", "daily"),
        ('<w:result w:val="7"/>', ""),
        ('<w:result w:val="-1"/>', ""),
    ],
)
def test_a_choice_of_an_old_form_is_the_one_that_was_made(inner: str, seen: str) -> None:
    listed = '<w:listEntry w:val="daily"/><w:listEntry w:val="weekly"/>'
    assert read("is ", form(f"<w:ddList>{inner}{listed}</w:ddList>", " FORMDROPDOWN ")) == f"is {seen}"


def test_a_choice_that_is_also_shown_is_told_once() -> None:
    listed = '<w:ddList><w:listEntry w:val="daily"/></w:ddList>'
    assert read(form(listed, " FORMDROPDOWN ", shown="daily")) == "daily"


def test_the_text_of_an_old_form_is_what_was_filled_in() -> None:
    assert read("Name: ", form("<w:textInput/>", " FORMTEXT ", shown="Ana")) == "Name: Ana"


def test_a_button_that_waits_to_be_filled_in_shows_its_words() -> None:
    assert read(mark("begin"), instruction(" MACROBUTTON NoMacro [Your name] "), mark("end")) == "[Your name]"


def test_an_instruction_that_was_taken_out_is_none_of_the_words() -> None:
    gone = "<w:r><w:delInstrText> PAGE </w:delInstrText></w:r>"
    assert read("Page ", mark("begin"), gone, mark("separate"), run("3"), mark("end")) == "Page 3"
    assert read(gone, run("3")) == "3"


def test_an_endless_instruction_is_not_kept() -> None:
    long = instruction(" HYPERLINK ") + instruction("&quot;" + "x" * 5000) + instruction("&quot;")
    assert read(mark("begin"), long, mark("separate"), run("here"), mark("end")) == "here"


@pytest.mark.parametrize(
    ("inner", "seen"),
    [('<w14:checked w14:val="1"/>', "\u2612"), ('<w14:checked w14:val="0"/>', "\u2610"), ("", "\u2610")],
)
def test_a_box_of_a_newer_form_is_ticked_or_not(inner: str, seen: str) -> None:
    box = (
        f"<w:sdt><w:sdtPr><w14:checkbox>{inner}</w14:checkbox></w:sdtPr>"
        f"<w:sdtContent>{run('R')}</w:sdtContent></w:sdt>"
    )
    assert read(box, " yes") == f"{seen} yes"


def test_a_newer_field_is_read_as_what_was_filled_in_and_else_its_prompt_stands_in_italics() -> None:
    def control(inner: str, words: str) -> str:
        return f"<w:sdt><w:sdtPr>{inner}</w:sdtPr><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>"

    (block,) = flow_of(
        paragraph(control("", "Ana"), control("<w:showingPlcHdr/>", "Enter text"), " after")
    ).blocks
    assert [(each.text, each.italic) for each in block.runs] == [
        ("Ana", False),
        ("Enter text", True),
        (" after", False),
    ]
