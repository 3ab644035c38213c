"""Who may come in: nobody is asked on this machine alone, everybody where others can reach it."""

import asyncio
import hashlib
import hmac
import secrets
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar
from urllib.parse import quote

import structlog

from app.access.accounts import Accounts
from app.access.asked import Asked
from app.access.audit import Audit
from app.access.password_refusal import PasswordRefusedError, no_account
from app.access.policy import SAFE, needed
from app.access.rates import Rates
from app.access.refusal import NotAllowedError
from app.access.sessions import Sessions, Ticket, set_cookie
from app.access.sign_ins import SignIns
from app.access.tokens import Tokens
from app.access.verdict import Let, Refused, Sent, Verdict
from app.access.visits import Visits
from app.access.who import LOCAL, NOBODY, ROLES, START, Permission, Who, acting_as, who
from app.records import Records
from app.settings import Settings

T = TypeVar("T", str, Ticket)
LOOPBACK = ("localhost", "127.0.0.1", "::1")
KNOWN_FOR = 5.0
"""Seconds for which somebody once known is known without asking the records; what is changed here is known at once."""
NOTED_FOR = 60.0
"""Seconds in which the same deed of the same person is noted once: a hand edits many times a minute."""
REFUSED = 30
"""Different refusals of one person on pages that are noted a minute: what is made up is soon many."""
MOST = 10_000
OWN_PASSWORD = "change own password"


