"""How everything looks: colours and sizes of text, drawings, the program's icon, the titles of windows.

The screens ask for a colour by what it is for and for a distance in steps of the grid. What a person chose
is kept outside the encrypted files, so nothing of a case may stand in it, and no title of a window may name
one.
"""
