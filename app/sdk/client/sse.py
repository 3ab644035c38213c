"""Server-sent events over httpx (WHATWG HTML, 9.2)."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

import httpx

from app.sdk.client.errors import ClientError


@dataclass(frozen=True, slots=True)
class Event:
    kind: str
    data: str
    id: str


async def server_sent_events(
    http: httpx.AsyncClient, url: str, query: dict[str, str], silence: float, last_id: str = ""
) -> AsyncGenerator[Event, None]:
    """The events of one connection. Raises ClientError if the server refuses, and what httpx does if the line is cut.

    More than `silence` seconds without a byte is a cut line: the server sends a comment every 15.
    """
    headers = {"Accept": "text/event-stream", **({"Last-Event-ID": last_id} if last_id else {})}
    timeout = httpx.Timeout(10, read=silence)
    async with http.stream("GET", url, params=query, headers=headers, timeout=timeout) as answer:
        await check_answer(answer)
        kind, data, id_ = "message", list[str](), ""
        async for line in answer.aiter_lines():
            field, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if not line:
                if data:
                    yield Event(kind, "\n".join(data), id_)
                kind, data = "message", []
            elif field == "event":
                kind = value
            elif field == "data":
                data.append(value)
            elif field == "id":
                id_ = value


async def check_answer(answer: httpx.Response) -> None:
    """Raises ClientError for a refusal, with the code and the reason that the server gives."""
    if answer.status_code < 400:
        return
    await answer.aread()
    try:
        problem = answer.json()
        code, detail = problem["code"], problem["detail"]
    except (ValueError, KeyError, TypeError):
        code, detail, problem = f"http_{answer.status_code}", answer.text[:200] or answer.reason_phrase, {}
    more = {name: value for name, value in problem.items() if name not in ("code", "status")}
    raise ClientError(code, detail, answer.status_code, **more)
