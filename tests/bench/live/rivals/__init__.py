"""Rivals under the same load. Each file runs in an environment of its own, knows nothing of this project but
`cameras.py`, and prints one line of JSON for each mode. `python -m tests.bench.live.beside` calls them.
"""
