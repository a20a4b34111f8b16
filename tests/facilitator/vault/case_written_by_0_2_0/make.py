"""Writes the files of this folder from the product as it stands, into a folder that is named."""

import json
import sys
from dataclasses import MISSING, fields
from pathlib import Path

from facilitator.agreement.vague_words import VagueWords
from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.vault.database_library import Database
from facilitator.vault.tables import TABLES
from tests.facilitator.builders import FakeClock, a_vault
from tests.facilitator.vault.case_written_by_0_2_0.filled import fill
from tests.facilitator.vault.case_written_by_0_2_0.lived import live
from tests.facilitator.vault.case_written_by_0_2_0.plan_then import plan_then
from tests.facilitator.vault.case_written_by_0_2_0.reading import Plain, changed, steps, values


def make(folder: Path) -> None:
    """Make the vault, live through the case, and write what it holds beside it."""
    clock = FakeClock()
    vault = a_vault(folder / "vault")
    case = CaseFile.create(vault, clock=clock, process=Process.DISAGREEMENT_RESOLUTION)
    # No act waits for the disk.
    case._store.db.execute("PRAGMA synchronous=OFF")
    live(case, clock)
    fill(case)
    _require_nothing_as_it_comes(case)
    _keep_own_words(case)
    (folder / "case.sql").write_text(_dumped(case._store.db), "utf-8")
    at_first = values(case._store)
    _write(folder / "values.json", at_first)
    plan = json.dumps(plan_then(case), ensure_ascii=False, indent=1)
    (folder / "plan.json").write_text(f"{plan}\n", "utf-8")
    taken = steps(case._store)
    _write(folder / "steps.json", taken)
    for _ in taken:
        case._store.redo()
    _write(folder / "done_again.json", changed(at_first, values(case._store)))
    case_id = case.case_id
    case.close()
    vault.destroy_case(case_id)
    vault.close()
    (folder / "vault" / "instance.lock").unlink(missing_ok=True)  # Windows removes it itself


def _keep_own_words(case: CaseFile) -> None:
    case.templates.save(case.agenda.as_template("Two mornings"))
    case.templates.save_opening(Process.MEDIATION, case.opening.for_next_cases()[1])
    case.templates.save_vague_words(VagueWords(added=("in due time",), removed=("consider",)))


def _require_nothing_as_it_comes(case: CaseFile) -> None:
    for kind in TABLES:
        held: tuple[object, ...] = case._store.all(kind)
        for field in fields(kind):
            default = None if field.default is MISSING else field.default
            if field.name != "id" and all(getattr(value, field.name) == default for value in held):
                raise SystemExit(f"{kind.__name__}.{field.name} holds nothing but its default")


def _dumped(database: Database) -> str:
    """Return the SQL that makes the file again: tables, what they hold, then indexes and triggers."""
    made = database.execute("SELECT type, name, sql FROM sqlite_master WHERE sql NOT NULL").fetchall()
    tables = {name: sql for kind, name, sql in made if kind == "table"}
    virtual = [name for name, sql in tables.items() if sql.startswith("CREATE VIRTUAL")]
    # A virtual table makes the tables under it, which are then given what they held.
    beneath = [name for name in tables if any(name.startswith(f"{each}_") for each in virtual)]
    lines = [f"{sql};" for name, sql in tables.items() if name not in beneath]
    lines += [f"DELETE FROM [{name}];" for name in beneath]  # noqa: S608  no user text
    for name in (*(each for each in tables if each not in {*virtual, *beneath}), *beneath):
        lines += _rows(database, name)
    return "\n".join([*lines, *(f"{sql};" for kind, _, sql in made if kind != "table"), ""])


def _rows(database: Database, table: str) -> list[str]:
    columns = [row[1] for row in database.execute(f"PRAGMA table_info([{table}])").fetchall()]
    quoted = " || ', ' || ".join(f"quote([{column}])" for column in columns)
    asked = f"SELECT {quoted} FROM [{table}] ORDER BY rowid"  # noqa: S608  no user text
    if "WITHOUT ROWID" in database.table(table).schema:
        asked = f"SELECT {quoted} FROM [{table}]"  # noqa: S608  no user text
    names = ", ".join(f"[{column}]" for column in columns)
    begun = f"INSERT INTO [{table}] ({names}) VALUES"
    return [f"{begun} ({row});" for (row,) in database.execute(asked)]


def _write(path: Path, content: dict[str, list[Plain]] | list[Plain]) -> None:
    """Write a list of values, or lists of them, a line each."""
    lists = content if isinstance(content, dict) else {"": content}
    parts = []
    for name, each in lists.items():
        lines = ",\n".join(json.dumps(value, ensure_ascii=False) for value in each)
        parts.append(f"{json.dumps(name)}: [\n{lines}\n]" if name else f"[\n{lines}\n]")
    joined = ",\n".join(parts)
    path.write_text(f"{{\n{joined}\n}}\n" if isinstance(content, dict) else f"{joined}\n", "utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
