"""`WS /ws/video/stream`: every message and every refusal of protocols.md, on the real server."""

import asyncio
import json
import struct
import time
from contextlib import asynccontextmanager
from itertools import pairwise

import cv2
import httpx
import numpy as np
import pytest
import websockets

from app.streams import FRAME, Header
from tests.conftest import start_server, stop_server
from tests.published import conforms


def jpeg(width=64, height=48, shade=128):
    return cv2.imencode(".jpg", np.full((height, width, 3), shade, np.uint8))[1].tobytes()


def picture_with_shapes():
    """A red circle and a green square on grey, 320 by 240, and where they are."""
    pixels = np.full((240, 320, 3), 225, np.uint8)
    cv2.circle(pixels, (80, 120), 40, (40, 40, 220), -1, cv2.LINE_AA)
    cv2.rectangle(pixels, (200, 80), (280, 160), (60, 180, 60), -1)
    return cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, 95])[1].tobytes()


def store(server, nodes, *edges):
    flow = {"mentatlab": 1, "name": "video test", "nodes": nodes, "edges": list(edges)}
    answer = httpx.post(f"{server.address}/api/v1/flows", json=flow)
    assert answer.status_code == 201, answer.text
    return answer.json()["id"]


SLOW = {"camera": {"type": "inputs.camera"}, "slow": {"type": "local/slow.size", "set": {"seconds": 0.1}}}


@pytest.fixture(scope="module")
def slow(server):
    return store(server, SLOW, "camera.image -> slow.image")


class Client:
    """A client that holds everything it is told to the published schema."""

    def __init__(self, socket):
        self.socket = socket
        self.hello = None

    async def hear(self):
        message = await asyncio.wait_for(self.socket.recv(), 60)
        return message if isinstance(message, bytes) else conforms("video-from-server", json.loads(message))

    async def until(self, true):
        while True:
            message = await self.hear()
            if not isinstance(message, bytes) and true(message):
                return message

    async def say(self, **message):
        await self.socket.send(json.dumps(message))


@asynccontextmanager
async def video(server, query=""):
    async with websockets.connect(f"{server.sockets}/ws/video/stream{query}", max_size=None) as socket:
        client = Client(socket)
        client.hello = await client.hear()
        yield client


async def test_the_first_message_introduces_the_session(server):
    async with video(server) as client:
        hello = client.hello
        assert hello["type"] == "session"
        assert hello["flow"] == "built-in"
        assert hello["max_frame_size"] == 5 * 1024 * 1024
        assert "detect.detections" in hello["pins"]
        assert len(hello["session_id"]) >= 8


async def test_the_built_in_flow_detects(server):
    async with video(server) as client:
        await client.socket.send(picture_with_shapes())
        answer = await client.until(lambda message: "frame_index" in message)
        assert answer["frame_index"] == 0
        assert answer["processing_ms"] > 0
        assert abs(answer["timestamp"] - time.time()) < 60
        found = answer["results"]["detect.detections"]
        assert sorted(found["labels"]) == ["circle", "square"]
        circle = found["boxes"][found["labels"].index("circle")]
        assert np.allclose(circle, [40, 80, 120, 160], atol=6)
        assert found["size"] == [320, 240]
    page = httpx.get(f"{server.address}/metrics").text
    assert 'mentatlab_model_memory_bytes{device="cpu"}' in page
    assert 'mentatlab_frame_age_seconds_count{stage="processed"}' in page


