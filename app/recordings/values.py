"""Values as bytes and back, without loss: pictures as the file they came as, else as PNG; sound as its samples.

With `quality` above 0, pictures that did not come as a file are JPEGs instead: smaller, and no longer what they were.
"""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from app.sdk import Audio, Detections, Image, Video
from app.sdk.detections import Skeleton
from app.sdk.marks import read_mark
from app.sdk.runlength import RunLength

Packed = tuple[dict[str, Any], bytes]


def weight(value: Any) -> int:
    """About how many bytes it keeps in memory while it waits to be written."""
    if isinstance(value, Image):
        came = value.raster.file
        return len(came[0]) if came is not None else value.raster.pixels.nbytes
    if isinstance(value, Audio):
        return value.samples.nbytes
    return len(value) if isinstance(value, bytes | str) else 1024


def pack(value: Any, quality: int = 0) -> Packed:
    match value:
        case Image():
            return _picture(value, quality)
        case Audio():
            return _sound(value)
        case Detections():
            return _found(value)
        case Video():
            about = {"mime": value.mime, "width": value.width, "height": value.height, "fps": value.fps}
            return {"kind": "video", **about, "duration": value.duration}, str(value.path).encode()
        case bytes():
            return {"kind": "bytes"}, value
    return {"kind": _plain_kind(value)}, json.dumps(value).encode()  # floats come back to the bit, NaN too


def unpack(about: dict[str, Any], data: bytes) -> Any:
    match about["kind"]:
        case "image":
            marks = tuple(read_mark(mark) for mark in about.get("marks", ()))
            return Image.encoded(data, about["mime"], time=about["time"]).marked(*marks)
        case "audio":
            if about["samples"] == "int16":
                samples = np.frombuffer(data, "<i2").astype(np.float32) / np.float32(32768)
            else:
                samples = np.frombuffer(data, "<f4").astype(np.float32)
            return Audio(samples, about["rate"], about["time"], about.get("gap", 0.0))
        case "detections":
            return _detections(about, data)
        case "video":
            size = {key: about[key] for key in ("width", "height", "fps", "duration")}
            return Video(Path(data.decode()), about["mime"], **size)
        case "bytes":
            return data
    return json.loads(data)


def _plain_kind(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "number" if isinstance(value, int | float) else "string" if isinstance(value, str) else "json"


def _picture(image: Image, quality: int) -> Packed:
    about: dict[str, Any] = {"kind": "image", "time": image.time}
    if image.marks:
        about["marks"] = [mark.plain() for mark in image.marks]
    if (came := image.raster.file) is not None:
        return {**about, "mime": came[1]}, came[0]
    import cv2

    as_file, how = (".jpg", [cv2.IMWRITE_JPEG_QUALITY, quality]) if quality else (".png", _quick())
    done, data = cv2.imencode(as_file, image.bare[..., ::-1], how)
    if not done:
        raise ValueError(f"a picture of {image.width} × {image.height} cannot be written")
    return {**about, "mime": "image/jpeg" if quality else "image/png"}, data.tobytes()


def _quick() -> list[int]:
    """How PNG is written at the speed of a camera: run lengths, no search for what is alike."""
    import cv2

    return [cv2.IMWRITE_PNG_COMPRESSION, 1, cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_RLE]


def _sound(audio: Audio) -> Packed:
    """What came as 16-bit samples is kept as such."""
    about = {"kind": "audio", "rate": audio.rate, "time": audio.time, "gap": audio.gap}
    scaled = audio.samples * np.float32(32768)
    small = np.clip(np.rint(scaled), -32768, 32767)
    if np.array_equal(small, scaled):
        return {**about, "samples": "int16"}, small.astype("<i2").tobytes()
    return {**about, "samples": "float32"}, audio.samples.astype("<f4").tobytes()


def _found(found: Detections) -> Packed:
    """Its arrays as they are in memory: what `plain` writes is rounded, for people."""
    about: dict[str, Any] = {"kind": "detections", "labels": found.labels, "size": found.size, "time": found.time}
    if found.masks is not None:
        about["masks"] = [mask.plain() for mask in found.masks]
    if found.skeleton is not None:
        about["skeleton"] = {"names": found.skeleton.names, "pairs": found.skeleton.pairs}
    arrays = {one.name: getattr(found, one.name) for one in fields(found)}
    arrays = {name: array for name, array in arrays.items() if isinstance(array, np.ndarray)}
    about["arrays"] = {name: [array.dtype.str, array.shape] for name, array in arrays.items()}
    return about, b"".join(np.ascontiguousarray(array).tobytes() for array in arrays.values())


def _detections(about: dict[str, Any], data: bytes) -> Detections:
    arrays: dict[str, Any] = {}
    at = 0
    for name, (dtype, shape) in about["arrays"].items():
        count = int(np.prod(shape))
        arrays[name] = np.frombuffer(data, dtype, count, at).reshape(shape)
        at += arrays[name].nbytes
    masks, bones = about.get("masks"), about.get("skeleton")
    return Detections(
        labels=tuple(about["labels"]),
        size=(about["size"][0], about["size"][1]),
        time=about["time"],
        masks=None if masks is None else tuple(RunLength.from_plain(mask) for mask in masks),
        skeleton=bones and Skeleton(tuple(bones["names"]), tuple((one, other) for one, other in bones["pairs"])),
        **arrays,
    )
