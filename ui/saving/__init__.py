"""Saving a document where a person chooses: written in the worker, read back, never over a file unasked."""