async def test_a_header_of_the_clients_own_is_understood(server, slow):
    async with video(server, f"?flow={slow}") as client:
        await client.socket.send(Header(FRAME, seq=900, captured=time.time_ns()).pack() + jpeg(width=96))
        answer = await client.until(lambda message: "results" in message)
        assert answer["frame_index"] == 0
        assert answer["results"]["slow.out"] == 96


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"GIF89a" + b"x" * 100 + b"\xff\xd9", "invalid_frame_start"),
        (b"", "invalid_frame_start"),
        (jpeg()[:-2], "invalid_frame_end"),
        (b"\xff\xd8" + b"\0" * (5 * 1024 * 1024) + b"\xff\xd9", "frame_too_large"),
        (b"\xff\xd8 no picture at all \xff\xd9", "undecodable"),
        (struct.pack("<4sQQIQ", b"MLF1", 1, 1, 0, 0), "invalid_frame_start"),
    ],
    ids=["start", "empty", "end", "large", "undecodable", "header only"],
)
async def test_a_bad_frame_is_refused_and_the_session_goes_on(server, slow, data, code):
    async with video(server, f"?flow={slow}") as client:
        await client.socket.send(data)
        refusal = await client.hear()
        assert refusal["frame_index"] == 0
        assert refusal["error"]["code"] == code
        assert refusal["error"]["message"]
        await client.socket.send(jpeg(width=80))
        answer = await client.until(lambda message: "frame_index" in message)
        assert (answer["frame_index"], answer["results"]["slow.out"]) == (1, 80)


async def test_a_frame_that_a_node_fails_at_is_refused_and_the_session_goes_on(server):
    nodes = {
        "camera": {"type": "inputs.camera"},
        "width": {"type": "local/slow.size", "set": {"seconds": 0}},
        "e": {"type": "text.expression", "set": {"expression": "640 // (a - 64)"}},
    }
    failing = store(server, nodes, "camera.image -> width.image", "width.out -> e.a")
    async with video(server, f"?flow={failing}") as client:
        await client.socket.send(jpeg(width=64))
        refusal = await client.until(lambda message: "frame_index" in message)
        assert (refusal["frame_index"], refusal["error"]["code"]) == (0, "pipeline_failed")
        assert refusal["error"]["message"].startswith("e.expression: ")
        assert "division by zero" in refusal["error"]["message"]
        await client.socket.send(jpeg(width=80))
        answer = await client.until(lambda message: "frame_index" in message)
        assert (answer["frame_index"], answer["results"]["e.value"]) == (1, 40)


async def test_300_frames_through_a_slow_model_are_dropped_at_the_door_and_never_queued(server, slow):
    began = time.monotonic()
    async with video(server, f"?flow={slow}") as client:
        frames = [jpeg(width=64 + n % 8) for n in range(300)]

        async def send():
            for frame in frames:
                await client.socket.send(frame)
                await asyncio.sleep(0.005)

        sending = asyncio.create_task(send())
        answers, warnings = {}, []
        while len(answers) < 300:
            message = await client.hear()
            if "warning" in message:
                warnings.append((time.monotonic(), message))
            else:
                answers[message["frame_index"]] = message
        await sending
        assert sorted(answers) == list(range(300))
        done = [index for index, message in answers.items() if "results" in message]
        dropped = [index for index, message in answers.items() if message.get("dropped")]
        assert len(done) + len(dropped) == 300
        assert len(dropped) > len(done) > 3
        assert done == sorted(done), "results leave in the order of the frames"
        assert done[-1] == 299, "the newest frame is never the one that is dropped"
        for index in done:
            assert answers[index]["results"]["slow.out"] == 64 + index % 8, "each result belongs to its own frame"
        # One in flight and one waiting: no frame is older than two calls and what a busy machine adds.
        assert max(answers[index]["processing_ms"] for index in done) < 2_000
        assert warnings
        assert all(message["warning"] == "slow_down" and message["drop_rate"] > 0.3 for _, message in warnings)
        assert all(later - earlier > 0.9 for (earlier, _), (later, _) in pairwise(warnings))
        assert len(warnings) <= 1 + time.monotonic() - began, "one a second, though some may come late and together"


