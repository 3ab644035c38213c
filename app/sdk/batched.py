"""Methods of a model that serve many calls at once."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar, overload

S = TypeVar("S")
T = TypeVar("T")
R = TypeVar("R")


class Batched(Generic[S, T, R]):
    """A method from a list of requests to a list of answers in the same order, called with one request.

    Called directly it is a batch of one. Through `run.compute` the requests that are ready when the device is free run
    together, up to `most`.
    """

    def __init__(self, together: Callable[[S, Sequence[T]], Sequence[R]], most: int) -> None:
        self.together, self.most = together, most

    @overload
    def __get__(self, model: None, owner: type) -> "Batched[S, T, R]": ...
    @overload
    def __get__(self, model: S, owner: type) -> "BoundBatched[T, R]": ...
    def __get__(self, model: S | None, owner: type) -> Any:
        return self if model is None else BoundBatched(model, self)


class BoundBatched(Generic[T, R]):
    """A batched method with its model: two are equal if both are the same."""

    __slots__ = ("method", "model")

    def __init__(self, model: Any, method: Batched[Any, T, R]) -> None:
        self.model, self.method = model, method

    def __call__(self, request: T) -> R:
        return self.together([request])[0]

    def together(self, requests: Sequence[T]) -> Sequence[R]:
        """Answer every request. Raises RuntimeError if the method loses or invents answers."""
        answers = self.method.together(self.model, requests)
        if len(answers) != len(requests):
            name = getattr(self.method.together, "__qualname__", "a batched method")
            raise RuntimeError(f"{name} gave {len(answers)} answers to {len(requests)} requests")
        return answers

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BoundBatched) and other.model is self.model and other.method is self.method

    def __hash__(self) -> int:
        return hash((id(self.model), id(self.method)))


def batched(most: int = 16) -> Callable[[Callable[[S, Sequence[T]], Sequence[R]]], Batched[S, T, R]]:
    """Let a method take a list of requests, at most `most` at a time."""
    return lambda together: Batched(together, most)
