"""Serve nodes as agents of their own process: `python -m app.sdk.serve mine.py --port 9000`.

The reference for docs/outside-agents.md; needs nothing of the lab itself.
"""

from app.sdk.serve.server import AgentServer, application
from app.sdk.serve.written import manifest_files

__all__ = ["AgentServer", "application", "manifest_files"]
