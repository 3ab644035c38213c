"""The error a node raises when it knows what a person could do about it."""


class NodeError(Exception):
    """What went wrong, and the remedy. The engine adds which node said it.

    `pin` names the input or setting at fault, if one is; `code` is for programs, stable once it is out.
    """

    def __init__(self, message: str, remedy: str = "", *, pin: str = "", code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.pin = pin
        self.code = code

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}" if self.remedy else self.message
