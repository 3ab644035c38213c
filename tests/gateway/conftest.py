import pytest

from tests.gateway.http_client import client


@pytest.fixture
async def http(tmp_path):
    async with client(tmp_path) as http:
        yield http
