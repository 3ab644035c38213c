import pytest

from app.lab import Lab
from app.settings import Settings
from tests.gateway.http_client import client


@pytest.fixture
async def lab(tmp_path):
    async with Lab(Settings(home=tmp_path, upload_limit=4)) as lab:
        yield lab


@pytest.fixture
async def http(lab):
    async with client(lab) as http:
        yield http
