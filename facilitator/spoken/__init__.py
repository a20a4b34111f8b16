"""What is told to a facilitator who listens instead of looking: each thing once, as it changes, in few words.

Nothing here has words of a note in it. While the shared window has the keyboard, whoever stands beside the
facilitator may listen too: nothing is told then of a private session.
"""
