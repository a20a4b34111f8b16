"""The libraries compiled into the packages that the program needs, which carry no notice of them."""

from collections.abc import Collection
from dataclasses import dataclass

import resources

TABLE = "libraries_inside.toml"
TEXTS = "licences"


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryInside:
    """One library: in which packages it is, under which licence; `seen_as` is a pattern that shows it."""

    name: str
    inside: frozenset[str]
    licence: str
    seen_as: str = ""
    copyright: str = ""
    texts: tuple[str, ...] = ()


def libraries_inside() -> tuple[LibraryInside, ...]:
    """Return every such library, in the order of the table."""
    return tuple(
        LibraryInside(
            name=name,
            inside=frozenset(row["inside"]),
            licence=row["licence"],
            seen_as=row.get("seen_as", ""),
            copyright=row.get("copyright", ""),
            texts=tuple(row.get("texts", ())),
        )
        for name, row in resources.read_toml(TABLE).items()
    )


def library_notices(packages: Collection[str]) -> list[str]:
    """Return a notice of each library in the named packages, then each licence that they name, once."""
    names = {_plain(package) for package in packages}
    there = [library for library in libraries_inside() if library.inside & names]
    texts = dict.fromkeys(text for library in there for text in library.texts)
    return [*(_notice(library, names) for library in there), *(_licence(text) for text in texts)]


def _notice(library: LibraryInside, packages: Collection[str]) -> str:
    lines = [
        f"{library.name} (inside {', '.join(sorted(library.inside & set(packages)))})",
        f"Licence: {library.licence}",
    ]
    if library.copyright:
        lines += ["", library.copyright]
    if library.texts:
        lines += ["", f"The words of its licence are below: {', '.join(map(_title, library.texts))}."]
    return "\n".join(lines)


def _licence(text: str) -> str:
    return f"Licence text: {_title(text)}\n\n{resources.read_text(f'{TEXTS}/{text}').strip()}"


def _title(text: str) -> str:
    return text.removesuffix(".txt")


def _plain(package: str) -> str:
    return package.lower().replace("_", "-")
