"""`/api/v1/access`: who is asking; accounts, tokens and the audit log, for admins."""

import asyncio
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel, ConfigDict, Field

from app.access import Access, Asked, PasswordRefusedError, Permission, Role, who
from app.gateway.answers import AccountAnswer, AccountList, AuditList, Ended, IssuedToken, Me, SignInList, TokenList
from app.gateway.openapi import gives, problems
from app.gateway.problem import ProblemError
from app.lab import Lab
from app.records import AuditEntry, StoredAccount, StoredSignIn, StoredToken

Name = Annotated[str, Path(min_length=1, max_length=64)]


class NewAccount(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$")
    role: Role
    password: str = Field(min_length=10, max_length=1024)


class AccountChange(BaseModel):
    """What changes signs the account out everywhere."""

    model_config = ConfigDict(extra="forbid")

    role: Role | None = None
    password: str | None = Field(None, min_length=10, max_length=1024)


class OwnPassword(BaseModel):
    model_config = ConfigDict(extra="forbid")

    current: str = Field(max_length=1024)
    new: str = Field(min_length=10, max_length=1024)


class NewToken(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=100)
    scopes: list[Permission] = Field(min_length=1)
    days: float | None = Field(None, gt=0, le=36_500)
    """How long it lasts; for ever if it is left out."""


def access_routes(lab: Lab) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/access", tags=["access"])
    access = lab.access

    @routes.get("/me", responses=gives(Me))
    async def me() -> dict[str, Any]:
        """Who is asking, and what they may do."""
        somebody = who()
        return {"name": somebody.name, "permissions": sorted(somebody.permissions), "guarded": access.is_guarded}

    @routes.get("/accounts", responses=gives(AccountList))
    async def accounts() -> dict[str, Any]:
        return {"accounts": [_account(one) for one in await asyncio.to_thread(access.accounts.listed)]}

    @routes.post("/accounts", status_code=201, responses=gives(AccountAnswer, 201))
    async def add(new: NewAccount) -> dict[str, Any]:
        return _account(await _asked("account", access.accounts.add, new.name, new.role, new.password))

    @routes.patch("/accounts/{name}", responses=gives(AccountAnswer, also=problems(404)))
    async def change(name: Name, change: AccountChange) -> dict[str, Any]:
        """Another role, another password, or both."""
        changed = await _asked("account", access.accounts.change, name, role=change.role, password=change.password)
        access.forget()
        return _account(changed)

    @routes.delete("/accounts/{name}", status_code=204, responses=problems(404))
    async def remove(name: Name) -> None:
        await _asked("account", access.accounts.remove, name)
        access.forget()

    @routes.get("/tokens", responses=gives(TokenList))
    async def tokens() -> dict[str, Any]:
        return {"tokens": [_token(one) for one in await asyncio.to_thread(access.tokens.listed)]}

    @routes.post("/tokens", status_code=201, responses=gives(IssuedToken, 201))
    async def issue(new: NewToken) -> dict[str, Any]:
        """A new token: its text is in this answer, and in no other."""
        stored, text = await _asked("token", access.tokens.issue, new.name, new.scopes, new.days)
        return {**_token(stored), "token": text}

    @routes.delete("/tokens/{id}", status_code=204, responses=problems(404))
    async def revoke(id: Name) -> None:  # noqa: A002
        await _asked("token", access.tokens.revoke, id)
        access.forget()

    routes.include_router(_own_password(access))
    routes.include_router(_sign_in_routes(access))

    @routes.get("/audit", responses=gives(AuditList))
    async def audit(
        before: Annotated[int | None, Query(ge=0, lt=2**31)] = None, limit: Annotated[int, Query(ge=1, le=1000)] = 100
    ) -> dict[str, Any]:
        """Who did what, the newest first; `before` the number of the last one seen for those that came earlier."""
        await access.audit.finish()
        entries = await asyncio.to_thread(lab.records.accounts.audit, before, limit)
        return {"entries": [_entry(one) for one in entries]}

    return routes


_NOT_CHANGED = {"no_account": 403, "wrong_password": 403, "invalid_password": 422, "too_many_requests": 429}


def _own_password(access: Access) -> APIRouter:
    routes = APIRouter()

    @routes.post("/me/password", responses=gives(Ended))
    async def change_password(own: OwnPassword, request: Request) -> dict[str, Any]:
        """Another password for the account that asks, which stays signed in here and is signed out everywhere else.

        For people with a session: a token has no password (`no_account`). Tries count as those to sign in do.
        """
        try:
            return {"ended": await access.change_password(own.current, own.new, Asked.of(request.scope))}
        except PasswordRefusedError as refused:
            status = _NOT_CHANGED[refused.code]
            more = {"retry_after": refused.seconds} if refused.seconds is not None else {}
            raise ProblemError(status, refused.code, str(refused), **more) from None

    return routes


def _sign_in_routes(access: Access) -> APIRouter:
    """Where people are signed in: `/me` is for everybody, the rest for admins."""
    routes = APIRouter()

    @routes.get("/me/sign-ins", responses=gives(SignInList))
    async def mine() -> dict[str, Any]:
        """Where whoever asks is signed in; nothing for a token."""
        return {"sign_ins": [_sign_in(one) for one in await asyncio.to_thread(access.sign_ins.listed, who().name)]}

    @routes.delete("/me/sign-ins", responses=gives(Ended))
    async def end_others() -> dict[str, Any]:
        """Sign whoever asks out everywhere else."""
        ended = await asyncio.to_thread(access.sign_ins.end_others, who())
        access.forget()
        return {"ended": ended}

    @routes.delete("/me/sign-ins/{id}", status_code=204, responses=problems(404))
    async def end_mine(id: Name) -> None:  # noqa: A002
        await _asked("sign_in", access.sign_ins.end, id, who().name)
        access.forget()

    @routes.get("/sign-ins", responses=gives(SignInList))
    async def everybodys() -> dict[str, Any]:
        return {"sign_ins": [_sign_in(one) for one in await asyncio.to_thread(access.sign_ins.listed)]}

    @routes.delete("/sign-ins/{id}", status_code=204, responses=problems(404))
    async def end(id: Name) -> None:  # noqa: A002
        await _asked("sign_in", access.sign_ins.end, id)
        access.forget()

    @routes.delete("/accounts/{name}/sign-ins", responses=gives(Ended, also=problems(404)))
    async def end_all(name: Name) -> dict[str, Any]:
        """Sign somebody out everywhere."""
        ended = await _asked("account", access.sign_ins.end_all, name)
        access.forget()
        return {"ended": ended}

    return routes


async def _asked(what: Literal["account", "sign_in", "token"], ask: Any, *args: Any, **more: Any) -> Any:
    """Raises ProblemError for what is not there, and for what cannot be."""
    try:
        return await asyncio.to_thread(ask, *args, **more)
    except KeyError as error:
        raise ProblemError(404, f"unknown_{what}", f"there is no {what.replace('_', '-')} {error.args[0]}") from None
    except ValueError as error:
        raise ProblemError(422, f"invalid_{what}", str(error)) from None


def _account(one: StoredAccount) -> dict[str, Any]:
    return {"name": one.name, "role": one.role, "created": one.created.isoformat()}


def _sign_in(one: StoredSignIn) -> dict[str, Any]:
    about = {"id": one.id, "name": one.name, "browser": one.browser, "address": one.address}
    times = {"created": one.created.isoformat(), "seen": one.seen.isoformat()}
    return {**about, **times, "current": one.id == who().sign_in}


def _token(one: StoredToken) -> dict[str, Any]:
    expires, used = (time.isoformat() if time is not None else None for time in (one.expires, one.used))
    about = {"id": one.id, "name": one.name, "scopes": list(one.scopes)}
    return {**about, "created": one.created.isoformat(), "expires": expires, "used": used}


def _entry(one: AuditEntry) -> dict[str, Any]:
    about = {"number": one.number, "time": one.time, "who": one.who}
    return {**about, "action": one.action, "outcome": one.outcome, "address": one.address}
