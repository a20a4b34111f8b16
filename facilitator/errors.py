"""Everything that can go wrong and that a person can be told.

FacilitatorError
├── RuleError                 a rule of the meeting, or of what can be written down, says no
│   ├── InvalidValue
│   └── NotAllowed
│       └── ConfidentialityOpen
├── VaultError                the encrypted store on this laptop: `vault_errors`
└── DocumentError             the action plan and its file: `document_errors`

An error's text is one or two sentences for the facilitator: what happened, that nothing was lost,
what to do. It never holds a note, a name, a passphrase or a path inside the vault.
"""


class FacilitatorError(Exception):
    """The root: `str(error)` may be shown to a person as it is."""

    sentence = "Something did not work. Nothing was lost. Please try again."

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence if sentence is not None else self.sentence)


class RuleError(FacilitatorError):
    """A rule says no; nothing was changed."""


class InvalidValue(RuleError):
    """What was typed cannot be kept in this form."""

    sentence = "That cannot be kept in this form. Nothing was changed."


class NotAllowed(RuleError):
    """The act is not possible now."""

    sentence = "That is not possible now. Nothing was changed."


class ConfidentialityOpen(NotAllowed):
    """Somebody who has not accepted confidentiality would speak; nothing sets that aside.

    `participant_id` is theirs, and `name` what they are called.
    """

    def __init__(self, participant_id: str, name: str) -> None:
        self.participant_id = participant_id
        self.name = name
        super().__init__(
            f"{name} has not accepted confidentiality. Nothing was changed. Ask them before they speak."
        )
