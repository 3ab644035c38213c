"""Media made on the spot for the tests of nodes."""

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def encoded(kind: str, width: int = 48, height: int = 32) -> bytes:
    """A picture of graded colours as the bytes of a `.jpg`, `.png` or `.webp` file."""
    import cv2

    across, down = np.meshgrid(np.linspace(0, 255, width), np.linspace(0, 255, height))
    pixels = np.stack([across, down, 255 - across], 2).astype(np.uint8)
    done, data = cv2.imencode(kind, pixels[..., ::-1])
    assert done
    return data.tobytes()


def written(path: Path, samples: NDArray[np.float32], rate: int, codec: str) -> Path:
    """Mono sound, (n,) float32 in -1 to 1, as a file."""
    import av

    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate)
        stream.layout = "mono"
        form = stream.codec_context.format.name if stream.codec_context.format else "s16"
        frame = av.AudioFrame.from_ndarray(samples[None], format="flt", layout="mono")
        frame.sample_rate = rate
        mixer = av.AudioResampler(format=form, layout="mono", rate=rate, frame_size=stream.codec_context.frame_size)
        for given in (frame, None):
            for part in mixer.resample(given):
                container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return path


def rotated(path: Path, degrees: int) -> Path:
    """A copy of an MP4 whose header asks players to turn it by 90 degrees with the clock (ISO 14496-12, tkhd)."""
    assert degrees == 90
    data = bytearray(path.read_bytes())
    header = data.index(b"tkhd") + 4
    (height,) = struct.unpack(">I", data[header + 80 : header + 84])
    matrix = (0, 1 << 16, 0, -(1 << 16) & 0xFFFFFFFF, 0, 0, height, 0, 1 << 30)
    data[header + 40 : header + 76] = struct.pack(">9I", *matrix)
    turned = path.with_stem("turned")
    turned.write_bytes(data)
    return turned


def cut(path: Path, share: float) -> Path:
    """A copy without its end, as a broken download leaves it."""
    whole = path.read_bytes()
    short = path.with_stem("cut")
    short.write_bytes(whole[: round(len(whole) * share)])
    return short
