"""A guarded server, started as a person starts it for others, with an account of each role."""

from collections.abc import Iterator

import httpx
import pytest

from tests.conftest import Server, start_server, stop_server

TOKEN = "a token to begin with"
PASSWORD = "four good words here"
ROLES = {"vic": "viewer", "edith": "editor", "ada": "admin"}


@pytest.fixture(scope="session")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Reachable from elsewhere, with an account of each role and its password."""
    started = start_server(
        tmp_path_factory.mktemp("guarded"), "--host", "0.0.0.0",
        MENTATLAB_TOKEN=TOKEN, MENTATLAB_SIGN_IN_RATE="1000", MENTATLAB_RATE="100000",
    )  # fmt: skip
    address = started.address.partition("/?")[0]
    server = Server(address, started.home, started.process)
    with as_start(server) as http:
        for name, role in ROLES.items():
            made = http.post("/api/v1/access/accounts", json={"name": name, "role": role, "password": PASSWORD})
            assert made.status_code == 201, made.text
    yield server
    stop_server(server)


def as_start(server: Server) -> httpx.Client:
    return httpx.Client(base_url=server.address, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=60)


def signed_in(server: Server, name: str) -> httpx.Client:
    """A browser's client, with its cookie."""
    form = {"name": name, "password": PASSWORD, "next": "/"}
    answer = httpx.post(f"{server.address}/login", data=form, timeout=60)
    assert answer.status_code == 303, answer.text
    return httpx.Client(base_url=server.address, cookies=answer.cookies, timeout=60)
