"""An e-mail is read whole: its head, its words, its files; what is not shown is named, nothing is fetched."""

from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from time import process_time

import pytest

from facilitator.case.papers import LONGEST_BEGINNING, Notice
from facilitator.document.papers.facts import Attachment, BlockKind, Heading
from facilitator.document.papers.message import message_content, message_parts
from facilitator.document.papers.message.html_blocks import MOST_BLOCKS
from facilitator.document.papers.message.message_content import WITHHELD
from facilitator.document.papers.message.message_head import NO_SUBJECT, TOO_LONG
from facilitator.document.papers.message.message_parts import ELSEWHERE, SIGNATURE, TOO_DEEP, TOO_MANY
from facilitator.document.papers.message.message_reader import MessageReader
from facilitator.document.papers.message.preparation import prepare
from facilitator.document.papers.refusal import Reason, Refused
from tests.facilitator.document.papers.made_messages import (
    HEAD,
    body_of,
    flow_of,
    inner,
    message,
    part,
    several,
    text_of,
)
from tests.facilitator.document.papers.made_pictures import halves, saved

prepare()

PLAIN = part(b"text/plain", b"Good morning")
PNG = saved(halves(), "PNG")
PHOTO = part(b"image/png", b64encode(PNG), b"Content-Transfer-Encoding: base64", b"Content-ID: <photo@x>")
PDF = part(b'application/pdf; name="Report.pdf"', b"%PDF-1.7", b"Content-Disposition: attachment")
SECONDS = 12.0


def names(content: bytes) -> list[str]:
    return [each.name for each in MessageReader(content).looked().attachments]


def fields(content: bytes) -> dict[str, str]:
    return {b.marker: text_of(b) for b in flow_of(content).blocks if b.kind is BlockKind.FIELD}


def test_the_head_is_told_as_people_read_it() -> None:
    head = (
        b'From: "Smith, Jo" <jo@school.test>\r\nTo: =?utf-8?q?Zo=C3=AB?= <z@home.test>,\r\n'
        b" Al <al@home.test>\r\n"
        b"Cc: c@la.test\r\nBcc: d@la.test\r\nReply-To: office@school.test\r\n"
        b"Date: Tue, 3 Mar 2026 14:05:00 +0000\r\nSubject: =?iso-8859-1?b?Q2Fm6Q==?= plan\r\n"
    )
    content = message(b"Hello", head=head)
    told = fields(content)
    assert told.pop("Sent").startswith(("Tuesday 3 March 2026, ", "Wednesday 4 March 2026, "))
    assert told == {
        "From": "Smith, Jo <jo@school.test>",
        "Reply to": "office@school.test",
        "To": "Zoë <z@home.test>, Al <al@home.test>",
        "Copy to": "c@la.test",
        "Hidden copy to": "d@la.test",
        "Sent, as written": "Tue, 3 Mar 2026 14:05:00 +0000",
    }
    flow = flow_of(content)
    assert flow.headings == (Heading("Café plan", 1, 0),)
    assert text_of(flow.blocks[0]) == "Café plan"
    begins = MessageReader(content).looked().begins
    assert begins.startswith("Smith, Jo, ")
    assert begins.endswith(" March 2026: Café plan")


def test_a_reply_address_that_is_the_senders_is_not_told_twice() -> None:
    assert "Reply to" not in fields(message(b"", head=b"From: a@b.test\r\nReply-To: a@b.test\r\n"))


@pytest.mark.parametrize(
    ("head", "begins"),
    [
        (b"From: <a@b.test>\r\n", "a@b.test"),
        (b"From: a@b.test\r\nDate: nonsense\r\nSubject: Hello\r\n", "a@b.test: Hello"),
        (b"Sender: Al <a@b.test>\r\nDate: Tue, 3 Mar 2026 12:05:00 -0000\r\n", "Al, 3 March 2026"),
        (b"Date: Tue, 3 Mar 99999999 12:05:00 +0000\r\nSubject: Hello\r\n", "Hello"),
        (b"To: a@b.test\r\n", ""),
    ],
)
def test_its_beginning_says_what_is_known_of_who_when_and_what(head: bytes, begins: str) -> None:
    content = message(b"Good morning", head=head)
    assert MessageReader(content).looked().begins == begins
    assert b"Subject" in head or text_of(flow_of(content).blocks[0]) == NO_SUBJECT


