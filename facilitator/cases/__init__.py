"""The cases of an unlocked vault, as Home shows them: listed, opened, made, copied, ended on their day.

`cases.py` is the one door to them, as `casefile.py` is to a single case: whoever unlocks gets `Cases`, and
asks it for everything of a case that is not open. `closed_cases.py` opens each for one look or act and leaves
it as it was. What comes out are values (`summary.py`, `listed.py`); only `open`, `create` and `practice` give
a case that stays open. Importing `cases.py` loads the encrypted store, which takes longer than a window may,
so that is done where the worker unlocks.
"""
