"""Nothing, on purpose: with this module for its settings, reportlab runs no file from the home folder."""
