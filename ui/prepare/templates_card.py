"""Agenda templates: the product's two and the facilitator's own."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from facilitator.case.agenda import AgendaTemplate, built_in_templates
from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.tasks import Tasks
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import PlainButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import HeadingLabel, MutedLabel
from ui.widgets.system_keys import shown_keys

REPLACES = f"Using a template replaces the agenda above. {shown_keys('Ctrl+Z')} brings it back."
KEPT = "Titles and minutes are kept for other cases, encrypted. Leave names out of the titles."


class TemplatesCard(Card):
    """Use a template, keep the agenda as one, remove an own one. The own ones are read in the worker."""

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tasks = tasks
        self._own: tuple[AgendaTemplate, ...] = ()
        self._offered = Choice("Agenda template", ((t, t.name) for t in built_in_templates()), wide=True)
        self._use = PlainButton("Use this template")
        self._remove = PlainButton("Remove this template")
        self._name = AutosaveLine(placeholder="For example: Short review, 90 minutes")
        self._name_row = FormRow("Keep this agenda as a template", self._name, self, hint=KEPT)
        self._keep = PlainButton("Keep as template")
        self._lay_out()
        self._offered.currentIndexChanged.connect(self._show_removable)
        self._use.clicked.connect(self._use_template)
        self._remove.clicked.connect(self._remove_template)
        self._keep.clicked.connect(self._keep_template)
        self._name.returnPressed.connect(self._keep_template)
        self._show_removable()
        self._read()

    def _lay_out(self) -> None:
        self.body.addWidget(HeadingLabel("Templates", self))
        self.body.addWidget(MutedLabel(REPLACES, self))
        self.body.addWidget(self._offered)
        for buttons, after in (((self._use, self._remove), self._name_row), ((self._keep,), None)):
            line = QWidget(self)
            flow = FlowLayout(line)
            for button in buttons:
                flow.addWidget(button)
            self.body.addWidget(line)
            if after is not None:
                self.body.addWidget(after)

    def _use_template(self) -> None:
        template = self._offered.value()
        self._controller.run(lambda case: case.agenda.use_template(template))

    def _remove_template(self) -> None:
        template = self._offered.value()
        case = self._controller.case_file
        if template in self._own:
            store = case.templates
            self._change(lambda: store.remove(template.id))

    def _keep_template(self) -> None:
        case = self._controller.case_file
        try:
            template = case.agenda.as_template(self._name.text())
        except FacilitatorError as error:
            self._name_row.show_error(str(error))
            self._name.setFocus()
            return
        store = case.templates
        self._name_row.show_error("")
        self._name.replace_text("")
        self._change(lambda: store.save(template), chosen=template)

    def _change(self, act: Callable[[], None], chosen: AgendaTemplate | None = None) -> None:
        self._tasks.run(act, owner=self, done=lambda _: self._read(chosen), failed=self._tell)

    def _read(self, chosen: AgendaTemplate | None = None) -> None:
        case = self._controller.case_file
        store = case.templates
        self._tasks.run(
            store.templates, owner=self, done=lambda own: self._show(own, chosen), failed=self._tell
        )

    def _show(self, own: tuple[AgendaTemplate, ...], chosen: AgendaTemplate | None) -> None:
        self._own = own
        before = chosen or self._offered.value()
        offered = (*built_in_templates(), *own)
        self._offered.offer((template, template.name) for template in offered)
        self._offered.show_value(before)
        self._show_removable()

    def _show_removable(self) -> None:
        self._remove.setVisible(self._offered.value() in self._own)

    def _tell(self, error: FacilitatorError) -> None:
        self._name_row.show_error(str(error))
