"""What a frame looks like on the wire, byte for byte: clients in other languages rely on it."""

import json
import struct

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.streams import AUDIO, FRAME, FrameRefusal, Header, check_jpeg, picture_message

u64 = st.integers(0, 2**64 - 1)
JPEG = b"\xff\xd8 a picture \xff\xd9"


def test_the_header_is_32_bytes_little_endian():
    packed = Header(FRAME, seq=1, captured=2, feed=3, extra=4).pack()
    assert packed == b"MLF1" + bytes([1, *[0] * 7, 2, *[0] * 7, 3, 0, 0, 0, 4, *[0] * 7])
    assert len(packed) == Header.SIZE == 32


@given(st.sampled_from([FRAME, AUDIO]), u64, u64, st.integers(0, 255), u64, st.binary(max_size=40))
def test_a_header_reads_back_whatever_follows_it(magic, seq, captured, feed, extra, body):
    header = Header(magic, seq, captured, feed, extra)
    assert Header.read(header.pack() + body) == header


@given(st.binary(max_size=64).filter(lambda data: data[:4] not in (FRAME, AUDIO)))
@example(JPEG)
@example(FRAME + bytes(27))
def test_what_has_no_header_has_none(data):
    assert Header.read(data) is None


def test_flags_above_the_feed_are_for_later():
    assert Header.read(struct.pack("<4sQQIQ", FRAME, 7, 8, 0xABCDEF02, 0)) == Header(FRAME, 7, 8, 2)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (JPEG, None),
        (b"\xff\xd8\xff\xd9", None),
        (b"\x89PNG" + JPEG, "invalid_frame_start"),
        (b"", "invalid_frame_start"),
        (JPEG[:-1], "invalid_frame_end"),
        (b"\xff\xd8", "invalid_frame_end"),
        (b"\xff\xd8" + bytes(100) + b"\xff\xd9", "frame_too_large"),
        (bytes(101), "frame_too_large"),
    ],
)
def test_a_frame_is_checked_without_decoding_it(data, code):
    refusal = check_jpeg(data, limit=100)
    assert (refusal.code if refusal else None) == code


def test_a_refusal_says_why():
    assert check_jpeg(bytes(101), 100) == FrameRefusal("frame_too_large", "the frame has 101 bytes, the limit is 100")


@given(st.dictionaries(st.text(max_size=5), st.integers(0, 9), max_size=3), st.binary(max_size=50))
def test_a_picture_and_what_is_known_of_it_are_one_message(about, data):
    message = picture_message(about, data)
    (length,) = struct.unpack_from("<I", message, 4)
    assert message[:4] == b"MLP1"
    assert json.loads(message[8 : 8 + length]) == about
    assert message[8 + length :] == data
