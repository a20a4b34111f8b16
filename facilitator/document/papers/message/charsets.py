"""Words of e-mails in the charset that they name, or in what it most likely is; nothing is loaded here."""

import codecs
import encodings.aliases
import re
from typing import Final

# Codecs of Python that are no charsets: what they make of bytes is no text, or runs for ever.
_NO_CHARSETS: Final = frozenset(
    {"base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "rot_13", "uu_codec", "zlib_codec", "mbcs"}
)
# What mail programs call by one name and mean by another (WHATWG, Encoding).
_MEANT: Final = {
    "ascii": "cp1252",
    "latin_1": "cp1252",
    "iso8859_1": "cp1252",
    "iso8859_9": "cp1254",
    "iso8859_11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_OTHER_NAMES: Final = {
    "ansi": "cp1252",
    "iso_8859_8_i": "iso8859_8",
    "iso_8859_8_e": "iso8859_8",
    "ks_c_5601": "cp949",
    "unicode_1_1_utf_7": "utf_7",
    "utf8mb4": "utf_8",
    "windows_874": "cp874",
    "x_mac_roman": "mac_roman",
    "x_sjis": "cp932",
}
_ALIASES: Final = encodings.aliases.aliases
CODECS: Final = frozenset(_ALIASES.values()) - _NO_CHARSETS | frozenset(_MEANT.values())


def load_charsets() -> None:
    """Load every charset that an e-mail may name."""
    for codec in CODECS:
        codecs.lookup(codec)


def decoded(content: bytes, charset: str) -> str:
    """Return the words; bytes that are none in that charset become U+FFFD."""
    name = re.sub(r"[^a-z0-9]+", "_", charset.casefold()).strip("_")
    codec = _OTHER_NAMES.get(name) or _ALIASES.get(name, name)
    codec = _MEANT.get(codec, codec)
    if codec in {"cp1252", "utf_8"} or codec not in CODECS:
        # Many a program names one of these and writes the other.
        try:
            return content.decode("utf_8")
        except UnicodeDecodeError:
            codec = "cp1252" if codec != "utf_8" or _looks_western(content) else codec
    return content.decode(codec, "replace")


def _looks_western(content: bytes) -> bool:
    """Return whether more of what is not ASCII would be lost as UTF-8 than kept."""
    words = content.decode("utf_8", "replace")
    return 2 * words.count("\ufffd") > sum(not character.isascii() for character in words)
