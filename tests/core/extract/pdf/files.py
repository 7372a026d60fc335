"""PDF documents that the tests write."""

import zlib

from fpdf import FPDF

from core.extract import extract
from core.load import load
from core.resources import resource

FONTS = {
    ("Text", ""): "NotoSerif-Regular.ttf",
    ("Text", "B"): "NotoSerif-Bold.ttf",
    ("Han", ""): "NotoSansCJKsc-Regular.otf",
}
SIZE_POINTS, LINE_MM, GAP_MM = 11, 5.5, 3


class Paper(FPDF):
    """A document of A4 pages; ``head`` and ``foot`` stand on each of them."""

    def __init__(self, head="", foot="", *, han=False):
        super().__init__()
        self.head, self.foot = head, foot
        for (family, style), name in FONTS.items():
            if han or family != "Han":
                self.add_font(family, style, str(resource("fonts", name)))
        self.set_margin(20)
        self.set_auto_page_break(True, 25)
        self.set_font("Text", size=SIZE_POINTS)
        self.add_page()

    def header(self):
        if self.head:
            self.set_font("Helvetica", size=8)
            self.set_y(8)
            self.cell(0, 5, self.head, new_x="LMARGIN", new_y="NEXT")
            self.set_y(25)
            self.set_font("Text", size=SIZE_POINTS)

    def footer(self):
        if self.foot:
            self.set_font("Helvetica", size=8)
            self.set_y(-12)
            self.cell(0, 5, self.foot.replace("#", str(self.page_no())))

    def add(self, text, size=SIZE_POINTS, style="", **settings):
        """Add a paragraph, or a heading in another type."""
        self.set_font("Text", style, size)
        self.multi_cell(0, size / 2, text, new_x="LMARGIN", new_y="NEXT", **settings)
        self.ln(GAP_MM)
        return self

    def data(self):
        return bytes(self.output())


def read(paper, name="a.pdf"):
    data = paper if isinstance(paper, bytes) else paper.data()
    return extract(load(data, name=name))


def raw_pdf(content, page="", resources=""):
    """Return a document of one page whose content is given as it stands in the file."""
    stream = zlib.compress(content)
    return from_objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources "
        b"<< /Font << /F1 5 0 R >> %s >> %s >>" % (resources.encode(), page.encode()),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def from_objects(*objects):
    """Return the file that holds some objects, the first of which is the catalogue."""
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
    return data + head + table + end % (len(objects) + 1, len(data))
