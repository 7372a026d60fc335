"""The window: shows what core found; the only package that knows Qt."""
