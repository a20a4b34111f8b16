"""The bundled fonts, each read when a text first needs it, and what of a text they can print."""
