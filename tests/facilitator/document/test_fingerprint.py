import hashlib
import re

from facilitator.document.content.fingerprint import fingerprint


def test_a_fingerprint_is_the_start_of_the_sha256_in_four_groups() -> None:
    assert fingerprint(b"") == "e3b0 c442 98fc 1c14"
    assert hashlib.sha256(b"a plan").hexdigest().startswith(fingerprint(b"a plan").replace(" ", ""))


def test_a_change_of_one_bit_changes_it() -> None:
    assert fingerprint(b"plan \x00") != fingerprint(b"plan \x01")
    assert re.fullmatch(r"[0-9a-f]{4}( [0-9a-f]{4}){3}", fingerprint(b"plan"))
