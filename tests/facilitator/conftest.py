"""A vault, a case ready to start and one whose meeting runs, each on a clock that only the test moves."""

from collections.abc import Iterator

import pytest

from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, a_vault


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all tests of a file, since making one is slow; each test has a case of its own in it."""
    opened = a_vault(tmp_path_factory.mktemp("cases") / "vault")
    yield opened
    opened.close()


@pytest.fixture
def ready(vault: Vault, clock: FakeClock) -> Iterator[CaseFile]:
    """A case whose meeting can start."""
    case = a_case(vault, clock)
    yield case
    case.close()


@pytest.fixture
def running(ready: CaseFile) -> CaseFile:
    """A case whose meeting runs at its first item, with nobody speaking."""
    ready.meeting.start()
    return ready
