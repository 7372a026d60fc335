"""Many pairs at once: a report each, an index of them all, and what became of each sentence."""
