"""Between unlocking and locking: the list of cases, and the one case that is open.

`Session` opens and closes cases; `OpenCase` is what lives exactly as long as one of them: the controller,
its pages on the rail, undo, the heading, names for the dictionary, what was refused, and the watch over the
case's file. `STAGES` has one row for each stage. Only here is every screen known, and what one asks passed on
to another. Nothing here may outlive the lock: whatever held a case's words is dropped with the case.
"""
