"""Somebody's own password stays as it is: why, and what to do."""

from typing import Literal

from app.access.who import START, Who

Code = Literal["no_account", "wrong_password", "invalid_password", "too_many_requests"]


class PasswordRefusedError(Exception):
    """`code` is a promise to programs; `seconds` after which to try again, where that would help."""

    def __init__(self, code: Code, detail: str, seconds: int | None = None) -> None:
        super().__init__(detail)
        self.code, self.seconds = code, seconds


def no_account(somebody: Who) -> PasswordRefusedError:
    """For who came in by something that has no password."""
    if somebody.by == "nothing":
        why = "nobody signs in here, so there is no password of yours"
        remedy = "Set that of an account with `uv run main.py accounts password NAME`"
    elif somebody.name == START:
        why = "the token that the server was started with has no password"
        remedy = "Start it with another MENTATLAB_TOKEN, or sign in with an account to change that account's"
    else:
        why = f"{somebody.name} is a token, and has no password"
        remedy = "Sign in with an account to change that account's; of a token, revoke it and issue another"
    return PasswordRefusedError("no_account", f"{why}. {remedy}")
