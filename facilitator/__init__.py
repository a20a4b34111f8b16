"""What the product knows and promises; runs without Qt."""

__version__ = "0.2.0"
