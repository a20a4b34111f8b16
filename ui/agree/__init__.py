"""Agree: what will be done, in words that every party agrees to.

Issues and options become actions, an action is worded, read back, and each party consents to that wording.
What makes a word vague, or clears a consent, the case says; a changed word may never keep an earlier
consent.
"""
