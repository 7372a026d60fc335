"""Data that Retold ships: fonts, icons, word lists, templates, samples; core.resources finds it."""
