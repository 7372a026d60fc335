"""Office documents that the tests build: the parts of one, zipped."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WORD = f'xmlns:w="{W}" xmlns:mc="{MC}" xmlns:wps="urn:wps" xmlns:v="urn:v"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_OPEN = " ".join(
    f'xmlns:{prefix}="{_ODF}:{name}:1.0"'
    for prefix, name in [
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("meta", "meta"),
        ("manifest", "manifest"),
    ]
)
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
STYLES = {
    "Heading1": "heading 1",
    "Titel": "Title",
    "Zitat": "Quote",
    "Loud": "Intense Quote",
    "Below": "caption",
    "TOC1": "toc 1",
    "Bullet": "List Bullet",
}


def zipped(parts, compression=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def p(text="", style="", settings="", run=""):
    """Return a paragraph of Word; ``text`` may be plain or runs."""
    runs = text if text.startswith("<w:") else r(text, run)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{settings}</w:pPr>{runs}</w:p>"


def r(text, settings=""):
    """Return a run of Word."""
    return f'<w:r><w:rPr>{settings}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def relations(targets):
    items = "".join(
        f'<Relationship Id="r{number}" Type="{_TYPES}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{items}</Relationships>'


def docx(*paragraphs, core="", **parts):
    """Return a Word document; ``parts`` are its headers, footers, notes and comments."""
    styles = "".join(
        f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in STYLES.items()
    )
    inside = {"styles": f"{styles}{parts.pop('styles', '')}", **parts}
    files = {
        f"word/{kind}.xml": f"<w:{kind} {_WORD}>{content}</w:{kind}>"
        for kind, content in inside.items()
    }
    properties = f'<p:coreProperties xmlns:p="urn:p" {_DC}>{core}</p:coreProperties>'
    return zipped(
        {
            "_rels/.rels": relations(
                [("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")]
            ),
            "word/document.xml": f"<w:document {_WORD}><w:body>{''.join(paragraphs)}</w:body>"
            "</w:document>",
            "word/_rels/document.xml.rels": relations(
                [(kind.rstrip("0123456789"), f"{kind}.xml") for kind in inside]
            ),
            "docProps/core.xml": properties,
            **files,
        }
    )


def odt(*content, styles="", automatic="", meta="", manifest=""):
    """Return an OpenDocument text."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_OPEN}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{''.join(content)}"
            "</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {_OPEN}>{styles}</office:document-styles>",
            "meta.xml": f"<office:document-meta {_OPEN} {_DC}><office:meta>{meta}</office:meta>"
            "</office:document-meta>",
            "META-INF/manifest.xml": f"<manifest:manifest {_OPEN}>{manifest}</manifest:manifest>",
        },
        zipfile.ZIP_STORED,
    )


def t(text, style="", tag="p"):
    """Return a paragraph of OpenDocument."""
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:{tag}{named}>{text}</text:{tag}>"
