"""What one part of an e-mail says of itself, whatever nonsense that is."""

import re
from contextlib import suppress
from email.message import Message
from email.utils import collapse_rfc2231_value
from typing import Final, TypeAlias
from urllib.parse import unquote

from facilitator.document.papers.message.charsets import decoded
from facilitator.document.papers.message.header_words import file_name, header, in_one_line

Part: TypeAlias = "Message[str, str]"

# What the library raises for headers that are none.
_FAULTS: Final = (AttributeError, LookupError, TypeError, ValueError)
_TIDIED: Final = ("content-type", "content-disposition", "content-transfer-encoding")
_CHARSET_OF_HTML: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_HTML_LOOKED_AT: Final = 4096


def tidy(part: Part) -> None:
    """Put the headers that the library is asked about into the form in which it knows them."""
    for name in _TIDIED:
        raw = next((str(value) for key, value in part.raw_items() if key.lower() == name), None)
        if raw is not None:
            # Letters outside ASCII would be lost, and so would a known encoding with something after it.
            words = decoded(raw.encode("utf-8", "surrogateescape"), "")
            is_how = name == _TIDIED[-1]
            part.replace_header(name, words.partition(";")[0].strip().casefold() if is_how else words)


def type_of(part: Part) -> str:
    """Return the type, as "text/plain"."""
    return part.get_content_type()


def parameter(part: Part, name: str, of: str = "content-type") -> str:
    """Return a parameter of a header, "" where there is none."""
    with suppress(*_FAULTS):
        told = part.get_param(name, "", header=of)
        return in_one_line(collapse_rfc2231_value(told)) if told else ""
    return ""


def name_of(part: Part) -> str:
    """Return the name of the file that a part is, "" where it has none."""
    told = parameter(part, "filename", "content-disposition") or parameter(part, "name")
    return file_name(told, "") if told else ""


def is_attached(part: Part) -> bool:
    """Return whether it is meant to be kept, not shown."""
    return header(part, "content-disposition").casefold().startswith("attachment")


def place_of(part: Part) -> str:
    """Return the address by which HTML in the same e-mail shows it as a picture, "" for none."""
    name = header(part, "content-id").strip("<> ")
    return f"cid:{name}" if name and type_of(part).startswith("image/") else ""


def place_named(address: str) -> str:
    """Return an address in HTML as `place_of` has it."""
    scheme, _, name = address.partition(":")
    return f"{scheme.casefold()}:{unquote(name)}"


def content_of(part: Part) -> bytes:
    """Return the bytes of a part that has no parts, decoded as far as they can be."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def words_of_part(part: Part, content: bytes, *, is_html: bool) -> str:
    """Return a text in its charset."""
    charset = parameter(part, "charset")
    if not charset and is_html:
        found = _CHARSET_OF_HTML.search(content[:_HTML_LOOKED_AT])
        charset = found.group(1).decode() if found else ""
    return decoded(content, charset).removeprefix("\ufeff")
