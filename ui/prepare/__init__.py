"""Preparing a case, at home and offline."""
