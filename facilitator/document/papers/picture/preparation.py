"""What has to be loaded before a paper of this kind is read."""

import importlib
from typing import Final

import pi_heif
from PIL import AvifImagePlugin, Image

# Pillow loads what reads a format when it meets one.
_READERS: Final = ("Bmp", "Gif", "Jpeg", "Mpo", "Png", "Tiff", "WebP")


def prepare() -> None:
    """Load it, from files that cannot be opened later."""
    # What Pillow would load by itself as it opens the first picture.
    Image.preinit()
    for reader in _READERS:
        importlib.import_module(f"PIL.{reader}ImagePlugin")
    # One thread for each, begun by nobody else.
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    pi_heif.register_heif_opener(decode_threads=1, thumbnails=False, depth_images=False, aux_images=False)
