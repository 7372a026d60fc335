"""Quality and speed beside the peers, one command each: ``python -m benchmarks.NAME FILE…``.

The files hold measuring data and are no part of the project; README.md gives their formats.
"""
