"""Small pictures in every format, made by Pillow, and those of HEIF by libheif with an encoder (x265)."""

from base64 import b64decode
from io import BytesIO
from typing import Any, Final

from PIL import Image

# 64 by 48, the left half blue and the right half red; on a second page 96 by 64, green.
HEIC: Final = b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAjdtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA"
    "ADRpbG9jAAAAAERAAAIAAQAAAAACWwABAAAAAAAAAIIAAgAAAAAC3QABAAAAAAAAACEAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAA"
    "AAABAABodmMxAAAAABVpbmZlAgAAAAACAABodmMxAAAAAA5waXRtAAAAAAABAAABkGlwcnAAAAFpaXBjbwAAAHZodmNDAQNwAAAA"
    "kAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq"
    "5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xh"
    "cAAAAEAAAAABAAAAMAAAAAEAAAAAAAAAAv////AAAAACAAAAEHBpeGkAAAAAAwgICAAAAHhodmNDAQNwAAAAkAAAAAAAHvAA/P34"
    "+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgIaDAgAAAMA"
    "yAAAAwAIQGIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAH2lwbWEAAAAAAAAAAgABBYECAwWEAAIEhgIHBQAAAKtt"
    "ZGF0AAAAfigBrwngOSMkv//9iQ/3v92O//88a3BOP5G1f/+SOa3/vN11EY1iyrw31ouRngq8KWKsRjmOqfGjZpDt5lRXORCYyHNh"
    "xjkcCE1B8OthFvkbVlb0bTiBfC9ZCXnTzhHvYPK5ldaqHg8QvRg2vc82qJaOig79WhPvqD3fPeM3xwAAAB0oAa8J4CM2oj//+PNt"
    "//yfJf/9hFhBT/xVpBn/gA=="
)

# The same first page, to be shown turned to the right.
TURNED_HEIC: Final = b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAchtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA"
    "ADRpbG9jAAAAAERAAAIAAQAAAAAB7AABAAAAAAAAAIIAAgAAAAACbgABAAAAAAAAACQAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAA"
    "AAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAABB2lwcnAAAADmaXBjbwAAAHZodmNDAQNwAAAA"
    "kAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq"
    "5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xh"
    "cAAAAEAAAAABAAAAMAAAAAEAAAAAAAAAAv////AAAAACAAAAEHBpeGkAAAAAAwgICAAAAAlpcm90AwAAABlpcG1hAAAAAAAAAAEA"
    "AQaBAgMFhIYAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAK5tZGF0AAAAfigBrwngOSMkv//9iQ/3v92O//88a3BOP5G1f/+S"
    "Oa3/vN11EY1iyrw31ouRngq8KWKsRjmOqfGjZpDt5lRXORCYyHNhxjkcCE1B8OthFvkbVlb0bTiBfC9ZCXnTzhHvYPK5ldaqHg8Q"
    "vRg2vc82qJaOig79WhPvqD3fPeM3xwAAAAZFeGlmAABNTQAqAAAACAABARIAAwAAAAEABgAAAAAAAA=="
)

BLUE: Final = (0, 0, 200)
RED: Final = (200, 0, 0)


def halves(width: int = 64, height: int = 48) -> Image.Image:
    """Return a picture whose left half is blue and whose right half is red."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (0, 0, width // 2, height))
    return image


def saved(image: Image.Image, form: str, *, orientation: int = 1, **how: Any) -> bytes:
    """Return the picture as a file of that form, which says how it is to be turned."""
    if orientation != 1:
        how["exif"] = Image.Exif()
        how["exif"][0x0112] = orientation
    content = BytesIO()
    # What a picture was saved with once would go into its next form, too.
    image.copy().save(content, form, **how)
    return content.getvalue()


def of_every_form() -> dict[str, bytes]:
    """Return two halves in every form that a photograph or a scan is sent in."""
    image = halves()
    grey = image.convert("L")
    return {
        "PNG": saved(image, "PNG"),
        "PNG of 256 colours": saved(image.quantize(), "PNG"),
        "PNG one can see through": saved(image.convert("RGBA"), "PNG"),
        "PNG of one bit": saved(image.convert("1"), "PNG"),
        "JPEG": saved(image, "JPEG"),
        "JPEG for printing": saved(image.convert("CMYK"), "JPEG"),
        "JPEG in steps": saved(image, "JPEG", progressive=True),
        "TIFF": saved(image, "TIFF"),
        "TIFF for printing": saved(image.convert("CMYK"), "TIFF"),
        "TIFF packed": saved(image, "TIFF", compression="tiff_lzw"),
        "TIFF of JPEG": saved(image, "TIFF", compression="jpeg"),
        "TIFF in tiles": saved(image, "TIFF", compression="tiff_adobe_deflate", tiffinfo={322: 16, 323: 16}),
        "BigTIFF": saved(image, "TIFF", big_tiff=True),
        "fax of group 3": saved(grey.convert("1"), "TIFF", compression="group3"),
        "fax of group 4": saved(grey.convert("1"), "TIFF", compression="group4"),
        "WebP": saved(image, "WEBP"),
        "WebP without loss": saved(image, "WEBP", lossless=True),
        "HEIC": HEIC,
        "AVIF": saved(image, "AVIF"),
        "GIF": saved(image, "GIF"),
        "BMP": saved(image, "BMP"),
    }
