"""The running meeting: its state, the floor, time, who was heard, and notes.

`state` is what a meeting is; `floor` gives, takes and queues the floor as pure moves from one state to the
next; `heard`, `progress` and `running_time` tell what follows from it. Time is handed in as milliseconds
that went by and is never read from a clock here. Who speaks first is suggested by time alone, never by
party or identity. What the room may see is decided in `agreement.shared_view`, which needs what was agreed
as well.
"""
