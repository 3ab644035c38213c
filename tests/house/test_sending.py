"""A large film into the editor over a line that is cut: it arrives whole, shows how far it is, and can be given up."""

import asyncio
import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.house.broken_line import BrokenLine
from tests.house.editor import Editor

pytestmark = pytest.mark.browser
FLOW = "mentatlab: 1\nname: Film\nnodes: {film: {type: inputs.video_file}}\nlayout: {film: [0, 0]}\n"
MB = 2**20


class SlowLine(BrokenLine):
    """Passes on 16 MiB a second towards the server, until it is cut."""

    sent = 0
    """Bytes towards the server."""

    def cut(self) -> None:
        self.close()
        self.mend()

    async def _pass(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        is_slow = sink.get_extra_info("peername")[1] == self._port
        with suppress(OSError):
            while data := await source.read(65_536):
                sink.write(data)
                await sink.drain()
                if is_slow:
                    self.sent += len(data)
                    await asyncio.sleep(len(data) / (16 * MB))
        self._writers.discard(sink)
        sink.close()


@pytest.fixture
def line(server: Server) -> Iterator[SlowLine]:
    with SlowLine(server.address) as line:
        yield line


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.bin"
    path.write_bytes(os.urandom(36 * MB))
    return path


@pytest.fixture
def editor(server: Server, line: SlowLine, page: Page) -> Editor:
    made = httpx.post(f"{server.address}/api/v1/flows", content=FLOW, headers={"content-type": "application/yaml"})
    editor = Editor(page, server.address, made.json()["id"])
    page.goto(f"{line.address}/flows/{editor.id}")
    page.locator('[data-card="film"]').click()
    return editor


def choose(page: Page, film: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Upload a file for").click()
    chooser.value.set_files(film)


def test_a_film_comes_whole_over_a_line_that_is_cut(server, line, page, editor, film):
    choose(page, film)
    expect(page.locator(".uploads")).to_contain_text("Sending film.bin")
    for part in (6, 22):
        editor.until(lambda part=part: line.sent > part * MB, f"{part} MiB")
        line.cut()
    expect(page.get_by_role("progressbar", name="Sending film.bin")).to_have_js_property("max", 1)
    ref = editor.until(lambda: editor.flow.nodes["film"].set.get("file"), "the film")
    known = httpx.get(f"{server.address}/api/v1/storage/{ref.removeprefix('mlab://')}/metadata").json()
    assert known["sha256"] == hashlib.sha256(film.read_bytes()).hexdigest()
    expect(page.locator(".uploads .upload")).to_have_count(0)
    assert line.sent < 36 * MB * 2, "what had arrived was not sent again"


def test_a_film_that_was_given_up_leaves_nothing(server, line, page, editor, film):
    before = set((server.home / "storage" / ".uploads").glob("*"))
    choose(page, film)
    editor.until(lambda: line.sent > 20 * MB, "some of it")
    page.get_by_role("button", name="Stop sending film.bin").click()
    expect(page.get_by_text("The file was not taken: you stopped it")).to_be_visible()
    editor.until(lambda: set((server.home / "storage" / ".uploads").glob("*")) == before, "nothing left")
    assert "file" not in editor.flow.nodes["film"].set
