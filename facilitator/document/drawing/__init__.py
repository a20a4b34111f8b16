"""Pages onto a canvas, each piece as content of its structure element."""
