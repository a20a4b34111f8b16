"""The list of open cases."""
