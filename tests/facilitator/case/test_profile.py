"""What is asked of a facilitator once."""

import pytest

from facilitator.case.profile import Profile


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (Profile(name=" Alex   Reed\n"), ("Alex Reed", "", "", "")),
        (Profile(service="Bridge  House"), ("", "Bridge House", "", "")),
        (Profile(contact="01632 960001 "), ("", "", "01632 960001", "")),
        (Profile(platform=" Zoom"), ("", "", "", "Zoom")),
    ],
)
def test_each_thing_that_was_said_is_one_line(profile: Profile, said: tuple[str, ...]) -> None:
    assert (profile.name, profile.service, profile.contact, profile.platform) == said
