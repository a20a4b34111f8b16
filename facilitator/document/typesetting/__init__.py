"""Words into lines, lines into blocks, blocks into pages: where each piece stands. Nothing is drawn."""
