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
            gate.wait(60)
            raise OSError("no such file")
        return Model(device, "late")

    async def borrow():
        async with residency.borrow(load) as model:
            return model.name

    stopped = asyncio.create_task(borrow())
    async with asyncio.timeout(60):
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


def names(residency):
    return sorted(key[1][0] for key in residency.residents)


async def test_room_is_made_before_a_model_comes(tmp_path):
    """Its files say how large it will be at least, so that not both have to fit at once."""
    residency = Residency(Devices(memory=250))
    there = []

    class Filed(Model):
        def __init__(self, device, path):
            there.append(names(residency))
            super().__init__(device, path, size=200)

    weights = tmp_path / "model.safetensors"
    weights.write_bytes(bytes(200))
    async with residency.borrow(Model, "old"):
        pass
    async with residency.borrow(Filed, str(weights)):
        assert names(residency) == [str(weights)]
    assert there == [[str(weights)]]


async def test_a_model_known_by_measure_is_expected_to_be_as_large_again():
    residency = Residency(Devices(memory=250))
    for name in ("a", "b", "c"):
        async with residency.borrow(Model, name):
            pass
    there = []

    class Spy(Model):
        def __init__(self, device, name):
            there.append(names(residency))
            super().__init__(device, name)

    async with residency.borrow(Spy, "d"):
        pass
    residency.clear()
    async with residency.borrow(Model, "b"), residency.borrow(Model, "c"):
        pass
    async with residency.borrow(Spy, "d"):
        pass
    assert there == [["b", "c", "d"], ["b", "d"]], "the first time nobody could know"


async def test_what_is_pinned_stays():
    residency = Residency(Devices(memory=150))
    async with residency.borrow(Model, "a") as model:
        residency.pin(model)
    async with residency.borrow(Model, "b"):
        pass
    residency.clear()
    assert names(residency) == ["a"]
    residency.unpin(model)
    residency.clear()
    assert names(residency) == []


async def test_a_model_nobody_has_had_for_long_leaves():
    now = [0.0]
    residency = Residency(Devices(), idle=60.0, clock=lambda: now[0])
    async with residency.borrow(Model, "a"):
        pass
    now[0] = 30.0
    async with residency.borrow(Model, "b"):
        now[0] = 61.0
        residency.unload_idle()
        assert names(residency) == ["b"]
        now[0] = 1000.0
        residency.unload_idle()
        assert names(residency) == ["b"], "somebody has it"


async def test_idle_models_leave_by_themselves():
    residency = Residency(Devices(), idle=0.001)
    async with residency.borrow(Model, "a"):
        pass
    async with asyncio.timeout(60):
        while residency.residents:
            await asyncio.sleep(0)


async def test_little_room_is_told_early_and_once():
    told = []
    residency = Residency(Devices(memory=1000), short=lambda device, free: told.append((device.name, free)))
    async with residency.borrow(Model, "a", 500):
        assert told == []
        async with residency.borrow(Model, "b", 450):
            assert told == [("cpu", 50)]
            async with residency.borrow(Model, "c", 10):
                assert len(told) == 1
    residency.make_room(residency.devices.cpu)
    async with residency.borrow(Model, "d", 950):
        assert [free for _, free in told] == [50, 50], "there was room in between"


async def test_what_others_use_of_a_device_counts():
    class Shared(Devices):
        def free(self, device):
            return 30

    residency = Residency(Shared(memory=1000))
    async with residency.borrow(Model, "a"):
        pass
    residency.make_room(residency.devices.cpu, needed=50)
    assert names(residency) == []


def test_files_say_what_to_expect(tmp_path):
    from app.models.size import bytes_expected

    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "one.safetensors").write_bytes(bytes(100))
    (folder / "two.safetensors").write_bytes(bytes(50))
    (folder / "readme.md").write_bytes(bytes(7))
    (tmp_path / "small.pt").write_bytes(bytes(20))
    assert bytes_expected((str(folder), tmp_path / "small.pt", 3, "", "no/such/file", "x" * 10_000)) == 170
