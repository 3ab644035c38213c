"""Structured logs on stderr: lines to read at a terminal, JSON where nobody watches."""

import logging
import sys

import structlog


def set_up_logs(level: int = logging.INFO) -> None:
    """Configure structlog once, for the process."""
    at_terminal = sys.stderr.isatty()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%H:%M:%S" if at_terminal else "iso", utc=not at_terminal),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer() if at_terminal else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.getLogger("uvicorn.error").addFilter(somebody_is_there)


def somebody_is_there(record: logging.LogRecord) -> bool:
    """Whether a server error is one: NiceGUI's middleware raises, too, when a tab is closed before its answer came."""
    error = record.exc_info[1] if record.exc_info else None
    return str(error) != "No response returned."
