"""Check this computer: what was tried out on this machine, what it said, and what no check can know.

The checks run in the worker and come back one by one, as words and a state; nothing of a case is open or
read. The page of limits says what the program does not protect against, and may promise nothing that no
check has shown.
"""
