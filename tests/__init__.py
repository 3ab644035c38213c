"""The tests. A busy machine is no failure: httpx gives up after five seconds by itself, and here after a minute."""

import httpx

for wait in ("connect", "read", "write", "pool"):
    setattr(httpx._config.DEFAULT_TIMEOUT_CONFIG, wait, 60.0)
