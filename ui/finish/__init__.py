"""The last stage: look at the action plan, save it, then destroy the case or keep it until its day.

The steps stand in the order in which they must be settled. The plan is made in the worker and looked at
before it is saved; `CaseEnding` carries out the destruction and reports each step. What is not erased is
never called erased.
"""
