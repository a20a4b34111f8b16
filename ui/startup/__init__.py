"""The first and the last moments: whether a window can be shown, where faults are told, ending as asked.

Only the way in (`__main__` and `start`) uses these. What is asked before Qt is loaded may not import it,
and nothing here may print a value: type and place of a fault, never what somebody wrote.
"""
