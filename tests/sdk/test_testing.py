"""The stand-in for the lab that node authors test with."""

import numpy as np
import pytest

from app.sdk import Audio, Image, NodeError, Run
from app.sdk.testing import FakeRun, stream

PICTURE = Image.of(np.zeros((4, 6, 3), np.uint8))


class Model:
    def __init__(self, device: str, name: str, size: int = 1) -> None:
        self.said = f"{name} of {size} on {device}"


async def test_a_model_is_loaded_on_the_processor(run):
    async with run.borrow(Model, "yolo", size=3) as model:
        assert model.said == "yolo of 3 on cpu"


async def test_a_model_may_be_swapped_for_a_stand_in(run):
    run.lend(Model, "stand-in")
    async with run.borrow(Model, "yolo") as model:
        assert model == "stand-in"


async def test_work_is_done_at_once(run):
    assert await run.compute(lambda a, b: a + b, 1, b=2) == 3
    assert [item async for item in run.stream(range, 3)] == [0, 1, 2]


async def test_what_a_client_sends(run):
    run.send(PICTURE, PICTURE)
    assert [item async for item in run.feed(Image)] == [PICTURE, PICTURE]
    with pytest.raises(AssertionError):
        async for _ in run.feed(Audio):
            pass


async def test_files_and_weights(run, tmp_path):
    (tmp_path / "a.txt").write_text("a")
    assert await run.file(str(tmp_path / "a.txt")) == tmp_path / "a.txt"
    with pytest.raises(NodeError, match="there is no file nowhere"):
        await run.file("nowhere")
    assert (await run.weights("shapes-detector.pt")).is_file()
    assert str(await run.weights("some/model")) == "some/model"


def test_progress_and_logs_are_remembered(run):
    run.progress(0.5, "half")
    run.log.info("began", count=1)
    run.log.warning("odd")
    assert run.told == [(0.5, "half")]
    assert run.log.lines == [("began", {"count": 1}), ("odd", {})]


def test_it_is_a_run_with_a_folder_of_its_own(run, tmp_path):
    typed: Run = run
    assert (typed.out, typed.live) == (tmp_path, False)
    assert FakeRun(tmp_path, live=True).live


async def test_items_as_a_stream():
    assert [item async for item in stream([1, 2])] == [1, 2]
