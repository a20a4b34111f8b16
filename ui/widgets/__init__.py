"""The controls that screens are made of: fields that save themselves, questions, cards, lists, messages.

They know colours, the grid and the dictionary, and neither a case nor a page: what is typed is handed on as
a signal. A control that holds a secret tells screen readers and the clipboard nothing of it, and none
decides what a case allows.
"""
