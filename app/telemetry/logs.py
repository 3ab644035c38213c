"""Structured logs on stderr: lines to read at a terminal, JSON where nobody watches. No secret is in them."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
_SECRETS = (
    (
        re.compile(r"(?i)([?&\s;\"'](?:token|publish_token|password|secret|key|signature|x-amz-[\w-]+)=)[^&\s\"']+"),
        r"\1…",
    ),
    (re.compile(r"(?i)(\b[a-z][a-z0-9+.-]*://[^\s/:@\"']*):[^\s/@\"']+@"), r"\1:…@"),
    (re.compile(r"(?i)(bearer\s+)[\w.~+/-]+=*"), r"\1…"),
    (re.compile(r"\bmlt_\w+"), "mlt_…"),
)
"""Tokens in addresses, passwords in addresses of cameras and databases, headers with tokens, and our own tokens."""
_NAMED = frozenset({"token", "publish_token", "password", "secret", "authorization", "cookie"})


def set_up_logs(level: str = "info") -> None:
    """Configure structlog, the standard library's loggers and warnings once, for the process."""
    at_terminal = sys.stderr.isatty()
    ours: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="%H:%M:%S" if at_terminal else "iso", utc=not at_terminal),
        structlog.processors.format_exc_info,
        without_secrets,
    ]
    shown = structlog.dev.ConsoleRenderer() if at_terminal else structlog.processors.JSONRenderer(default=str)
    structlog.configure(
        processors=[*ours, shown],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    _take_over(ours, shown, LEVELS[level])


def _take_over(ours: list[Any], shown: Any, level: int) -> None:
    """What uvicorn, libraries and warnings say is told the same way."""
    around = [structlog.stdlib.ProcessorFormatter.remove_processors_meta, shown]
    told = logging.StreamHandler(sys.stderr)
    told.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *ours], processors=around
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [told]
    root.setLevel(max(level, logging.WARNING))  # libraries are talkative
    logging.captureWarnings(True)
    logging.getLogger("uvicorn.error").addFilter(somebody_is_there)


def without_secrets(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A structlog processor: what nobody may read in a log is taken out of it."""
    for name, value in event.items():
        if name in _NAMED and value:
            event[name] = "…"
        elif isinstance(value, str):
            event[name] = clean(value)
        elif isinstance(value, dict | list | tuple | BaseException):
            event[name] = clean(str(value))
    return event


def clean(text: str) -> str:
    """Without the secrets in it."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


def somebody_is_there(record: logging.LogRecord) -> bool:
    """Whether a server error is one: NiceGUI's middleware raises, too, when a tab is closed before its answer came."""
    error = record.exc_info[1] if record.exc_info else None
    return str(error) != "No response returned."
