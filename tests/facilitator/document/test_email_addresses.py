"""Which words are an e-mail address that may be a link, and which only look like one."""

import time

import pytest

from facilitator.document.text.email_addresses import addresses

_LOCAL, _LABEL = "l" * 64, "d" * 63


@pytest.mark.parametrize(
    "text",
    [
        "jo@northbank.example",
        "sen@barton.gov.uk",
        "JO.Marsh+plan_2@North-Bank.Example",
        "sean.o'brien@barton.gov.uk",
        "4@4.example",
        f"{_LOCAL}@{_LABEL}.example",
    ],
)
@pytest.mark.parametrize(
    "around",
    [
        ("", ""),
        ("Ask Jo Marsh, ", "."),
        ("ask ", "?"),
        ("(", ")."),
        ("<", ">"),
        ("\u2018", "\u2019"),
        ("'", "'"),
        ("a line\n", "\nanother"),
        ("a,", ";b"),
        ("\u0645\u062d\u0645\u062f\u00a0", "\u00a0\u0645\u062d\u0645\u062f"),
    ],
)
def test_a_plain_address_that_stands_by_itself_is_one(text: str, around: tuple[str, str]) -> None:
    before, after = around
    (found,) = addresses(f"{before}{text}{after}")
    assert found == (text, len(before), len(before) + len(text))
    assert found.uri == f"mailto:{text}"


@pytest.mark.parametrize(
    "text",
    [
        "jo@northbank",
        "@northbank.example",
        "jo@",
        "jo at northbank.example",
        ".jo@northbank.example",
        "jo.@northbank.example",
        "jo..marsh@northbank.example",
        "-jo@northbank.example",
        "jo@-north.example",
        "jo@north-.example",
        "jo@north..example",
        "jo@north.example-",
        "jo@192.168.0.1",
        "jo@[192.168.0.1]",
        "jo@north.e",
        "jo@north@bank.example",
        "jo%40north@bank.example",
        "jo@bank.example%0A",
        "jo@bank.example?bcc=sen@barton.example",
        "jo@bank.example?subject=x",
        "jo@bank.example&cc",
        "jo@bank.example/evil",
        "jo@bank.example:8080",
        "mailto:jo@bank.example",
        "javascript:alert(1)//jo@bank.example",
        "http://user:jo@bank.example/",
        "https://bank.example/@jo",
        '"jo marsh"@bank.example',
        "jo!marsh@bank.example",
        "jo#@bank.example",
        "o\u2019brien@bank.example",
        "j\u00f6@bank.example",
        "jo@b\u00e4nk.example",
        "jo@bank.ex\u00e4mple",
        "j\u0440o@bank.example",
        "\u0645jo@bank.example",
        "jo\u202e@bank.example",
        "jo@bank.example\u202e",
        "jo\uff20bank.example",
        "jo@bank.example[U+202E]",
        f"{_LOCAL}l@bank.example",
        f"jo@{_LABEL}d.example",
        f"{_LOCAL}@{_LABEL}.{_LABEL}.{_LABEL}.example",
    ],
)
def test_what_is_more_or_less_than_a_plain_address_is_none_not_even_in_part(text: str) -> None:
    assert addresses(text) == []


def test_a_text_has_each_of_its_addresses_in_order() -> None:
    found = addresses("jo@a.example, ann@b.example and not @c")
    assert [address.text for address in found] == ["jo@a.example", "ann@b.example"]


@pytest.mark.parametrize("text", ["'a", "a.", "a-", ",a@", "a@b.", "b.", "b-"])
@pytest.mark.parametrize("start", ["", "a@"])
def test_a_long_text_is_looked_through_at_once(text: str, start: str) -> None:
    begun = time.process_time()
    assert addresses(f"{start}{text * 50_000}@") == []
    assert time.process_time() - begun < 1
