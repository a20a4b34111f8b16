"""The document's own words: headings and labels."""

from collections.abc import Sequence

from facilitator.agreement.plan import ActionPlan, PlannedAction
from facilitator.case.calendar_words import plain_date
from facilitator.document.content.parts import Signer

PRACTICE = "Practice meeting \u2013 not a real agreement"
FALLBACK_TITLE = "Action plan"

AGREED = "What was agreed"
NO_ACTIONS = "This plan has no actions."
STILL_IN_DISAGREEMENT = "Still in disagreement"
NOT_KEPT = "If something here is not done"
REVIEW = "Review"
WHO_TOOK_PART = "Who took part"
ATTENDEE_COLUMNS = ("Name", "Who they are", "For")
SHARING = "Who may receive this plan"
CONFIDENTIALITY = "Confidential and without prejudice"
HOW_AGREED = "How each party agreed"
# Where nobody is known to sign for a party: the signer writes it, and the party is not named twice.
NAME_TO_WRITE = "(name)"
SIGN_HERE = "(sign here)"
DATE_HERE = "(date)"

BETWEEN_FACTS = " \u00b7 "
ACTION_FACTS = (
    ("how_we_will_know", "we will know"),
    ("supported_by", "supported by"),
    ("basis", "basis of the date"),
    ("different_timescale", "different timescale agreed in writing"),
)

_EACH_ACTION = "to each action as it is worded here"
_FOR, _NAME, _SIGNATURE, _HOW, _DATE = "For", "Name", "Signature", "How they agreed", "Date"


def replaces(check_code: str) -> str:
    """Return which plan a corrected one takes the place of."""
    return f"This plan replaces the plan with check code {check_code}."


def owner_heading(action: PlannedAction) -> str:
    """Return the heading of an action whose own words are too long for one: who, and by when."""
    return " ".join(filter(None, (action.who, action.by_when)))


def action_continued(number: int) -> str:
    """Return what heads the rest of an action on a further page."""
    return f"{number}, continued"


def row_continued(name: str) -> str:
    """Return what heads the rest of a row on a further page."""
    return f"{name}, continued"


def signature_of(signer: Signer) -> str:
    """Return the name of the field for a signature: all that a screen reader says of it."""
    return f"Signature {_of_whom(signer)}"


def day_of_signature(signer: Signer) -> str:
    """Return the name of the field for the day of a signature."""
    return f"Date of the signature {_of_whom(signer)}"


def _of_whom(signer: Signer) -> str:
    return f"for {signer.party}" if signer.name == NAME_TO_WRITE else f"of {signer.name}, for {signer.party}"


def fact_label(label: str) -> str:
    """Return what introduces a fact of several lines."""
    return f"{label[:1].upper()}{label[1:]}:"


def what_is_agreed(plan: ActionPlan, check_code: str) -> str:
    """Return the sentence above how each party agreed: to what, in which plan, by which code it is known."""
    day = f" of {plain_date(plan.agreement_date)}" if plan.agreement_date else ""
    number = len(plan.actions)
    actions = "1 action" if number == 1 else f"{number} actions"
    return (
        f"Each person named here agrees, for their party, {plan.agreed_to or _EACH_ACTION}. "
        f"This is plan {plan.reference}{day}, with {actions} and the check code {check_code}."
    )


def signing_columns(signers: Sequence[Signer]) -> tuple[str, ...]:
    """Return the column headers over how each party agreed."""
    third = _SIGNATURE if all(signer.signs for signer in signers) else _HOW
    return (_FOR, _NAME, third, _DATE)


def foot_code(check_code: str) -> str:
    """Return the check code as printed at the foot."""
    return f"Check code {check_code}"


def foot_replaces(check_code: str) -> str:
    """Return at the foot which plan this one takes the place of."""
    return f"Replaces check code {check_code}"


def mail_to(address: str) -> str:
    """Return what a screen reader says of a link that begins a message."""
    return f"E-mail {address}"


def page_number(page: int, pages: int) -> str:
    """Return the page number as printed at the foot."""
    return f"Page {page} of {pages}"
