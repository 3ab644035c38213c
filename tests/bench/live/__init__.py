"""Live sessions under load, beside what others do: one command each, `python -m tests.bench.live.NAME`."""
