"""The error a node raises when it knows what a person could do about it."""


class NodeError(Exception):
    """What went wrong, and the remedy. The engine adds which node said it.

    `pin` names the input or setting at fault, if one is.
    """

    def __init__(self, message: str, remedy: str = "", *, pin: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.pin = pin

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}" if self.remedy else self.message
