"""A vault of its own for each test, since every case in it is listed, and a clock whose day the test sets."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.case.clock import Clock
from facilitator.casefile import CaseFile
from facilitator.cases.cases import Cases
from facilitator.vault.vault import CaseId, Vault
from tests.facilitator.acts.retention.conftest import DayClock
from tests.facilitator.builders import a_vault


@pytest.fixture
def clock() -> DayClock:
    return DayClock()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = a_vault(tmp_path / "vault")
    yield vault
    vault.close()


@pytest.fixture
def cases(vault: Vault, clock: Clock) -> Cases:
    return Cases(vault, clock=clock)


def closed(case: CaseFile, *, left_open: bool = False) -> CaseId:
    """Close a case and return what it is asked for by."""
    case.close(left_open=left_open)
    return case.case_id
