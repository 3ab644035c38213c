"""Somebody may not do something: a line in the log, and no traceback, for nothing is broken."""

import logging

from app.access import NotAllowedError


def log_refusals_as_lines() -> None:
    """NiceGUI logs whatever an event's handler raises as an error of the program."""
    logging.getLogger("nicegui").addFilter(_as_a_line)


def _as_a_line(record: logging.LogRecord) -> bool:
    error = (record.exc_info and record.exc_info[1]) or record.msg
    if isinstance(error, NotAllowedError):
        record.msg, record.args, record.exc_info, record.exc_text = f"refused: {error}", (), None, None
        record.levelno, record.levelname = logging.WARNING, "WARNING"
    return True
