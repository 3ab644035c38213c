"""What reaches the terminal."""

import logging
import sys

from app.telemetry.logs import somebody_is_there


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
