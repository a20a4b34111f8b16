"""What the room may see, on a projector or a shared screen."""
