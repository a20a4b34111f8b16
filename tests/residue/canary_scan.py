"""Finds words in whatever a program left behind: file contents in many encodings, names, links, attributes.

    python tests/residue/canary_scan.py --word WORD [--word WORD] ROOT... [--allow PATH]

exits with 1 when anything is found. A word should occur nowhere by itself and be written together:
an index keeps single words, in small letters.
"""

import argparse
import base64
import bz2
import json
import lzma
import os
import re
import sys
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

STREAM_LIMIT = 64 << 20
NESTED = 2
ZLIB_HEADER = re.compile(rb"[\x08\x18\x28\x38\x48\x58\x68\x78][\x01\x5e\x9c\xda]|\x1f\x8b\x08")
ZIP_MEMBER = re.compile(rb"PK\x03\x04")
BZIP2_HEADER = re.compile(rb"BZh[1-9]1AY&SY")
XZ_HEADER = re.compile(rb"\xfd7zXZ\x00")
ASCII85 = re.compile(rb"[!-uz\s]{8,}~>")
HEX_RUN = re.compile(rb"(?:[0-9A-Fa-f]{2}[\s:]?){6,}")
BASE64_RUN = re.compile(rb"[A-Za-z0-9+/_-]{16,}")
UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One word found in one way at one place."""

    path: Path
    word: str
    how: str


def scan(words: Iterable[str], roots: Iterable[Path], allow: Collection[Path] = ()) -> list[Finding]:
    """Return where any of `words` stands below `roots`, files of `allow` (by real path) aside.

    A file that cannot be read is a finding too: nothing can be said about it.
    """
    wanted = sorted(set(words))
    allowed = {path.resolve() for path in allow}
    patterns = [pair for word in wanted for pair in _patterns(word)]
    found: set[Finding] = set()
    for root in roots:
        for path in _everything_below(root):
            if path.resolve() in allowed:
                continue
            try:
                found.update(Finding(path, word, how) for word, how in _beside_the_content(path, wanted))
            except FileNotFoundError:
                # Another program's file that was removed since it was listed: nothing is left of it.
                if os.path.lexists(path):
                    raise
                continue
            if path.is_file() and not path.is_symlink():
                found.update(Finding(path, word, how) for word, how in _in_content(path, patterns))
    return sorted(found)


def encodings(word: str) -> dict[str, bytes]:
    """Return `word` in every form that is searched for as it stands."""
    return {
        "utf-8": word.encode(),
        "utf-16 le": word.encode("utf-16-le"),
        "utf-16 be": word.encode("utf-16-be"),
        "utf-32 le": word.encode("utf-32-le"),
        "percent": quote(word, safe="").encode(),
        "json": json.dumps(word)[1:-1].encode(),
        "backslash escapes": word.encode("ascii", "backslashreplace"),
    }


def _patterns(word: str) -> Iterator[tuple[str, str, bytes]]:
    for spelled in dict.fromkeys((word, word.lower(), word.upper())):
        for how, form in encodings(spelled).items():
            yield word, how, form
            yield word, f"hex of {how}", form.hex().encode()
            yield word, f"hex of {how}", form.hex().upper().encode()
            for offset in range(3):
                # The letters whose six bits all come from the word, whatever stands before and after it.
                text = base64.b64encode(b"\0" * offset + form)
                inner = text[(0, 2, 3)[offset] : (offset + len(form)) * 8 // 6]
                yield word, f"base64 of {how}", inner
                yield word, f"base64 of {how}", inner.replace(b"+", b"-").replace(b"/", b"_")


def _everything_below(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        for name in (*folders, *files):
            yield Path(folder, name)


def _beside_the_content(path: Path, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    told = {"name": os.fsencode(path.name)}
    if path.is_symlink():
        told["link target"] = os.fsencode(path.readlink())
    elif hasattr(os, "listxattr"):
        for attribute in os.listxattr(path, follow_symlinks=False):
            value = os.getxattr(path, attribute, follow_symlinks=False)
            told[f"attribute {attribute}"] = attribute.encode() + b"\0" + value
    for word in words:
        for how, value in told.items():
            if any(pattern in value for _, _, pattern in _patterns(word)):
                yield word, how


def _in_content(path: Path, patterns: Iterable[tuple[str, str, bytes]]) -> Iterator[tuple[str, str]]:
    try:
        data = path.read_bytes()
    except OSError:
        if os.path.lexists(path):
            yield "", UNREADABLE
        return
    for inside, content in _layers(data, NESTED):
        for word, how, pattern in patterns:
            if pattern in content:
                yield word, f"{how} {inside}".strip()


def _layers(data: bytes, depth: int) -> Iterator[tuple[str, bytes]]:
    """Yield the data, and what its compressed or encoded parts unfold to, `depth` layers deep."""
    yield "", data
    # A terminal or a PDF breaks long lines; a word may stand across the break.
    unbroken = re.sub(rb"[\r\n\0 \t]", b"", data)
    if unbroken != data:
        yield "with breaks removed", unbroken
    if depth == 0:
        return
    for how, content in _unfolded(data):
        for inside, deeper in _layers(content, depth - 1):
            yield f"in {how} {inside}".strip(), deeper


def _unfolded(data: bytes) -> Iterator[tuple[str, bytes]]:
    for match in ZLIB_HEADER.finditer(data):
        yield from _inflated(data, match.start(), zlib.MAX_WBITS | 32, "zlib")
    for match in ZIP_MEMBER.finditer(data):
        start = match.start()
        name, extra = (int.from_bytes(data[start + at : start + at + 2], "little") for at in (26, 28))
        yield from _inflated(data, start + 30 + name + extra, -zlib.MAX_WBITS, "zip")
    for header, decompressor, how in (
        (BZIP2_HEADER, bz2.BZ2Decompressor, "bzip2"),
        (XZ_HEADER, lzma.LZMADecompressor, "xz"),
    ):
        for match in header.finditer(data):
            try:
                yield how, decompressor().decompress(data[match.start() :], STREAM_LIMIT)
            except (OSError, EOFError, ValueError, lzma.LZMAError):
                continue
    yield from _decoded(data, ASCII85, _ascii85_bytes, "ascii85")
    yield from _decoded(data, BASE64_RUN, _base64_bytes, "base64")
    yield from _decoded(data, HEX_RUN, lambda run: bytes.fromhex(run.decode().replace(":", "")), "hex")


def _inflated(data: bytes, start: int, window: int, how: str) -> Iterator[tuple[str, bytes]]:
    # Piece by piece, so that a stream cut short still gives what stands before the cut.
    stream = zlib.decompressobj(window)
    content = bytearray()
    try:
        for at in range(start, len(data), 4096):
            content += stream.decompress(data[at : at + 4096])
            if stream.eof or len(content) > STREAM_LIMIT:
                break
    except zlib.error:
        pass
    if content:
        yield how, bytes(content)


def _decoded(
    data: bytes, runs: re.Pattern[bytes], decode: Callable[[bytes], bytes], how: str
) -> Iterator[tuple[str, bytes]]:
    for match in runs.finditer(data):
        try:
            content = decode(match.group())
        except ValueError:
            continue
        # The bare text in these is found by pattern; only what is compressed inside needs unfolding.
        if ZLIB_HEADER.match(content):
            yield how, content


def _base64_bytes(run: bytes) -> bytes:
    return base64.urlsafe_b64decode(run.replace(b"+", b"-").replace(b"/", b"_")[: len(run) // 4 * 4])


def _ascii85_bytes(run: bytes) -> bytes:
    # The words before a stream are made of the same letters as the stream.
    return base64.a85decode(run.removesuffix(b"~>").rpartition(b"stream")[2].rpartition(b"<~")[2])


def main(arguments: list[str] | None = None) -> int:
    """Print each finding; return 1 when there is any."""
    parser = argparse.ArgumentParser(description="find words in what a program left behind")
    parser.add_argument("--word", action="append", required=True)
    parser.add_argument("--allow", action="append", default=[], type=Path)
    parser.add_argument("roots", nargs="+", type=Path)
    chosen = parser.parse_args(arguments)
    findings = scan(chosen.word, chosen.roots, chosen.allow)
    for finding in findings:
        sys.stdout.write(f"{finding.word}  {finding.how}  {finding.path}\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
