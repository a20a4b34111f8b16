"""Which table of a case file holds which kind of domain value."""

from facilitator.agreement.action import Action, Consent, WordingVersion
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.issue import Issue, Option
from facilitator.agreement.manner import PartyManner
from facilitator.case.agenda import AgendaItem
from facilitator.case.copies import CaseCopy
from facilitator.case.matter import Matter
from facilitator.case.opening_script import OpeningWords
from facilitator.case.papers import Paper, PaperPlace
from facilitator.case.people import Participant, Party
from facilitator.case.place import Place
from facilitator.case.preparation import ReadinessRecord
from facilitator.case.preparation_calls import CallAnswer
from facilitator.case.retention import Retention
from facilitator.meeting.notes import Draft, Note, ParkedTopic
from facilitator.meeting.state import ItemTime, Meeting, Passed, PrivateTime, Turn

TABLES: dict[type, str] = {
    Matter: "matter",
    Party: "party",
    Participant: "participant",
    ReadinessRecord: "readiness",
    CallAnswer: "call_answer",
    AgendaItem: "agenda_item",
    OpeningWords: "opening_words",
    Paper: "paper",
    PaperPlace: "paper_place",
    Place: "place",
    Meeting: "meeting",
    Turn: "turn",
    ItemTime: "item_time",
    Passed: "passed",
    PrivateTime: "private_time",
    Note: "note",
    ParkedTopic: "parked",
    Draft: "draft",
    Issue: "issue",
    Option: "option",
    Action: "action",
    Consent: "consent",
    WordingVersion: "wording_version",
    PlanChoices: "choices",
    PartyManner: "party_manner",
    Retention: "retention",
    CaseCopy: "case_copy",
}