def test_its_beginning_is_no_longer_than_a_row_has_room_for() -> None:
    begins = MessageReader(message(b"", head=b"From: a@b.test\r\nSubject: " + b"long " * 90)).looked().begins
    assert len(begins) == LONGEST_BEGINNING
    assert begins.endswith("…")


def test_the_plain_text_is_shown_and_not_the_html() -> None:
    both = several(PLAIN, part(b"text/html", b"<p>Good <b>morning</b></p>"), kind=b"alternative")
    assert body_of(both) == ["Good morning"]
    assert MessageReader(both).looked().attachments == ()


@pytest.mark.parametrize(
    ("plain", "html", "shown"),
    [
        (b"  \r\n", b"<p>Good morning</p>", "Good morning"),
        (
            b"See HTML",
            b"<p>Good morning, this is what was decided:</p>",
            "Good morning, this is what was decided:",
        ),
        (b"See", b"<table><tr><th>Good morning all</th></tr></table>", ""),
        (b"Good morning to all of you", b"<p>Good morning, all of you</p>", "Good morning to all of you"),
        (b"word " * 100, b"<p>" + b"word " * 900, ("word " * 100).strip()),
    ],
)
def test_html_is_shown_where_the_plain_text_is_only_a_stub(plain: bytes, html: bytes, shown: str) -> None:
    both = several(part(b"text/plain", plain), part(b"text/html", html), kind=b"alternative")
    assert body_of(both) == [shown]


def test_html_is_shown_where_it_shows_pictures_that_came_with_it() -> None:
    rich = inner(
        part(b"text/html", b'<p>Look:</p><img src="cid:photo@x" alt="The gate">'), PHOTO,
        kind=b"related", boundary=b"r",
    )  # fmt: skip
    content = several(PLAIN, rich, kind=b"alternative")
    reader = MessageReader(content)
    assert body_of(content) == ["Look:", "The gate"]
    picture = flow_of(content).blocks[-1]
    assert (picture.kind, picture.picture) == (BlockKind.PICTURE, 0)
    image = reader.picture(0, 10_000)
    assert (image.width, image.height) == (64, 48)
    assert reader.looked().attachments == ()
    for number in (-1, 1):
        with pytest.raises(IndexError):
            reader.picture(number, 100)


def test_a_picture_that_no_text_shows_is_a_file() -> None:
    related = several(part(b"text/html", b"<p>Good morning</p>"), PHOTO, kind=b"related")
    assert names(related) == ["File.png"]
    assert MessageReader(related).attachment(0) == PNG


def test_a_picture_shown_twice_is_one_picture() -> None:
    html = b'<img src="cid:photo@x"><img src="CID:photo%40x"><img src="cid:other">'
    flow = flow_of(several(part(b"text/html", html), PHOTO, kind=b"related"))
    assert [block.picture for block in flow.blocks if block.kind is BlockKind.PICTURE] == [0, 0]
    assert flow.left_out == ("1 picture that lies on the internet, which is not fetched",)


def test_a_picture_within_its_address_is_shown() -> None:
    drawn = b64encode(PNG)
    html = (
        b'<img src="data:image/png;base64,' + drawn + b'"><img src="data:image/png,%89PNG">'
        b'<img src="data:text/plain,x">'
        b'<img src="data:image/png;base64,A">'
    )
    content = message(html, b"text/html")
    assert [b.picture for b in flow_of(content).blocks if b.kind is BlockKind.PICTURE] == [0, 1]
    assert MessageReader(content).picture(0, 10_000).width == 64
    with pytest.raises(Refused):
        MessageReader(content).picture(1, 10_000)


def test_no_more_pictures_are_shown_than_a_window_can_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_content, "MOST_PICTURES", 1)
    html = b'<img src="data:image/png,1"><img src="data:image/png,2">'
    assert [
        b.picture for b in flow_of(message(html, b"text/html")).blocks if b.kind is BlockKind.PICTURE
    ] == [0]


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (
            b'<img src="https://x.test/1.png">',
            "1 picture that lies on the internet (x.test), which is not fetched",
        ),
        (
            b'<img src="http://d.test/1"><img src="//c.test/2"><img src="https://b.test/3">%s'
            % b'<img src="https://a.test/4"><img src="http://[x"><img>',
            "5 pictures that lie on the internet (a.test, b.test, c.test and others), which are not fetched",
        ),
    ],
)
def test_pictures_on_the_internet_are_named_and_not_fetched(html: bytes, told: str) -> None:
    assert flow_of(message(html, b"text/html")).left_out == (told,)


