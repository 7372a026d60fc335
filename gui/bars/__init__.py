"""The rows above and below the text."""
