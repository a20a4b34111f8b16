"""Opening the store of a case: the newest schema, and a watch over its file."""

from facilitator.vault.migrations import bring_up_to_date
from facilitator.vault.store import Store
from facilitator.vault.vault import CaseId, Vault


def create_case_store(vault: Vault) -> tuple[CaseId, Store]:
    """Make a case, in which there is nothing yet. Raises what `Vault.create_case` raises."""
    case_id, database = vault.create_case()
    bring_up_to_date(database)
    store = Store(database)
    store.presence = vault.watch_case(case_id)
    return case_id, store


def open_case_store(vault: Vault, case_id: CaseId, *, whole: bool = True) -> Store:
    """Open a case. Raises what `Vault.open_case` raises, and FileNewer for one of a newer version.

    Unless `whole`, only what is read of it is looked through for damage.
    """
    database = vault.open_case(case_id, whole=whole)
    try:
        bring_up_to_date(database)
        store = Store(database)
        store.presence = vault.watch_case(case_id)
    except BaseException:
        database.close()
        raise
    return store
