"""What a process of Windows can take from itself: to write to what is this person's, and to start others.

It is called Untrusted afterwards (mandatory integrity control): Windows lets it change nothing that is of an
ordinary program. Reading files is not barred by that, nor is the network.
"""

from contextlib import suppress

from facilitator.platform_watch.windows_child import WindowsChild


def lower(child: WindowsChild | None = None) -> None:
    """Give up what Windows lets go of; nothing here raises."""
    own = child or WindowsChild()
    for give_up in (own.start_nothing, own.give_up_privileges, own.be_untrusted):
        with suppress(OSError, AttributeError):
            give_up()
