"""What the product knows runs where Qt has never been installed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
IMPORT_EVERYTHING = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "ui"}:
            raise ModuleNotFoundError(f"{name} is not to be had here", name=name)

sys.meta_path.insert(0, NoQt())
sys.dont_write_bytecode = True
try:
    import PySide6
except ModuleNotFoundError:
    pass
else:
    raise SystemExit("the block does not hold")
for package in ("facilitator", "resources"):
    root = importlib.import_module(package)
    for module in pkgutil.walk_packages(root.__path__, f"{package}."):
        try:
            importlib.import_module(module.name)
        except ModuleNotFoundError as error:
            # Elsewhere nothing asks for what speaks to the keychain and the bus of a Linux desktop.
            if sys.platform.startswith("linux") or error.name not in {"secretstorage", "jeepney"}:
                raise
        print(module.name)
"""


def test_every_module_below_the_windows_imports_without_qt() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", IMPORT_EVERYTHING], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    seen = set(answer.stdout.split())
    assert {"facilitator.errors", "facilitator.vault", "facilitator.document"} <= seen
    assert not {name for name in seen if name.startswith("ui")}
