"""What stands for tests where Windows' Credential Manager is, which is the person's own.

It is a file, `credentials.json`, in the folder that a variable names, so that each test has one of its own
and what the test starts has it too. Where no folder is named it refuses, as Windows does at a network logon,
which has no credentials (CredWrite: ERROR_NO_SUCH_LOGON_SESSION). Its functions are those of
`win32ctypes.pywin32.win32cred`.
"""

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

PLACE = "TEST_CREDENTIALS"
REPLACED = "win32ctypes.pywin32.win32cred"
CRED_TYPE_GENERIC = 1
CRED_PERSIST_SESSION = 1
CRED_PERSIST_LOCAL_MACHINE = 2
CRED_PERSIST_ENTERPRISE = 3
_NOT_FOUND = 1168
_NO_SUCH_LOGON_SESSION = 1312


def take_its_place() -> None:
    """Be what the keyring library finds; it must not have been imported before."""
    stand_in = ModuleType(REPLACED, __doc__)
    stand_in.__dict__.update(
        CredRead=read,
        CredWrite=write,
        CredDelete=delete,
        CredEnumerate=enumerate_by_beginning,
        CRED_TYPE_GENERIC=CRED_TYPE_GENERIC,
        CRED_PERSIST_SESSION=CRED_PERSIST_SESSION,
        CRED_PERSIST_LOCAL_MACHINE=CRED_PERSIST_LOCAL_MACHINE,
        CRED_PERSIST_ENTERPRISE=CRED_PERSIST_ENTERPRISE,
    )
    sys.modules[REPLACED] = stand_in


def read(TargetName: str, Type: int, Flags: int = 0) -> dict[str, Any]:  # noqa: N803 - Windows' names
    assert (Type, Flags) == (CRED_TYPE_GENERIC, 0)
    kept = _kept("CredRead")
    if TargetName not in kept:
        raise _refusal(_NOT_FOUND, "CredRead")
    return _credential(kept[TargetName])


def write(Credential: dict[str, Any], Flags: int = 0) -> None:  # noqa: N803 - as above
    assert (Credential["Type"], Flags) == (CRED_TYPE_GENERIC, 0)
    kept = _kept("CredWrite")
    blob = Credential["CredentialBlob"].encode("utf-16-le").hex()
    kept[Credential["TargetName"]] = Credential | {"CredentialBlob": blob}
    _keep(kept)


def delete(TargetName: str, Type: int, Flags: int = 0) -> None:  # noqa: N803 - as above
    assert (Type, Flags) == (CRED_TYPE_GENERIC, 0)
    kept = _kept("CredDelete")
    if TargetName not in kept:
        raise _refusal(_NOT_FOUND, "CredDelete")
    del kept[TargetName]
    _keep(kept)


def enumerate_by_beginning(Filter: str, Flags: int = 0) -> list[dict[str, Any]]:  # noqa: N803 - as above
    assert Filter.endswith("*")
    assert Flags == 0
    kept = _kept("CredEnumerate")
    found = [_credential(each) for name, each in kept.items() if name.startswith(Filter[:-1])]
    if not found:
        raise _refusal(_NOT_FOUND, "CredEnumerate")
    return found


def _kept(function: str) -> dict[str, dict[str, Any]]:
    if not (folder := os.environ.get(PLACE)):
        raise _refusal(_NO_SUCH_LOGON_SESSION, function)
    try:
        kept: dict[str, dict[str, Any]] = json.loads(Path(folder, "credentials.json").read_text("utf-8"))
    except FileNotFoundError:
        return {}
    return kept


def _keep(kept: dict[str, dict[str, Any]]) -> None:
    Path(os.environ[PLACE], "credentials.json").write_text(json.dumps(kept), "utf-8")


def _credential(kept: dict[str, Any]) -> dict[str, Any]:
    return kept | {"CredentialBlob": bytes.fromhex(kept["CredentialBlob"])}


def _refusal(number: int, function: str) -> Exception:
    pywintypes = import_module("win32ctypes.pywin32.pywintypes")  # is there on Windows alone
    refused: Exception = pywintypes.error(number, function, "")
    return refused
