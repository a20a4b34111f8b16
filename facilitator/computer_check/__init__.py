"""Check this computer: the product proves its promises here, in a scratch vault, from keys to traces.

`run_checks` yields one `CheckResult` after the other: `steps` plays the practice meeting to its end and
destroys it, `machine_checks` asks the system, `trace_search` looks for what was left. Each check can fail,
and is tested to fail when its part is broken. A check that could not look says so; it never passes. No real
case is opened.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from facilitator.computer_check.keychain_lifetime import KEYCHAIN_LIFETIME, lifetime_of
from facilitator.computer_check.machine_checks import MachineChecks
from facilitator.computer_check.papers_apart import PAPERS_APART
from facilitator.computer_check.result import CheckResult, FailedError, Status
from facilitator.computer_check.steps import Steps
from facilitator.errors import FacilitatorError

__all__ = ["CheckResult", "Status", "run_checks"]


def run_checks(*, keep_plan: Path | None = None, vault_folder: Path | None = None) -> Iterator[CheckResult]:
    """Yield one result for each check as it is done; after a failure only the cleaning up follows.

    First what the computer does around the product, for cases in `vault_folder`, then each promise.
    With `keep_plan`, the practice meeting's action plan is kept there; nothing else is left behind.
    """
    run = Steps(keep_plan)
    checks: tuple[tuple[str, Callable[[], CheckResult | str]], ...] = (
        *MachineChecks(vault_folder).all(),
        ("Hardening", run.hardening),
        ("Keychain", run.keychain),
        (KEYCHAIN_LIFETIME, lambda: lifetime_of(run.keychain_name)),
        ("Keys", run.keys),
        ("Practice meeting", run.practice_meeting),
        ("Encryption", run.encryption),
        ("Copied folder", run.copied_folder),
        ("Consent", run.consent),
        ("Action plan", run.action_plan),
        (PAPERS_APART, run.papers),
        ("Destruction", run.destruction),
    )
    failed = False
    for name, check in checks:
        result = _result(name, check)
        yield result
        failed = result.status is Status.FAIL
        if failed:
            break
    yield _result("Cleaning up", run.clean_up)
    if not failed:
        yield _result("Traces", run.traces)


def _result(name: str, check: Callable[[], CheckResult | str]) -> CheckResult:
    try:
        seen = check()
    except (FailedError, FacilitatorError) as error:
        return CheckResult(name, Status.FAIL, str(error))
    except Exception as error:  # noqa: BLE001  a check that breaks has failed, whatever it was; values stay out
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
        return CheckResult(name, Status.FAIL, f"The check stopped with {type(error).__name__} at {where}.")
    return seen if isinstance(seen, CheckResult) else CheckResult(name, Status.OK, seen)
