"""The guide: its topics, what is looked for in them, and the one page that can be saved and printed.

It is shown over whatever page the window shows, and holds nothing of a case.
"""
