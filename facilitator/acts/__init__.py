"""What a facilitator can do in a case, one part of the work a file.

`CaseFile` makes every part once and holds it as an attribute. A part is given the opened case (store and
clock) and the parts it asks, in its constructor; so whom it needs stands in one line, and no part needs one
that needs it. `MeetingTime`, `HeardBefore`, `ConsentRecords` and `RoomHold` are asked by several parts and
shown to no screen.

An act checks its rule (which lives in `case`, `meeting` or `agreement`), writes what it changes in one
transaction under the words that undo says, and returns the `Changes` it made. A change takes the fields
that its TypedDict names; identity, order, consent and whose private session a note belongs to are never
among them. No act reaches the database but through the store.
"""
