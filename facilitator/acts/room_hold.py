"""What the room is allowed to see, in memory alone: a shared view always opens blank."""

from facilitator.agreement.room_sees import Room


class RoomHold:
    """Holds the one answer, for the acts on the room and for the notes that keep out of its sight."""

    def __init__(self) -> None:
        self.room = Room()
