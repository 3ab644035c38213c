"""Sound as a file that says every sample, and back."""

import io
from pathlib import Path

import numpy as np

from app.sdk import Audio

_FLAC_RATES = range(1, 655_351)
"""Hz, after RFC 9639."""


def written(audio: Audio) -> tuple[bytes, str]:
    """A file and its MIME type: FLAC if 16 bits hold the samples, as they do where they came from 16 bits; else WAV."""
    scaled = audio.samples * np.float32(32768)
    small = np.clip(np.rint(scaled), -32768, 32767)
    if len(small) and audio.rate in _FLAC_RATES and np.array_equal(small, scaled):
        return _encoded(small.astype(np.int16), audio.rate, "flac", "flac", "s16"), "audio/flac"
    return _encoded(audio.samples, audio.rate, "wav", "pcm_f32le", "flt"), "audio/wav"


def heard(path: Path, time: float = 0.0, gap: float = 0.0) -> Audio:
    """The sound of a file at its own rate, mixed down to one channel. Raises ValueError if there is none."""
    import av

    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise ValueError(f"{path.name} has no sound")
            rate = container.streams.audio[0].codec_context.sample_rate
            mixer = av.AudioResampler(format="flt", layout="mono", rate=rate)
            parts = [
                np.array(part.to_ndarray()[0], np.float32)
                for frame in (*container.decode(audio=0), None)
                for part in mixer.resample(frame)
            ]
    except av.FFmpegError as error:
        raise ValueError(f"{path.name} cannot be heard: {error}") from error
    return Audio(np.concatenate([np.zeros(0, np.float32), *parts]), rate, time, gap)


def _encoded(samples: np.ndarray, rate: int, container: str, codec: str, form: str) -> bytes:
    import av

    file = io.BytesIO()
    with av.open(file, "w", format=container) as out:
        stream = out.add_stream(codec, rate=rate, layout="mono")
        stream.codec_context.format = form
        out.start_encoding()  # so that sound of no length has its header, too
        for at in range(0, len(samples), rate):
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples[at : at + rate])[None], form, "mono")
            frame.sample_rate, frame.pts = rate, at
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return file.getvalue()
