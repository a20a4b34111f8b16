"""What the operating system tells about the session: that it is locked, that the computer goes to sleep."""

from facilitator.platform_watch.session_watch import Availability, SessionWatch

__all__ = ["Availability", "SessionWatch"]
