"""The words of a paragraph of a Word document, as they look, and what stands in or beside them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from facilitator.document.papers.facts import Run
from facilitator.document.papers.word.changes import CHANGES, change_of
from facilitator.document.papers.word.comment_marks import CommentMarks
from facilitator.document.papers.word.fields import (
    Field,
    Fields,
    control_value,
    simple_address,
    whole_fields,
)
from facilitator.document.papers.word.left_out import LeftOut, Missing
from facilitator.document.papers.word.line import Line, NoteMark, Words
from facilitator.document.papers.word.markup import (
    ALTERNATIVE,
    MAIN,
    RELATION,
    Element,
    child,
    chosen,
    full,
    switch,
    text_value,
    w,
)
from facilitator.document.papers.word.parts import Relation
from facilitator.document.papers.word.sign_fonts import UNKNOWN, sign, signs
from facilitator.document.papers.word.small_figures import small_figures
from facilitator.document.papers.word.styles import Look, Styles, look_of

_LONGEST_ADDRESS: Final = 300
_GONE_INTO: Final = (f"{{{MAIN}}}", full("m", ""), full("mc", ""))
_PASSED_OVER: Final = frozenset(
    map(
        w,
        (
            *("pPr", "rPr", "sectPr", "sdtPr", "sdtEndPr", "fldData", "rt", "rubyPr", "softHyphen"),
            *("annotationRef", "footnoteRef", "endnoteRef", "smartTagPr", "customXmlPr", "pgNum"),
        ),
    )
)


@dataclass(slots=True)
class Surroundings:
    """What paragraphs of one document share."""

    styles: Styles
    comments: CommentMarks
    left_out: LeftOut
    footnotes: int = 0
    endnotes: int = 0


class ParagraphText:
    """Reads the paragraphs of one part, in their order: fields and comments go on from one to the next."""

    def __init__(self, around: Surroundings, relations: dict[str, Relation], root: Element) -> None:
        self._around = around
        self._relations = relations
        self._fields = Fields(whole_fields(root))
        self._line, self._words = Line(), Words()
        self._base = self._look = Look()
        self._mark = Run("")
        self._block = 0
        self._handlers = self._known()

    def line(self, paragraph: Element, base: Look, block: int, mark: Run | None = None) -> Line:
        """Return what a paragraph holds; `base` is the look of its style, `mark` the change it is part of."""
        self._line, self._base, self._block = Line(), base, block
        self._look, self._mark = base, mark or Run("")
        self._words = Words()
        self._go_into(paragraph)
        self._line.runs = tuple(self._words.runs())
        return self._line

    def _go_into(self, element: Element) -> None:
        for each in element:
            tag = each.tag
            handle = self._handlers.get(tag)
            if handle is not None:
                handle(each)
            elif isinstance(tag, str) and tag not in _PASSED_OVER and tag.startswith(_GONE_INTO):
                self._go_into(each)

    def _known(self) -> dict[str, Callable[[Element], None]]:
        comments = self._around.comments
        name = w("id")
        return {
            w("r"): self._run,
            w("t"): self._text,
            w("delText"): self._text,
            full("m", "t"): self._text,
            w("tab"): lambda _each: self._say("\t"),
            w("ptab"): lambda _each: self._say("\t"),
            w("cr"): lambda _each: self._say("\n"),
            w("br"): self._break,
            w("noBreakHyphen"): lambda _each: self._say("\u2011"),
            w("sym"): self._sign,
            w("fldChar"): self._field_mark,
            w("instrText"): lambda each: self._fields.instruct(each.text or ""),
            w("delInstrText"): lambda each: self._fields.instruct(each.text or ""),
            w("fldSimple"): lambda each: self._led(each, simple_address(each)),
            w("hyperlink"): self._link,
            **dict.fromkeys(CHANGES, self._changed),
            w("sdt"): self._control,
            w("footnoteReference"): self._note,
            w("endnoteReference"): self._note,
            w("commentRangeStart"): lambda each: comments.begin(each.get(name, ""), self._block),
            w("commentRangeEnd"): lambda each: comments.end(each.get(name, "")),
            w("commentReference"): lambda each: comments.refer(each.get(name, ""), self._block),
            ALTERNATIVE: self._alternative,
            full("m", "oMath"): self._maths,
            **dict.fromkeys(map(w, ("drawing", "pict", "object", "control")), self._drawn),
        }

    def _say(self, words: str) -> None:
        if not words or self._fields.hides:
            return
        if self._look.hidden:
            self._around.left_out.add(Missing.HIDDEN, len(words.split()))
            return
        self._around.left_out.add(Missing.SIGN, words.count(UNKNOWN))
        self._fields.show(words)
        comments = self._around.comments
        comments.say(words)
        look, mark = self._look, self._mark
        self._words.say(
            words,
            Run(
                "",
                bool(look.bold),
                bool(look.italic),
                bool(look.underlined),
                bool(look.struck),
                mark.change,
                mark.who,
                mark.when,
                comments.innermost,
            ),
        )

    def _run(self, element: Element) -> None:
        properties = child(element, w("rPr"))
        if properties is None:
            self._look = self._base
        else:
            named = self._around.styles.look(text_value(properties, w("rStyle")))
            self._look = look_of(properties).over(named).over(self._base)
        self._go_into(element)

    def _text(self, element: Element) -> None:
        words = signs(element.text or "", self._look.font or "")
        self._say(small_figures(words, self._look.place))

    def _sign(self, element: Element) -> None:
        try:
            character = chr(int(element.get(w("char"), ""), 16))
        except (ValueError, OverflowError):
            character = UNKNOWN
        self._say(sign(character, element.get(w("font"), "")))

    def _break(self, element: Element) -> None:
        if element.get(w("type"), "") != "page":
            self._say("\n")

    def _changed(self, element: Element) -> None:
        before = self._mark
        self._mark = change_of(element)
        self._go_into(element)
        self._mark = before

    def _link(self, element: Element) -> None:
        relation = self._relations.get(element.get(RELATION, ""))
        self._led(element, "" if relation is None else relation.address)

    def _led(self, element: Element, address: str) -> None:
        before = len(self._words.said)
        self._go_into(element)
        self._say_address("".join(self._words.said[before:]), address)

    def _say_address(self, words: str, address: str) -> None:
        plain = address.removeprefix("mailto:").strip()
        if plain and not plain.startswith("#") and plain.rstrip("/") not in words:
            cut = plain[:_LONGEST_ADDRESS] + ("\u2026" if len(plain) > _LONGEST_ADDRESS else "")
            self._say(f" ({cut})")

    def _field_mark(self, element: Element) -> None:
        ended = self._fields.meet(element)
        if ended is not None:
            self._end(ended)

    def _end(self, ended: Field) -> None:
        self._say(ended.value())
        self._say_address("".join(ended.shown), ended.address)

    def _control(self, element: Element) -> None:
        properties = child(element, w("sdtPr"))
        value = control_value(properties)
        if value is not None:
            self._look = self._base
            self._say(value)
            return
        before = self._base
        if switch(properties, w("showingPlcHdr")):
            self._base = replace(before, italic=True)
        self._go_into(element)
        self._base = before

    def _note(self, element: Element) -> None:
        is_endnote = element.tag == w("endnoteReference")
        around = self._around
        if is_endnote:
            around.endnotes += 1
        else:
            around.footnotes += 1
        number = around.endnotes if is_endnote else around.footnotes
        mark = f"{'Endnote' if is_endnote else 'Footnote'} {number}"
        self._line.notes.append(NoteMark(is_endnote, element.get(w("id"), ""), mark))
        self._say(f" [{mark}]")

    def _alternative(self, element: Element) -> None:
        one = chosen(element)
        if one is not None:
            self._go_into(one)

    def _maths(self, element: Element) -> None:
        self._around.left_out.add(Missing.EQUATION)
        self._look = self._base
        self._go_into(element)

    def _drawn(self, element: Element) -> None:
        if not (self._look.hidden or self._fields.hides):
            self._line.drawings.append((element, self._mark))
