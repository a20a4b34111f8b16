"""What is typed letter by letter, in any field, is one step: one undo takes the whole of it back."""

from collections.abc import Callable

import pytest

from facilitator.casefile import CaseFile
from tests.facilitator.acts.test_every_act import everything

Typed = Callable[[CaseFile, str], object]
FIELDS: dict[str, Typed] = {
    "the title": lambda case, words: case.matter.change(title=words),
    "a party's name": lambda case, words: case.parties.change(case.parties.all()[0].id, name=words),
    "a person's name": lambda case, words: case.people.change(case.people.all()[0].id, name=words),
    "an item": lambda case, words: case.agenda.change(case.agenda.items()[0].id, title=words),
    "an issue": lambda case, words: case.issues.change(case.issues.all()[0].id, heading=words),
    "an option": lambda case, words: case.options.change(case.options.all()[0].id, reality_test=words),
    "a parked topic": lambda case, words: case.car_park.change(case.car_park.topics()[0].id, owner=words),
    "a paper's name": lambda case, words: case.papers.rename(case.papers.all()[0].id, words),
    "the document": lambda case, words: case.terms.change(review_words=words),
    "who said that a party agrees": lambda case, words: case.manners.change(
        case.parties.all()[0].id, said_by=words
    ),
    "the opening": lambda case, words: case.opening.say(case.opening.script()[0].key, words),
    "who requires the notes": lambda case, words: case.retention.change(required_by=words),
}


@pytest.fixture
def full(running: CaseFile) -> CaseFile:
    """A case with one of everything that has words."""
    running.issues.add("Transport")
    running.options.add("A taxi")
    running.car_park.park("Uniform")
    paper = running.papers.begin("Report.pdf", b"%PDF-1.7", 8)
    running.papers.add_piece(paper, 0, b"%PDF-1.7")
    running.papers.finish(paper)
    running.undo.forget()
    return running


@pytest.mark.parametrize("field", FIELDS)
def test_three_letters_are_one_step(field: str, full: CaseFile) -> None:
    before = everything(full)
    for words in ("K", "Ki", "Kim"):
        FIELDS[field](full, words)
    assert everything(full) != before
    full.undo.undo()
    assert everything(full) == before
    assert full.undo.labels()[0] == ""
