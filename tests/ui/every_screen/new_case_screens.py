"""A new case with nothing in it yet: what each page says where there is nothing."""

from collections.abc import Iterator

from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from ui.agree.agree_page import AgreePage
from ui.finish.case_ending import CaseEnding
from ui.finish.finish_page import FinishPage
from ui.meet.meet_page import MeetPage
from ui.page.case_controller import CaseController
from ui.page.page import Page
from ui.prepare.prepare_page import PreparePage
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow


def new_case_screens(window: MainWindow, vault: Vault) -> Iterator[str]:
    """Show one screen after the other and name each."""
    case = CaseFile.create(vault, process=Process.MEDIATION)
    controller = CaseController(case)
    tasks = InlineTasks(controller)
    prepare = PreparePage(controller, tasks, window.pages)
    pages: dict[str, Page] = {
        "prepare": prepare,
        "meet": MeetPage(controller, tasks, window.pages),
        "agree": AgreePage(controller, tasks, window.pages),
        "finish": FinishPage(controller, tasks, window.pages, CaseEnding(controller, tasks, vault)),
    }
    for key, page in pages.items():
        window.pages.add(key, key.capitalize(), page)
    window.set_case_heading(case.matter.current().reference, "Mediation", is_open=True)
    window.pages.show("prepare")
    for section in prepare._sections:
        prepare.show_section(section)
        yield f"a new case, {section}"
    for key in ("meet", "agree", "finish"):
        window.pages.show(key)
        yield f"a new case, {key}"
    for key in pages:
        window.pages.remove(key)
    controller.end()
    case.close()
