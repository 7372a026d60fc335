"""The front end for PDF documents: marks on pages to paragraphs of a text."""

from core.extract.pdf.reading import read_pdf

__all__ = ["read_pdf"]
