"""Form fields broken on purpose: what each checker must find in a document with a table to sign."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Final, TypeAlias

import pikepdf

Breakage: TypeAlias = Callable[[pikepdf.Pdf], None]


def save_broken(pdf: bytes, breakage: Breakage, folder: Path) -> Path:
    """Break `pdf`, and return the file in `folder` that it is saved as."""
    file = folder / f"{breakage.__name__.strip('_')}.pdf"
    with pikepdf.open(BytesIO(pdf)) as document:
        breakage(document)
        document.save(file, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return file


def _widgets(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in document.pages:
        yield from page.obj.Annots


def _without_a_name(document: pikepdf.Pdf) -> None:
    for widget in _widgets(document):
        del widget.TU


def _without_the_way_into_the_tree(document: pikepdf.Pdf) -> None:
    for widget in _widgets(document):
        del widget.StructParent


def _with_the_way_to_the_page(document: pikepdf.Pdf) -> None:
    for widget in _widgets(document):
        widget.StructParent = 0


def _outside_a_form_element(document: pikepdf.Pdf) -> None:
    for found in document.objects:
        if isinstance(found, pikepdf.Dictionary) and found.get("/S") == "/Form":
            found.S = pikepdf.Name.Span


def _without_the_order_of_the_tree(document: pikepdf.Pdf) -> None:
    for page in document.pages:
        del page.obj.Tabs


def _without_an_appearance(document: pikepdf.Pdf) -> None:
    for widget in _widgets(document):
        del widget.AP


def _not_printed(document: pikepdf.Pdf) -> None:
    for widget in _widgets(document):
        widget.F = 0


def _with_an_action(document: pikepdf.Pdf) -> None:
    for widget in _widgets(document):
        widget.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="http://127.0.0.1/")


def _drawn_anew_by_the_reader(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm.NeedAppearances = True


def _with_another_form_inside(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm.XFA = document.make_stream(b"<x/>")


BROKEN_FIELDS: Final[tuple[tuple[Breakage, str, str], ...]] = (
    # By which rule of PDF/UA-1 or PDF/A-2a, and by which of the second checker, where it has one for it.
    (_without_a_name, "7.18.1-3", "FRM-001"),
    (_without_the_way_into_the_tree, "7.18.4-1", ""),
    (_with_the_way_to_the_page, "7.18.4-1", ""),
    (_outside_a_form_element, "7.18.4-1", "FRM-003"),
    (_without_the_order_of_the_tree, "7.18.3-1", "LNK-005"),
    (_without_an_appearance, "6.3.3-1", ""),
    (_not_printed, "6.3.2-2", "LNK-004"),
    (_with_an_action, "6.4.1-1", ""),
    (_drawn_anew_by_the_reader, "6.4.1-3", ""),
    (_with_another_form_inside, "6.4.2-1", "DOC-021"),
)
