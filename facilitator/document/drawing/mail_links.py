"""A link of a document: a place on a page that begins a message to an address, named for a screen reader.

It sends nothing: whoever opens it has a new message before them. It is the one action that a document has.
"""

from facilitator.document.content import words
from facilitator.document.reportlab_parts import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFString,
)
from facilitator.document.tagging.form_fields import PRINT, Rectangle
from facilitator.document.text.email_addresses import Address


def mail_link(address: Address, area: Rectangle, page: PDFObjectReference, key: int) -> PDFDictionary:
    """Return the link over `area` of `page`; `key` is its own in the parent tree (ISO 32000-1, 12.5.6.5)."""
    return PDFDictionary(
        {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "A": PDFDictionary({"S": PDFName("URI"), "URI": PDFString(address.uri)}),
            "Border": PDFArray([0, 0, 0]),
            "Contents": PDFString(words.mail_to(address.text)),
            "F": PRINT,
            "P": page,
            "Rect": PDFArray([round(length, 2) for length in area]),
            "StructParent": key,
        }
    )
