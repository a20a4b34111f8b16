"""Documents that several checkers look at."""

from pathlib import Path

import pytest

from tests.facilitator.document.every_kind import documents


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """One document of each kind."""
    folder = tmp_path_factory.mktemp("documents")
    for name, pdf in documents().items():
        (folder / f"{name}.pdf").write_bytes(pdf)
    return sorted(folder.iterdir())
