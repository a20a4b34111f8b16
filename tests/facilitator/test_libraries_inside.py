"""Libraries inside libraries: each that is in a compiled file of this program has its notice."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import Path

import pytest

from facilitator.libraries_inside import TEXTS, LibraryInside, libraries_inside, library_notices
from facilitator.licences import notices_of, required_packages

COMPILED = re.compile(r"\.(so|pyd|dll|dylib)(\.[\d.]+)?$")

# What well-known libraries leave in a compiled file, written down apart from the product's own table.
WELL_KNOWN = {
    "argon2": rb"Password is too short",
    "brotli": rb"BrotliDecoder",
    "double-conversion": rb"double_conversion",
    "expat": rb"XML_ParserCreate",
    "freetype": rb"FT_New_Memory_Face",
    "harfbuzz": rb"hb_shape",
    "hunspell": rb"HunspellC\d",
    "icu": rb"icudt\d\d",
    "libavif|avif": rb"avifDecoderCreate",
    "libde265": rb"de265_new_decoder",
    "libheif": rb"heif_context_alloc",
    "dav1d": rb"dav1d_open",
    "libffi": rb"ffi_prep_closure",
    "libiconv": rb"libiconv_open",
    "libjpeg|jpeg": rb"libjpeg-turbo version",
    "little cms|lcms": rb"cmsCreateTransform",
    "libxml2": rb"xmlReadMemory",
    "libxslt": rb"xsltApplyStylesheet",
    "lzma|xz|liblzma": rb"lzma_code",
    "openjpeg|libopenjpeg": rb"opj_create",
    "openssl": rb"OpenSSL \d\.\d+\.\d+",
    "pcre2": rb"PCRE2_[A-Z]{4}",
    "pdfium": rb"FPDF_LoadDocument",
    "libpng": rb"libpng version",
    "pyo3": rb"pyo3-\d",
    "qpdf": rb"QPDFObjectHandle",
    "raqm": rb"raqm_",
    "sqlcipher": rb"sqlcipher_",
    "sqlite": rb"SQLite format 3",
    "libtiff|tiff": rb"TIFFOpen",
    "libwebp|webp": rb"WebPDecode",
    "libxcb|xcb": rb"xcb_input_",
    "xkbcommon": rb"xkb_keymap",
    "zlib": rb"(?:in|de)flate 1\.\d",
}
# Parts of Qt that `build.spec` leaves out, and that the program never loads.
NOT_OURS = re.compile(
    r"qwebp|qtiff|qicns|qsql|Qt6(Network|Qml|Quick|Pdf|Designer|Lottie|Labs|Help|Test|Sql|WaylandCompositor)"
    r"|libexec|qgtk3|qvk|qvnc|qml/"
)


def compiled_files(package: str) -> Iterator[Path]:
    try:
        found = distribution(package).files or ()
    except PackageNotFoundError:
        pytest.skip(f"{package} is not installed here")
    for each in found:
        if COMPILED.search(each.name) and not NOT_OURS.search(str(each)):
            yield Path(str(each.locate()))


def packages_with_compiled_files() -> list[str]:
    return sorted(p for p in required_packages() if p != "pip" and any(True for _ in compiled_files(p)))


@pytest.mark.parametrize("package", packages_with_compiled_files())
def test_each_well_known_library_in_a_compiled_file_is_named_in_the_notices(package: str) -> None:
    notices = notices_of([package]).casefold()
    unnamed = {
        (name, path.name)
        for path in compiled_files(package)
        for name, mark in WELL_KNOWN.items()
        if re.search(mark, path.read_bytes()) and not re.search(rf"\b(?:{name})\b", notices)
    }

    assert unnamed == set()


@pytest.mark.parametrize("library", libraries_inside(), ids=lambda library: library.name)
def test_each_library_of_the_table_is_in_the_packages_that_it_names(
    library: LibraryInside,
) -> None:
    for package in library.inside & required_packages():
        found = any(
            re.search(library.seen_as.encode(), path.read_bytes()) for path in compiled_files(package)
        )

        assert found or not any(True for _ in compiled_files(package)), f"{library.name} is not in {package}"


@pytest.mark.parametrize(
    ("package", "library", "words"),
    [
        ("sqlcipher3", "SQLCipher", "ZETETIC LLC"),
        ("sqlcipher3", "OpenSSL", "The OpenSSL Project Authors"),
        ("chunspell", "Hunspell", "MOZILLA PUBLIC LICENSE"),
        ("pikepdf", "qpdf", "Apache License"),
        ("pi-heif", "libheif", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("pi-heif", "libde265", "Dirk Farin"),
        ("pypdfium2", "PDFium", "The PDFium Authors"),
        ("pyside6-essentials", "HarfBuzz", "Behdad Esfahbod"),
    ],
)
def test_the_notice_of_a_library_stands_with_the_words_of_its_makers(
    package: str, library: str, words: str
) -> None:
    if package not in required_packages():
        pytest.skip(f"{package} is not installed here")
    notices = notices_of([package])

    assert library.casefold() in notices.casefold()
    assert words.casefold() in notices.casefold()


def test_a_notice_in_an_older_encoding_is_shown_too() -> None:
    assert "FreeType" in notices_of(["pypdfium2"])
    assert "Copyright 1996-2002, 2006 by" in notices_of(["pypdfium2"])


def test_a_licence_that_several_libraries_share_stands_there_once() -> None:
    parts = library_notices(["sqlcipher3", "cryptography"])

    assert sum(part.startswith("Licence text: apache-2.0") for part in parts) == 1


def test_only_the_libraries_of_the_packages_in_the_program_are_named() -> None:
    assert not any("Hunspell" in part for part in library_notices(["sqlcipher3"]))


def test_every_text_among_the_licences_is_used_and_every_text_that_is_used_is_there() -> None:
    there = {path.name for path in files("resources").joinpath(TEXTS).iterdir()}

    assert there == {text for library in libraries_inside() for text in library.texts}
