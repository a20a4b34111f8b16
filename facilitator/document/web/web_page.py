"""A web page in one file: no script, nothing fetched, and a browser that is told to allow neither."""

import base64
import hashlib
from html import escape
from string import Template

import resources
from facilitator.document.tagging.metadata import LANGUAGE

# The policy is Content Security Policy Level 3 (W3C); a page opened from a disk has no other place for it.
_PAGE = Template("""\
<!DOCTYPE html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '$style_hash'; \
base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>$title</title>
<style>$style</style>
</head>
<body>
<header>
$head
</header>
<main>
$main
</main>
<footer>
$foot
</footer>
</body>
</html>
""")


def web_page(title: str, *, head: str, main: str, foot: str) -> bytes:
    """Return the page in UTF-8; `title` is text, the others are HTML."""
    style = "\n" + resources.read_text("web_page.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = _PAGE.substitute(
        language=LANGUAGE,
        style_hash=f"sha256-{digest}",
        title=escape(title),
        style=style,
        head=head,
        main=main,
        foot=foot,
    )
    return page.encode()
