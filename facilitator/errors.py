"""Everything that can go wrong and that a person can be told.

FacilitatorError
├── RuleError                 a rule of the meeting, or of what can be written down, says no
│   ├── InvalidValue
│   └── NotAllowed
│       └── ConfidentialityOpen
├── VaultError                the encrypted store on this laptop
│   ├── WrongPassphrase
│   ├── TooSoon
│   ├── WeakPassphrase
│   ├── KeychainUnavailable
│   │   ├── KeychainLocked
│   │   └── KeychainAway
│   ├── KeyMissing
│   ├── VaultInUse
│   ├── VaultReadOnly
│   ├── VaultMissing
│   ├── HomeMissing
│   ├── DiskFull
│   ├── FileHeld
│   ├── FileDamaged
│   ├── FileNewer
│   ├── StorageFailed
│   └── NotErased
└── DocumentError             the action plan and its file
    ├── PlanNotReady
    ├── DocumentUnreadable
    ├── ExportRefused
    ├── ExportExists
    └── ExportDiffers

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


class VaultError(FacilitatorError):
    """The encrypted store cannot do what was asked."""


class WrongPassphrase(VaultError):
    """The passphrase does not open the vault."""

    sentence = "That passphrase does not open your cases. Nothing was lost. Check Caps Lock and try again."


class TooSoon(VaultError):
    """Wrong passphrases were tried: the next try must wait `seconds`."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        unit = "second" if seconds == 1 else "seconds"
        super().__init__(
            f"Several wrong passphrases were tried. Nothing was lost. Wait {seconds} {unit}, then try again."
        )


class WeakPassphrase(VaultError):
    """The new passphrase is too easy to guess."""

    sentence = "That passphrase is too short. Use at least 12 characters, for example four unrelated words."


class KeychainUnavailable(VaultError):
    """The keychain of this computer cannot be used."""

    sentence = (
        "This computer's keychain cannot be reached. Nothing was lost. "
        "Unlock your keychain or sign in again, then try once more."
    )


class KeychainLocked(KeychainUnavailable):
    """A keychain that holds the key, or may hold it, is locked; `name` is what the system calls it.

    Nobody can say before it is unlocked that the key is lost.
    """

    def __init__(self, name: str, *, holds: bool = True) -> None:
        self.name = name
        if holds:
            super().__init__(
                f"The key is here, in the keychain “{name}”, which is locked. Nothing was lost. "
                "Unlock that keychain, then try again."
            )
        else:
            super().__init__(
                "The key is in none of the keychains that are unlocked now, and may be in "
                f"“{name}”, which is locked. Nothing was changed. Unlock that keychain, then try again."
            )


class KeychainAway(KeychainUnavailable):
    """The keychain that kept the key, which the system called `name`, is not among those offered now.

    It may be closed, as a database in a password manager is, or kept by another program; or it was removed.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"The key was kept in the keychain “{name}”, which is not open on this computer now. "
            "Nothing was changed. Open that keychain, for example its database in your password manager, "
            "then try again."
        )


class KeyMissing(VaultError):
    """The keychain has no entry for this case or vault."""

    sentence = (
        "The key to these notes is not in this computer's keychain, so they cannot be opened here. "
        "Nothing was changed. Sign in as the user who made them, on the computer where they were made."
    )


class VaultInUse(VaultError):
    """Another running copy holds the vault."""

    sentence = (
        "Facilitator is already open with these cases. Nothing was changed. Go to the window that is open."
    )


class VaultReadOnly(VaultError):
    """The folder cannot be written."""

    sentence = (
        "The folder with your cases cannot be written to. Nothing was lost. "
        "Check that the drive is connected and that you may write to it, then try again."
    )


class VaultMissing(VaultError):
    """The folder holds no vault, or is gone."""

    sentence = (
        "The folder with your cases cannot be found. "
        "If it is on another drive, connect that drive and try again."
    )


class HomeMissing(VaultError):
    """The account has no home folder."""

    sentence = (
        "This account has no home folder: HOME is not set, and the system's list of accounts names none. "
        "So there is no place of your own for your cases. Nothing was made. "
        "Set HOME to a folder that is yours alone, then start Facilitator again."
    )


class DiskFull(VaultError):
    """The disk has no room."""

    sentence = (
        "This computer's disk is full, so the last change was not saved. Everything saved before is safe. "
        "Free some space, then try again."
    )


class FileHeld(VaultError):
    """A file stayed open in another program although it was tried again for a while."""

    sentence = (
        "A file is open in another program, such as a virus scanner, a synchronised folder or a viewer. "
        "Nothing was lost. Close that program or wait a moment, then try again."
    )


class FileDamaged(VaultError):
    """A file of the vault is not as it was written."""

    sentence = (
        "A file with your notes has been damaged and cannot be read. Facilitator has not changed it. "
        "Keep the file and restore a copy if you have one."
    )


class FileNewer(VaultError):
    """A file was written by a newer version."""

    sentence = (
        "These notes were written by a newer version of Facilitator. Nothing was changed. "
        "Install the newer version to open them."
    )


class StorageFailed(VaultError):
    """The store refused a write or a read for another reason."""

    sentence = (
        "The last change could not be saved. Everything saved before is safe. "
        "Close Facilitator and open it again."
    )


class NotErased(VaultError):
    """A destruction step failed: the case, or part of it, is still there."""

    sentence = "Not erased. Part of this case is still on this computer. Try again."


class DocumentError(FacilitatorError):
    """The action plan cannot be made or saved as asked."""


class PlanNotReady(DocumentError):
    """The plan lacks what it cannot do without."""

    sentence = "The action plan is not ready. Nothing was changed."


class DocumentUnreadable(DocumentError):
    """The file is not a PDF that can be read."""

    sentence = "That file cannot be read as a PDF. Nothing was changed."


class ExportRefused(DocumentError):
    """The chosen place cannot be written."""

    sentence = (
        "The action plan could not be saved there, and no partial file was left. "
        "Your case is unchanged. Choose another place."
    )


class ExportExists(DocumentError):
    """A file of that name is already there."""

    sentence = (
        "There is already a file with that name. Nothing was changed. Choose another name or replace it."
    )


class ExportDiffers(DocumentError):
    """The file read back is not the document that was made."""

    sentence = (
        "The saved file is not the same as the action plan, so it was removed. "
        "Your case is unchanged. Choose another place and try again."
    )
