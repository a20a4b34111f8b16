"""Fields to sign and to date: named for a screen reader, in their cells, and without anything that acts."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.content.check_code import check_code
from facilitator.document.content.fingerprint import fingerprint
from facilitator.document.content.words import foot_code
from facilitator.document.papers.reading import page_count, text_of
from facilitator.document.password import with_password
from facilitator.document.tagging.form_fields import Field, FieldKind
from facilitator.document.typesetting.blocks import Cell, Row, Table
from facilitator.document.typesetting.composer import Composer
from facilitator.document.typesetting.marks import Blank, Text
from facilitator.document.typesetting.pagination import paginate
from facilitator.document.typesetting.style import LARGE, NORMAL, Look
from tests.facilitator.document.filling_in import filled_in
from tests.facilitator.document.plans import plan_with_every_part
from tests.facilitator.document.signing_table import (
    PEOPLE,
    SIGNATURE_AND_DATE,
    field_name,
    signing_blocks,
    signing_pdf,
)
from tests.facilitator.document.structure_reader import hear

_LOOKS = pytest.mark.parametrize("look", [NORMAL, LARGE], ids=["normal", "large"])
_MANY = PEOPLE * 15


def _fields(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    return list(document.Root.AcroForm.Fields)


def test_a_screen_reader_hears_in_each_cell_what_it_is_for_and_whose_field_it_is() -> None:
    for people in (PEOPLE, _MANY):
        said = hear(signing_pdf(people=people)).said
        expected = [("H1", "Action plan"), *(("TH", each) for each in ("For", "Name", "Signature", "Text"))]
        for party, name in people:
            expected += [("TH", party), ("TD", name)]
            expected += [("TD", "(sign here)"), ("Form", field_name(FieldKind.SIGNATURE, party, name))]
            expected += [("TD", "(date)"), ("Form", field_name(FieldKind.TEXT, party, name))]
        assert said == expected


def test_each_field_has_a_name_of_its_own_an_appearance_and_is_printed() -> None:
    with pikepdf.open(BytesIO(signing_pdf(people=_MANY))) as document:
        fields = _fields(document)
        assert len({str(field.T) for field in fields}) == len(fields) == 2 * len(_MANY)
        assert {str(field.FT) for field in fields} == {"/Sig", "/Tx"}
        for field in fields:
            assert int(field.F) == 4
            assert isinstance(field.AP.N, pikepdf.Stream)
            left, bottom, right, top = map(float, field.Rect)
            box = [float(length) for length in field.AP.N.BBox]
            assert box == pytest.approx([0, 0, right - left, top - bottom], abs=0.011)


def test_each_field_is_on_its_page_and_found_from_the_tree_and_back() -> None:
    with pikepdf.open(BytesIO(signing_pdf(people=_MANY))) as document:
        numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
        keys = [int(key) for key in numbers[::2]]
        assert keys == sorted(set(keys))
        assert document.Root.StructTreeRoot.ParentTreeNextKey > keys[-1]
        parents = dict(zip(keys, numbers[1::2], strict=True))
        shown = [widget for page in document.pages for widget in page.obj.Annots]
        assert [widget.objgen for widget in shown] == [field.objgen for field in _fields(document)]
        for page in document.pages:
            assert page.obj.Tabs == "/S"
            assert isinstance(parents[int(page.obj.StructParents)], pikepdf.Array)
            for widget in page.obj.Annots:
                form = parents[int(widget.StructParent)]
                assert form.S == "/Form"
                assert form.P.S == "/TD"
                (kid,) = form.K
                assert kid.Obj.objgen == widget.objgen
                assert kid.Pg.objgen == widget.P.objgen == page.obj.objgen


def test_nothing_in_the_form_acts_or_asks_a_reader_to_draw_it_anew() -> None:
    with pikepdf.open(BytesIO(signing_pdf())) as document:
        objects = [*document.objects, document.Root.AcroForm]
        dictionaries = [each for each in objects if isinstance(each, pikepdf.Dictionary)]
        keys = {key for each in dictionaries for key in each.keys()}  # noqa: SIM118 - it has no other way
        assert not keys & {"/AA", "/JS", "/JavaScript", "/OpenAction", "/XFA", "/NeedAppearances", "/Names"}
        assert not [key for field in _fields(document) for key in ("/A", "/V", "/DV") if key in field]


def test_a_document_has_only_what_its_fields_ask_for() -> None:
    with pikepdf.open(BytesIO(signing_pdf(()))) as document:
        assert "/AcroForm" not in document.Root
    with pikepdf.open(BytesIO(signing_pdf((FieldKind.SIGNATURE,)))) as document:
        assert document.Root.AcroForm.SigFlags == 1
        assert "/DR" not in document.Root.AcroForm
    with pikepdf.open(BytesIO(signing_pdf((FieldKind.TEXT,)))) as document:
        assert "/SigFlags" not in document.Root.AcroForm
        assert "/DR" in document.Root.AcroForm


def test_the_letters_that_can_be_typed_are_in_the_file() -> None:
    with pikepdf.open(BytesIO(signing_pdf())) as document:
        ((name, font),) = dict(document.Root.AcroForm.DR.Font).items()
        assert all(
            str(field.DA).startswith(f"{name} 12 Tf ") for field in _fields(document) if field.FT == "/Tx"
        )
        assert len(font.FontDescriptor.FontFile2.read_bytes()) == font.FontDescriptor.FontFile2.Length1
        widths = dict(zip(range(int(font.FirstChar), int(font.LastChar) + 1), font.Widths, strict=True))
        assert all(int(widths[ord(char)]) > 0 for char in "0123456789 December./-")


@_LOOKS
def test_a_field_stands_below_the_words_of_its_cell_and_inside_its_column(look: Look) -> None:
    composer = signing_blocks(look, people=_MANY)
    (table,) = [block for block in composer.blocks if isinstance(block, Table)]
    for page in paginate(composer.blocks, look):
        words = {
            id(mark.element): (mark.x, mark.y - (len(mark.lines) - 1) * mark.style.leading)
            for mark in page
            if isinstance(mark, Text)
        }
        for blank in (mark for mark in page if isinstance(mark, Blank)):
            x, baseline = words[id(blank.element)]
            column = table.columns[2 if blank.field.kind is FieldKind.SIGNATURE else 3]
            assert blank.height >= look.gap * 4
            assert blank.y + blank.height < baseline
            assert x - look.gap <= blank.x
            assert blank.x + blank.width <= x - look.gap + column
            assert blank.y >= look.bottom


def test_a_row_over_two_pages_has_its_field_once_where_it_ends() -> None:
    composer = Composer(NORMAL)
    row = composer.root.add("Table").add("TR")
    long = composer.lines("word " * 1_000, NORMAL.body, 200)
    field = Field(FieldKind.SIGNATURE, "Signature of Amina Hussain, for Family")
    prompt = composer.lines("(sign here)", NORMAL.body, 100)
    cells = (Cell(row.add("TD"), long, NORMAL.body), Cell(row.add("TD"), prompt, NORMAL.body, field))
    header = Row([Cell(row.add("TH", "Column"), (), NORMAL.label)] * 2)
    table = Table(columns=(250, 200), header=header, rows=(Row(cells, 24),), padding=6)
    pages = paginate([table], NORMAL)
    further = len(pages) - 1
    assert further > 1
    fields = [[mark.field for mark in page if isinstance(mark, Blank)] for page in pages]
    assert fields == [[]] * further + [[field]]
    prompts = [any(isinstance(mark, Text) and mark.lines is prompt for mark in page) for page in pages]
    assert prompts == [False] * further + [True]


def test_the_same_fields_are_the_same_bytes() -> None:
    assert signing_pdf() == signing_pdf()


def test_a_reader_finds_a_form_and_the_page_looks_the_same_with_it_and_without() -> None:
    """A field is filled in on paper as well: it adds no ink."""
    for kinds in (SIGNATURE_AND_DATE, (FieldKind.TEXT, FieldKind.SIGNATURE)):
        with pypdfium2.PdfDocument(signing_pdf(kinds)) as document:
            assert document.get_formtype() == pypdfium2.raw.FORMTYPE_ACRO_FORM
            plain = bytes(document[0].render(may_draw_forms=False).buffer)
            document.init_forms()
            assert bytes(document[0].render(may_draw_forms=True).buffer) == plain


def test_what_is_typed_in_a_reader_is_kept_in_the_letters_of_the_file() -> None:
    with pikepdf.open(BytesIO(filled_in(signing_pdf(), "8 December 2026"))) as document:
        typed = [field for field in _fields(document) if "/V" in field]
        assert [str(field.V) for field in typed] == ["8 December 2026"] * len(PEOPLE)
        for field in typed:
            assert b"(8 December 2026) Tj" in field.AP.N.read_bytes()
            ((name, font),) = dict(field.AP.N.Resources.Font).items()
            assert str(field.DA).startswith(name)
            assert "/FontFile2" in font.FontDescriptor


def test_a_plan_that_was_filled_in_is_another_file_with_the_same_check_code() -> None:
    made = plan_with_every_part()
    pdf = action_plan_pdf(made)
    filled = filled_in(pdf, "8 December 2026")
    assert fingerprint(filled) != fingerprint(pdf)
    with pikepdf.open(BytesIO(filled)) as document:
        assert "8 December 2026" in [str(field.get("/V")) for field in _fields(document)]
    assert text_of(filled).count(foot_code(check_code(made))) == page_count(pdf)


def test_a_locked_copy_can_be_filled_in_and_not_otherwise_changed() -> None:
    pdf = signing_pdf()
    locked = with_password(pdf, "four random words")
    assert text_of(locked, password="four random words") == text_of(pdf)
    with pikepdf.open(BytesIO(locked), password="four random words") as document:
        assert document.allow.modify_form
        assert not document.allow.modify_annotation
        assert not document.allow.modify_assembly
        assert not document.allow.modify_other
        assert str(_fields(document)[0].TU) == field_name(FieldKind.SIGNATURE, *PEOPLE[0])
