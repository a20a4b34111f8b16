"""What has to be loaded before a paper of this kind is read."""


def prepare() -> None:
    """Load it, from files that cannot be opened later."""
