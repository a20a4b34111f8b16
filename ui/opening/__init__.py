"""The opening words, which belong to no one stage: read in the meeting, worded at home."""
