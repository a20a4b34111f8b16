"""The opening words, which belong to no one stage: read in the meeting, worded at home.

The case says what must be said and which words are the facilitator's own; the script shows it part by part.
What the law or the choices of the case ask to be said may not be left out here.
"""
