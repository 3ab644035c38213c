"""The tables of accounts, of where they are signed in, of API tokens, and of who did what."""

from sqlalchemy import JSON, BigInteger, Column
from sqlmodel import Field, SQLModel

from app.records.flows import time_of
from app.records.stored_account import AuditEntry, StoredAccount, StoredSignIn, StoredToken


class AccountRow(SQLModel, table=True):
    __tablename__ = "accounts"

    name: str = Field(primary_key=True, max_length=64)
    role: str = Field(max_length=16)
    digest: str = Field(max_length=300)
    generation: int
    created: float


class SignInRow(SQLModel, table=True):
    __tablename__ = "sign_ins"

    id: str = Field(primary_key=True, max_length=32)
    name: str = Field(max_length=64, index=True)
    generation: int = Field(sa_column=Column(BigInteger, nullable=False))
    created: float
    seen: float
    address: str = Field(max_length=64)
    browser: str = Field(max_length=64)


class TokenRow(SQLModel, table=True):
    __tablename__ = "tokens"

    id: str = Field(primary_key=True, max_length=32)
    name: str = Field(max_length=100)
    scopes: list[str] = Field(sa_column=Column(JSON, nullable=False))
    digest: str = Field(max_length=64)
    created: float
    expires: float | None = None
    used: float | None = None


class AuditRow(SQLModel, table=True):
    __tablename__ = "audit"

    number: int | None = Field(default=None, primary_key=True)
    time: float = Field(index=True)
    who: str = Field(max_length=110)
    action: str = Field(max_length=300)
    outcome: str = Field(max_length=32)
    address: str = Field(max_length=64)


def account(row: AccountRow) -> StoredAccount:
    return StoredAccount(row.name, row.role, row.digest, row.generation, time_of(row.created))


def sign_in(row: SignInRow) -> StoredSignIn:
    created, seen = time_of(row.created), time_of(row.seen)
    return StoredSignIn(row.id, row.name, row.generation, created, seen, row.address, row.browser)


def token(row: TokenRow) -> StoredToken:
    expires = time_of(row.expires) if row.expires is not None else None
    used = time_of(row.used) if row.used is not None else None
    return StoredToken(row.id, row.name, tuple(row.scopes), row.digest, time_of(row.created), expires, used)


def entry(row: AuditRow) -> AuditEntry:
    return AuditEntry(row.time, row.who, row.action, row.outcome, row.address, row.number or 0)
