"""Word documents that parties sent: the zip, its markup, and what refers to what."""

import random
import warnings
import zipfile
from io import BytesIO
from pathlib import Path

from hypothesis import strategies as st

from facilitator.document.papers.facts import Flow
from facilitator.document.papers.plain_values import from_plain, to_plain
from facilitator.document.papers.refusal import Refused, error_for
from facilitator.document.papers.word.preparation import prepare
from facilitator.document.papers.word.word_reader import WordReader
from tests.facilitator.document.papers.word.everything import everything, files
from tests.facilitator.document.papers.word.word_files import SPACES, document, paragraph, table, zipped
from tests.facilitator.fuzz.door import Door
from tests.facilitator.fuzz.mutation import mutated

MOST_DOTS = 10_000
VALUES = ("", "0", "-1", "99999999999", "1", "true", "off", "x", "\u0663", "../../x", "rIdP", "&#xD7FF;", "/")
TAGS = (
    "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "moveTo", "hyperlink", "fldSimple",
    "txbxContent", "body", "customXml", "br", "tab", "drawing", "pict", "object", "footnoteReference",
)  # fmt: skip
BITS = (
    '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="separate"/>',
    '<w:fldChar w:fldCharType="end"/>', "<w:instrText>HYPERLINK x</w:instrText>",
    '<w:commentRangeStart w:id="5"/>', '<w:commentRangeEnd w:id="5"/>', '<w:commentReference w:id="5"/>',
    '<w:footnoteReference w:id="2"/>', '<a:blip r:embed="rIdPPNG"/>', '<o:OLEObject r:id="rIdO"/>',
    '<w:numPr><w:ilvl w:val="7"/><w:numId w:val="3"/></w:numPr>', "<w:vMerge/>", '<w:gridSpan w:val="9"/>',
    '<w:sym w:font="Symbol" w:char="F0B7"/>', "<mc:AlternateContent><mc:Choice/></mc:AlternateContent>",
    '<w:altChunk r:id="rIdD"/>', '<c:chart r:id="rIdC"/>', "<!DOCTYPE x>", "<![CDATA[x]]>", "<?x?>", "&amp;",
)  # fmt: skip


