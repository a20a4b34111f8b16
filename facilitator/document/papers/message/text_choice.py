"""Which of the forms in which an e-mail tells the same is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.document.papers.message.html_blocks import HtmlBlocks

_SHORT: Final = 400
_FULLER: Final = 3


@dataclass(frozen=True, slots=True)
class Text:
    """A text of an e-mail; `name` is that of the file that it is, "" where it is the e-mail's own."""

    words: str
    is_html: bool = False
    is_flowed: bool = False
    joins_words: bool = False
    name: str = ""


def chosen(forms: Sequence[Sequence[Text]], *, has_pictures: bool) -> int:
    """Return the place of the form that is shown; `has_pictures` says that HTML may show some of the e-mail.

    Plain text is what its writer meant to be read without a layout. HTML is shown where it has more to show:
    pictures that came with it, or words of which the plain text has only the first, or none.
    """
    plain = next((place for place, form in enumerate(forms) if _is_plain(form)), None)
    html = next((place for place, form in enumerate(forms) if any(text.is_html for text in form)), None)
    if plain is None or html is None:
        return plain if plain is not None else html or 0
    rich = "".join(text.words for text in forms[html])
    if has_pictures and "cid:" in rich.casefold():
        return html
    length = sum(len(text.words.strip()) for text in forms[plain])
    return html if length < _SHORT and _length(rich) > _FULLER * length else plain


def _is_plain(form: Sequence[Text]) -> bool:
    return bool(form) and not any(text.is_html for text in form)


def _length(html: str) -> int:
    blocks = HtmlBlocks(html, lambda _: -1).blocks
    cells = (run for block in blocks for cell in block.cells for runs in cell.paragraphs for run in runs)
    runs = (run for block in blocks for run in block.runs)
    return sum(len(run.text) for group in (runs, cells) for run in group)
