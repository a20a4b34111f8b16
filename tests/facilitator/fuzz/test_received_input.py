"""Whatever is typed, sent or written by another program, the answer is a value or a sentence, and soon."""

import contextlib
import json
import sys
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.case.date_entry import YEARS_EITHER_WAY, parse_date
from facilitator.case.papers import PaperKind
from facilitator.case.received_files import LARGEST_MEGABYTES, kind_of
from facilitator.case.time_entry import parse_time
from facilitator.computer_check.machine_checks import MachineChecks
from facilitator.computer_check.result import Status
from facilitator.document.cloud_folders import cloud_folder
from facilitator.errors import InvalidValue
from tests.facilitator.fuzz.damage import damaged, inputs

LARGEST_PAPER = LARGEST_MEGABYTES * 1024 * 1024
TODAY = date(2028, 2, 29)
NEARLY_DATES = st.text(
    st.sampled_from("0123456789/.-, stndrhofjanfebmaraprilmayjunjulaugsepoctnovdecmontue٣²½"), max_size=24
)
NEARLY_TIMES = st.text(st.sampled_from("0123456789:.hamp n٣²½"), max_size=10)
MOUNTS = (
    b"27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n30 27 0:44 / /home rw - btrfs /dev/dm-0 rw\n"
)
SWAPS = b"Filename Type Size Used Priority\n/dev/zram0 partition 8 0 100\n/swap file 8 0 -2\n"


@inputs(0.08)
@given(typed=NEARLY_DATES | st.text(max_size=60), to_come=st.booleans())
def test_whatever_is_typed_for_a_date_is_a_near_day_or_refused(typed: str, to_come: bool) -> None:
    with contextlib.suppress(InvalidValue):
        found = parse_date(typed, TODAY, to_come=to_come)
        assert abs(found.year - TODAY.year) <= YEARS_EITHER_WAY


@inputs(0.04)
@given(typed=NEARLY_TIMES | st.text(max_size=40))
def test_whatever_is_typed_for_a_time_is_a_time_or_refused(typed: str) -> None:
    with contextlib.suppress(InvalidValue):
        assert isinstance(parse_time(typed), time)


@pytest.mark.parametrize("piece", ["1", "1/", " ", "a", "st", "٣"])
def test_a_very_long_entry_is_refused_at_once(piece: str) -> None:
    for parse in (lambda text: parse_date(text, TODAY), parse_time):
        with pytest.raises(InvalidValue):
            parse(piece * 100_000)


@inputs(0.06)
@given(
    beginning=damaged(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
    | damaged(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    | damaged(b"\xff\xd8\xff\xe0\0\x10JFIF")
    | st.binary(max_size=2000),
    size=st.integers(0, 2 * LARGEST_PAPER),
)
def test_whatever_a_paper_begins_with_it_is_of_a_known_kind_or_refused(beginning: bytes, size: int) -> None:
    try:
        kind = kind_of(beginning, size)
    except InvalidValue:
        return
    assert size <= LARGEST_PAPER
    assert kind in PaperKind


@inputs(0.03)
@given(
    content=damaged(json.dumps({"personal": {"path": "/home/x/Dropbox"}}).encode()) | st.binary(max_size=80)
)
def test_whatever_another_program_wrote_about_its_folder_it_is_read(content: bytes) -> None:
    info = Path.home() / ".dropbox" / "info.json"
    info.parent.mkdir(exist_ok=True)
    info.write_bytes(content)

    assert cloud_folder(Path("/nowhere/plan.pdf")) in {None, "Dropbox"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads what Linux shows")
@inputs(0.03)
@given(mounts=damaged(MOUNTS), swaps=damaged(SWAPS))
def test_whatever_the_system_shows_the_check_goes_on(
    mounts: bytes, swaps: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.getbasetemp() / "made-up-system"
    for name, content in (("proc/self/mountinfo", mounts), ("proc/swaps", swaps)):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    checks = dict(MachineChecks(Path("/home/x/vault"), root=root).all())

    for name in ("Disk encryption", "Swapped memory", "Folder of your cases"):
        assert checks[name]().status is not Status.FAIL
