"""What comes of the meeting: issues, options, actions, consent, the plan, and what of it the room may see.

An action is a wording; a consent is to one exact wording and falls with it. `drawing_up` makes the plan out
of what every party consents to as it stands, and of nothing else; `precision`, `limits` and `timescales`
say what will fail in practice or in law. `shared_view` is the one value that the room's window can draw,
built from an allow-list. No function here writes: an act clears a consent, a rule says that it must.
"""
