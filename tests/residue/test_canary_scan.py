"""The scanner must find what it is meant to find: each way of hiding a word is planted and found."""

import base64
import bz2
import gzip
import io
import json
import lzma
import os
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.residue import canary_scan
from tests.residue.canary_scan import main, scan

WORD = "zqRowanNöte77"
SENTENCE = f"before {WORD} after"
RAW = SENTENCE.encode()


def _zip(content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", content)
    return file.getvalue()


HIDDEN: dict[str, bytes] = {
    "utf-8": RAW,
    "small letters": SENTENCE.lower().encode(),
    "capitals": SENTENCE.upper().encode(),
    "utf-16 le": SENTENCE.encode("utf-16-le"),
    "utf-16 le at an odd place": b"x" + SENTENCE.encode("utf-16-le"),
    "utf-16 be": SENTENCE.encode("utf-16-be"),
    "utf-32 le": SENTENCE.encode("utf-32-le"),
    "hex": RAW.hex().encode(),
    "hex in capitals": RAW.hex().upper().encode(),
    "hex of utf-16": SENTENCE.encode("utf-16-le").hex().encode(),
    "percent": quote(SENTENCE).encode(),
    "json": json.dumps(SENTENCE).encode(),
    "broken over lines": RAW[:12] + b"\n" + RAW[12:],
    "base64 at 0": base64.b64encode(WORD.encode() + b" after"),
    "base64 at 1": base64.b64encode(b"a" + WORD.encode() + b" after"),
    "base64 at 2": base64.b64encode(b"ab" + WORD.encode() + b" after"),
    "base64 of utf-16": base64.b64encode(SENTENCE.encode("utf-16-le")),
    "base64 in lines": base64.encodebytes(b"padding " * 9 + RAW),
    "zlib": zlib.compress(RAW),
    "zlib in the middle": os.urandom(77) + zlib.compress(RAW * 9, 9) + os.urandom(77),
    "zlib cut short": zlib.compress(RAW + os.urandom(9000))[:-100],
    "gzip": gzip.compress(RAW),
    "zip": _zip(RAW),
    "bzip2": bz2.compress(RAW),
    "xz": lzma.compress(RAW),
    "gzip in zlib": zlib.compress(gzip.compress(RAW)),
    "zlib in base64": base64.b64encode(zlib.compress(RAW)),
    "zlib in ascii85, as in a PDF": b"stream\n" + base64.a85encode(zlib.compress(RAW)) + b"~>endstream",
    "zlib in hex": zlib.compress(RAW).hex().encode(),
}


@pytest.mark.parametrize("content", HIDDEN.values(), ids=HIDDEN.keys())
def test_a_hidden_word_is_found(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "left").write_bytes(content)
    assert {f.path.name for f in scan([WORD], [tmp_path])} == {"left"}


def _named(folder: Path) -> None:
    (folder / f"{WORD}.pdf").touch()


def _named_folder(folder: Path) -> None:
    (folder / f"about {WORD}").mkdir()


def _linked(folder: Path) -> None:
    (folder / "link").symlink_to(f"/nowhere/{WORD}")


def _quoted_name(folder: Path) -> None:
    (folder / quote(f"file:///{WORD}", safe="")).touch()


@pytest.mark.parametrize("plant", [_named, _named_folder, _linked, _quoted_name])
def test_a_word_in_a_name_is_found(plant: Callable[[Path], None], tmp_path: Path) -> None:
    plant(tmp_path)
    assert len(scan([WORD], [tmp_path])) == 1


def test_a_word_in_an_attribute_is_found(tmp_path: Path) -> None:
    (tmp_path / "left").touch()
    try:
        os.setxattr(tmp_path / "left", "user.xdg.origin.url", f"file:///{WORD}".encode())
    except (AttributeError, OSError):
        pytest.skip("this file system keeps no attributes")
    assert [f.how for f in scan([WORD], [tmp_path])] == ["attribute user.xdg.origin.url"]


def test_a_deleted_row_on_the_free_list_is_found(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "plain.db")) as database:
        database.execute("pragma secure_delete = off")
        database.execute("create table note (text)")
        database.executemany("insert into note values (?)", [(f"{SENTENCE} {'x' * 3000}",)] * 20)
        database.commit()
        database.execute("drop table note")
        database.commit()
        assert database.execute("pragma freelist_count").fetchone()[0] > 0
    assert scan([WORD], [tmp_path])


def test_a_word_of_a_search_index_is_found(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "index.db")) as database:
        database.execute("create virtual table note using fts5(text, content='')")
        database.execute("insert into note values (?)", ["zqRowanNote77 and more"])
        database.commit()
    assert scan(["zqRowanNote77"], [tmp_path])


def test_only_the_allowed_file_may_hold_the_word(tmp_path: Path) -> None:
    plan, draft = tmp_path / "plan.pdf", tmp_path / "draft.pdf"
    plan.write_bytes(RAW)
    draft.write_bytes(RAW)
    assert {f.path for f in scan([WORD], [tmp_path], allow=[plan])} == {draft}


def test_other_words_are_not_found(tmp_path: Path) -> None:
    for name, content in HIDDEN.items():
        (tmp_path / name).write_bytes(content)
    assert scan(["zqAmiraNote12"], [tmp_path]) == []


def test_a_file_that_cannot_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").touch()

    def refused(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert [f.how for f in scan([WORD], [tmp_path])] == ["unreadable"]


def test_the_command_line_fails_when_it_finds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "left").write_bytes(RAW)
    assert main(["--word", WORD, str(tmp_path)]) == 1
    assert WORD in capsys.readouterr().out
    assert main(["--word", WORD, str(tmp_path), "--allow", str(tmp_path / "left")]) == 0


def test_a_file_that_another_program_removed_meanwhile_is_nothing_that_was_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    monkeypatch.setattr(canary_scan, "_everything_below", lambda root: iter([root / "gone"]))

    assert scan(["zqcanary"], [tmp_path]) == []
    gone.write_text("zqcanary")
    assert {finding.path for finding in scan(["zqcanary"], [tmp_path])} == {gone}
