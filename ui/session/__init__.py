"""Between unlocking and locking: the list of cases, and the one case that is open.

`Session` opens and closes cases and puts their pages on the rail; beside it stands what lives exactly as
long: undo, the heading, names for the dictionary, what was refused, and the watch over a case's file. It
alone knows every screen, and passes what one asks on to another. Nothing here may outlive the lock:
whatever held a case's words is dropped.
"""
