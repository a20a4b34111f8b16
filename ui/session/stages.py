"""The stages of an open case, in the order of the work.

A new stage is its page, one row here, and its drawing in `resources/icons`. Its place on the rail, its key,
the command palette, and where a case is opened again all follow from the row.
"""

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from ui.page.page import Page

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile
    from ui.page.page_parts import PageParts
    from ui.window.page_stack import PageStack


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage; `key` is stored in the case, `drawing` is the file of that name in `resources/icons`.

    `module` has a function `make_page`. It is loaded, and the page made, when the stage is first shown: all
    of them would take as long as opening the case may. One that `keeps_going`, whatever page is shown, is
    made when the case is opened.
    """

    key: str
    label: str
    tip: str
    drawing: str
    module: str
    keeps_going: bool = False

    def page(self, parts: "PageParts") -> Page:
        """Return a new page of this stage."""
        page: Page = import_module(self.module).make_page(parts)
        return page


STAGES: Final = (
    Stage(
        key="prepare",
        label="Prepare",
        tip="The matter, the people, what must be in place, the agenda and the papers",
        drawing="prepare",
        module="ui.prepare.prepare_page",
    ),
    Stage(
        key="meet",
        label="Meet",
        tip="The agenda, your notes and the floor",
        drawing="meet",
        module="ui.meet.meet_page",
        keeps_going=True,
    ),
    Stage(
        key="agree",
        label="Agree",
        tip="Actions, and each party's agreement to them",
        drawing="agree",
        module="ui.agree.agree_page",
    ),
    Stage(
        key="finish",
        label="Finish",
        tip="Save the action plan, then end the case",
        drawing="finish",
        module="ui.finish.finish_page",
    ),
)
FINISHED: Final = Stage(
    key="finish",
    label="Finished",
    tip="Save the action plan, then end the case",
    drawing="finish",
    module="ui.finish.kept_page",
)


def stages_of(case_file: "CaseFile") -> tuple[Stage, ...]:
    """Return the stages of a case; one that was finished and is kept can only be looked at."""
    return (FINISHED,) if case_file.retention.current().finished else STAGES


def add_stages(pages: "PageStack", stages: tuple[Stage, ...], parts: "PageParts") -> None:
    """Put these stages on the rail."""
    for stage in stages:
        page = stage.page(parts) if stage.keeps_going else partial(stage.page, parts)
        pages.add(stage.key, stage.label, page, tip=stage.tip, drawing=stage.drawing)
