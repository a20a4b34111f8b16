"""Agree: what will be done, in words that every party agrees to."""