async def test_settings_change_without_reconnecting(server, slow):
    async with video(server, f"?flow={slow}") as client:
        await client.say(type="configure", settings={"slow.seconds": 0})
        await client.socket.send(jpeg())
        first = await client.until(lambda message: "results" in message)
        assert first["results"]["slow.out"] == 64
        await client.say(type="configure", settings={"slow.seconds": "soon"})
        refused = await client.until(lambda message: message.get("type") == "error")
        assert refused["error"]["recoverable"]
        assert "slow.seconds" in refused["error"]["message"]
        await client.socket.send(jpeg(width=72))
        assert (await client.until(lambda message: "results" in message))["results"]["slow.out"] == 72


async def test_another_flow_is_taken_up_without_reconnecting(server, slow):
    other = store(
        server,
        {"camera": {"type": "inputs.camera"}, "evens": {"type": "local/slow.evens"}},
        "camera.image -> evens.image",
    )
    async with video(server, f"?flow={slow}") as client:
        await client.say(type="configure", flow=other)
        hello = await client.until(lambda message: message.get("type") == "session")
        assert hello["flow"] == other
        said = []
        for _ in range(4):
            await client.socket.send(jpeg())
            said.append((await client.until(lambda message: "results" in message))["results"])
        assert said == [{}, {"evens.out": 64}, {}, {"evens.out": 64}]


async def test_pictures_the_flow_makes_come_back_in_binary_at_most_two_unanswered(server):
    grey = store(
        server,
        {"camera": {"type": "inputs.camera"}, "grey": {"type": "local/slow.grey"}},
        "camera.image -> grey.image",
    )
    async with video(server, f"?flow={grey}") as client:
        pictures = []
        for n in range(6):
            await client.socket.send(picture_with_shapes())
            while True:
                message = await client.hear()
                if isinstance(message, bytes):
                    pictures.append(message)
                elif message.get("frame_index") == n:
                    break
        await client.say(type="ping")
        while (message := await client.hear()) != {"type": "pong"} or not pictures:
            if isinstance(message, bytes):
                pictures.append(message)
            elif message == {"type": "pong"}:
                await client.say(type="ping")  # a busy machine is still at work on the first picture
        magic, length = struct.unpack_from("<4sI", pictures[0])
        about = json.loads(pictures[0][8 : 8 + length])
        assert magic == b"MLP1"
        assert (about["node"], about["size"], about["mime"]) == ("grey", [320, 240], "image/jpeg")
        decoded = cv2.imdecode(np.frombuffer(pictures[0][8 + length :], np.uint8), cv2.IMREAD_COLOR)
        assert np.abs(decoded[..., 0].astype(int) - decoded[..., 2]).max() < 24
        assert len(pictures) <= 2, "a client that acknowledges nothing is sent two"
        await client.say(type="ack", node="grey", pin="out")
        await client.socket.send(picture_with_shapes())
        while not isinstance(await client.hear(), bytes):
            pass


@pytest.mark.parametrize(
    "text", ["not json", "[]", '{"no": "type"}', '{"type": "dance"}', '{"type": "configure", "settings": 3}']
)
async def test_a_message_nobody_understands_is_answered_and_the_session_goes_on(server, slow, text):
    async with video(server, f"?flow={slow}") as client:
        await client.socket.send(text)
        answer = await client.until(lambda message: message.get("type") == "error")
        assert answer["error"]["recoverable"]
        await client.say(type="ping", and_an_unknown_field=1)
        assert (await client.until(lambda message: message.get("type") == "pong"))["type"] == "pong"


async def test_an_acknowledgement_of_nothing_does_no_harm(server, slow):
    async with video(server, f"?flow={slow}") as client:
        await client.say(type="ack", node=["not", "a", "name"], pin={})
        await client.say(type="ping")
        assert (await client.until(lambda message: message.get("type") == "pong"))["type"] == "pong"


async def test_an_unknown_flow_is_refused_with_1008(server):
    with pytest.raises(websockets.ConnectionClosedError) as refused:
        async with video(server, "?flow=nosuchflow"):
            pass
    assert refused.value.rcvd.code == 1008
    assert "nosuchflow" in refused.value.rcvd.reason


