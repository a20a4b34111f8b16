"""Each compiled file of a built folder has its notice beside it, on any system: `--frozen FOLDER/PROGRAM`."""

import re
from pathlib import Path

import pytest

from tests.facilitator.test_libraries_inside import WELL_KNOWN

COMPILED = re.compile(r"\.(exe|dll|pyd|dylib)$|\.so(\.|$)")
# What the words about a file, which no package of Python's brought, must hold.
NAMED_AS = (
    (r"facilitator.*", r"pyinstaller"),
    (r"(lib)?python3.*|_[a-z0-9]+\..*pyd|(select|pyexpat|unicodedata)\.pyd", r"python software foundation"),
    (r"(MSVCP|VCRUNTIME|msvcp|ucrtbase|api-ms).*", r"microsoft distributable code"),
    (r"(lib)?(Qt|pyside|shiboken|Shiboken).*", r"qt and pyside6"),
    (r"libcrypto.*|libssl.*", r"openssl"),
    (r"libffi.*", r"libffi"),
    (r"(lib)?sqlite3.*", r"sqlite"),
    (r"(lib)?qpdf.*", r"qpdf"),
    (r"libicu.*", r"icu"),
    (r"_cffi_backend.*", r"cffi"),
    (r"_pi_heif.*", r"pi[-_]heif"),
    (r"libhunspell.*", r"hunspell"),
    (r"libbrotli.*", r"brotli"),
    (r"libgthread.*", r"libglib"),
    (r"libgcc_s.*", r"libgcc-s1"),
    (r"libheif-.*", r"libheif \(inside pi-heif\)"),
    (r"libde265-.*", r"libde265 \(inside pi-heif\)"),
    (r"libgcc_s_seh-.*|libstdc\+\+-.*", r"gcc runtime library \(inside pi-heif\)"),
    (r"libwinpthread-.*", r"winpthreads \(inside pi-heif\)"),
    (r"libz\..*", r"zlib1g"),
    (r"lib.*-[0-9a-f]{8}\..*", r"pillow"),  # stands in that package's folder too
    (r"_bz2.*|libbz2.*", r"bzip2"),
    (r"_lzma.*|liblzma.*", r"xz"),
)


@pytest.fixture(scope="module")
def folder(request: pytest.FixtureRequest) -> Path:
    program = request.config.getoption("--frozen")
    if not program:
        pytest.skip("no built folder was named: --frozen dist/facilitator/facilitator")
    return Path(str(program)).resolve().parent


@pytest.fixture(scope="module")
def notices(folder: Path) -> str:
    return (folder / "_internal/resources/licences.txt").read_text("utf-8").casefold()


def compiled(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if COMPILED.search(path.name) and path.is_file())


def test_each_well_known_library_in_the_folder_is_named(folder: Path, notices: str) -> None:
    assert len(compiled(folder)) > 30
    unnamed = {
        (name, path.relative_to(folder).as_posix())
        for path in compiled(folder)
        for name, mark in WELL_KNOWN.items()
        if re.search(mark, path.read_bytes()) and not re.search(rf"\b(?:{name})\b", notices)
    }
    assert unnamed == set()


def test_each_file_beside_the_packages_is_named_or_a_system_library_with_its_notice(
    folder: Path, notices: str
) -> None:
    systems = "\n".join(re.findall(r"^={72}\n\n(\S+) \(debian\)$", notices, re.MULTILINE))
    unnamed: set[str] = set()
    for path in compiled(folder):
        if path.parent not in {folder, folder / "_internal"}:
            continue  # a package's own, which its notice covers (test_packaging)
        words = [pattern for file, pattern in NAMED_AS if re.fullmatch(file, path.name)]
        stem = re.split(r"[-.]", path.name.casefold().removeprefix("lib"))[0].rstrip("0123456789")
        told = re.search(rf"^(lib)?{re.escape(stem)}", systems, re.MULTILINE)
        if not told and not any(re.search(pattern, notices) for pattern in words):
            unnamed.add(path.name)
    assert unnamed == set()


def test_the_programs_own_licence_comes_first(notices: str) -> None:
    assert notices.startswith("facilitator ")
    assert "apache-2.0" in notices.partition("=" * 72)[0]


def test_no_renderer_that_is_never_used_comes_along(folder: Path) -> None:
    assert [path.name for path in compiled(folder) if path.name.startswith("opengl32")] == []


def test_what_only_linux_has_use_for_is_not_in_the_folder_of_another_system(
    folder: Path, notices: str
) -> None:
    if any(path.read_bytes().startswith(b"\x7fELF") for path in folder.glob("facilitator*")):
        pytest.skip("the folder is for Linux")
    assert re.findall(r"^(?:jeepney|secretstorage) [0-9].*", notices, re.MULTILINE) == []
