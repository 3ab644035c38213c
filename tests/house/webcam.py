"""A webcam whose truth is known: a circle that steps sixteen pixels a frame, under its own frame number in squares."""

import subprocess
from pathlib import Path

import cv2
import numpy as np

WIDTH, HEIGHT, FPS, FRAMES = 640, 360, 30, 60
BITS, CELL = 6, 40
STEP, RADIUS, Y = 16, 44, 220


def center(frame: int) -> tuple[int, int]:
    """Where the circle is in frame `frame`, 0 to 59: there and back again."""
    frame %= FRAMES
    return 80 + STEP * (frame if frame <= 30 else 60 - frame), Y


def draw(frame: int) -> np.ndarray:
    """(360, 640, 3) uint8 BGR."""
    pixels = np.full((HEIGHT, WIDTH, 3), 226, np.uint8)
    for bit in range(BITS):
        shade = 250 if frame >> bit & 1 else 10
        pixels[: CELL // 2, bit * CELL : (bit + 1) * CELL] = shade
    cv2.circle(pixels, center(frame), RADIUS, (40, 40, 220), -1, cv2.LINE_AA)
    return pixels


def write_y4m(path: Path) -> Path:
    """The form in which Chromium takes a fake webcam."""
    with path.open("wb") as file:
        file.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{FPS}:1 Ip A0:0 C420jpeg\n".encode())
        for frame in range(FRAMES):
            file.write(b"FRAME\n" + cv2.cvtColor(draw(frame), cv2.COLOR_BGR2YUV_I420).tobytes())
    return path


def write_mp4(path: Path, frames: int = FRAMES) -> Path:
    import av

    with av.open(str(path), "w") as film:
        stream = film.add_stream("libx264", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for frame in range(frames):
            film.mux(stream.encode(av.VideoFrame.from_ndarray(draw(frame), format="bgr24")))
        film.mux(stream.encode(None))
    return path


def speak(path: Path, text: str) -> Path:
    subprocess.run(["espeak-ng", "-v", "en-us", "-s", "150", "-w", str(path), text], check=True)
    return path


READ = """(node) => {
  const canvas = document.querySelector(`.m-card canvas[data-node="${node}"]`);
  if (!canvas || canvas.dataset.seq === undefined) return null;
  const copy = document.createElement('canvas');
  copy.width = canvas.width; copy.height = canvas.height;
  const pen = copy.getContext('2d');
  pen.drawImage(canvas, 0, 0);
  let frame = 0, isOurs = true;
  for (let bit = 0; bit < 6; bit++) {
    const at = pen.getImageData((bit * 40 + 20) * canvas.width / 640, 10 * canvas.height / 360, 1, 1).data;
    if (at[1] > 128) frame |= 1 << bit;
    isOurs &&= at.slice(0, 3).every((shade) => shade < 50 || shade > 205);
  }
  isOurs &&= frame < 60; // our film has sixty, and a bright sky reads as all ones
  return { frame, isOurs, seq: Number(canvas.dataset.seq), marks: JSON.parse(canvas.dataset.marks || '[]'),
           width: canvas.width, height: canvas.height };
}"""
"""Reads, in one go, the frame number in the pixels of a view and the marks that were drawn on them.

`isOurs` is false for a picture that carries no number, such as another camera's.
"""
