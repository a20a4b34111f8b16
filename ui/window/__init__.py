"""The frame around every page: rail, header, messages, the palette of acts and the list of keys.

A page is handed in and shows its header and its acts here. The window knows no case and no screen by name,
and its parts load only after it is painted empty: whatever is imported at the top of `main_window` delays
the first sight.
"""
