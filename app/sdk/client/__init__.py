"""Talk to a MentatLab from a program: streams that survive a cut line, media, runs, flows.

`AsyncClient` for programs with a loop, `Client` for those without. Needs nothing of the lab itself.
"""

from app.sdk.client.async_client import AsyncClient
from app.sdk.client.backoff import Patience
from app.sdk.client.blocking import Client
from app.sdk.client.errors import ClientError
from app.sdk.client.messages import Chunk, Gap, OpenedStream, RunEvent

__all__ = ["AsyncClient", "Chunk", "Client", "ClientError", "Gap", "OpenedStream", "Patience", "RunEvent"]
