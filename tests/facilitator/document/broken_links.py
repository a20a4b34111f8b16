"""Links broken on purpose: what each checker must find in a document with an address."""

from collections.abc import Iterator
from typing import Final

import pikepdf

from facilitator.document.action_plan_pdf import action_plan_pdf
from tests.facilitator.document.broken_fields import Breakage
from tests.facilitator.document.plans import PLAIN_ADDRESS, plan


def linked_pdf() -> bytes:
    """Return a document whose only annotation is a link."""
    return action_plan_pdf(plan(1, contact=f"Ask Jo Marsh: {PLAIN_ADDRESS}."))


def _links(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in document.pages:
        yield from page.obj.get("/Annots", ())


def _link_without_a_name(document: pikepdf.Pdf) -> None:
    for link in _links(document):
        del link.Contents


def _link_without_the_way_into_the_tree(document: pikepdf.Pdf) -> None:
    for link in _links(document):
        del link.StructParent


def _link_outside_a_link_element(document: pikepdf.Pdf) -> None:
    for found in document.objects:
        if isinstance(found, pikepdf.Dictionary) and found.get("/S") == "/Link":
            found.S = pikepdf.Name.Span


def _link_without_the_order_of_the_tree(document: pikepdf.Pdf) -> None:
    for page in document.pages:
        del page.obj.Tabs


def _link_not_printed(document: pikepdf.Pdf) -> None:
    for link in _links(document):
        link.F = 0


def _link_with_a_script(document: pikepdf.Pdf) -> None:
    for link in _links(document):
        link.A = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _link_away_from_its_words(document: pikepdf.Pdf) -> None:
    for link in _links(document):
        link.Rect = pikepdf.Array([0, 0, 1, 1])


BROKEN_LINKS: Final[tuple[tuple[Breakage, str, str], ...]] = (
    # By which rule of PDF/UA-1 or PDF/A-2a, and by which of the second checker; "" where it has none for it.
    (_link_without_a_name, "7.18.5-2", "LNK-002"),
    (_link_without_the_way_into_the_tree, "7.18.5-1", ""),
    (_link_outside_a_link_element, "7.18.5-1", "LNK-001"),
    (_link_without_the_order_of_the_tree, "7.18.3-1", "LNK-005"),
    (_link_not_printed, "6.3.2-2", "LNK-004"),
    (_link_with_a_script, "6.5.1-1", ""),
    (_link_away_from_its_words, "", "LNK-010"),
)
