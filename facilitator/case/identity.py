"""Identities of the things in a case: random, so that they say nothing."""

import secrets
from typing import NewType

PartyId = NewType("PartyId", str)
ParticipantId = NewType("ParticipantId", str)
ItemId = NewType("ItemId", str)
NoteId = NewType("NoteId", str)
TurnId = NewType("TurnId", str)
IssueId = NewType("IssueId", str)
OptionId = NewType("OptionId", str)
ActionId = NewType("ActionId", str)
ParkedId = NewType("ParkedId", str)
PaperId = NewType("PaperId", str)


def new_id() -> str:
    """Return 16 random hexadecimal characters."""
    return secrets.token_hex(8)
