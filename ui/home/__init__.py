"""The list of cases, and what is done to cases that are not open: copies, their day, destroying, removing.

`HomePage` shows what the vault lists and says what was asked; `Copies` and `Destruction` do it in the
worker, tell what came of it, and have the list shown anew. Nothing here opens a case for good, and nothing
goes before it was announced or agreed to.
"""