class WordDocuments(Door):
    """What the process that reads papers does with each, every question asked."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        prepare()
        self._files = files()
        self._markup = [name for name, content in self._files.items() if isinstance(content, str)]
        self._samples = (everything(), document(paragraph("mornings at the gate") + table(("a", "b"))))

    def make(self, chance: random.Random) -> bytes:
        kind = chance.random()
        if kind < 0.25:
            return mutated(self._samples, chance)
        if kind < 0.85:
            return zipped(self._changed(chance))
        return self._lying(chance)

    def anything(self) -> st.SearchStrategy[bytes]:
        bits = st.sampled_from((*BITS, *(f"<{end}w:{tag}>" for tag in TAGS for end in ("", "/"))))
        return (
            st.binary(max_size=300).map(lambda rest: b"PK\x03\x04" + rest)
            | st.lists(bits | st.text(max_size=5), max_size=20).map(lambda some: document("".join(some)))
            | st.binary(max_size=300).map(lambda rest: zipped(self._files | {"word/document.xml": rest}))
        )

    def knock(self, made: bytes) -> None:
        try:
            reader = WordReader(made)
            looked, flow = reader.looked(), reader.flow()
            for each in looked.attachments:
                assert len(reader.attachment(each.number)) == each.size
            self._look_at(flow)
            for number in {block.picture for block in flow.blocks} - {-1}:
                image = reader.picture(number, MOST_DOTS)
                assert len(image.data) == image.stride * image.height
        except Refused as refused:
            raise error_for(refused.reason) from None

    def _look_at(self, flow: Flow) -> None:
        length = max(1, len(flow.blocks))
        assert from_plain(Flow, to_plain(flow)).headings == flow.headings
        assert all(0 <= heading.at < length for heading in flow.headings)
        assert all(0 <= comment.at < length for comment in flow.comments)
        for block in flow.blocks:
            lines = (block.runs, *(line for cell in block.cells for line in cell.paragraphs))
            assert all(-1 <= run.comment < len(flow.comments) for line in lines for run in line)

    def _changed(self, chance: random.Random) -> dict[str, str | bytes]:
        """Return the files of a document, the markup of some of them changed."""
        made = dict(self._files)
        for _ in range(chance.choice((1, 1, 2, 3))):
            name = chance.choice(["word/document.xml", *self._markup])
            content = made[name]
            text = content if isinstance(content, str) else content.decode("utf-8", "replace")
            kind = chance.choice((_value, _value, _put_in, _put_in, _moved, _repeated, _nested))
            made[name] = kind(text, chance) if chance.random() < 0.8 else mutated((text.encode(),), chance)
        if chance.random() < 0.1:
            made.pop(chance.choice(list(made)))
        return made

    def _lying(self, chance: random.Random) -> bytes:
        """Return a zip that lies about what is in it, or holds what swells."""
        made = BytesIO()
        # Two files of one name are meant.
        with warnings.catch_warnings(), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            warnings.simplefilter("ignore")
            for name, content in self._files.items():
                archive.writestr(name, content)
                if chance.random() < 0.1:
                    archive.writestr(f"{name}{chance.choice(('', '/', '/x', chr(92)))}", b" " * 100_000)
            if chance.random() < 0.3:
                swelling = chance.choice(("<w:p/>", "<w:r/>", "<w:tc/>", " ", "&amp;")).encode()
                head = f"<w:document {SPACES}><w:body>".encode()
                times = chance.choice((1000, 10_000, 10_000, 300_000))
                archive.writestr("word/document.xml", head + swelling * times + b"</w:body></w:document>")
        lying = bytearray(made.getvalue())
        for _ in range(chance.choice((0, 1, 3))):
            place = lying.rfind(b"PK\x01\x02", 0, chance.randint(1, len(lying)))
            if place >= 0:
                at = place + chance.choice((8, 10, 16, 20, 24, 28, 42))
                lying[at : at + 2] = chance.choice((b"\0\0", b"\xff\xff", b"\x01\0", b"\0\x80"))
        return bytes(lying)


def _value(text: str, chance: random.Random) -> str:
    """Put another value in the place of one."""
    places = [place for place in range(len(text)) if text.startswith('="', place)]
    if not places:
        return text
    start = chance.choice(places) + 2
    end = text.find('"', start)
    return text[:start] + chance.choice(VALUES) + text[end:]


def _put_in(text: str, chance: random.Random) -> str:
    place = chance.choice([place for place, letter in enumerate(text) if letter == "<"] or [0])
    return text[:place] + chance.choice(BITS) + text[place:]


def _moved(text: str, chance: random.Random) -> str:
    """Put a piece of the markup somewhere else."""
    ends = [place for place, letter in enumerate(text) if letter == "<"] or [0]
    start, end, to = sorted(chance.choice(ends) for _ in range(3))
    return text[:start] + text[end:to] + text[start:end] + text[to:]


def _repeated(text: str, chance: random.Random) -> str:
    ends = [place for place, letter in enumerate(text) if letter == "<"] or [0]
    start = chance.choice(ends)
    end = min(len(text), start + chance.choice((20, 200, 2000)))
    return text[:start] + text[start:end] * chance.choice((2, 3, 100)) + text[start:]


def _nested(text: str, chance: random.Random) -> str:
    """Put everything from some place on into elements in each other."""
    tag = chance.choice(TAGS)
    depth = chance.choice((1, 5, 60, 250, 3000))
    place = text.find("<w:body>") + len("<w:body>")
    end = text.rfind("</w:body>")
    return text[:place] + f"<w:{tag}>" * depth + text[place:end] + f"</w:{tag}>" * depth + text[end:]
