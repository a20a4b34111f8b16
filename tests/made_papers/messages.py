"""E-mails: with files, within each other, as HTML alone, packed by Outlook, encrypted."""

from email import message_from_bytes, policy
from email.message import EmailMessage

from tests.made_papers.sentence import SAID

TNEF = b"\x78\x9f\x3e\x22\x01\x00" + bytes(40)


def _message(subject: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Zo\u00eb \u0141uczak <z@example.org>"
    made["To"] = "Mediator <m@example.org>"
    made["Cc"] = "b@example.org"
    made["Subject"] = subject
    made["Date"] = "Tue, 03 Mar 2026 09:15:00 +0000"
    return made


def plain(subject: str = "Draft EHC plan \u2013 comments", files: dict[str, bytes] | None = None) -> bytes:
    """Return an e-mail in plain text and HTML, with these files attached."""
    made = _message(subject)
    made.set_content(f"Dear mediator,\n\n{SAID}\n\n> earlier words\n\nZo\u00eb")
    made.add_alternative(
        f"<html><body><p>Dear <b>mediator</b>,</p><p>{SAID}</p></body></html>",
        subtype="html",
    )
    for name, content in (files or {}).items():
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def holding(inner: bytes) -> bytes:
    """Return an e-mail that another one was forwarded with."""
    made = _message("Fwd: Decision")
    made.set_content("See below.")
    made.add_attachment(message_from_bytes(inner, policy=policy.default))
    return made.as_bytes()


def html_alone() -> bytes:
    """Return an e-mail that is a page, with a list, a table, a link and a picture elsewhere."""
    made = _message("A page")
    made.set_content(
        f"<script>x()</script><h1>Visit</h1><p>{SAID}</p><ul><li>one</li><li>two</li></ul>"
        "<blockquote>quoted words</blockquote><table><tr><td>Need</td><td>Help</td></tr></table>"
        "<a href='https://example.org/form'>the form</a><img src='https://example.org/seen.png'>",
        subtype="html",
    )
    return made.as_bytes()


def packed_by_outlook() -> bytes:
    """Return an e-mail whose files only Outlook unpacks (winmail.dat)."""
    made = _message("Report")
    made.set_content("Please find the report attached.")
    made.add_attachment(TNEF, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    return made.as_bytes()


def encrypted() -> bytes:
    """Return an e-mail whose words are sealed (S/MIME)."""
    made = _message("Sealed")
    made.set_content(
        b"\x30\x80" + bytes(60), maintype="application", subtype="pkcs7-mime", filename="smime.p7m"
    )
    made.set_param("smime-type", "enveloped-data")
    return made.as_bytes()
