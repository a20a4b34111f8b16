"""What stands in the head of an e-mail is read in any script, on one line, whatever is wrong with it."""

import pytest

from facilitator.document.papers.message.charsets import CODECS, decoded, load_charsets
from facilitator.document.papers.message.header_words import LONGEST_NAME, file_name, words_of


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("Plain words", "Plain words"),
        ("  folded\r\n\twords  ", "folded words"),
        ("=?UTF-8?Q?Caf=C3=A9_=3D_x?=", "Café = x"),
        ("=?utf-8?B?xYF1a2Fzeg==?= and =?iso-8859-2?q?=B3?=", "Łukasz and ł"),
        ("=?utf-8?b?w?= =?utf-8?b?YQ?=", "a"),
        ("=?utf-8?q?=C3?=\r\n =?utf-8?q?=A9?=", "é"),
        ("=?utf-8?q?a?= =?latin1?q?=E9?=", "aé"),
        ("=?utf-8*en?q?a?=", "a"),
        ("=?gb2312?b?1tDOxA==?=", "中文"),
        ("=?nonsense?q?=E9?=", "é"),
        ("=?utf-8?b?****?=", ""),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
        ("raw \udcc3\udca9", "raw é"),
        ("raw \udce9", "raw é"),
        ("a\x00b\u202ec\u2028d", "abc d"),
    ],
)
def test_words_are_decoded(raw: str, words: str) -> None:
    assert words_of(raw) == words


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Report.pdf", "Report.pdf"),
        ("../a/b\\Report.pdf", "Report.pdf"),
        (" .. ", "File"),
        ("", "File"),
        ("a\nb.pdf", "a b.pdf"),
        ("x" * 900 + ".pdf", "x" * (LONGEST_NAME - 10) + ".pdf"),
        ("x" * 900, "x" * LONGEST_NAME),
    ],
)
def test_the_name_of_a_file_is_short_and_names_no_folder(told: str, name: str) -> None:
    assert file_name(told, "File") == name


@pytest.mark.parametrize(
    ("content", "charset", "words"),
    [
        ("café".encode(), "utf-8", "café"),
        ("café".encode(), "US-ASCII", "café"),
        ("café".encode(), "", "café"),
        ("café".encode("cp1252"), "iso-8859-1", "café"),
        ("“café”".encode("cp1252"), "utf-8", "“café”"),
        ("“café”".encode("cp1252"), "x-unknown", "“café”"),
        ("café and more ééééé".encode() + b"\xff", "utf-8", "café and more ééééé\ufffd"),
        ("łódź".encode("iso8859_2"), "ISO-8859-2", "łódź"),
        ("шум".encode("koi8_r"), "KOI8-R", "шум"),
        ("日本".encode("iso2022_jp"), "iso-2022-jp", "日本"),
        ("한국".encode("cp949"), "ks_c_5601-1987", "한국"),
        ("עברית".encode("iso8859_8"), "iso-8859-8-i", "עברית"),
        ("ไทย".encode("cp874"), "windows-874", "ไทย"),
        (b"abc", "rot13", "abc"),
        (b"abc", "base64", "abc"),
        (b"abc", "no\0thing", "abc"),
    ],
)
def test_a_charset_is_believed_as_far_as_it_can_be(content: bytes, charset: str, words: str) -> None:
    assert decoded(content, charset) == words


def test_every_charset_is_loaded_before_and_makes_words_of_any_bytes() -> None:
    load_charsets()
    for codec in CODECS:
        assert isinstance(bytes(range(256)).decode(codec, "replace"), str)
