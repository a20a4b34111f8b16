"""What can go wrong with the encrypted store on this laptop, and the home folder it lies in.

VaultError
├── WrongPassphrase
├── TooSoon
├── WeakPassphrase
├── KeychainUnavailable
│   ├── KeychainLocked
│   └── KeychainAway
├── KeyMissing
├── VaultInUse
├── VaultReadOnly
├── VaultMissing
├── HomeMissing
├── DiskFull
├── FileHeld
├── FileDamaged
├── FileNewer
├── StorageFailed
└── NotErased
"""

from facilitator.errors import FacilitatorError


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
