"""The running meeting: agenda, notes and floor side by side, each with its keys.

Every key sends one act to the case and every column reloads what changed; the clock is the case's own,
shown and never counted here. Digits and typing anywhere are understood by the window first. Nothing of a
private session may be shown while the room can see it.
"""
