"""Draw the installer's icon and the picture beside its last page: `installer_pictures.py FOLDER`."""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.look.app_icon import DRAWING, ico

# Twice what the Modern UI of NSIS asks for, 164 by 314, for screens with finer pixels.
WIDTH: Final = 328
HEIGHT: Final = 628
SIDE: Final = 176
FROM_TOP: Final = 96
GROUND: Final = "#e7f0ee"


def main(folder: Path) -> int:
    """Write facilitator.ico and picture.bmp, the icon on a quiet ground; return whether that failed."""
    app = QGuiApplication(["installer_pictures"])
    (folder / "facilitator.ico").write_bytes(ico())
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    picture.fill(QColor(GROUND))
    painter = QPainter(picture)
    drawing = QSvgRenderer(QByteArray(resources.read_bytes(DRAWING)))
    drawing.render(painter, QRectF((WIDTH - SIDE) / 2, FROM_TOP, SIDE, SIDE))
    painter.end()
    app.quit()
    return int(not picture.save(str(folder / "picture.bmp"), "BMP"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
