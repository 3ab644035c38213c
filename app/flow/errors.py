"""What is wrong with a document or an edit, where, and what to do about it."""


class FlowError(Exception):
    """A document that cannot be read, or an edit that cannot be made. `str()` says all of it in one sentence or two.

    `line` counts from 1 and is None where there is no text; `node` and `pin` name what is at fault, if one is.
    """

    def __init__(
        self, message: str, remedy: str = "", *, line: int | None = None, node: str = "", pin: str = ""
    ) -> None:
        super().__init__(message)
        self.message, self.remedy, self.line, self.node, self.pin = message, remedy, line, node, pin

    def __str__(self) -> str:
        where = f"line {self.line}: " if self.line else ""
        return f"{where}{self.message}. {self.remedy}" if self.remedy else f"{where}{self.message}"
