"""What the views show, prepared from a comparison; no widget, and of Qt only QtCore."""