class Access:
    """`guard` it before it serves anybody but this machine. Lives on the web's loop."""

    def __init__(self, settings: Settings, records: Records[Any], key: Path) -> None:
        self._settings, self._key = settings, key
        self.accounts, self.tokens = Accounts(records), Tokens(records)
        self.audit = Audit(records)
        self.is_guarded = settings.access == "guarded"
        self.start_token = settings.token or secrets.token_urlsafe(24)
        """Lets whoever started the server in, before there are accounts."""
        self.sign_ins = SignIns(records, self._fingerprint)
        self.tries: Counter[str] = Counter()
        """Tries to sign in, by outcome."""
        self.refusals: Counter[str] = Counter()
        """Requests that were not let in, by code."""
        self.changes = 0
        """How often accounts and tokens have changed."""
        self.visits = Visits()
        """Connections that last."""
        self._changed = asyncio.Event()
        self._noted: dict[tuple[str, str, str], float] = {}
        self._known: dict[str | Ticket, tuple[float, Who | None]] = {}
        """By token, or by ticket: no text that is sent as a token is ever taken for somebody's ticket."""

    def guard(self) -> None:
        """Others can reach it from now on. Does nothing where a setting says that everybody may."""
        self.is_guarded = self._settings.access != "open"

    def may(self, permission: Permission) -> bool:
        return permission in who().permissions

    def demand(self, permission: Permission, action: str) -> None:
        """Raises NotAllowedError if who is asking may not do this on a page; and it is noted that they tried."""
        if not self.may(permission):
            self._note_once(action, "refused")
            raise NotAllowedError(permission)

    def allow(self, permission: Permission, action: str) -> None:
        """Demand a permission for what a page does, and note that it was done. Raises NotAllowedError."""
        self.demand(permission, action)
        self._note_once(action, "done")

    def _note_once(self, action: str, outcome: str, address: str = "") -> None:
        """Of many a minute, the first."""
        if not self.is_guarded:
            return
        now, key = monotonic(), (who().name, action, outcome)
        if now - self._noted.get(key, -NOTED_FOR) < NOTED_FOR:
            return
        if outcome == "refused" and self._rates.take("refusals", who().name):
            return
        if len(self._noted) > MOST:
            self._noted.clear()
        self._noted[key] = now
        self.audit.note(action, outcome, address)

    def forget(self) -> None:
        """Something about accounts or tokens has changed: nobody is known from before."""
        self.changes += 1
        self._known = {}  # another one: what is being looked up now ends in the one before
        self._changed.set()

    async def judge(self, asked: Asked) -> Verdict:
        """What becomes of a request."""
        verdict = await self._judged(asked)
        if isinstance(verdict, Refused):
            self.refusals[verdict.code] += 1
        return verdict

    async def _judged(self, asked: Asked) -> Verdict:
        if asked.method not in SAFE and asked.comes_from_elsewhere(self._settings.origins):
            return Refused(403, "foreign_origin", "another site's page may not do anything here", NOBODY)
        return await self._guarded(asked) if self.is_guarded else self._on_this_machine(asked)

    async def _guarded(self, asked: Asked) -> Verdict:
        if wait := self._rates.take("requests", asked.address):
            return _slow_down(wait)
        found = await (self._by_token(asked) if asked.token else self._by_cookie(asked))
        if isinstance(found, Refused):
            return found
        if asked.is_page and asked.token and found is not None and found.name == START:
            ticket = await asyncio.to_thread(self.sign_ins.begin_with_start, asked.address, asked.agent)
            return Sent(asked.without_token, self._cookie(ticket, asked))
        return _permitted(asked, found)

    async def knows(self, asked: Asked, who: Who) -> bool:
        """Whether a connection that was let in for somebody still would be: the account may be gone since."""
        return not self.is_guarded or await (self._by_token(asked) if asked.token else self._by_cookie(asked)) == who

    async def keep_watch(self) -> None:
        """End the connections of who may come in no more: at once after a change here, soon after one elsewhere."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(KNOWN_FOR):
                    await self._changed.wait()
            self._changed.clear()
            try:
                await self._look_round()
            except Exception as error:  # whatever keeps the database from answering: nobody is sent out for that
                structlog.get_logger().warning("visits_not_checked", error=str(error))

    async def _look_round(self) -> None:
        """Each that came in by the same means is asked for once."""
        known: dict[tuple[str, str, Who], bool] = {}
        strangers = []
        for visit in self.visits:
            means = visit.asked.token, visit.asked.headers.get("cookie", ""), visit.who
            if means not in known:
                known[means] = await self.knows(visit.asked, visit.who)
            if not known[means]:
                strangers.append(visit.end())
        await asyncio.gather(*strangers)

    async def _by_token(self, asked: Asked) -> Who | Refused:
        """Whom a token stands for. One that is none is refused, however public what it is sent to."""
        token = asked.token
        if hmac.compare_digest(token.encode(), self.start_token.encode()):
            return Who(START, ROLES["admin"], "token")
        if (somebody := await self._remembered(token, self.tokens.who)) is not None:
            return somebody
        if wait := self._rates.take("sign_in", asked.address):
            return _slow_down(wait)
        return Refused(401, "invalid_token", "this token is not known here, or its time is up", NOBODY)

    async def _by_cookie(self, asked: Asked) -> Who | None:
        """Whose session a browser sends along; None if it sends none that is good."""
        cookies = asked.headers.get("cookie", "")
        ticket = self._sessions.read(cookies) if cookies else None
        return await self._remembered(ticket, self.sign_ins.who) if ticket is not None else None

    async def sign_in(self, name: str, password: str, asked: Asked) -> str | int:
        """The cookie for the right name and password, or an empty text; or the seconds to wait after too many tries."""
        if wait := self._rates.take("sign_in", asked.address, f"name {name.strip().lower()[:64]}"):
            self.tries["too_many"] += 1
            self.audit.note("sign in", "too many", asked.address, name[:64])
            return wait
        ticket = await asyncio.to_thread(self._signed_in, name, password, asked)
        self.tries["done" if ticket else "refused"] += 1
        self.audit.note("sign in", "done" if ticket else "refused", asked.address, name[:64])
        return self._cookie(ticket, asked) if ticket is not None else ""

    async def change_password(self, current: str, new: str, asked: Asked) -> int:
        """Another password for whoever asks: their other browsers are signed out at once, and how many is given.

        Each try to guess the current one is noted. Raises PasswordRefusedError.
        """
        try:
            ended = await self._change_password(who(), current, new, asked.address)
        except PasswordRefusedError as refused:
            if refused.code == "wrong_password":
                self.audit.note(OWN_PASSWORD, "refused", asked.address)
            elif refused.code != "invalid_password":
                self._note_once(OWN_PASSWORD, "too many" if refused.seconds else "refused", asked.address)
            raise
        self.forget()
        self.audit.note(OWN_PASSWORD, "done", asked.address)
        return ended

    async def _change_password(self, somebody: Who, current: str, new: str, address: str) -> int:
        """Tries count as those to sign in do: here nobody guesses more often than there."""
        if not somebody.has_account:
            raise no_account(somebody)
        if wait := self._rates.take("sign_in", address, f"name {somebody.name}"):
            raise PasswordRefusedError("too_many_requests", f"too many tries: try again in {wait} s", wait)
        try:
            ended = await asyncio.to_thread(self.accounts.change_own, somebody, current, new)
        except ValueError as error:
            raise PasswordRefusedError("invalid_password", str(error)) from None
        if ended is None:
            detail = "this is not your current password. Type it again, or ask an admin to set another"
            raise PasswordRefusedError("wrong_password", detail)
        return ended

    async def sign_out(self) -> None:
        """End the sign-in of whoever asks: the cookie is worth nothing from now on, whoever has a copy."""
        if id := who().sign_in:  # noqa: A001 - its name everywhere
            with suppress(KeyError):  # ended meanwhile
                await asyncio.to_thread(self.sign_ins.end, id)
                self.audit.note("sign out", "done")
            self.forget()

    def _signed_in(self, name: str, password: str, asked: Asked) -> Ticket | None:
        if (known := self.accounts.proven(name, password)) is None:
            return None
        return self.sign_ins.begin(known.name, known.generation, asked.address, asked.agent)

    def _cookie(self, ticket: Ticket, asked: Asked) -> str:
        return set_cookie(self._sessions.sealed(ticket), secure=asked.is_secure)

    def _on_this_machine(self, asked: Asked) -> Verdict:
        """A page may ask a name of its own to lead to this machine (DNS rebinding): only our names are answered."""
        if self._settings.access == "open" or asked.hostname in (*LOOPBACK, *self._settings.hosts):
            return Let(LOCAL)
        detail = (
            f"this server answers to {', '.join(LOOPBACK)}, not to {asked.hostname!r}. "
            "Name others in MENTATLAB_HOSTS, or ask for accounts with MENTATLAB_ACCESS=guarded"
        )
        return Refused(421, "unknown_host", detail, NOBODY)

    async def _remembered(self, about: T, ask: Callable[[T], Who | None]) -> Who | None:
        remembered = self._known
        known = remembered.get(about)
        if known is None or monotonic() - known[0] > KNOWN_FOR:
            if len(remembered) > MOST:
                remembered.clear()
            known = remembered[about] = monotonic(), await asyncio.to_thread(ask, about)
        return known[1]

    @property
    def _fingerprint(self) -> int:
        """Of the token it was started with: with another one, who came in with this is out."""
        return int.from_bytes(hashlib.sha256(self.start_token.encode()).digest()[:6])

    @cached_property
    def _sessions(self) -> Sessions:
        return Sessions(self._key)

    @cached_property
    def _rates(self) -> Rates:
        return Rates({"requests": self._settings.rate, "sign_in": self._settings.sign_in_rate, "refusals": REFUSED})


def _permitted(asked: Asked, found: Who | None) -> Verdict:
    needs = needed(asked.method, asked.path)
    if needs is None:
        return Let(found or NOBODY)
    if found is None:
        if asked.is_page:
            return Sent(f"/login?next={quote(asked.without_token, safe='')}")
        detail = "say who you are: sign in, or send a token as Authorization: Bearer"
        return Refused(401, "unauthenticated", detail, NOBODY, {"WWW-Authenticate": "Bearer"})
    if needs in found.permissions:
        return Let(found)
    with acting_as(found):
        return Refused(403, "not_allowed", str(NotAllowedError(needs)), found)


def _slow_down(seconds: int) -> Refused:
    detail = f"too many requests: ask again in {seconds} s"
    return Refused(429, "too_many_requests", detail, NOBODY, {"Retry-After": str(seconds)})
