"""What the gate makes of a request."""

from dataclasses import dataclass, field

from app.access.who import Who


@dataclass(frozen=True, slots=True)
class Let:
    """It goes on, for somebody."""

    who: Who


@dataclass(frozen=True, slots=True)
class Refused:
    """It ends here. `code` is a promise to programs, `detail` a sentence for people."""

    status: int
    code: str
    detail: str
    who: Who
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sent:
    """A browser is sent elsewhere, maybe with a cookie for the way."""

    to: str
    cookie: str = ""


Verdict = Let | Refused | Sent
