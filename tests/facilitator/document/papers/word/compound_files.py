"""Makes compound files for tests, as MS-CFB has them, and packs files as Windows does."""

import struct

from facilitator.document.papers.word.compound_file import SIGNATURE

_SECTOR, _SMALL, _CUTOFF = 512, 64, 4096
_END, _FREE, _IS_TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_PER = _SECTOR // 4


def _padded(content: bytes, size: int) -> bytes:
    return content + bytes(-len(content) % size)


def _entry(name: str, kind: int, first: int, size: int) -> bytes:
    told = name.encode("utf-16-le")
    head = told.ljust(64, b"\0") + struct.pack("<HBB", len(told) + 2 if told else 0, kind, 1)
    return head + struct.pack("<III", _FREE, _FREE, _FREE) + bytes(36) + struct.pack("<IQ", first, size)


def compound(streams: dict[str, bytes], lists_in_header: int = 109) -> bytes:
    """Return a file of these streams, with no more than so many lists of sectors named in its header."""
    sectors: list[bytes] = []
    links: list[int] = []

    def put(content: bytes) -> int:
        pieces = [content[at : at + _SECTOR] for at in range(0, len(content), _SECTOR)]
        if not pieces:
            return _END
        first = len(sectors)
        sectors.extend(_padded(piece, _SECTOR) for piece in pieces)
        links.extend([*range(first + 1, first + len(pieces)), _END])
        return first

    small, small_links, entries = b"", [], []
    for name, content in streams.items():
        if len(content) >= _CUTOFF:
            entries.append(_entry(name, 2, put(content), len(content)))
            continue
        first = len(small) // _SMALL
        small += _padded(content, _SMALL)
        count = len(small) // _SMALL - first
        small_links += [*range(first + 1, first + count), _END]
        entries.append(_entry(name, 2, first, len(content)))
    root = _entry("Root Entry", 5, put(small), len(small))
    directory = put(_padded(root + b"".join(entries), _SECTOR))
    small_table = put(_padded(struct.pack(f"<{len(small_links)}I", *small_links), _SECTOR))
    tables, further = 1, 0
    while tables * _PER < len(sectors) + tables + further:
        tables += 1
        further = max(0, -(-(tables - lists_in_header) // (_PER - 1)))
    first_table = len(sectors)
    places = list(range(first_table, first_table + tables))
    links += [_IS_TABLE] * tables + [_IS_TABLE - 1] * further
    links += [_FREE] * (tables * _PER - len(links))
    sectors += [struct.pack(f"<{_PER}I", *links[at : at + _PER]) for at in range(0, len(links), _PER)]
    listed, rest = places[:lists_in_header], places[lists_in_header:]
    for number in range(further):
        some = rest[number * (_PER - 1) :][: _PER - 1]
        some += [_FREE] * (_PER - 1 - len(some))
        last = number == further - 1
        sectors.append(struct.pack(f"<{_PER}I", *some, _END if last else first_table + tables + number + 1))
    head = SIGNATURE + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack(
        "<IIIIIIIII",
        *(0, tables, directory, 0, _CUTOFF, small_table, 1),
        *(first_table + tables if further else _END, further),
    )
    head += struct.pack("<109I", *listed, *[_FREE] * (109 - len(listed)))
    return head + b"".join(sectors)


def packaged(name: str, path: str, content: bytes) -> bytes:
    """Return the stream in which Windows packs a file that is put into a document."""
    inner = b"\x02\0" + name.encode("cp1252") + b"\0" + path.encode("cp1252") + b"\0" + b"\0\0\x03\0"
    inner += struct.pack("<I", len(path) + 1) + path.encode("cp1252") + b"\0"
    inner += struct.pack("<I", len(content)) + content
    return struct.pack("<I", len(inner)) + inner
