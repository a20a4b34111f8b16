"""Action plans for tests: an ordinary one, and text that tries to be more than text."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from facilitator.agreement.plan import ActionPlan, Attendee, Outcome, PartyAgreement, PlannedAction
from facilitator.document.content.check_code import check_code

LONGEST_HEADING = 200

_WHAT = (
    "Send the speech and language therapy report to both parents.",
    "Arrange a meeting with the school SENCO to review support in class, and write down who will do what.",
    "Amend Section F of the plan: 15 hours each week of one to one support, by a trained teaching assistant.",
    "Tell the transport team about the new pick-up point.",
    "Give the family a named contact and a direct telephone number.",
)
_WHO = ("Zoë Ó Súilleabháin", "Agnieszka Wójcik-Łuczak", "Borough Council", "Dr A. Okonkwo & Ms B. Patel")

PLAIN_ADDRESS = "jo@northbank.example"
# Wider than a line, so that it is cut.
LONG_ADDRESS = (
    "special.educational-needs-and-disability-team.north-region@"
    "education-and-children-s-services.northbank-borough-council.example"
)

HOSTILE = (
    "<b>",
    "Mr <b>Smith",
    "A & B",
    "&amp; &#65; &lt;",
    '<img src="/etc/passwd"/>',
    '<img src="http://127.0.0.1/x.png"/>',
    '<a href="javascript:alert(1)">here</a>',
    "<para>",
    "</para></font>",
    "5 < 6 > 4",
    "\"quoted\" 'x'",
    "a\x00b\x07c\x1bd\x7fe",
    "lone \ud83d high, \udc00 low",
    "pay \u202e0001\u202c pounds",
    "\u2067turned\u2069 \u200f",
    "<!DOCTYPE x [<!ENTITY e 'x'>]>&e;",
    "{braces} %s %(x)s {0}",
    "\\(paren\\) ) ( \\101 >> endstream endobj",
    "line 1\nline 2\r\nline 3\u2028line 4",
    "tab\tend",
    "  spaces   kept?  ",
    "e\u0301\u0323 Z\u0323oe\u0308",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324algo",
    "\U0001f600 \U0001f44d\U0001f3fd \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\ufffe \uffff \ue000 \U000e0041 \U0010ffff",
    "ab\u200bcd\u00adef",
    "X" * 300,
    f"javascript:jo@b.example mailto:jo@b.example jo@b.example?bcc=a@b.example jo%0A@b.ex {PLAIN_ADDRESS}",
)


def action(number: int, **changes: Any) -> PlannedAction:
    """Return an action of an ordinary plan; different numbers have different parts."""
    parts: dict[str, Any] = {
        "what": _WHAT[number % len(_WHAT)],
        "who": _WHO[number % len(_WHO)],
        "by_when": f"by {number % 27 + 1} December 2026",
        "how_we_will_know": "The report has come by email" if number % 5 else "",
        "supported_by": "The school" if number % 4 == 0 else "",
        "basis": "Regulation 42 of the SEND Regulations 2014" if number % 6 == 2 else "",
        "different_timescale": "The parties agree in writing to 28 February 2027." if number % 7 == 2 else "",
    }
    return PlannedAction(number=number, **{**parts, **changes})


def plan(actions: int | Sequence[PlannedAction] = 3, **changes: Any) -> ActionPlan:
    """Return an ordinary plan, with `changes` to its parts."""
    made = tuple(map(action, range(1, actions + 1))) if isinstance(actions, int) else tuple(actions)
    parts: dict[str, Any] = {
        "title": "Action plan",
        "about": "About J.H., and the decision of 12 October 2026 not to carry out an assessment.",
        "references": "Borough Council reference SEN/4471; our reference MED-2026-00417.",
        "held": "Mediated in person on 3 December 2026 by Siân Llŷr Ŵyn.",
        "reference": "MED-2026-00417",
        "agreement_date": date(2026, 12, 4),
        "outcome": Outcome.FULL,
        "outcome_sentence": "The parties agreed on every issue.",
        "attendees": (
            Attendee(name="Siân Llŷr Ŵyn", role="Mediator"),
            Attendee(name="Zoë Ó Súilleabháin", role="Parent", party="Family"),
            Attendee(name="Bina Patel", role="Representative, SEND officer", party="Borough Council"),
        ),
        "not_kept": ("First tell Borough Council.", "SENDIASS gives free, impartial advice."),
        "review": "We will meet again on 14 January 2027.",
        "receivers": "The parties, and the people who carry out an action.",
        "sharing_statement": "Only this plan may be shared, and only as it says here.",
        "confidentiality": (
            "What was said in the meeting is confidential and without prejudice.",
            "Only what is written in this plan may be shared.",
        ),
        "agreed_to": "to each action as it is worded here and to who may receive this plan",
        "contact": "For this plan in large print, as a web page or in another form, ask Siân Llŷr Ŵyn.",
        "agreements": (
            PartyAgreement(
                party="Family", signatory="Zoë Ó Súilleabháin", how="Agreed aloud", day="3 December 2026"
            ),
            PartyAgreement(
                party="Borough Council", signatory="Bina Patel", how="Agreed aloud", day="3 December 2026"
            ),
        ),
    }
    return ActionPlan(actions=made, **{**parts, **changes})


def partial_plan(actions: int | Sequence[PlannedAction] = 3, **changes: Any) -> ActionPlan:
    """Return a plan of a meeting that agreed on some issues, with signature lines."""
    parts: dict[str, Any] = {
        "outcome": Outcome.PARTIAL,
        "outcome_sentence": "The parties agreed on some of the issues.",
        "still_in_disagreement": ("The school named in Section I", "Hours of occupational therapy each term"),
        "agreements": (
            PartyAgreement(party="Family", signatory="Zoë Ó Súilleabháin", how="", signs=True),
            PartyAgreement(party="Borough Council", signatory="Bina Patel", how="", signs=True),
            PartyAgreement(
                party="School", signatory="Ann Poole", how="Agreed by e-mail", day="4 December 2026"
            ),
        ),
    }
    return plan(actions, **{**parts, **changes})


def plan_with_every_part() -> ActionPlan:
    """Return a plan in which nothing that may be empty is."""
    every = action(
        1,
        how_we_will_know="The report has come by email",
        supported_by="The school",
        basis="Regulations 42(2) and 44(2)(e)",
        different_timescale="The parties agree in writing to 28 February 2027.",
    )
    return partial_plan(actions=(every, action(2)), practice=True, replaces="4F2A 90C1")


def plan_with_addresses() -> ActionPlan:
    """Return a plan with e-mail addresses wherever one can stand, and words that only look like one."""
    arabic = "اكتب إلى"
    whats = (
        f"Send it to {PLAIN_ADDRESS}, and a copy to (ann_o'brien+x@b-c.example).",
        f"Write to {LONG_ADDRESS} and wait.",
        f"{arabic} {PLAIN_ADDRESS} قبل يوم الجمعة من هذا الأسبوع مع كل الأوراق التي عندكم اليوم",
        f"• {PLAIN_ADDRESS}\n• {LONG_ADDRESS}\n• {arabic} {PLAIN_ADDRESS}",
    )
    return plan(
        [action(number, what=what, who=PLAIN_ADDRESS) for number, what in enumerate(whats, 1)],
        attendees=tuple(
            Attendee(name=PLAIN_ADDRESS, role=LONG_ADDRESS, party=f"محمد {PLAIN_ADDRESS}") for _ in range(4)
        ),
        contact=f"For another form ask Jo Marsh, Northbank Mediation, {PLAIN_ADDRESS}.",
    )


def hostile_plan() -> ActionPlan:
    """Return a plan whose every text is one that tries to be more than text."""
    hostile = HOSTILE
    return plan(
        [
            PlannedAction(
                number=number,
                what=text,
                who=hostile[number - 2],
                by_when=hostile[number - 3],
                how_we_will_know=text,
                supported_by=text,
                basis=text,
                different_timescale=text,
            )
            for number, text in enumerate(hostile, 1)
        ],
        title="Plan <b> & \x07 \ud83d \U0001f600 \u202e",
        reference="R&D <1> %s",
        about="<i>",
        references="{0} %s",
        held="</para>",
        not_kept=hostile,
        agreed_to="<u>",
        contact='<a href="file:///etc/passwd">here</a>',
        outcome_sentence="<br/>",
        attendees=tuple(Attendee(name=text, role=text, party=text) for text in hostile),
        still_in_disagreement=hostile,
        review="\x00",
        receivers="<img src='x'/>",
        sharing_statement="<b>",
        confidentiality=hostile,
        agreements=tuple(
            PartyAgreement(party=text, signatory=text, how=text, signs=True) for text in hostile
        ),
    )


def spoken(of: ActionPlan) -> list[tuple[str, str]]:
    """Return what a screen reader must say of a plan: each piece with its tag, in order."""
    said: list[tuple[str, str]] = []
    if of.practice:
        said.append(("P", "Practice meeting \u2013 not a real agreement"))
    said.append(("H1", of.title))
    said.append(("P", _joined(of.about, of.references, of.held)))
    label = {"": "", "full": "Full agreement.", "partial": "Partial agreement.", "none": "No agreement."}
    said.append(("P", _joined(label[of.outcome], of.outcome_sentence)))
    if of.replaces:
        said.append(("P", f"This plan replaces the plan with check code {of.replaces}."))
    said.append(("H2", "What was agreed"))
    for one in of.actions:
        said += _spoken_action(one)
    if not of.actions:
        said.append(("P", "This plan has no actions."))
    if of.still_in_disagreement:
        said.append(("H2", "Still in disagreement"))
        for heading in of.still_in_disagreement:
            said += [("Lbl", "\u2022"), ("LBody", heading)]
    said += _section("If something here is not done", *of.not_kept)
    said += _section("Review", of.review)
    said += [("H2", "Who took part"), *(("TH", each) for each in ("Name", "Who they are", "For"))]
    for person in of.attendees:
        said += [(_head(of.attendees, 3), person.name), ("TD", person.role), ("TD", person.party)]
    said += _section("Who may receive this plan", of.receivers, of.sharing_statement)
    said += _section("Confidential and without prejudice", *of.confidentiality)
    said += _spoken_agreements(of)
    said.append(("P", of.contact))
    return [(tag, " ".join(text.split())) for tag, text in said if text.strip()]


def _spoken_agreements(of: ActionPlan) -> list[tuple[str, str]]:
    number = "1 action" if len(of.actions) == 1 else f"{len(of.actions)} actions"
    to_what = of.agreed_to or "to each action as it is worded here"
    code = check_code(of)
    which = f"This is plan {of.reference} of 4 December 2026, with {number} and the check code {code}."
    said = [
        ("H2", "How each party agreed"),
        ("P", f"Each person named here agrees, for their party, {to_what}. {which}"),
    ]
    third = "Signature" if all(one.signs for one in of.agreements) else "How they agreed"
    said += [("TH", each) for each in ("For", "Name", third, "Date")]
    for one in of.agreements:
        said += [
            (_head(of.agreements, 2), one.party),
            ("TD", one.signatory or ("(name)" if one.signs else "")),
        ]
        whose = f"of {one.signatory}, for {one.party}" if one.signatory else f"for {one.party}"
        if one.signs:
            said += [("TD", "(sign here)"), ("Form", f"Signature {whose}")]
            said += [("TD", "(date)"), ("Form", f"Date of the signature {whose}")]
        else:
            said += [("TD", one.how), ("TD", one.day)]
    return said


def _head(rows: Sequence[object], least: int) -> str:
    """Return the tag of a row's first cell: a table of few rows has no headers but those of its columns."""
    return "TH" if len(rows) >= least else "TD"


def _section(heading: str, *sentences: str) -> list[tuple[str, str]]:
    text = _joined(*sentences)
    return [("H2", heading), ("P", text)] if text else []


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _spoken_action(of: PlannedAction) -> list[tuple[str, str]]:
    """Return what is said of an action whose words are one paragraph each."""
    facts = [
        f"{label}: {text}"
        for label, text in (
            ("we will know", of.how_we_will_know),
            ("supported by", of.supported_by),
            ("basis of the date", of.basis),
            ("different timescale agreed in writing", of.different_timescale),
        )
        if text
    ]
    if len(of.what) <= LONGEST_HEADING:
        return [("H3", f"{of.number} {of.what}"), ("P", _facts(of.who, of.by_when, *facts))]
    return [("H3", f"{of.number} {of.who} {of.by_when}"), ("P", of.what), ("P", _facts(*facts))]


def _facts(*facts: str) -> str:
    return " \u00b7 ".join(filter(None, facts))
