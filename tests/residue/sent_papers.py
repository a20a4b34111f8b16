"""What the parties send before the meeting: a paper of each kind, each with a word of its own."""

from collections.abc import Mapping
from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.made_papers import email, pdf, word


def sent_papers(words: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files by their names, of which each holds the word `papername`."""
    name = words["papername"]
    return {
        f"{name}.pdf": pdf(words["paper"]),
        f"{name}.docx": word(words["worded"]),
        f"{name}.eml": email(
            words["subject"], (f"{words['within']}.pdf", pdf(words["enclosed"])), words=words["mailed"]
        ),
        f"{name}.png": _photo(words["pictured"]),
    }


def _photo(says: str) -> bytes:
    """Return a picture that says something beside what is seen."""
    made, beside = BytesIO(), PngInfo()
    beside.add_text("Comment", says)
    Image.new("RGB", (300, 200), "#2573b6").save(made, "PNG", pnginfo=beside)
    return made.getvalue()
