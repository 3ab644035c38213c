"""The gateway: the lab's face for programs. HTTP, WebSocket and what they promise."""

from app.gateway.mount import mount

__all__ = ["mount"]
