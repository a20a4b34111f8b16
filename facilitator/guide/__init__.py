"""The guide that comes with the program: its topics as data, and finding words in them.

The text is `resources/guide/`, Markdown of a few kinds (`markdown.py` says which). Here it becomes frozen
values that a screen draws and that the document prints. Nothing of a case is known here.
"""
