"""What a batched model says to each of its callers: an answer, or what was wrong with that one request."""

from typing import TypeVar

from app.sdk import NodeError

T = TypeVar("T")


def or_raise(answer: T | NodeError) -> T:
    """The answer. Raises the error in its place, so that it reaches only the call that caused it."""
    if isinstance(answer, NodeError):
        raise answer
    return answer
