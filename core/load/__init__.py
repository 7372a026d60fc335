"""Loading: the bytes of one page, what they are, and how to decode them."""

from core.load.pages import load
from core.text.decoding import decode

__all__ = ["decode", "load"]
