"""Small e-mails, written by hand where programs that write them well would not."""

from facilitator.document.papers.facts import Block, Flow
from facilitator.document.papers.message.message_reader import MessageReader

HEAD = b"From: Jo <jo@school.test>\r\nSubject: A plan\r\n"


def message(body: bytes, kind: bytes = b"text/plain; charset=utf-8", *, head: bytes = HEAD) -> bytes:
    """Return an e-mail of one part."""
    return head + b"Content-Type: " + kind + b"\r\n\r\n" + body


def several(*parts: bytes, kind: bytes = b"mixed", head: bytes = HEAD, ends: bool = True) -> bytes:
    """Return an e-mail of several parts, each with its own headers."""
    begun = head + b'Content-Type: multipart/%s; boundary="b"\r\n\r\n' % kind
    return begun + b"".join(b"--b\r\n" + part + b"\r\n" for part in parts) + (b"--b--\r\n" if ends else b"")


def inner(*parts: bytes, kind: bytes, boundary: bytes) -> bytes:
    """Return several parts as one part of an e-mail."""
    begun = b'Content-Type: multipart/%s; boundary="%s"\r\n\r\n' % (kind, boundary)
    return begun + b"".join(b"--%s\r\n%s\r\n" % (boundary, part) for part in parts) + b"--%s--" % boundary


def part(kind: bytes, body: bytes, *headers: bytes) -> bytes:
    """Return a part."""
    return b"\r\n".join((b"Content-Type: " + kind, *headers)) + b"\r\n\r\n" + body


def flow_of(content: bytes) -> Flow:
    """Return an e-mail as it is read."""
    return MessageReader(content).flow()


def text_of(block: Block) -> str:
    """Return the text of a block."""
    return "".join(run.text for run in block.runs)


def body_of(content: bytes) -> list[str]:
    """Return the texts of the blocks after the head of an e-mail."""
    blocks = [block for block in flow_of(content).blocks if block.kind != "field"]
    return [text_of(block) for block in blocks[1:]]
