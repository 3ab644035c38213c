"""`main.py` in a process of its own, as a person would start it."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from tests.conftest import ROOT


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def items(self) -> list[dict[str, Any]]:
        """The lines of `--json`; every line on standard output must be one."""
        return [orjson.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class CommandLine:
    home: Path

    def start(self, *args: str | Path, **environment: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "main.py", *map(str, args)],
            cwd=ROOT,
            env={**os.environ, "MENTATLAB_HOME": str(self.home), "OMP_NUM_THREADS": "1", **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __call__(self, *args: str | Path, **environment: str) -> Ended:
        with self.start(*args, **environment) as process:
            out, err = process.communicate(timeout=110)
            return Ended(process.returncode, out, err)

    def each(self, *commands: list[str | Path]) -> list[Ended]:
        """Several at a time: most of what a process does is to import."""
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda command: self(*command), commands))
