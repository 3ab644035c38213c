"""Whatever happens in whatever order: what something needs is there and right, and the rest goes when it may."""

import asyncio
import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings, strategies
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from app.storage import Folder, GoneError, Retention, Storage, mentioned
from tests.storage.sending import chunks, content

HOUR, DAY = 3600.0, 86_400.0
AGE, SIZE = 3 * DAY, 40_000


class Clock:
    """Now, and as many seconds later as somebody has let pass."""

    def __init__(self, storage: Storage) -> None:
        self._real, self.passed = storage.clock, 0.0
        storage.clock = self

    def __call__(self) -> float:
        return self._real() + self.passed


class Sweeping(RuleBasedStateMachine):
    files = Bundle("files")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.storage = Storage(Folder(self.folder), self.folder)
        self.clock = Clock(self.storage)
        self.content: dict[str, bytes] = {}
        self.touched: dict[str, float] = {}
        """When each was last put, used, or seen by a sweep to be needed."""
        self.unsure: set[str] = set()
        """Of these a restart has forgotten when they were used: they may go earlier."""
        self.flows: dict[int, set[str]] = {0: set(), 1: set()}
        self.retention = Retention(self.storage, AGE, SIZE, [lambda: self.flows[0], lambda: self.flows[1]])

    @rule(target=files, data=strategies.binary(min_size=1, max_size=20_000))
    def put(self, data: bytes) -> str:
        ref = asyncio.run(self.storage.put(chunks(data), "file.bin")).ref
        self.content[ref] = data
        self.touch(ref)
        return ref

    @rule(ref=files, flow=strategies.integers(0, 1))
    def reference(self, ref: str, flow: int) -> None:
        if self.is_there(ref):
            self.flows[flow].add(ref)

    @rule(ref=files, flow=strategies.integers(0, 1))
    def unreference(self, ref: str, flow: int) -> None:
        self.flows[flow].discard(ref)

    @rule(hours=strategies.integers(1, 100))
    def age(self, hours: int) -> None:
        self.clock.passed += hours * HOUR

    @rule(ref=files)
    def use(self, ref: str) -> None:
        if self.is_there(ref):
            self.storage.path(ref)
            self.touch(ref)

    @rule()
    def restart(self) -> None:
        """Another lab on the same folder: what is only in memory is lost, and when something was used with it."""
        self.storage.used = {}
        self.unsure = set(self.content)

    @rule()
    def sweep(self) -> None:
        before = {ref for ref in self.content if self.is_there(ref)}
        used = set(self.storage.used)
        gone = {f"mlab://{key}" for key in self.retention.sweep()}
        assert all(self.clock() - self.touched[ref] > HOUR for ref in gone - self.unsure)
        for ref in self.needed():
            self.touch(ref)
        assert gone == {ref for ref in before if not self.is_there(ref)}
        for ref in before - gone - self.needed() - self.unsure:  # what is left although nothing needs it may not be old
            assert self.clock() - self.touched[ref] <= AGE + 60 or ref.removeprefix("mlab://") in used
        for ref in gone:
            with pytest.raises(GoneError):
                self.storage.path(ref)
        if sum(held.size for held in self.storage.driver.listed()) > SIZE:
            free = before - gone - self.needed() - self.unsure
            assert all(self.clock() - self.touched[ref] <= HOUR + 60 for ref in free)

    @invariant()
    def what_is_needed_is_there_and_right(self) -> None:
        for ref in self.needed():
            assert self.storage.path(ref).read_bytes() == self.content[ref]

    def touch(self, ref: str) -> None:
        self.touched[ref] = self.clock()
        self.unsure.discard(ref)

    def needed(self) -> set[str]:
        return self.flows[0] | self.flows[1]

    def is_there(self, ref: str) -> bool:
        return (self.folder / ref.removeprefix("mlab://")).exists()

    def teardown(self) -> None:
        shutil.rmtree(self.folder)


TestSweeping = Sweeping.TestCase
TestSweeping.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)


async def test_by_age(storage):
    clock = Clock(storage)
    flow: set[str] = set()
    retention = Retention(storage, AGE, 0, [lambda: flow])
    old, needed = [(await storage.put(chunks(b"%d" % n), "a.txt")).ref for n in range(2)]
    flow.add(needed)
    clock.passed = 2 * DAY
    assert retention.sweep() == []
    clock.passed = 4 * DAY
    assert retention.sweep() == [old.removeprefix("mlab://")]
    assert await content(storage, needed) == b"1"
    with pytest.raises(GoneError):
        await storage.metadata(old)
    flow.clear()  # its age counts from now, so that whoever took it out can put it back
    clock.passed = 6 * DAY
    assert retention.sweep() == []
    clock.passed = 8 * DAY
    assert retention.sweep() == [needed.removeprefix("mlab://")]


async def test_by_size_the_oldest_first_and_nothing_fresh(storage):
    clock = Clock(storage)
    retention = Retention(storage, 0, 2500, [])
    refs = []
    for n in range(4):
        refs.append((await storage.put(chunks(bytes([n]) * 1000), "a.bin")).ref.removeprefix("mlab://"))
        clock.passed += 60
    assert retention.sweep() == []
    clock.passed += 2 * HOUR
    storage.path(f"mlab://{refs[0]}")
    assert retention.sweep() == refs[1:3]


async def test_when_it_is_not_known_what_is_needed_nothing_goes(storage):
    clock = Clock(storage)

    def broken():
        yield "mlab://a/b/c/d/e"
        raise ValueError("the flow cannot be read")

    await storage.put(chunks(b"a"), "a.txt")
    clock.passed = 90 * DAY
    with pytest.raises(ValueError, match="cannot be read"):
        Retention(storage, AGE, 1, [set, broken]).sweep()
    assert len(await storage.listed("", "", 10)) == 1


@pytest.mark.parametrize(
    "write", [lambda ref: json.dumps({"a": ref}), lambda ref: f"a: {ref}\n", lambda ref: f"see {ref}."]
)
def test_references_are_found_in_any_document(write):
    ref = "mlab://local/uploads/-/-/grün-2_20261129T091143545438.png"
    assert ref in mentioned(write(ref))
    assert mentioned("nothing, mlab://too/short") == set()


def test_what_is_used_while_a_sweep_looks_is_not_forgotten(tmp_path):
    class Used(dict[str, float]):
        def items(self):
            found = list(super().items())
            self["just now"] = storage.clock()
            return found

    storage = Storage(Folder(tmp_path), tmp_path)
    storage.used = Used({"long ago": storage.clock() - 2 * DAY})
    Retention(storage, AGE, SIZE, []).sweep()
    assert list(storage.used) == ["just now"]
