"""Which permission a request needs: one table, the first line that fits."""

import re
from typing import NamedTuple

from app.access.who import Permission

SAFE = ("GET", "HEAD", "OPTIONS")
_UNSAFE = ("POST", "PUT", "PATCH", "DELETE")


class Rule(NamedTuple):
    path: re.Pattern[str]
    methods: tuple[str, ...]
    """Empty: all of them; WEBSOCKET counts as one."""
    needs: Permission | None


def _rule(path: str, needs: Permission | None, *methods: str) -> Rule:
    return Rule(re.compile(path), methods, needs)


RULES: tuple[Rule, ...] = (
    _rule(r"/(login|logout|healthz|readyz|client\.js|favicon\.ico)$", None),
    _rule(r"/client/[\w.-]+$", None, *SAFE),  # what client.js is made of
    _rule(r"/api/v1/lent/", None),  # the address itself is signed
    _rule(r"/api/v1/access/me$", "read", *SAFE),
    _rule(r"/api/v1/access/me/sign-ins(/|$)", "read"),  # one's own
    _rule(r"/api/v1/access/me/password$", "read", "POST"),
    _rule(r"/access$", "read", *SAFE),  # where one is signed in; the rest of the page is for admins
    _rule(r"/(api/v1/)?access(/|$)", "admin"),
    _rule(r"/api/v1/flows/(.+/)?validate$", "read", "POST"),  # a flow may be called validate
    _rule(r"/api/v1/(runs|streams)(/|$)", "run", *_UNSAFE),
    _rule(r"/api/v1/storage(/|$)", "run", "POST", "PUT"),
    _rule(r"/api/v1/storage/uploads/", "run", "DELETE"),
    _rule(r"/(api/predict|api/ws/|v1/|ws/video/|ws/generate)", "run"),
    _rule(r"/ws/", "read", "WEBSOCKET"),
    _rule(r"/_nicegui", "read"),  # what a page may do is asked where it does it
    _rule(r"/", "read", *SAFE),
    _rule(r"/", "edit"),
)


def needed(method: str, path: str) -> Permission | None:
    """None if anybody may. What no line thinks of may only be read by who reads, and changed by who edits."""
    return next(rule.needs for rule in RULES if (not rule.methods or method in rule.methods) and rule.path.match(path))
