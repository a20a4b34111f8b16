"""Under which licence everything stands that comes with the program, in the words of its makers."""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution, requires
from pathlib import Path
from typing import Final

import resources
from facilitator import __version__
from facilitator.libraries_inside import library_notices

PRODUCT: Final = "facilitator"
PYTHON: Final = "python"
WRITTEN_AT_BUILD: Final = "licences.txt"
OWN_TEXT: Final = "licences/apache-2.0.txt"
# The owner's to change: here, in pyproject.toml and in the README.
OWN_LICENCE: Final = "Copyright Facilitator contributors. Licence: Apache-2.0 (Apache License, Version 2.0)."
OWN_DATA: Final = (
    ("Atkinson Hyperlegible Next (font)", "fonts/AtkinsonHyperlegibleNext-OFL.txt"),
    ("DejaVu Sans (font)", "fonts/DejaVu-licence.txt"),
    ("Noto (fonts)", "fonts/Noto-OFL.txt"),
    ("Droid Sans Fallback (font)", "fonts/DroidSansFallback-licence.txt"),
    ("sRGB2014 (colour profile)", "icc/sRGB2014-licence.txt"),
    ("Words for encrypted copies", "copy_words-licence.txt"),
    ("British English dictionary", "dictionary/en_GB-licence.txt"),
)
QT_SOURCE: Final = (
    "Qt and PySide6 stand under the GNU Lesser General Public Licence, version 3, whose text is part of the "
    "dictionary's notice below. Their source is at https://download.qt.io/official_releases/QtForPython. You "
    "may put a changed build of them in place of the libraries in this folder."
)
NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]*")
TEXTS: Final = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$|/licenses/", re.IGNORECASE)
RULE: Final = "\n\n" + "=" * 72 + "\n\n"


def licence_notices() -> str:
    """Return all notices: those written when the program was built, or else of what is installed here."""
    try:
        return resources.read_text(WRITTEN_AT_BUILD)
    except FileNotFoundError:
        return notices_of(required_packages())


def notices_of(packages: Iterable[str]) -> str:
    """Return the notices of this program, Python, Qt, the named packages, what is in them, and the data."""
    packages = set(packages)
    parts = [f"Facilitator {__version__}\n\n{OWN_LICENCE}\n\n{resources.read_text(OWN_TEXT).strip()}"]
    parts += [f"Python {sys.version.split()[0]}\n\n{_python_licence()}", f"Qt and PySide6\n\n{QT_SOURCE}"]
    parts += [_notice(distribution(name)) for name in sorted(packages, key=str.casefold)]
    parts += library_notices({*packages, PYTHON})
    parts += [f"{name}\n\n{resources.read_text(place).strip()}" for name, place in OWN_DATA]
    return RULE.join(parts) + "\n"


def required_packages() -> set[str]:
    """Return every package that the program needs here, and what those need; none if it is not installed."""
    found: set[str] = set()
    waiting = list(_requirements(PRODUCT))
    while waiting:
        name = waiting.pop()
        if name not in found and _is_installed(name):
            found.add(name)
            waiting += _requirements(name)
    return found


def _requirements(package: str) -> Iterator[str]:
    try:
        lines = requires(package) or []
    except PackageNotFoundError:
        return
    for line in lines:
        named = NAME.match(line)
        if named and "extra ==" not in line:
            yield named[0].lower()


def _is_installed(package: str) -> bool:
    try:
        distribution(package)
    except PackageNotFoundError:
        return False
    return True


def _notice(package: Distribution) -> str:
    classified = [line for line in package.metadata.get_all("Classifier") or [] if line.startswith("License")]
    named = [*_told(package, "License-Expression"), *_told(package, "License")]
    licence = (named or [line.rpartition(" :: ")[2] for line in classified] or ["see below"])[0]
    texts: dict[str, str] = {}
    for each in package.files or ():
        if TEXTS.search(str(each)) and (text := _read(each.locate())):
            texts.setdefault(text, each.name)
    head = f"{package.name} {package.version}\nLicence: {licence.splitlines()[0]}"
    return "\n\n".join([head, *(f"{name}:\n\n{text}" for text, name in texts.items())])


def _told(package: Distribution, field: str) -> list[str]:
    return [value for value in package.metadata.get_all(field) or [] if value.strip()]


def _python_licence() -> str:
    beside = (Path(sys.base_prefix), Path(re.__file__).parents[1])
    for folder in beside:
        for name in ("LICENSE.txt", "LICENSE"):
            if text := _read(folder / name):
                return text
    return f"Python Software Foundation License Version 2. {sys.copyright}"


def _read(place: object) -> str:
    path = Path(str(place))
    if path.suffix in {".py", ".pyc"} or not path.is_file():
        return ""
    try:
        content = path.read_bytes()
    except OSError:
        return ""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        # Some makers still keep their notice in the older encoding of western Europe, which reads any file.
        text = content.decode("latin-1")
    return text.strip().replace("\r\n", "\n")  # as makers on Windows end their lines
