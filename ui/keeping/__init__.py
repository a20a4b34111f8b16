"""How long a case is kept, its encrypted copies, and removing everything."""
