"""Where models can live: the processor, and every GPU there is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import psutil

from app.models.lane import Lane, ThreadLane
from app.models.process import ProcessLane


@dataclass(frozen=True, slots=True)
class Device:
    name: str
    """As torch names it: `cpu`, `cuda:0`."""
    title: str
    memory: int
    """Bytes models may fill."""


class Devices:
    """The machine's devices, each with its lane.

    GPUs are looked for when a model first asks for one: that loads torch.
    """

    def __init__(self, memory: int = 0, lane: Callable[[str], Lane] = ThreadLane) -> None:
        """`memory`: bytes models may fill on the processor; 0 for half of what the machine has."""
        self._make_lane = lane
        self._lanes: dict[str, Lane] = {}
        self._apart: dict[str, ProcessLane] = {}
        self.cpu = Device("cpu", "processor", memory or psutil.virtual_memory().total // 2)
        self._gpus: list[Device] | None = None

    def choose(self, wants: Literal["cpu", "gpu"]) -> Device:
        """The device for a new model. Blocks while torch loads, so call it off the loop."""
        gpus = self.gpus() if wants == "gpu" else []
        return gpus[0] if gpus else self.cpu

    @property
    def are_known(self) -> bool:
        return self._gpus is not None

    def gpus(self) -> list[Device]:
        if self._gpus is None:
            self._gpus = _find_gpus()
        return self._gpus

    @property
    def lanes(self) -> dict[str, Lane]:
        """Those at work, by their device's name, and by the name of the node that has one of its own."""
        return {**self._lanes, **self._apart}

    def lane(self, device: str) -> Lane:
        if device not in self._lanes:
            self._lanes[device] = self._make_lane(device)
        return self._lanes[device]

    def apart(self, name: str) -> ProcessLane:
        """The lane of a worker process of that name, started when it is first asked for something."""
        if name not in self._apart:
            self._apart[name] = ProcessLane(name)
        return self._apart[name]

    def free(self, device: Device) -> int | None:
        """Bytes of a GPU nobody uses, other programs included; None for the processor, whose memory is counted."""
        if device.name == "cpu":
            return None
        import torch

        if not torch.cuda.is_available():
            return None
        number = int(device.name.partition(":")[2] or 0)
        spare = int(torch.cuda.memory_reserved(number) - torch.cuda.memory_allocated(number))
        return int(torch.cuda.mem_get_info(number)[0]) + spare

    def close(self) -> None:
        for lane in (*self._lanes.values(), *self._apart.values()):
            lane.close()
        self._lanes.clear()
        self._apart.clear()


def _find_gpus() -> list[Device]:
    import torch

    if not torch.cuda.is_available():
        return []
    found = []
    for number in range(torch.cuda.device_count()):
        about = torch.cuda.get_device_properties(number)
        found.append(Device(f"cuda:{number}", about.name, int(about.total_memory * 0.9)))
    return found
