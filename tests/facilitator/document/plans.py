"""Action plans for tests: an ordinary one, and text that tries to be more than text."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from facilitator.agreement.plan import ActionPlan, Attendee, Outcome, PartyAgreement, PlannedAction

_WHAT = (
    "Send the speech and language therapy report to both parents.",
    "Arrange a meeting with the school SENCO to review support in class, and write down who will do what.",
    "Amend Section F of the plan: 15 hours each week of one to one support, by a trained teaching assistant.",
    "Tell the transport team about the new pick-up point.",
    "Give the family a named contact and a direct telephone number.",
)
_WHO = ("Zoë Ó Súilleabháin", "Agnieszka Wójcik-Łuczak", "Borough Council", "Dr A. Okonkwo & Ms B. Patel")

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
)


def action(number: int, **changes: Any) -> PlannedAction:
    """Return an action of an ordinary plan; different numbers have different parts."""
    parts: dict[str, Any] = {
        "what": _WHAT[number % len(_WHAT)],
        "who": _WHO[number % len(_WHO)],
        "by_when": f"{number % 27 + 1} December 2026",
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
        "reference": "MED-2026-00417",
        "process": "Mediation",
        "meeting_date": date(2026, 12, 3),
        "meeting_mode": "In person",
        "agreement_date": date(2026, 12, 4),
        "outcome": Outcome.FULL,
        "outcome_sentence": "The parties agreed on every issue.",
        "attendees": (
            Attendee(name="Siân Llŷr Ŵyn", role="Mediator"),
            Attendee(name="Zoë Ó Súilleabháin", role="Parent", party="Family"),
            Attendee(name="Bina Patel", role="Representative, SEND officer", party="Borough Council"),
        ),
        "review": "We will meet again on 14 January 2027.",
        "receivers": "The parties, and the people who carry out an action.",
        "sharing_statement": "Only this plan may be shared, and only as it says here.",
        "confidentiality": (
            "What was said in the meeting is confidential and without prejudice.",
            "Only what is written in this plan may be shared.",
        ),
        "agreements": (
            PartyAgreement(party="Family", signatory="Zoë Ó Súilleabháin", how="Aloud, after reading back"),
            PartyAgreement(party="Borough Council", signatory="Bina Patel", how="Aloud, after reading back"),
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
            PartyAgreement(
                party="Family", signatory="Zoë Ó Súilleabháin", how="By signing below", signs=True
            ),
            PartyAgreement(
                party="Borough Council", signatory="Bina Patel", how="By signing below", signs=True
            ),
            PartyAgreement(
                party="School", signatory="Ann Poole", how="Aloud, in the room, on 3 December 2026"
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
    return partial_plan(
        actions=(every, action(2)), later_dates=(date(2026, 12, 4),), practice=True, replaces="4F2A 90C1"
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
        process="<i>",
        meeting_mode="</para>",
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
    said += [
        ("H1", of.title),
        *[("TH", "Reference"), ("TD", of.reference)],
        *[("TH", "Process"), ("TD", of.process)],
        *[("TH", "Date of meeting"), ("TD", "3 December 2026")],
        *[("TH", "How it was held"), ("TD", of.meeting_mode)],
        *[("TH", "Date of the agreement"), ("TD", "4 December 2026")],
        ("H2", "Outcome"),
        ("P", {"full": "Full agreement", "partial": "Partial agreement", "none": "No agreement"}[of.outcome]),
        ("P", of.outcome_sentence),
        ("H2", "Who took part"),
        *[("TH", "Name"), ("TH", "Role"), ("TH", "For")],
    ]
    for person in of.attendees:
        said += [("TH", person.name), ("TD", person.role), ("TD", person.party)]
    said.append(("H2", "What was agreed"))
    for one in of.actions:
        said += [("H3", f"Action {one.number}"), *_spoken_action(one)]
    if not of.actions:
        said.append(("P", "This plan has no actions."))
    if of.still_in_disagreement:
        said.append(("H2", "Still in disagreement"))
        for heading in of.still_in_disagreement:
            said += [("Lbl", "\u2022"), ("LBody", heading)]
    said += [("H2", "Review"), ("P", of.review), ("H2", "Who may receive this plan"), ("P", of.receivers)]
    said.append(("P", of.sharing_statement))
    said.append(("H2", "Confidentiality and without prejudice"))
    said += [("P", paragraph) for paragraph in of.confidentiality]
    said.append(("H2", "How each party agreed"))
    said += [("TH", "Party"), ("TH", "Person"), ("TH", "How they agreed")]
    for agreement in of.agreements:
        said += [("TH", agreement.party), ("TD", agreement.signatory), ("TD", agreement.how)]
    signing = [agreement for agreement in of.agreements if agreement.signs]
    if signing:
        said += [("H2", "Signatures"), *[("TH", each) for each in ("Name", "For", "Signature", "Date")]]
    for agreement in signing:
        said += [("TH", agreement.signatory), ("TD", agreement.party)]
    return [(tag, " ".join(text.split())) for tag, text in said if text]


def _spoken_action(of: PlannedAction) -> list[tuple[str, str]]:
    parts = (
        ("What", of.what),
        ("Who", of.who),
        ("By when", of.by_when),
        ("How we will know", of.how_we_will_know),
        ("Supported by", of.supported_by),
        ("Basis of the date", of.basis),
        ("Different timescale agreed in writing", of.different_timescale),
    )
    return [piece for label, text in parts if text for piece in (("TH", label), ("TD", text))]
