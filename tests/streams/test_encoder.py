"""Pictures are encoded beside whoever makes them; the last one always arrives."""

import json
import struct
import threading

import numpy as np
from PIL import Image as Pillow

from app.sdk import Box, Image
from app.streams import Encoder


def picture(shade: int, size: tuple[int, int] = (16, 8)) -> Image:
    return Image.of(np.full((size[1], size[0], 3), shade, np.uint8))


class Inbox:
    """Collects what is done; `gate` holds the encoder's thread back."""

    def __init__(self) -> None:
        self.messages, self.gate, self.came = [], threading.Event(), threading.Semaphore(0)

    def __call__(self, key, message) -> None:
        self.messages.append((key, message))
        self.came.release()
        self.gate.wait(60)


def read(message: bytes) -> tuple[dict, bytes]:
    (length,) = struct.unpack_from("<I", message, 4)
    return json.loads(message[8 : 8 + length]), message[8 + length :]


def test_a_picture_becomes_one_message(tmp_path):
    inbox = Inbox()
    inbox.gate.set()
    encoder = Encoder(inbox)
    encoder.encode("pin", picture(200).marked(Box((1, 2, 3, 4), label="cat")), {"seq": 7})
    assert inbox.came.acquire(timeout=60)
    about, jpeg = read(inbox.messages[0][1])
    assert (about["seq"], about["size"], about["mime"]) == (7, [16, 8], "image/jpeg")
    assert about["marks"][0]["label"] == "cat"
    (tmp_path / "x.jpg").write_bytes(jpeg)
    with Pillow.open(tmp_path / "x.jpg") as seen:
        assert (seen.size, seen.getpixel((8, 4))) == ((16, 8), (200, 200, 200))
    encoder.close()


def test_of_those_that_wait_the_newest_is_encoded_and_the_last_always():
    inbox = Inbox()
    encoder = Encoder(inbox)
    encoder.encode("pin", picture(1), {"seq": 0})
    assert inbox.came.acquire(timeout=60)
    for seq in range(1, 50):
        encoder.encode("pin", picture(seq), {"seq": seq})
    inbox.gate.set()
    assert inbox.came.acquire(timeout=60)
    encoder.close()
    assert [read(message)[0]["seq"] for _, message in inbox.messages] == [0, 49]


def test_none_is_lost_at_the_moment_the_encoder_falls_idle():
    inbox = Inbox()
    inbox.gate.set()
    encoder = Encoder(inbox)
    for seq in range(300):
        encoder.encode("pin", picture(seq % 256), {"seq": seq})
        assert inbox.came.acquire(timeout=60)
    encoder.close()
    assert [read(message)[0]["seq"] for _, message in inbox.messages] == list(range(300))


def test_a_picture_that_cannot_be_decoded_is_passed_over():
    inbox = Inbox()
    inbox.gate.set()
    encoder = Encoder(inbox)
    encoder.encode("pin", Image.encoded(b"nonsense", "image/png"), {"seq": 0})
    encoder.encode("other", picture(1), {"seq": 1})
    assert inbox.came.acquire(timeout=60)
    assert inbox.messages[0][0] == "other"
    encoder.encode("pin", picture(1), {"seq": 2})
    assert inbox.came.acquire(timeout=60)
    encoder.close()


def test_after_close_nothing_happens():
    inbox = Inbox()
    encoder = Encoder(inbox)
    encoder.close()
    encoder.encode("pin", picture(1), {})
    encoder.close()
    assert inbox.messages == []


def test_a_picture_that_cannot_be_encoded_does_not_silence_its_pin():
    inbox = Inbox()
    inbox.gate.set()
    encoder = Encoder(inbox)
    encoder.encode("pin", picture(1).marked(None), {"seq": 0})
    encoder.encode("other", picture(2).marked(Box((1, 2, 3, np.float32(4)))), {"seq": 1})
    assert inbox.came.acquire(timeout=60), "one thread: the bad picture has been tried by now"
    encoder.encode("pin", picture(3), {"seq": 2})
    assert inbox.came.acquire(timeout=60)
    assert [(key, read(message)[0]["seq"]) for key, message in inbox.messages] == [("other", 1), ("pin", 2)]
    encoder.close()
