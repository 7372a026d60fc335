"""Documentation and what makes its pictures; run by hand, not shipped."""