def test_files_are_listed_by_their_names_and_given_as_they_were_sent() -> None:
    content = several(
        PLAIN,
        part(b"application/pdf", b64encode(b"%PDF one"), b"Content-Transfer-Encoding: BASE64 ; x",
             b"Content-Disposition: attachment; filename*=utf-8''Bericht%20%C3%BC.pdf"),
        part(b'application/pdf; name="=?utf-8?q?Caf=C3=A9?= (2).pdf"', b"=25PDF",
             b"Content-Transfer-Encoding: quoted-printable"),
        part(b"image/jpeg", b"\xff\xd8\xff", b"Content-Transfer-Encoding: 8bit"),
        part(b'application/octet-stream; name="C:\\\\papers\\\\plan.docx"', b"PK"),
        part(b'application/octet-stream; name="../../\xe2\x80\xaegpj.exe"', b"MZ"),
        part(b"text/calendar", b"BEGIN:VCALENDAR"),
    )  # fmt: skip
    reader = MessageReader(content)
    assert reader.looked().attachments == (
        Attachment(0, "Bericht ü.pdf", 8),
        Attachment(1, "Café (2).pdf", 4),
        Attachment(2, "File.jpg", 3),
        Attachment(3, "plan.docx", 2),
        Attachment(4, "gpj.exe", 2),
        Attachment(5, "File.ics", 15),
    )
    assert [reader.attachment(n) for n in range(3)] == [b"%PDF one", b"%PDF", b"\xff\xd8\xff"]
    assert reader.looked().notice is Notice.NONE
    for number in (-1, 6):
        with pytest.raises(IndexError):
            reader.attachment(number)


@pytest.mark.parametrize("nonsense", [b"name*=utf\0-8''a", b"name*9999=a; name*=''", b"name", b";;=;"])
def test_a_file_whose_name_is_nonsense_is_a_file_without_one(nonsense: bytes) -> None:
    assert names(several(PLAIN, part(b"application/pdf; " + nonsense, b"%PDF"))) == ["File.pdf"]


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, None), (2, "0.pdf, 1.pdf"), (22, f"{', '.join(f'{n}.pdf' for n in range(20))}, and 2 more")],
)
def test_its_head_names_the_files_within_it(count: int, told: str | None) -> None:
    files = (
        part(b"application/pdf", b"x", b'Content-Disposition: attachment; filename="%d.pdf"' % number)
        for number in range(count)
    )
    assert fields(several(part(b"text/plain", b"See below."), *files)).get("Files") == told


def test_an_e_mail_within_an_e_mail_is_a_file_named_by_its_subject() -> None:
    within = (
        b"From: a@b.test\r\nSubject: Fwd: times/places\r\nX-Long: "
        + b"word " * 40
        + b"\r\n\r\nFrom here on\n\xe9"
    )
    for how in (b"7bit", b"base64", b"quoted-printable"):
        sent = b64encode(within) if how == b"base64" else within
        content = several(PLAIN, part(b"message/rfc822", sent, b"Content-Transfer-Encoding: " + how))
        again = MessageReader(content).attachment(0)
        assert again.replace(b"\r\n", b"\n").rstrip() == within.replace(b"\r\n", b"\n")
        assert body_of(again) == ["From here on\né"]
    assert names(several(PLAIN, part(b"message/rfc822", within))) == ["Fwd: times places.eml"]
    assert names(several(PLAIN, part(b'message/rfc822; name="old.eml"', within))) == ["old.eml"]
    assert names(several(b"\r\n" + within, kind=b"digest")) == ["Fwd: times places.eml"]
    assert names(several(part(b"message/rfc822", b"\r\nNo head"))) == ["E-mail.eml"]


def test_the_texts_between_files_are_shown_in_their_order() -> None:
    content = several(PLAIN, PDF, part(b"text/html", b"<p>Regards</p>"), part(b"text/plain", b"\r\n "))
    assert body_of(content) == ["Good morning", "Regards"]
    assert names(content) == ["Report.pdf"]


