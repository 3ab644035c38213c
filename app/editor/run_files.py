"""What a run said as files for the browser: pictures with what is drawn on them, and files that its nodes wrote."""

import asyncio
import io
import wave
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import orjson
from fastapi import FastAPI, HTTPException, Response
from fastapi.responses import FileResponse

from app.editor.files import SAFE, within
from app.flow import Flow, flattened
from app.lab import Lab
from app.sdk import AgentManifest, Audio, Image
from app.sdk.sound import joined
from app.storage import StorageError, value_of

_NEVER_CHANGES = {**SAFE, "Cache-Control": "private, max-age=31536000, immutable"}


def mount_run_files(app: FastAPI, lab: Lab) -> None:
    @app.get("/runs/{id}/picture/{pin}", include_in_schema=False)
    async def picture(id: str, pin: str) -> Response:  # noqa: A002
        """The last picture on a pin, with its marks."""
        try:
            image = await value_of(lab.storage, await _said(lab, id, pin))
        except (FileNotFoundError, StorageError) as error:
            raise HTTPException(404, str(error)) from error
        if not isinstance(image, Image):
            raise HTTPException(404, "no picture was said there")
        return Response(
            await asyncio.to_thread(lambda: Image.of(image.pixels).jpeg(90)),
            media_type="image/jpeg",
            headers=_NEVER_CHANGES,
        )

    @app.get("/runs/{id}/sound/{pin}", include_in_schema=False)
    async def sound(id: str, pin: str) -> Response:  # noqa: A002
        """All the sound that was said on a pin, in one piece."""
        try:
            clips = [await value_of(lab.storage, one) for one in await _all_said(lab, id, pin)]
        except (FileNotFoundError, StorageError) as error:
            raise HTTPException(404, str(error)) from error
        heard = [clip for clip in clips if isinstance(clip, Audio)]
        if not heard:
            raise HTTPException(404, "no sound was said there")
        return Response(await asyncio.to_thread(_wav, heard), media_type="audio/wav", headers=SAFE)

    @app.get("/runs/{id}/file/{pin}", include_in_schema=False)
    async def written(id: str, pin: str, save: bool = False) -> Response:  # noqa: A002
        """The file that a node wrote and named on this pin."""
        value = await _said(lab, id, pin)
        if not names_file(await lab.runs.flow(id), lab.registry.agents, pin) or not isinstance(value, str):
            raise HTTPException(404, "no file was named there")
        path = await asyncio.to_thread(within, Path(value), lab.settings.folder / "out")
        if path is None:
            raise HTTPException(404, "the file is gone, or is not among what flows have written here")
        how = "attachment" if save else "inline"
        return FileResponse(path, filename=path.name, headers=SAFE, content_disposition_type=how)


def names_file(flow: Flow, agents: Mapping[str, AgentManifest], pin: str) -> bool:
    """Whether what is said on a pin of the flow that runs is the path of a file it has written."""
    node, _, name = pin.partition(".")
    placed = flattened(flow, agents).flow.nodes.get(node)
    manifest = agents.get(placed.type) if placed is not None else None
    output = manifest.output(name) if manifest is not None else None
    return output is not None and output.metadata.widget == "file"


async def _said(lab: Lab, id: str, pin: str) -> Any:  # noqa: A002
    try:
        outputs = await lab.runs.outputs(id)
    except KeyError as error:
        raise HTTPException(404, "there is no such run") from error
    found = next((one.value for one in outputs if one.pin == pin), None)
    if found is None:
        raise HTTPException(404, "nothing was said there")
    return await asyncio.to_thread(orjson.loads, found)


async def _all_said(lab: Lab, id: str, pin: str) -> list[Any]:  # noqa: A002
    """The values that were told of on a pin of a run that is over, in their order."""
    try:
        if not (await lab.runs.get(id)).is_over:
            raise HTTPException(409, "the run goes on; ask again when it is over")
        events = [one async for batch in lab.runs.watch(id) for one in batch if one.kind == "output"]
    except KeyError as error:
        raise HTTPException(404, "there is no such run") from error
    told = await asyncio.to_thread(lambda: [orjson.loads(one.data) for one in events])
    return [about["value"] for about in told if f"{about['node']}.{about['pin']}" == pin]


def _wav(clips: list[Audio]) -> bytes:
    whole, file = joined(clips), io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(whole.rate)
        out.writeframes((np.clip(whole.samples, -1, 1) * 32767).astype("<i2").tobytes())
    return file.getvalue()
