"""The terms of the plan as a whole, which Agree and Finish both show: outcome, days, review, who receives it.

Each row hands its value to the case and shows what comes back. The terms print on the plan, so a row may
neither guess an answer nor put in a word that nobody chose.
"""
