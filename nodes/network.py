"""Nodes that talk to other servers."""

from typing import Annotated

from pydantic import Field

from app.sdk import Detections, Image, Json, NodeError, Outputs, Run, node
from app.sdk.http import client

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
        header: One more header, such as Authorization: Bearer 123.
        patience: How long the other server may take.
    """
    import httpx

    plain = value.plain() if isinstance(value, Detections) else value
    name, _, text = header.partition(":")
    headers = {name.strip(): text.strip()} if name.strip() else {}
    try:
        async with client(run, timeout=patience) as http:
            if image is None:
                answer = await http.post(url, json=plain, headers=headers)
            else:
                jpeg = await run.compute(image.jpeg, 90)
                form = {"value": (None, httpx.Request("POST", url, json=plain).content, "application/json")}
                answer = await http.post(
                    url, files={**form, "image": ("image.jpg", jpeg, "image/jpeg")}, headers=headers
                )
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        raise NodeError(f"{url!r} is no address", "Write it as https://example.org/hook", pin="url") from error
    except httpx.HTTPError as error:
        reason = str(error) or type(error).__name__
        raise NodeError(
            f"{_host(url)} cannot be posted to: {reason}", "Check the address, and that it is up"
        ) from error
    if answer.is_error:
        said = answer.text[:200].strip()
        raise NodeError(f"{_host(url)} answered {answer.status_code}: {said}", "Look what it expects", pin="url")
    return Posted(status=answer.status_code, answer=answer.text[:LONGEST])


def _host(url: str) -> str:
    """Without what may be secret in an address."""
    from urllib.parse import urlsplit

    return urlsplit(url).hostname or "it"