async def test_a_flow_that_takes_no_frames_is_refused_with_1008(server):
    text = store(server, {"a": {"type": "inputs.text", "set": {"text": "hi"}}})
    with pytest.raises(websockets.ConnectionClosedError) as refused:
        async with video(server, f"?flow={text}"):
            pass
    assert refused.value.rcvd.code == 1008


async def test_a_flow_that_ends_hangs_up_and_says_why(server):
    """A node that is to stop all has failed: that nothing answers any more is said, not left to be found out."""
    nodes = {
        "camera": {"type": "inputs.camera"},
        "width": {"type": "local/slow.size", "set": {"seconds": 0}},
        "e": {"type": "text.expression", "set": {"expression": "640 // (a - 64)"}, "on_error": "stop_all"},
    }
    failing = store(server, nodes, "camera.image -> width.image", "width.out -> e.a")
    async with video(server, f"?flow={failing}") as client:
        await client.socket.send(jpeg(width=64))
        with pytest.raises(websockets.ConnectionClosedError) as ended:
            await client.until(lambda message: False)
        assert ended.value.rcvd.code == 1008
        assert ended.value.rcvd.reason.startswith("e.expression: ")


async def test_a_page_of_another_site_is_refused(server):
    with pytest.raises(websockets.ConnectionClosedError) as refused:
        async with websockets.connect(f"{server.sockets}/ws/video/stream", origin="http://elsewhere.example") as socket:
            await socket.recv()
    assert refused.value.rcvd.code == 1008


async def test_a_message_far_over_the_limit_ends_the_connection_with_1009(server, slow):
    async def flood():
        async with video(server, f"?flow={slow}") as client:
            await client.socket.send(b"\xff\xd8" + b"\0" * (40 * 1024 * 1024))
            await client.hear()

    with pytest.raises(websockets.ConnectionClosedError) as refused:
        await flood()
    assert refused.value.rcvd.code == 1009


async def test_a_session_leaves_nothing_behind(server, slow):
    before = {flow["id"] for flow in httpx.get(f"{server.address}/api/v1/flows").json()["flows"]}
    async with video(server, f"?flow={slow}") as client:
        await client.socket.send(jpeg())
        await client.until(lambda message: "results" in message)
    after = {flow["id"] for flow in httpx.get(f"{server.address}/api/v1/flows").json()["flows"]}
    assert before == after
    async with asyncio.timeout(30):
        while 'mentatlab_sessions{kind="video"} 0.0' not in httpx.get(f"{server.address}/metrics").text:
            await asyncio.sleep(0.05)


async def is_let_in(server):
    try:
        async with video(server) as client:
            return client.hello["type"] == "session"
    except websockets.ConnectionClosedError as refused:
        if refused.rcvd.code != 1013:
            raise
        return False


async def test_the_four_variables_are_read(tmp_path_factory):
    server = start_server(
        tmp_path_factory.mktemp("limits"),
        STREAM_MAX_FRAME_SIZE_MB="0.001",
        STREAM_MAX_SESSIONS="1",
        STREAM_ENFORCE_MAX_SESSIONS="1",
        STREAM_DROP_THRESHOLD="0.2",
        STREAM_SLOWDOWN_THRESHOLD="0.5",
    )
    try:
        async with video(server) as client:
            assert client.hello["max_frame_size"] == 1048
            await client.socket.send(jpeg(640, 480))
            assert (await client.hear())["error"]["code"] == "frame_too_large"
            with pytest.raises(websockets.ConnectionClosedError) as refused:
                async with video(server):
                    pass
            told = refused.value.rcvd
            assert (told.code, told.reason) == (1013, "1 sessions are open already")
            assert 'mentatlab_refused_total{reason="video"} 1.0' in httpx.get(f"{server.address}/metrics").text
            await client.say(type="ping")
            assert await client.hear() == {"type": "pong"}, "who is there is served on"
        async with asyncio.timeout(30):
            while not await is_let_in(server):  # the server has yet to notice that the first has gone
                await asyncio.sleep(0.05)
    finally:
        await asyncio.to_thread(stop_server, server)
