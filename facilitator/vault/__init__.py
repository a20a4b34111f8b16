"""Keys, encrypted case files and their destruction."""
