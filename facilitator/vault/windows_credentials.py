"""The Credential Manager of Windows, with a list of what it holds, which the keyring library does not give.

The library keeps an entry under the service's name or, where that has another user already, under
"user@service"; both are looked for, and nothing but these: a list gives the secrets of all it lists.
"""

from typing import Any

from keyring.backends import Windows

from facilitator.vault.keychain_entry import Entry

_GENERIC = 1
_NOT_FOUND = 1168
_OURS = "Facilitator/"


class WindowsCredentials(Windows.WinVaultKeyring):
    """The library's own way to read, write and remove, and a list."""

    def listed(self, service: str = "", user: str = "") -> tuple[Entry, ...]:
        """Return the entries of that service, user or both."""
        found = set(_named(f"{_OURS}*"))
        # What a newer entry moved aside is under the name of its own user, who may be known from the others.
        users = {entry.user for entry in found} | ({user} if user else set())
        for each in users:
            found.update(_named(f"{each}@{_OURS}*"))
        return tuple(
            entry
            for entry in sorted(found, key=lambda entry: (entry.service, entry.user))
            if service in {"", entry.service} and user in {"", entry.user}
        )


def _named(beginning: str) -> "list[Entry]":
    api: Any = Windows
    try:
        credentials = api.win32cred.CredEnumerate(beginning, 0)
    except api.pywintypes.error as error:
        if error.winerror == _NOT_FOUND:
            return []
        raise
    return [
        Entry(each["TargetName"].removeprefix(f"{each['UserName']}@"), each["UserName"])
        for each in credentials
        if each["Type"] == _GENERIC
    ]
