"""What the operating system tells, and what is asked of it: lock, sleep, memory given back, capture.

Each part says whether it is available at all on this system, and why not, so that a screen promises nothing
that was not seen to work. What another system needs stands behind a condition on that system. Nothing of a
case comes through here.
"""

from facilitator.platform_watch.session_watch import Availability, SessionWatch

__all__ = ["Availability", "SessionWatch"]
