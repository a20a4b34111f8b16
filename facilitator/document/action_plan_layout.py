"""The action plan's sections, in the order in which they are printed and read out."""

from facilitator.agreement.plan import ActionPlan
from facilitator.case.calendar_words import days_words, plain_date
from facilitator.document import words
from facilitator.document.composer import Composer


def compose(plan: ActionPlan, composer: Composer) -> None:
    """Put the whole of `plan` into `composer`; a part that is empty has no heading."""
    if plan.practice:
        composer.notice(words.PRACTICE)
    composer.title(plan.title)
    _meeting(plan, composer)
    _people(plan, composer)
    _actions(plan, composer)
    if plan.still_in_disagreement:
        composer.section(words.STILL_IN_DISAGREEMENT)
        composer.bullets(plan.still_in_disagreement)
    _statement(words.REVIEW, (plan.review,), composer)
    _statement(words.SHARING, (plan.receivers, plan.sharing_statement), composer)
    _statement(words.CONFIDENTIALITY, plan.confidentiality, composer)
    _agreements(plan, composer)


def _meeting(plan: ActionPlan, composer: Composer) -> None:
    facts = (
        (words.REFERENCE, plan.reference),
        (words.PROCESS, plan.process),
        (words.MEETING_DATES if plan.later_dates else words.MEETING_DATE, days_words(plan.meeting_dates)),
        (words.MEETING_MODE, plan.meeting_mode),
        (words.AGREEMENT_DATE, plain_date(plan.agreement_date) if plan.agreement_date else ""),
        (words.REPLACES, words.replaced(plan.replaces) if plan.replaces else ""),
    )
    composer.facts([(label, text) for label, text in facts if text])
    composer.section(words.OUTCOME)
    if plan.outcome.label:
        composer.paragraph(plan.outcome.label, strong=True, keep=True)
    composer.paragraph(plan.outcome_sentence)


def _people(plan: ActionPlan, composer: Composer) -> None:
    if plan.attendees:
        composer.section(words.WHO_TOOK_PART)
        rows = [(person.name, person.role, person.party) for person in plan.attendees]
        composer.table(words.ATTENDEE_COLUMNS, rows, (0.36, 0.34, 0.3))


def _actions(plan: ActionPlan, composer: Composer) -> None:
    composer.section(words.AGREED)
    if not plan.actions:
        composer.paragraph(words.NO_ACTIONS)
    for action in plan.actions:
        facts = [(label, getattr(action, name)) for name, label in words.ACTION_LABELS]
        composer.action(
            words.action_heading(action.number),
            words.action_continued(action.number),
            [(label, text) for label, text in facts if text],
        )


def _statement(heading: str, paragraphs: tuple[str, ...], composer: Composer) -> None:
    texts = [text for text in paragraphs if text]
    if texts:
        composer.section(heading)
        for text in texts:
            composer.paragraph(text)


def _agreements(plan: ActionPlan, composer: Composer) -> None:
    if not plan.agreements:
        return
    composer.section(words.HOW_AGREED)
    if plan.agreed_to:
        composer.paragraph(f"Each party agreed {plan.agreed_to}.")
    rows = [(each.party, each.signatory, f"{each.how} {each.day}".strip()) for each in plan.agreements]
    composer.table(words.AGREEMENT_COLUMNS, rows, (0.26, 0.26, 0.48))
    signing = [
        (one.signatory or words.NAME_TO_WRITE, one.party, "", "") for one in plan.agreements if one.signs
    ]
    if signing:
        composer.section(words.SIGNATURES)
        composer.table(words.SIGNATURE_COLUMNS, signing, (0.25, 0.25, 0.32, 0.18), room=24)
