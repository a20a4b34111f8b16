"""Which editor a cell of the table of people has, and what it changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.case.usual_chairs import Chair
from facilitator.changes import Changes
from ui.fields.kept_field import KeptField
from ui.fields.read_field import date_field
from ui.page.case_controller import CaseController
from ui.prepare.cell_editor import CellEditor
from ui.prepare.people_rows import CALL, KIND, Column, Row, chair_place
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.choice import Choice

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

V = TypeVar("V", Role, PartyKind)


def editor_for(controller: CaseController, row: Row, column: Column, parent: QWidget) -> CellEditor | None:
    """Return what changes that cell, None where nothing can be changed in it."""
    name = field_name(row, column)
    if row.chair is not None:
        return _for_chair(controller, row.chair, name, parent) if name else None
    if row.person is not None:
        return _for_person(controller, row.person, row, column, parent)
    if row.party is not None:
        return _for_party(controller, row.party, row, column, parent)
    return None


def field_name(row: Row, column: Column) -> str:
    """Return what the field is called that changes that cell, "" where there is none or it is a list."""
    if row.chair is not None:
        return f"Name of the {row.chair.who_they_are}" if column is Column.NAME else ""
    names: dict[Column, str] = {}
    if row.person is not None:
        names = {Column.NAME: f"Name of {row.called}", Column.WHO: f"Who {row.called} is"}
    elif row.party is not None:
        names = {Column.NAME: f"Name of party {row.called}", CALL: f"Preparation call with {row.called}"}
    return names.get(column, "")


def _for_chair(controller: CaseController, chair: Chair, name: str, parent: QWidget) -> CellEditor:
    """Return the line for a name; the chair is somebody's only once the name is whole."""
    place = chair_place(chair.key)
    line = AutosaveLine(placeholder=name)
    line.setAccessibleName(name)
    line.replace_text(controller.case_file.drafts.at(place).text)

    def draft(text: str) -> None:
        controller.run(lambda case: case.drafts.save(place, text, line.cursorPosition()), line.note_refusal)

    def settle() -> bool:
        line.flush()
        typed = line.text().strip()
        if not typed:
            draft("")
            return True
        return controller.run(lambda case: case.chairs.name(chair.key, typed) | case.drafts.save(place, ""))

    line.settled.connect(draft)
    return CellEditor(line, parent, give_up=lambda: draft(""), settle=settle)


def _for_person(
    controller: CaseController, person: Participant, row: Row, column: Column, parent: QWidget
) -> CellEditor | None:
    if column is Column.NAME:
        return _line(
            controller,
            field_name(row, column),
            f"person:{person.id}:name",
            lambda case, text: case.people.change(person.id, name=text),
            person.name,
            parent,
        )
    if column is Column.WHO:
        return _line(
            controller,
            field_name(row, column),
            f"person:{person.id}:who_they_are",
            lambda case, text: case.people.change(person.id, who_they_are=text),
            person.who_they_are,
            parent,
        )
    if column is Column.PART:
        outside = person.party_id is None
        roles = [(role, role.label) for role in Role if role.of_no_party is outside]
        return _list(
            Choice(f"Part of {row.called}", roles),
            person.role,
            lambda role: controller.run(lambda case: case.people.change(person.id, role=role)),
            parent,
        )
    return None


def _for_party(
    controller: CaseController, party: Party, row: Row, column: Column, parent: QWidget
) -> CellEditor | None:
    if column is Column.NAME:
        return _line(
            controller,
            field_name(row, column),
            f"party:{party.id}:name",
            lambda case, text: case.parties.change(party.id, name=text),
            party.name,
            parent,
        )
    if column is KIND:
        kinds = [(kind, kind.label) for kind in PartyKind]
        return _list(
            Choice(f"Kind of party {row.called}", kinds),
            party.kind,
            lambda kind: controller.run(lambda case: case.parties.change(party.id, kind=kind)),
            parent,
        )
    if column is CALL:
        call = date_field(
            controller,
            field_name(row, column),
            f"party:{party.id}:prepared_on",
            lambda case, day: case.parties.change(party.id, prepared_on=day),
        )
        call.show_value(party.prepared_on)
        return _kept(controller, call, f"party:{party.id}:prepared_on", call.editor_text(), parent)
    return None


def _line(
    controller: CaseController,
    name: str,
    place: str,
    act: "Callable[[CaseFile, str], Changes]",
    saved: str,
    parent: QWidget,
) -> CellEditor:
    field = KeptField(controller, name, place, act)
    field.show_saved(saved)
    return _kept(controller, field, place, saved, parent)


def _kept(
    controller: CaseController, field: KeptField, place: str, saved: str, parent: QWidget
) -> CellEditor:
    def give_up() -> None:
        field.editor.replace_text(saved)
        field.refused(saved)
        controller.run(lambda case: case.drafts.save(place, ""))

    def settle() -> bool:
        if isinstance(field.editor, AutosaveLine):
            field.editor.flush()
            field.editor.editingFinished.emit()
        return not field.error()

    return CellEditor(field, parent, give_up=give_up, settle=settle)


def _list(choice: Choice[V], saved: V, keep: Callable[[V], bool], parent: QWidget) -> CellEditor:
    choice.show_value(saved)
    editor = CellEditor(
        choice,
        parent,
        give_up=lambda: keep(saved),
        settle=lambda: choice.value() == saved or keep(choice.value()),
    )
    choice.activated.connect(lambda _: editor.finish(1))
    return editor
