"""A loop that kills the process while it writes: tests.kills.loop."""
