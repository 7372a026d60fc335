"""What makes the double-click application and the files it carries; run by hand, not shipped."""
