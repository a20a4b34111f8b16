"""Preparing a case, at home and offline: matter, people, what must be in place, agenda, papers.

One section for each, out of fields that save themselves. Whether the meeting may start is decided by the
readiness of the case, never by a section; a paper that a party sent is read in a process of its own and
never in this one.
"""