def test_a_text_file_is_shown_under_its_name_if_it_is_not_long() -> None:
    note = part(b'text/plain; name="times.txt"', b"At nine", b"Content-Disposition: attachment")
    unnamed = part(b"text/html", b"<p>At ten</p>", b"Content-Disposition: attachment")
    long = part(b'text/plain; name="log.txt"', b"x" * 300_001)
    content = several(PLAIN, note, unnamed, long)
    assert body_of(content) == ["Good morning", "times.txt", "At nine", "Text", "At ten"]
    assert [(heading.title, heading.level) for heading in flow_of(content).headings][1:] == [
        ("times.txt", 2), ("Text", 2),
    ]  # fmt: skip
    assert names(content) == ["log.txt"]


@pytest.mark.parametrize(
    "content",
    [
        several(PLAIN, part(b"application/octet-stream", b"x"), kind=b"encrypted"),
        message(b"MIIB", b"application/pkcs7-mime; smime-type=enveloped-data"),
        message(b"-----BEGIN PGP MESSAGE-----\n\nabc\n"),
        several(PLAIN, part(b"application/ms-tnef", b"\x78\x9f"), message(b"", b"application/x-pkcs7-mime")),
    ],
)
def test_an_encrypted_e_mail_is_told_with_what_to_do(content: bytes) -> None:
    assert MessageReader(content).looked().notice is Notice.SEALED
    assert flow_of(content).left_out[0] == WITHHELD[Notice.SEALED]


@pytest.mark.parametrize("kind", [b"application/ms-tnef", b"application/octet-stream; name=WinMail.dat"])
def test_what_outlook_packed_is_told_with_what_to_do(kind: bytes) -> None:
    content = several(PLAIN, part(kind, b"\x78\x9f\x3e\x22"))
    assert MessageReader(content).looked().notice is Notice.PACKED
    assert flow_of(content).left_out == (WITHHELD[Notice.PACKED],)
    assert names(content) == []


def test_a_signed_e_mail_is_read_and_its_signature_is_not_checked() -> None:
    content = several(PLAIN, part(b"application/pkcs7-signature; name=smime.p7s", b"MII"), kind=b"signed")
    assert body_of(content) == ["Good morning"]
    assert flow_of(content).left_out == (SIGNATURE,)
    assert names(content) == []


def test_what_lies_elsewhere_is_told_once() -> None:
    away = part(b"message/external-body; access-type=URL", b"Content-Type: text/plain\r\n\r\n")
    assert flow_of(several(PLAIN, away, away)).left_out == (ELSEWHERE,)


def test_a_report_that_it_did_not_arrive_is_read() -> None:
    report = part(
        b"message/delivery-status", b"Reporting-MTA: dns; x.test\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    )
    assert body_of(several(PLAIN, report, kind=b"report")) == [
        "Good morning", "Reporting-MTA: dns; x.test", "Action: failed\nStatus: 5.1.1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        several(PLAIN, PDF, ends=False),
        message(b"Good morning", b'multipart/mixed; boundary="nowhere"'),
        several(PLAIN, part(b"application/pdf", b"JVBERg", b"Content-Transfer-Encoding: base64")),
        several(PLAIN, part(b"application/pdf", b"JVBER", b"Content-Transfer-Encoding: base64")),
    ],
)
def test_what_is_broken_off_is_shown_as_far_as_it_goes_and_told(content: bytes) -> None:
    assert MessageReader(content).looked().notice is Notice.CUT_SHORT
    assert body_of(content)[0] == "Good morning"


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n\r\n", b"From jo Tue Mar  3 14:05:00 2026\r\n"])
def test_what_programs_put_before_an_e_mail_is_passed_over(before: bytes) -> None:
    assert body_of(before + message(b"Good morning")) == ["Good morning"]


@pytest.mark.parametrize("content", [b"", b"Good morning", b"\r\n", bytes(100)])
def test_what_has_no_head_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as refused:
        MessageReader(content)
    assert refused.value.reason is Reason.DAMAGED


def test_very_long_texts_are_shown_in_part_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    cut = (message_content.CUT,)
    assert flow_of(message(b"<p>word</p>" * 30_000, b"text/html")).left_out == cut
    long = flow_of(message(b"word\n\n" * 30_000))
    assert long.left_out == cut
    assert len(long.blocks) == MOST_BLOCKS
    assert flow_of(several(*[part(b"text/plain", b"word\n\n" * 15_000)] * 3)).left_out == cut
    monkeypatch.setattr(message_content, "MOST_CHARACTERS", 100)
    assert flow_of(message(b"x" * 101)).left_out == cut
    assert flow_of(message(b"x" * 100)).left_out == ()


