"""What stands where on a page, before it is drawn."""

from collections.abc import Sequence
from typing import NamedTuple

from facilitator.document.tagging.form_fields import Field
from facilitator.document.tagging.structure import Element
from facilitator.document.typesetting.blocks import Bookmark
from facilitator.document.typesetting.runs import Line
from facilitator.document.typesetting.style import Colour, TextStyle


class Text(NamedTuple):
    """Lines from a first baseline down. Without an element they are page furniture, which is not read out."""

    element: Element | None
    x: float
    y: float
    lines: Sequence[Line]
    style: TextStyle


class Box(NamedTuple):
    """A filled rectangle; `y` is its lower edge."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour


class Blank(NamedTuple):
    """A place to fill in, last in its element; `y` is its lower edge, `size` that of what is typed."""

    element: Element
    field: Field
    x: float
    y: float
    width: float
    height: float
    size: float


class Target(NamedTuple):
    """The place a bookmark leads to."""

    bookmark: Bookmark
    y: float


Page = list[Text | Box | Blank | Target]
