"""Loading: the bytes of one page, what they are, and how to decode them."""

from core.load.pages import decode, load

__all__ = ["decode", "load"]
