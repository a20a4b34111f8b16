"""Words into lines, lines into blocks, blocks into pages: where each piece stands. Nothing is drawn.

Lengths are added by `fsum`, which rounds once: `sum` rounds otherwise from Python 3.12 on, and a line that is
a hair longer there would be set otherwise.
"""
