"""What is asked of a facilitator once."""

import pytest

from facilitator.case.profile import Profile


def test_a_profile_in_which_nothing_was_said_is_empty() -> None:
    assert Profile().is_empty
    assert Profile(name="  ").is_empty


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (Profile(name=" Alex   Reed\n"), ("Alex Reed", "", "", "")),
        (Profile(service="Bridge  House"), ("", "Bridge House", "", "")),
        (Profile(contact="01632 960001 "), ("", "", "01632 960001", "")),
        (Profile(platform=" Zoom"), ("", "", "", "Zoom")),
    ],
)
def test_each_thing_that_was_said_is_one_line_and_makes_it_a_profile(
    profile: Profile, said: tuple[str, ...]
) -> None:
    assert (profile.name, profile.service, profile.contact, profile.platform) == said
    assert not profile.is_empty
