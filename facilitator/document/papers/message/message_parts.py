"""The parts of an e-mail, sorted: texts to show, files, and what cannot be shown here."""

import quopri
from dataclasses import dataclass, field
from email.errors import (
    CloseBoundaryNotFoundDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
    StartBoundaryNotFoundDefect,
)
from email.message import Message
from email.policy import compat32
from typing import Final

from facilitator.case.papers import Notice
from facilitator.document.papers.message.header_words import file_name, from_base64, header
from facilitator.document.papers.message.part_facts import (
    Part,
    content_of,
    is_attached,
    name_of,
    parameter,
    place_of,
    tidy,
    type_of,
    words_of_part,
)
from facilitator.document.papers.message.text_choice import Text, chosen

DEEPEST: Final = 60
MOST_FILES: Final = 2000
LONGEST_SHOWN_FILE: Final = 300_000
SIGNATURE: Final = "a signature, which is not checked"
ELSEWHERE: Final = "a part that lies elsewhere, which is not fetched"
TOO_DEEP: Final = "what lies very deep in parts within parts"
TOO_MANY: Final = f"of very many files, those after the first {MOST_FILES:,}"

# Written as it was read, not folded anew.
_AS_READ: Final = compat32.clone(max_line_length=None)
_MESSAGES: Final = frozenset({"message/rfc822", "message/global"})
_SIGNATURES: Final = frozenset(
    {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
)
_SEALED: Final = frozenset(
    {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted", "multipart/encrypted"}
)
_PACKED: Final = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_ELSEWHERE: Final = frozenset({"message/external-body", "message/partial"})
_PGP: Final = "-----BEGIN PGP MESSAGE-----"
_CUT: Final = (
    CloseBoundaryNotFoundDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
    StartBoundaryNotFoundDefect,
)
_ENDINGS: Final = {
    "application/pdf": ".pdf",
    "image/gif": ".gif",
    "image/heic": ".heic",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tif",
    "image/webp": ".webp",
    "text/calendar": ".ics",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file within an e-mail; `place` is its address for a text that shows it as a picture, "" for none."""

    name: str
    part: Part
    place: str = ""

    def content(self) -> bytes:
        """Return its bytes, decoded; of an e-mail, as it was read."""
        return _message_within(self.part) if type_of(self.part) in _MESSAGES else content_of(self.part)


@dataclass(slots=True)
class Sorted:
    """The parts by what is done with them, in their order; `left_out` says what is not shown."""

    texts: list[Text] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    notices: set[Notice] = field(default_factory=set)

    def take(self, other: "Sorted") -> None:
        """Take over what was sorted for itself."""
        self.texts += other.texts
        self.files += other.files
        self.left_out += [words for words in other.left_out if words not in self.left_out]
        self.notices |= other.notices


def sorted_parts(message: Part) -> Sorted:
    """Return the parts of a message."""
    made = _sorted(message, 0)
    if len(made.files) > MOST_FILES:
        del made.files[MOST_FILES:]
        made.left_out.append(TOO_MANY)
    return made


def is_broken_off(message: Part) -> bool:
    """Return whether the end of any part is missing; of what was decoded, also whether of its content."""
    return any(isinstance(defect, _CUT) for part in message.walk() for defect in part.defects)


def _sorted(part: Part, depth: int) -> Sorted:
    tidy(part)
    kind, name = type_of(part), name_of(part)
    if depth > DEEPEST:
        return Sorted(left_out=[TOO_DEEP])
    if kind in _SEALED:
        return Sorted(notices={Notice.SEALED})
    if kind in _PACKED or name.casefold() == "winmail.dat":
        return Sorted(notices={Notice.PACKED})
    if kind in _SIGNATURES or kind in _ELSEWHERE:
        return Sorted(left_out=[SIGNATURE if kind in _SIGNATURES else ELSEWHERE])
    if kind in _MESSAGES:
        return Sorted(files=[File(name or _name_of_message(part), part)])
    return _of_several(part, kind, depth) if part.is_multipart() else _of_one(part, kind, name)


def _of_several(part: Part, kind: str, depth: int) -> Sorted:
    forms = [_sorted(each, depth + 1) for each in _parts_of(part)]
    made = Sorted()
    for form in forms:
        made.take(form)
    if kind == "multipart/alternative" and forms:
        made.texts = forms[
            chosen([form.texts for form in forms], has_pictures=any(file.place for file in made.files))
        ].texts
    elif kind == "message/delivery-status":
        # Its parts are lists of headers.
        made.texts = [Text("\n\n".join(each.as_string().strip() for each in _parts_of(part)))]
    return made


def _of_one(part: Part, kind: str, name: str) -> Sorted:
    content = content_of(part)
    is_html = kind == "text/html"
    is_named = bool(name) or is_attached(part)
    if not (is_html or kind == "text/plain" or kind.startswith("multipart/")) or (
        is_named and len(content) > LONGEST_SHOWN_FILE
    ):
        return Sorted(files=[File(name or f"File{_ENDINGS.get(kind, '')}", part, place_of(part))])
    words = words_of_part(part, content, is_html=is_html)
    if not words.strip():
        return Sorted()
    text = Text(
        words,
        is_html=is_html,
        is_flowed=parameter(part, "format").casefold() == "flowed",
        joins_words=parameter(part, "delsp").casefold() == "yes",
        name=(name or "Text") if is_named else "",
    )
    return Sorted(texts=[text], notices={Notice.SEALED} if _PGP in words else set())


def _parts_of(part: Part) -> list[Part]:
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, Message)] if isinstance(payload, list) else []


def _name_of_message(part: Part) -> str:
    subject = next((header(each, "subject") for each in _parts_of(part)), "").replace("/", " ")
    return f"{file_name(subject.replace(chr(92), ' '), 'E-mail')}.eml"


def _message_within(part: Part) -> bytes:
    written = next((each.as_bytes(policy=_AS_READ) for each in _parts_of(part)), b"")
    how = header(part, "content-transfer-encoding").casefold()
    if how == "base64":
        # Against the rules, and done all the same.
        return from_base64(written.decode("ascii", "replace"))
    return quopri.decodestring(written) if how == "quoted-printable" else written
