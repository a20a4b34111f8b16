"""Fields of a case that more than one screen shows: they save themselves and keep what the case refuses.

What is typed goes to the case through the controller; what comes back is shown in full, a date with its
weekday. A refusal stays at its field with the words that were typed: they may never be lost, nor told away
from the field.
"""
