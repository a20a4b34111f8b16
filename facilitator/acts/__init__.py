"""What a facilitator can do, one file for each part of the work."""