def test_very_long_lists_of_people_are_shown_in_part_and_told() -> None:
    content = message(b"Hello", head=b"To: " + b"a@b.test, " * 5000 + b"\r\nSubject: Hello\r\n")
    assert flow_of(content).left_out == (TOO_LONG,)
    assert len(fields(content)["To"]) < 20_001


def test_very_many_files_are_listed_in_part_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_parts, "MOST_FILES", 3)
    content = several(*[PDF] * 4)
    assert names(content) == ["Report.pdf"] * 3
    assert flow_of(content).left_out == (TOO_MANY,)


def test_what_lies_very_deep_is_left_out_and_told() -> None:
    deep = PLAIN
    for level in range(70):
        deep = inner(deep, kind=b"mixed", boundary=b"d%d" % level)
    content = HEAD + deep
    assert flow_of(content).left_out == (TOO_DEEP,)


def begun(depth: int) -> bytes:
    return b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(depth)
    )


HOSTILE: dict[str, Callable[[], bytes]] = {
    "parts in parts": lambda: HEAD + begun(150),
    "parts in parts beyond all": lambda: HEAD + begun(2000),
    "many files": lambda: several(*[PDF] * 10_000),
    "many texts": lambda: several(*[part(b"text/plain", b"word")] * 10_000),
    "many empty parts": lambda: several(*[b""] * 10_000),
    "quoted a million times": lambda: message(b">" * 1_000_000 + b" deep"),
    "quoted with blanks": lambda: message(b"> " * 500_000 + b"deep"),
    "boxes in boxes": lambda: message(b"<div>" * 200_000, b"text/html"),
    "quotations in quotations": lambda: message(b"<blockquote>word" * 100_000, b"text/html"),
    # What lxml brings for Windows takes nine times as long for three times as many.
    "tables in tables": lambda: message(b"<table><tr><td>" * 10_000, b"text/html"),
    "lists in lists": lambda: message(b"<ul><li>word" * 30_000, b"text/html"),
    "links in links": lambda: message(b"<a href=x>" * 30_000, b"text/html"),
    "nothing but beginnings": lambda: message(b"<" * 1_000_000, b"text/html"),
    "a very long name": lambda: message(b"<b " + b"a" * 1_000_000, b"text/html"),
    "a very long look": lambda: message(b"<p style='" + b"display" * 200_000 + b"'>word", b"text/html"),
    "many hidden boxes": lambda: message(b"<p hidden>word<p>word" * 20_000, b"text/html"),
    "many heads of pages": lambda: message(b"<meta " * 100_000, b"text/html"),
    "a very long number": lambda: message(b"<ol start=" + b"9" * 100_000 + b"><li>word", b"text/html"),
    "very many columns": lambda: message(b"<table><th colspan=" + b"9" * 100_000 + b">word", b"text/html"),
    "entities": lambda: message(b'<!DOCTYPE a [<!ENTITY a "b">]>' + b"&a;&lt;" * 100_000, b"text/html"),
    "encoded words": lambda: HEAD + b"X: " + b"=?utf-8?q?=C3?= " * 60_000 + b"\r\n\r\n",
    "a name of encoded words": lambda: message(b"", b"a/b; name=" + b"=?utf-8?b?=C3?= " * 60_000),
    "brackets": lambda: b"To: " + b"(" * 500_000 + b"\r\n\r\n",
    "folded lines": lambda: b"To: a" + b"\r\n " * 300_000 + b"a@b.test\r\n\r\n",
    "a long date": lambda: b"Date: " + b"1 " * 300_000 + b"\r\n\r\n",
    "parameters": lambda: HEAD + b"Content-Type: text/plain" + b"; a=b" * 20_000 + b"\r\n\r\nword",
    "parted parameters": lambda: message(b"word", b"text/plain" + b"; name*1*=a" * 5000),
    "headers": lambda: HEAD + b"X: y\r\n" * 50_000 + b"\r\n",
    "from many": lambda: b"From: a@b.test\r\n" * 30_000 + b"\r\n",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_e_mails_end_soon(kind: str) -> None:
    content = HOSTILE[kind]()
    begin = process_time()
    with suppress(RecursionError, Refused):
        reader = MessageReader(content)
        reader.looked()
        reader.flow()
    assert process_time() - begin < SECONDS
