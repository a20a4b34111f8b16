"""No part of the product opens a network, runs words as code, or lets another program in by a plug-in.

What it must not do is looked for in its own code; `test_whole_meeting.py` looks at what the running program
asks of the system, with everything that its libraries bring along.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_house_rules import product_code, short

NETWORK = {
    "asyncio", "ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl",
    "telnetlib", "urllib.request", "webbrowser", "xmlrpc", "PySide6.QtNetwork",
}  # fmt: skip
CODE_IN_DATA = {"code", "codeop", "dill", "marshal", "pickle", "runpy", "shelve", "yaml"}
PLUGINS = {"importlib.metadata", "pkg_resources", "pkgutil", "pluggy"}
OTHER_PROCESSES = {"multiprocessing", "pty", "subprocess"}
CALLS = {
    "eval", "exec", "compile", "__import__", "os.system", "os.popen", "os.startfile", "entry_points",
    "QDesktopServices.openUrl", "QPluginLoader", "QProcess", "QLibrary",
}  # fmt: skip
# Each was looked at by hand: a program of the system by its full path, this program itself to read a paper
# (`test_child_start.py`), names that are all in the code.
MAY = {
    "facilitator/document/papers/child_start.py: subprocess",
    "facilitator/computer_check/machine_checks.py: subprocess",
    "facilitator/vault/library_versions.py: importlib.metadata",
    "facilitator/licences.py: importlib.metadata",
}


def forbidden(tree: ast.AST) -> Iterator[str]:
    """Return each import and call that is not for this product."""
    banned = NETWORK | CODE_IN_DATA | PLUGINS | OTHER_PROCESSES
    for node in ast.walk(tree):
        names: set[str] = set()
        if isinstance(node, ast.Import):
            names = {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names = {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name in CALLS or any(name.endswith(f".{call}") for call in CALLS if call[0].isupper()):
                yield name
            if any(keyword.arg == "shell" for keyword in node.keywords):
                yield "shell"
            if name == "Database" and "execute_plugins=False" not in ast.unparse(node):
                yield "plug-ins of sqlite-utils"
        yield from sorted(name for name in names if name in banned or name.partition(".")[0] in banned)


def test_the_product_speaks_to_nobody_and_runs_no_data() -> None:
    found = {
        f"{short(path)}: {what}"
        for path in product_code()
        for what in forbidden(ast.parse(path.read_text("utf-8")))
    }
    assert found - MAY == set()


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "from urllib.request import urlopen",
        "from PySide6 import QtNetwork",
        "import pickle",
        "from importlib import metadata",
        "eval(text)",
        "subprocess_like(text, shell=True)",
        "os.system(text)",
        "QtGui.QDesktopServices.openUrl(address)",
        "Database(connection)",
    ],
)
def test_each_of_them_would_be_found(line: str) -> None:
    assert list(forbidden(ast.parse(line)))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the maps of a process")
def test_no_library_of_the_network_comes_with_the_rules_alone() -> None:
    """Importing everything below the windows maps no library that is there for speaking to others."""
    import facilitator.casefile  # noqa: PLC0415  the maps are looked at once it is loaded
    import facilitator.document.export  # noqa: PLC0415  the same
    import facilitator.vault.vault  # noqa: F401, PLC0415  the same

    maps = Path("/proc/self/maps").read_text()
    assert [name for name in ("libcurl", "Qt6Network", "libnghttp") if name in maps] == []
