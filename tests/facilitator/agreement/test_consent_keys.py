"""What a consent is kept under: earlier files hold it, so it never changes."""

import pytest

from facilitator.agreement.action import consent_id, digest
from facilitator.case.identity import PartyId


def test_a_consent_is_known_by_its_subject_and_its_party() -> None:
    assert consent_id("action", PartyId("family")) == "action:family"


def test_the_digest_of_a_wording_is_the_one_that_earlier_files_hold() -> None:
    assert digest(("Do it.", "")) == "32f335222b406b1b53cfd5d602bf0267e5b882560437ba849e739a6fe64ba569"


@pytest.mark.parametrize("other", [("Do it.",), ("", "Do it."), ("Do it", "."), ("Do it.", "", "")])
def test_parts_of_a_wording_do_not_run_into_each_other(other: tuple[str, ...]) -> None:
    assert digest(other) != digest(("Do it.", ""))
