"""Notes as they are typed and drawn, wherever in the app notes are: in the meeting, beside a paper."""
