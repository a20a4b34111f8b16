"""E-mails that parties sent: what the reader of papers does with them in its process."""

import random
from base64 import b64encode
from pathlib import Path

from hypothesis import strategies as st

from facilitator.document.papers.message.message_reader import MessageReader
from facilitator.document.papers.message.preparation import prepare
from facilitator.document.papers.refusal import Reason, Refused, error_for
from tests.facilitator.document.papers.made_messages import HEAD, inner, message, part, several
from tests.facilitator.document.papers.made_pictures import halves, saved
from tests.facilitator.fuzz.door import Door
from tests.facilitator.fuzz.mutation import mutated

HTML = b"".join(
    (
        b"<html><head><style>p{}</style><meta charset=utf-8></head><body><h1>Times</h1>",
        b'<p style="display:none">x</p><ol type=a start=3><li>one<li>two<ul><li>three</ul></ol>',
        b"<table><tr><th colspan=2>Day<td>Hour</tr></table><blockquote>said<br><br>before</blockquote>",
        b'<a href="https://x.test/a">here</a><pre> a\n b</pre><img src="cid:photo@x" alt=Gate>',
        b'<img src="https://x.test/i.png"><img src="data:image/gif;base64,R0lG"></body>',
    )
)
PIECES = (
    b"Content-Type: ", b"Content-Transfer-Encoding: ", b"Content-Disposition: ", b"Content-ID: ",
    b"multipart/mixed", b"multipart/alternative", b"multipart/related", b"message/rfc822",
    b"message/delivery-status", b"text/html", b"text/plain", b"application/ms-tnef", b"; boundary=",
    b'"b"', b"; charset=", b"utf-7", b"idna", b"\0", b"utf-16", b"base64", b"quoted-printable",
    b"x-uuencode", b"begin 644 a\n#0V%T\n`\nend\n", b"; name*0*=utf-8''%", b"; name*1=", b"; filename=",
    b"=?utf-8?b?", b"=?utf-8?q?=", b"?=", b"\r\n", b"\n", b"\r", b"\r\n\r\n", b"--b\r\n", b"--b--",
    b"From: ", b"To: ", b"Date: ", b"Subject: ", b"<", b">", b'"', b"(", b"\\", b"@",
    b"; format=flowed; delsp=yes", b"> > ", b"<table><tr><td>", b"<ol><li>", b"</li>", b"<a href=",
    b"<img src=cid:", b"&#x110000;", b"&#0;", b"\xff\xfe", b"Tue, 3 Mar 2026 14:05:00 +0000",
    b"99999999999", b"attachment", b"\x1b$B",
)  # fmt: skip


def samples() -> tuple[bytes, ...]:
    """Return good e-mails of several forms."""
    photo = part(
        b"image/png", b64encode(saved(halves(8, 8), "PNG")), b"Content-ID: <photo@x>",
        b"Content-Transfer-Encoding: base64",
    )  # fmt: skip
    rich = inner(part(b"text/html", HTML), photo, kind=b"related", boundary=b"r")
    plain = part(
        b"text/plain; charset=utf-8; format=flowed", b"Good \r\nmorning\r\n> said\r\n>> before\r\n-- \r\nJo"
    )
    within = message(
        b"Hello =E9",
        b"text/plain; charset=iso-8859-1",
        head=b"From: a@b.test\r\nSubject: =?utf-8?q?=C3=A9?=\r\n",
    )
    head = (
        HEAD
        + b"To: =?utf-8?b?xYE=?= <l@x.test>\r\nDate: Tue, 3 Mar 2026 14:05:00 +0000\r\nMIME-Version: 1.0\r\n"
    )
    return (
        message(b"Good morning", head=head),
        message(HTML, b"text/html", head=head),
        several(plain, rich, kind=b"alternative", head=head),
        several(
            inner(plain, part(b"text/html", HTML), kind=b"alternative", boundary=b"a"),
            part(b"application/pdf", b"JVBERi0=", b"Content-Transfer-Encoding: base64",
                 b"Content-Disposition: attachment; filename*0*=utf-8''Bericht%20; filename*1=%C3%BC.pdf"),
            part(b"message/rfc822", within),
            part(b"message/rfc822", b64encode(within), b"Content-Transfer-Encoding: base64"),
            head=head,
        ),
        several(plain, part(b"message/delivery-status", b"A: b\r\n\r\nC: d"), kind=b"report", head=head),
        several(plain, part(b"application/pkcs7-signature", b"MII"), kind=b"signed", head=head),
    )  # fmt: skip


def look(content: bytes) -> None:
    """Do with it whatever the reader of papers does. Raises as the process does."""
    try:
        reader = MessageReader(content)
        for attachment in reader.looked().attachments:
            reader.attachment(attachment.number)
        for block in reader.flow().blocks:
            if block.picture >= 0:
                reader.picture(block.picture, 10_000)
    except Refused as refused:
        raise error_for(refused.reason) from None
    except RecursionError:
        raise error_for(Reason.TOO_MUCH) from None


class Messages(Door):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        prepare()
        self._samples = samples()

    def make(self, chance: random.Random) -> bytes:
        if chance.random() < 0.5:
            return mutated(self._samples, chance)
        good = chance.choice(self._samples)
        for _ in range(chance.choice((1, 2, 5, 20))):
            place = chance.randint(0, len(good))
            good = good[:place] + chance.choice(PIECES) + good[place + chance.choice((0, 0, 1, 9)) :]
        return (
            good
            if chance.random() < 0.8
            else HEAD + b"".join(chance.choices(PIECES, k=chance.choice((5, 50, 500))))
        )

    def anything(self) -> st.SearchStrategy[bytes]:
        pieces = st.lists(st.sampled_from(PIECES) | st.binary(max_size=20), max_size=40).map(b"".join)
        return st.binary(max_size=300) | pieces | pieces.map(lambda some: HEAD + some)

    def knock(self, made: bytes) -> None:
        look(made)
