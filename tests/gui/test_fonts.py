"""Text is text on every machine, also on one without any font of its own."""

import os
import subprocess
import sys

import pytest

NO_FONTS = '<?xml version="1.0"?><fontconfig><cachedir>{folder}</cachedir></fontconfig>'

INK = """
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from gui.app import make_application
application = make_application(["retold"])
def drawn(font, text):
    image = QImage(60, 60, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    font.setPointSize(24)
    painter.setFont(font)
    painter.drawText(5, 45, text)
    painter.end()
    return bytes(image.constBits())
fonts = [application.font(), QFont(["Noto Serif", "Noto Sans CJK SC"])]
# Every character without a glyph is drawn as the same box.
print(len({drawn(QFont(font), text) for font in fonts for text in "Re日报\\U000e0fff"}))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fontconfig is Linux's")
def test_nothing_is_drawn_as_boxes_on_a_machine_without_fonts(tmp_path):
    config = tmp_path / "fonts.conf"
    config.write_text(NO_FONTS.format(folder=tmp_path))
    environment = os.environ | {"FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", INK],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    # Latin letters look different in both fonts, the Chinese ones and the box need not.
    assert int(done.stdout) >= 2 * len("Re") + len("日报")
