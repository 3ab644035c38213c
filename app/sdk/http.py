"""HTTP for nodes: every request, and every redirect, asks the lab first whether it may go there."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    import httpx

    from app.sdk.run import Run


def client(run: "Run", *, timeout: float = 10.0) -> "httpx.AsyncClient":
    """An httpx client for a node; `timeout` in seconds. What it may not reach raises NodeError."""
    import httpx

    class Asking(httpx.AsyncBaseTransport):
        def __init__(self) -> None:
            self._wire = httpx.AsyncHTTPTransport(retries=2)  # of connecting, which harms nobody

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            """Connect to the address that was checked, under the name that was asked for."""
            there = urlsplit(await run.reach(str(request.url)))
            host = request.url.host
            if there.hostname and there.hostname != host:
                # Another request: a redirect goes on from the one that was asked, under its name.
                url, more = request.url.copy_with(host=there.hostname), {**request.extensions, "sni_hostname": host}
                request = httpx.Request(
                    request.method, url, headers=request.headers, stream=request.stream, extensions=more
                )
            return await self._wire.handle_async_request(request)

        async def aclose(self) -> None:
            await self._wire.aclose()

    return httpx.AsyncClient(transport=Asking(), timeout=timeout, follow_redirects=True, max_redirects=3)
