"""What the product knows and promises; runs without Qt."""

__version__ = "0.1.0"
