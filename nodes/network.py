"""Nodes that talk to other servers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from app.sdk import Detections, Image, Json, NodeError, Outputs, Run, node
from app.sdk.http import client

if TYPE_CHECKING:
    import httpx

LONGEST = 16 * 1024
"""Characters of an answer that are told."""


class Posted(Outputs):
    status: int
    """What the other server answered, such as 200."""
    answer: str
    """Its words, as far as 16,384 characters."""


@node(title="Webhook", category="outputs", sink=True, pure=False)
async def webhook(
    value: Json,
    url: str,
    image: Image | None = None,
    header: str = "",
    patience: Annotated[float, Field(ge=0.1, le=300, json_schema_extra={"unit": "s"})] = 10.0,
    *,
    run: Run,
) -> Posted:
    """Post what comes to another server, as JSON; with a picture as a form, whose fields are value and image.

    Args:
        value: What is posted.
        url: Where to, such as https://example.org/hook.
        image: A picture that goes along, as JPEG.
        header: One more header, such as Authorization: Bearer 123. No redirect takes it to another server.
        patience: How long the other server may take.
    """
    import httpx

    plain = value.plain() if isinstance(value, Detections) else value
    name, _, text = header.partition(":")
    headers = {name.strip(): text.strip()} if name.strip() else {}
    try:
        form = None if image is None else await _form(url, plain, image, run)
        body = {"json": plain} if form is None else {"files": form}
        async with (
            asyncio.timeout(patience),
            client(run, timeout=patience) as http,
            _kept_here(http, url, name.strip()),
            http.stream("POST", url, headers=headers, **body) as answer,
        ):
            said = await _beginning(answer)
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        raise NodeError(f"{url!r} is no address", "Write it as https://example.org/hook", pin="url") from error
    except (httpx.HTTPError, TimeoutError) as error:
        reason = str(error) or ("it takes too long" if isinstance(error, TimeoutError) else type(error).__name__)
        raise NodeError(
            f"{_host(url)} cannot be posted to: {reason}", "Check the address, and that it is up"
        ) from error
    if answer.is_error:
        short = said[:200].strip()
        raise NodeError(f"{_host(url)} answered {answer.status_code}: {short}", "Look what it expects", pin="url")
    return Posted(status=answer.status_code, answer=said)


@asynccontextmanager
async def _kept_here(http: "httpx.AsyncClient", url: str, header: str) -> AsyncIterator[None]:
    """Where a redirect leads to another scheme, host or port, neither the header nor a password goes along."""
    import httpx

    home = _origin(httpx.URL(url))

    async def look(request: httpx.Request) -> None:
        if _origin(request.url) != home:
            for name in {header.lower(), "authorization", "cookie"} & set(request.headers):
                del request.headers[name]

    http.event_hooks = {"request": [look]}
    yield


def _origin(url: "httpx.URL") -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port  # None is the port that goes with the scheme


async def _form(url: str, plain: Json, image: Image, run: Run) -> dict[str, Any]:
    import httpx

    jpeg = await run.compute(image.jpeg, 90)
    value = httpx.Request("POST", url, json=plain).content
    return {"value": (None, value, "application/json"), "image": ("image.jpg", jpeg, "image/jpeg")}


async def _beginning(answer: "httpx.Response") -> str:
    """No more of it is read: another server may have no end of words."""
    data = bytearray()
    async for piece in answer.aiter_bytes(LONGEST):
        data += piece
        if len(data) >= 4 * LONGEST:  # bytes of a character, at most
            break
    return data.decode(answer.encoding or "utf-8", "replace")[:LONGEST]


def _host(url: str) -> str:
    """Without what may be secret in an address."""
    from urllib.parse import urlsplit

    return urlsplit(url).hostname or "it"
