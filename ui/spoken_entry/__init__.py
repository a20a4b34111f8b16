"""One line in which an action is written as it is said, in Meet and in Agree.

What the line is read as is shown before anything is proposed, and each part can be mended. Nothing is
guessed: `facilitator/agreement/spoken_action.py` reads it, and what it does not understand stays in what.
"""
