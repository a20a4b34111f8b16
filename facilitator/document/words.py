"""The document's own words: headings and labels."""

PRACTICE = "Practice meeting \u2013 not a real agreement"
FALLBACK_TITLE = "Action plan"

REFERENCE = "Reference"
PROCESS = "Process"
MEETING_DATE = "Date of meeting"
MEETING_DATES = "Meeting dates"
MEETING_MODE = "How it was held"
AGREEMENT_DATE = "Date of the agreement"
REPLACES = "Replaces"
OUTCOME = "Outcome"

WHO_TOOK_PART = "Who took part"
ATTENDEE_COLUMNS = ("Name", "Role", "For")
AGREED = "What was agreed"
NO_ACTIONS = "This plan has no actions."
STILL_IN_DISAGREEMENT = "Still in disagreement"
REVIEW = "Review"
SHARING = "Who may receive this plan"
CONFIDENTIALITY = "Confidentiality and without prejudice"
HOW_AGREED = "How each party agreed"
AGREEMENT_COLUMNS = ("Party", "Person", "How they agreed")
SIGNATURES = "Signatures"
# Where nobody is known to sign for a party: the signer writes it, and the party is not named twice.
NAME_TO_WRITE = "(name)"
SIGNATURE_COLUMNS = ("Name", "For", "Signature", "Date")

ACTION_LABELS = (
    ("what", "What"),
    ("who", "Who"),
    ("by_when", "By when"),
    ("how_we_will_know", "How we will know"),
    ("supported_by", "Supported by"),
    ("basis", "Basis of the date"),
    ("different_timescale", "Different timescale agreed in writing"),
)


def replaced(check_code: str) -> str:
    """Return which plan a corrected one takes the place of."""
    return f"The plan with the check code (fingerprint) {check_code}"


def action_heading(number: int) -> str:
    """Return the heading of one action."""
    return f"Action {number}"


def action_continued(number: int) -> str:
    """Return what heads the rest of an action on a further page."""
    return f"Action {number}, continued"


def page_number(page: int, pages: int) -> str:
    """Return the page number as printed at the foot."""
    return f"Page {page} of {pages}"
