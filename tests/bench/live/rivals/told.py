"""What a rival's run has found, as one line of JSON."""

import json
import os
import threading
import time
from pathlib import Path


class Told:
    """Ages by camera; memory once a second."""

    def __init__(self, rival: str, mode: str, warm: float) -> None:
        self.rival, self.mode = rival, mode
        self.ages: dict[int, list[float]] = {}
        self.memory: list[float] = []
        self._counts_from = time.monotonic() + warm
        self._ends: float | None = None
        threading.Thread(target=self._watch, daemon=True).start()

    def saw(self, camera: int, age: float) -> None:
        if self._ends is None and time.monotonic() >= self._counts_from:
            self.ages.setdefault(camera, []).append(age)

    def say(self) -> None:
        self._ends = time.monotonic()
        seconds = self._ends - self._counts_from
        ages = [age for one in self.ages.values() for age in one]
        found = {"rival": self.rival, "mode": self.mode, "seconds": seconds, "ages": [round(age, 2) for age in ages]}
        found["last"] = [round(age, 2) for one in self.ages.values() for age in one[-30:]]
        found["by_camera"] = [len(one) for one in self.ages.values()]
        found["memory"] = self.memory
        print(json.dumps(found), flush=True)

    def _watch(self) -> None:
        page = os.sysconf("SC_PAGE_SIZE")
        while self._ends is None:
            with Path("/proc/self/statm").open() as statm:
                self.memory.append(round(int(statm.read().split()[1]) * page / 2**20, 1))
            time.sleep(1)
