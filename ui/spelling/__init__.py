"""Which words are spelt as a British dictionary has them, and what may have been meant.

A text goes in, the places of its misspelt words come out; the names of the open case are right while it is
open. The dictionary learns nothing: no word of a case may reach a file.
"""
