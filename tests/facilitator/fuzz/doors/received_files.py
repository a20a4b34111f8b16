"""Files chosen as papers: whatever their names and kinds, whatever happens while they are read."""

import io
import os
import random
import socket  # noqa: TID251 - a file of that kind, not the network
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from facilitator.case.papers import PIECE_BYTES
from facilitator.document.papers.received_file import file_piece, file_size
from facilitator.document_errors import DocumentUnreadable
from tests.facilitator.builders import FakeClock, a_case
from tests.facilitator.fuzz.door import Door
from tests.facilitator.fuzz.doors.vault_files import Vaults
from tests.facilitator.fuzz.mutation import mutated

BEGINNINGS = (
    b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xd8\xff\xe0\0\x10JFIF",
    b"{\\rtf1 words}", b"From: a\r\nTo: b\r\n\r\nwords", b"words", b"", b"GIF89a", b"<svg xmlns='x'/>",
    b"\0" * 40,
    b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><x>&b;</x>", b"\xff\xfe<\0h\0",
    b"MZ\x90",
)  # fmt: skip
NAMES = (
    "report.pdf", "../../elsewhere.pdf", "a\nb.pdf", "\u202egpj.exe", "x" * 240, ".pdf", "-rf",
    "é\u0301.png", " ", "CON",
    "a\x01b", "<b>bold</b>", "%s%n", "a" + "\u0301" * 100, "\udcff.pdf",
)  # fmt: skip


def _zip(name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


@dataclass(frozen=True)
class Sent:
    kind: str
    name: str
    content: bytes


class ReceivedFiles(Door):
    """What a window does with each: its size, its pieces, and each piece into the case."""

    KINDS = (
        "file", "file", "file", "file", "file", "link", "loop", "nowhere", "folder", "fifo", "socket",
        "null", "zero",
        "shorter", "longer", "fifo instead", "gone", "unreadable name",
    )  # fmt: skip

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._vault = Vaults(folder / "vault").vault
        self._case = a_case(self._vault, FakeClock())
        self._sent = folder / "sent"
        self._sent.mkdir()
        office = _zip("word/document.xml", b"<w:t>words</w:t>")
        self._samples = (
            *BEGINNINGS, office, _zip("../../../elsewhere", b"x"), _zip("bomb", bytes(1 << 24)),
            b"%PDF-1.7" + office,
            BEGINNINGS[0] + bytes(3 * PIECE_BYTES), BEGINNINGS[1] + bytes(PIECE_BYTES),
            b" " * 1000 + BEGINNINGS[0],
        )  # fmt: skip

    def make(self, chance: random.Random) -> Sent:
        content = chance.choice(self._samples)
        if len(content) < PIECE_BYTES and chance.random() < 0.6:
            content = mutated(self._samples[:-3], chance)
        return Sent(chance.choice(self.KINDS), chance.choice(NAMES), content)

    def anything(self) -> st.SearchStrategy[Sent]:
        name = st.text(
            st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=60
        )
        content = st.tuples(st.sampled_from([b"", *BEGINNINGS[:3]]), st.binary(max_size=80)).map(b"".join)
        return st.builds(Sent, st.sampled_from(self.KINDS), name, content)

    def knock(self, made: Sent) -> None:
        for old in self._sent.iterdir():
            old.rmdir() if old.is_dir() and not old.is_symlink() else old.unlink()
        path = self._laid(made)
        size = file_size(path)
        self._meanwhile(made.kind, path, size)
        paper_id, pieces = None, 0
        # What `ui/prepare/paper_keeping` does, in the same order.
        while True:
            wanted = min(PIECE_BYTES, size - pieces * PIECE_BYTES)
            piece = file_piece(path, pieces * PIECE_BYTES, wanted)
            if len(piece) != wanted:
                raise DocumentUnreadable
            if paper_id is None:
                paper_id = self._case.papers.begin(path.name, piece, size)
            self._case.papers.add_piece(paper_id, pieces, piece)
            pieces += 1
            if pieces * PIECE_BYTES >= size:
                break
        self._case.papers.finish(paper_id)
        assert sum(map(len, self._case.papers.pieces(paper_id))) == size
        for _ in self._case.papers.removal(paper_id):
            pass

    def _laid(self, made: Sent) -> Path:
        name = (
            made.name.replace("/", "_")
            .encode("utf-8", "surrogateescape")[:240]
            .decode("utf-8", "surrogateescape")
        )
        path = self._sent / (name if name not in {".", ".."} else "name")
        if made.kind == "unreadable name":
            return self._sent / "a\0b"

        def link() -> None:
            self._write("real", made.content)
            path.symlink_to(self._sent / "real")

        special: dict[str, Callable[[], object]] = {
            "link": link,
            "loop": lambda: path.symlink_to(path),
            "nowhere": lambda: path.symlink_to(self._sent / "nothing"),
            "folder": path.mkdir,
            "fifo": lambda: os.mkfifo(path),
            "socket": lambda: _bound(path),
            "null": lambda: path.symlink_to("/dev/null"),
            "zero": lambda: path.symlink_to("/dev/zero"),
        }
        special.get(made.kind, lambda: path.write_bytes(made.content))()
        return path

    def _meanwhile(self, kind: str, path: Path, size: int) -> None:
        if kind == "shorter":
            path.write_bytes(path.read_bytes()[: size // 2])
        elif kind == "longer":
            path.write_bytes(path.read_bytes() + b"more")
        elif kind == "gone":
            path.unlink()
        elif kind == "fifo instead":
            path.unlink()
            os.mkfifo(path)

    def _write(self, name: str, content: bytes) -> None:
        (self._sent / name).write_bytes(content)

    def kept(self) -> object:
        unfinished = self._case._store.db.execute("SELECT id FROM paper WHERE whole = 0").fetchall()
        if unfinished:
            self._case.papers.remove_unfinished()
        return (
            self._case.papers.all(),
            self._case._store.db.execute("SELECT count(*) FROM paper_piece").fetchone(),
            sorted(path.name for path in self.folder.iterdir()),
        )

    def close(self) -> None:
        self._case.close()
        self._vault.close()


def _bound(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's address is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name.encode("utf-8", "surrogateescape")[:90])
    finally:
        os.chdir(here)
