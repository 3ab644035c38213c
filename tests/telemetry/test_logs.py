"""What reaches the terminal."""

import json
import logging
import subprocess
import sys

import pytest

from app.telemetry.logs import clean, somebody_is_there


def record_of(error: Exception) -> logging.LogRecord:
    try:
        raise error
    except Exception:
        return logging.LogRecord("uvicorn.error", logging.ERROR, "", 0, "Exception in ASGI", None, sys.exc_info())


def test_a_tab_that_closed_early_is_no_error():
    assert not somebody_is_there(record_of(RuntimeError("No response returned.")))


def test_any_other_error_is_told():
    assert somebody_is_there(record_of(RuntimeError("the disk is full")))
    assert somebody_is_there(logging.LogRecord("uvicorn.error", logging.ERROR, "", 0, "plain", None, None))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("GET /ws/streams/1?token=mlt_a_b&after=2", "GET /ws/streams/1?token=…&after=2"),
        ("rtsp://ada:hush@camera.local/live is away", "rtsp://ada:…@camera.local/live is away"),
        ("postgresql://lab:hush@db/lab", "postgresql://lab:…@db/lab"),
        ("Authorization: Bearer abc.def==", "Authorization: Bearer …"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("the token mlt_0123_secret is known", "the token mlt_… is known"),
    ],
)
def test_secrets_are_taken_out(said: str, kept: str):
    assert clean(said) == kept


def test_a_line_has_what_it_belongs_to_and_no_secret():
    code = """
import logging, structlog, warnings
from structlog.contextvars import bound_contextvars
from app.telemetry import set_up_logs
set_up_logs("info")
with bound_contextvars(run="r1", request="q1", who="ada"):
    structlog.get_logger().info("loaded", node="detect", password="hush", url="rtsp://a:hush@b/c")
    structlog.get_logger().debug("left out")
    logging.getLogger("uvicorn.error").warning("slow %s", "client")
    warnings.warn("old")
    try:
        raise ValueError("rtsp://a:hush@b/c is away")
    except ValueError as error:
        structlog.get_logger().error("lost", exc_info=error)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in ran.stderr.splitlines()]
    assert [line["event"].partition("\n")[0][:20] for line in lines][:2] == ["loaded", "slow client"]
    assert all((line["run"], line["request"], line["who"]) == ("r1", "q1", "ada") for line in lines)
    assert lines[0]["node"] == "detect"
    assert [line["level"] for line in lines] == ["info", "warning", "warning", "error"]
    assert "hush" not in ran.stderr
