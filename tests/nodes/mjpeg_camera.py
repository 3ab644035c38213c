"""A network camera in a process of its own, to be killed, held and started again: `python mjpeg_camera.py PORT`.

It sends what such cameras send, JPEGs in one endless multipart answer, thirty a second, no two alike.
"""

import io
import itertools
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from PIL import Image, ImageDraw


def picture(number: int) -> bytes:
    canvas = Image.new("RGB", (320, 180), (40, 60, 80))
    at = number * 7 % 280
    ImageDraw.Draw(canvas).ellipse((at, 60, at + 40, 100), fill=(250, 200, 40))
    held = io.BytesIO()
    canvas.save(held, "JPEG")
    return held.getvalue()


class Camera(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        still = picture(0) if self.path == "/still" else b""
        try:
            for number in itertools.count():
                jpeg = still or picture(number)
                self.wfile.write(b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % len(jpeg))
                self.wfile.write(jpeg + b"\r\n")
                time.sleep(1 / 30)
        except OSError:
            return  # who looked has gone

    def log_message(self, *_: object) -> None:
        pass


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Camera) as server:
        server.daemon_threads = True
        print("ready", flush=True)
        server.serve_forever()
