"""What `main.py accounts` and `main.py tokens` do: let people and programs in, the server running or not."""

import getpass
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from app.settings import Settings
from app.terminal.arguments import BadInputError

if TYPE_CHECKING:
    from app.access import Access


class People:
    """Each method is a command. Raises BadInputError for what cannot be."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def add(self, name: str, role: str) -> None:
        with self._open(f"add account {name}") as access:
            made = access.accounts.add(name, role, _password())
            print(f"{made.name} may sign in, as {made.role}")

    def change_password(self, name: str) -> None:
        with self._open(f"change password of {name}") as access:
            access.accounts.change(name, password=_password())

    def change_role(self, name: str, role: str) -> None:
        with self._open(f"change role of {name}") as access:
            access.accounts.change(name, role=role)

    def remove(self, name: str) -> None:
        with self._open(f"remove account {name}") as access:
            access.accounts.remove(name)

    def show(self) -> None:
        with self._open() as access:
            found = access.accounts.listed()
            _print(("name", "role", "since"), [(one.name, one.role, f"{one.created:%Y-%m-%d}") for one in found])

    def show_sign_ins(self, name: str | None) -> None:
        with self._open() as access:
            found = access.sign_ins.listed(name)
            when: Callable[[datetime], str] = lambda time: f"{time.astimezone():%Y-%m-%d %H:%M}"  # noqa: E731
            rows = [(one.id, one.name, one.browser, one.address, when(one.created), when(one.seen)) for one in found]
            _print(("id", "name", "browser", "address", "since", "last seen"), rows)

    def sign_out(self, name: str, id: str | None) -> None:  # noqa: A002
        with self._open(f"sign out {name} {id or 'everywhere'}") as access:
            if id is not None:
                access.sign_ins.end(id, name)
                return
            ended = access.sign_ins.end_all(name)
            print(f"{name} is signed out of {ended} browser{'' if ended == 1 else 's'}")

    def issue(self, name: str, scopes: Sequence[str], days: float | None) -> None:
        with self._open(f"issue token {name}") as access:
            print(access.tokens.issue(name, scopes, days)[1])

    def revoke(self, id: str) -> None:  # noqa: A002
        with self._open(f"revoke token {id}") as access:
            access.tokens.revoke(id)

    def show_tokens(self) -> None:
        with self._open() as access:
            found = access.tokens.listed()
            used: Callable[[object], str] = lambda when: f"{when:%Y-%m-%d %H:%M}" if when else "never"  # noqa: E731
            rows = [(one.id, one.name, ", ".join(one.scopes), used(one.used)) for one in found]
            _print(("id", "name", "scopes", "last used"), rows)

    @contextmanager
    def _open(self, does: str = "") -> Iterator["Access"]:
        """The lab's access, on its database. What it `does` stands in the audit log once it is done."""
        from app.access import Access
        from app.flow import dump_json, load_flow
        from app.records import AuditEntry, Records

        records = Records(self._settings.database_url, dump_json, load_flow)
        try:
            records.open()
            yield Access(self._settings, records, self._settings.folder / "session.key")
            if does:
                records.accounts.note([AuditEntry(time.time(), "local", does, "done", "terminal")])
        except KeyError as error:
            raise BadInputError(f"there is none called {error.args[0]}: `list` shows all of them") from None
        except (ValueError, RuntimeError) as error:
            raise BadInputError(str(error)) from None
        finally:
            records.close()


def _password() -> str:
    """Typed twice without being shown, or the first line of a pipe. Raises BadInputError."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    typed = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != typed:
        raise BadInputError("the two passwords differ, and nothing was changed")
    return typed


def _print(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table = Table(*heads, box=None, pad_edge=False)
    table.columns[0].min_width = max([len(row[0]) for row in rows], default=0)  # what commands ask for is whole
    for row in rows:
        table.add_row(*row)
    Console().print(table)
