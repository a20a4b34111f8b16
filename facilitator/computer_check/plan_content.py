"""Whether a document says what was agreed and no more."""

from facilitator.agreement.plan import ActionPlan
from facilitator.casefile import CaseFile
from facilitator.computer_check.practice_words import squeezed
from facilitator.computer_check.result import must
from facilitator.document.papers import reading


def require_only_what_is_agreed(pdf: bytes, plan: ActionPlan, case: CaseFile, mark: str) -> None:
    """Raise `FailedError` unless the document holds every agreed action and nothing that was not agreed."""
    text = squeezed(reading.text_of(pdf))
    for action in plan.actions:
        printed = (action.what, action.who, action.by_when, action.how_we_will_know)
        must(all(squeezed(part) in text for part in printed), "The document lacks an agreed action.")
    private = [note.text for note in case.notes.all()] + list(case.plan.left_out())
    private += [party.preparation for party in case.parties.all()]
    unmarked = [squeezed(words.replace(mark, "")) for words in private]
    must(not any(words in text for words in unmarked), "The document holds what was not agreed.")
