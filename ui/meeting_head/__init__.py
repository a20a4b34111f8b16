"""The head of Meet and Agree: the item and its time, who speaks and who is next, and the acts on both.

Its height never changes; what stands in for the speaker (a break, a question) takes their place.
"""
