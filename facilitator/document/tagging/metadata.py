"""What the file says of itself: a title, a language and two standards. No author, program or clock."""

from html import escape

import resources
from facilitator.document.reportlab_parts import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFName,
    PDFStream,
    PDFString,
)
from facilitator.document.tagging.structure import reference

LANGUAGE = "en-GB"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


class TitleOnly(PDFInfo):
    """The document information dictionary, with one entry."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title

    def format(self, document: PDFDocument) -> bytes:
        """Return the dictionary as written."""
        return PDFDictionary({"Title": PDFString(self.title)}).format(document)


def xmp(title: str) -> PDFStream:
    """Return the XMP packet: the same title, the language, PDF/UA-1 and PDF/A-2a."""
    packet = _XMP.format(title=escape(title), language=LANGUAGE).encode()
    return PDFStream(PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), packet)


def output_intents(document: PDFDocument) -> PDFArray:
    """Return what PDF/A asks for where colours are RGB: the colour space they are meant in."""
    profile = PDFStream(PDFDictionary({"N": 3}), resources.read_bytes("icc/sRGB2014.icc"))
    name = PDFString("sRGB IEC61966-2.1")
    return PDFArray(
        [
            PDFDictionary(
                {
                    "Type": PDFName("OutputIntent"),
                    "S": PDFName("GTS_PDFA1"),
                    "OutputConditionIdentifier": name,
                    "Info": name,
                    "DestOutputProfile": reference(document, profile),
                }
            )
        ]
    )
