"""Equal borrowings share a copy; who is idle longest leaves first."""

import asyncio
import threading

import pytest

from app.models import Devices, Residency


class Model:
    """A model that says how many bytes it takes."""

    loaded: list[str] = []  # noqa: RUF012 - a test's own diary

    def __init__(self, device, name, size=100):
        self.device, self.name, self.size = device, name, size
        Model.loaded.append(name)

    def look(self):
        return self.name


@pytest.fixture(autouse=True)
def diary():
    Model.loaded.clear()


async def test_equal_borrowings_share_one_copy():
    residency = Residency(Devices())
    async with residency.borrow(Model, "a") as one, residency.borrow(Model, "a") as other:
        assert one is other
    async with residency.borrow(Model, "a") as again:
        assert again is one
    assert Model.loaded == ["a"]


async def test_many_at_once_load_it_once():
    residency = Residency(Devices())

    async def borrow():
        async with residency.borrow(Model, "a") as model:
            return model

    models = await asyncio.gather(*(borrow() for _ in range(10)))
    assert len({id(model) for model in models}) == 1
    assert Model.loaded == ["a"]


async def test_the_least_recently_used_leaves_first():
    residency = Residency(Devices(memory=250))
    for name in ("a", "b", "a", "c"):
        async with residency.borrow(Model, name):
            pass
    assert sorted(key[1][0] for key in residency.residents) == ["a", "c"]
    assert residency.evictions == 1


async def test_what_is_borrowed_stays():
    residency = Residency(Devices(memory=150))
    async with residency.borrow(Model, "a"), residency.borrow(Model, "b"):
        assert len(residency.residents) == 2
    residency.make_room(residency.devices.cpu)
    assert [key[1][0] for key in residency.residents] == ["a"] or [key[1][0] for key in residency.residents] == ["b"]


async def test_a_model_that_cannot_be_loaded_is_tried_again():
    residency = Residency(Devices())
    tries = []

    def load(device):
        tries.append(device)
        if len(tries) == 1:
            raise OSError("no such file")
        return Model(device, "late")

    with pytest.raises(OSError, match="no such file"):
        async with residency.borrow(load):
            pass
    async with residency.borrow(load) as model:
        assert model.name == "late"


async def test_a_models_methods_know_their_home():
    residency = Residency(Devices())
    async with residency.borrow(Model, "a") as model:
        home = residency.home(model.look)
        assert home is not None
        assert home.device.name == "cpu"
        assert residency.home(print) is None


async def test_torch_modules_are_weighed():
    import torch

    from app.models.size import bytes_of

    class Wrapped:
        def __init__(self):
            self.model = torch.nn.Linear(100, 10)
            self.same = self.model

    assert bytes_of(Wrapped()) == (100 * 10 + 10) * 4


async def test_a_load_that_fails_after_its_borrower_has_gone_harms_nobody():
    residency = Residency(Devices(memory=1))
    tries, gate = [], threading.Event()

    def load(device):
        tries.append(device)
        if len(tries) == 1:
            gate.wait(10)
            raise OSError("no such file")
        return Model(device, "late")

    async def borrow():
        async with residency.borrow(load) as model:
            return model.name

    stopped = asyncio.create_task(borrow())
    async with asyncio.timeout(10):
        while not tries:
            await asyncio.sleep(0)
        stopped.cancel()
        await asyncio.wait([stopped])
        gate.set()
        while residency.residents:
            await asyncio.sleep(0.01)
    residency.clear()
    assert not residency.is_loaded(load)
    assert await borrow() == "late", "the old failure is not told again"
