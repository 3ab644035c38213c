"""Every output pin of what runs can be opened as a stream, and costs nothing while nobody subscribes."""

import asyncio

import cv2
import httpx
import numpy as np

from tests.gateway.streams_client import connected, events, open_stream
from tests.gateway.test_video import SLOW, jpeg, picture_with_shapes, store, video


def running(server, session_id):
    (found,) = [
        one
        for one in httpx.get(f"{server.address}/api/v1/sessions").json()["sessions"]
        if one.get("session_id") == session_id
    ]
    return found


async def test_a_live_sessions_pins_are_listed_and_opened(server):
    async with video(server) as client:
        session = client.hello["session_id"]
        found = running(server, session)
        assert (found["flow"], found["name"]) == ("built-in", "Detector")
        pins = {(pin["node"], pin["pin_name"]): pin for pin in found["pins"]}
        assert pins["detect", "detections"]["content_type"] == "application/json"
        assert pins["camera", "image"]["content_type"] == "image/jpeg"

        boxes = open_stream(server, node="detect", pin_name="detections", agent_id=None, session_id=session)
        assert boxes.publish_token is None
        pictures = open_stream(server, node="camera", pin_name="image", agent_id=None, session_id=session)
        async with connected(boxes.ws_url) as found_boxes, connected(pictures.ws_url) as shown:
            await found_boxes.hear()
            await shown.hear()
            sent = picture_with_shapes()
            await client.socket.send(sent)
            said = await found_boxes.hear()
            assert (said["type"], sorted(said["data"]["labels"])) == ("stream_data", ["circle", "square"])
            _, _, data = await shown.hear()
            assert data == sent, "what came as a JPEG is not encoded again"
    async with asyncio.timeout(30):
        while (again := httpx.get(f"{server.address}/api/v1/streams/{boxes.stream_id}").json())["state"] != "ended":
            await asyncio.sleep(0.05)  # the server has yet to notice that its client has gone
    assert again["session_id"] == session


async def test_a_pin_opened_twice_is_one_stream_and_its_session_closing_ends_it(server):
    flow = store(server, SLOW, "camera.image -> slow.image")
    async with video(server, f"?flow={flow}") as client:
        about = {"node": "slow", "pin_name": "out", "flow": flow}
        first = httpx.post(f"{server.address}/api/v1/streams/init", json=about)
        second = httpx.post(f"{server.address}/api/v1/streams/init", json=about)
        assert (first.status_code, second.status_code) == (201, 200)
        assert first.json() == second.json()
        opened = open_stream(server, agent_id=None, **about)
        async with connected(opened.ws_url) as one, connected(opened.ws_url) as other:
            await client.socket.send(jpeg(width=96))
            for subscriber in (one, other):
                start, chunk = await subscriber.hear_all(2)
                assert (start["seq"], chunk["data"]) == (0, 96)
            await client.socket.close()
            for subscriber in (one, other):
                heard, code = await subscriber.until_closed()
                assert (heard[-1]["type"], code) == ("stream_end", 1000)


async def test_what_was_said_while_nobody_listened_is_counted_and_told_as_a_gap(server):
    flow = store(server, SLOW, "camera.image -> slow.image")
    async with video(server, f"?flow={flow}") as client:
        opened = open_stream(server, agent_id=None, node="slow", pin_name="out", flow=flow)
        for width in (32, 48):
            await client.socket.send(jpeg(width=width))
            await client.until(lambda message: "results" in message)
        assert httpx.get(f"{server.address}/api/v1/streams/{opened.stream_id}").json()["buffered_bytes"] == 0
        async with httpx.AsyncClient(timeout=30) as http, http.stream("GET", f"{opened.sse_url}?after=0") as answer:
            heard = events(answer.aiter_lines())
            assert (await anext(heard))["event"] == "stream_start"
            await client.socket.send(jpeg(width=64))
            gap, chunk = await anext(heard), await anext(heard)
        assert (gap["data"]["from"], gap["data"]["to"]) == (1, 2)
        assert (chunk["id"], chunk["data"]["data"]) == ("3", 64)


async def test_pictures_a_node_makes_go_out_as_jpeg_encoded_once_for_all(server):
    nodes = {"camera": {"type": "inputs.camera"}, "grey": {"type": "local/slow.grey"}}
    flow = store(server, nodes, "camera.image -> grey.image")
    async with video(server, f"?flow={flow}") as client:
        opened = open_stream(server, agent_id=None, node="grey", pin_name="out", flow=flow)
        async with connected(opened.ws_url) as one, connected(opened.ws_url) as other:
            await one.hear()
            await other.hear()
            await client.socket.send(picture_with_shapes())
            (_, _, data), (_, _, same) = await asyncio.gather(one.hear(), other.hear())
        assert data == same
        shown = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
        assert shown.shape == (240, 320, 3)
        assert shown.std(axis=2).max() < 12, "it is grey"


async def test_a_pin_that_is_not_there_is_refused_with_those_that_are(server):
    async with video(server) as client:
        about = {"node": "detect", "pin_name": "sound", "session_id": client.hello["session_id"]}
        answer = httpx.post(f"{server.address}/api/v1/streams/init", json=about)
        assert (answer.status_code, answer.json()["code"]) == (422, "unknown_pin")
        assert "it has detections" in answer.json()["detail"]
        answer = httpx.post(f"{server.address}/api/v1/streams/init", json={**about, "node": "nobody"})
        assert "there is camera, detect" in answer.json()["detail"]
        own = open_stream(server, agent_id=None, node="detect", pin_name="detections", session_id=about["session_id"])
        async with connected(f"{own.ws_url}?publish_token=x") as socket:
            assert await socket.until_closed() == ([], 1008)
