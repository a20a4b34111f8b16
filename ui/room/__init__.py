"""What the room may see, on a projector or a shared screen.

The shared window draws a picture of the case that holds only what everyone may see, and opens on a screen
without notes. It has no words of its own from a note: what is not in the shared view cannot come here.
"""
