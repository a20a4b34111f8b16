from datetime import date
from pathlib import Path

from facilitator.agreement.action import Due
from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import Vault
from tests.facilitator.builders import PASSPHRASE


def test_an_earlier_wording_remembers_who_had_agreed_to_it(tmp_path: Path) -> None:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=WHERE_MEMORY_IS_SHORT)
    case = CaseFile.create(vault)
    case.parties.add(PartyKind.FAMILY)
    case.parties.add(PartyKind.SCHOOL)
    family, _school = case.parties.all()
    case.actions.propose("Meet J. at the gate.", who="Rowan Shah", due=Due(day=date(2026, 11, 30)))
    action = case.actions.all()[0]
    case.consents.give(action.id, family.id)
    case.actions.change(action.id, what="Meet J. at the gate each morning.")
    case.actions.change(action.id, who="Rowan Shah, School")
    first, second = case.actions.versions(action.id)
    assert first.agreed_by == (family.id,)
    assert second.agreed_by == ()
    case.close()
    vault.close()
