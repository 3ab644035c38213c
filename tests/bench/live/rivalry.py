"""Run a rival in an environment of its own, and read what it has found."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "rivals"
RIVALS: dict[str, tuple[str, list[str], tuple[str, ...]]] = {
    "roboflow": ("roboflow.py", ["inference-cpu==1.8.3"], ("B1", "B2", "B3", "B4")),
    "ultralytics": ("ultralytics_.py", [], ("B1", "B2", "B3", "B4")),
    "fastrtc": ("fastrtc_.py", ["fastrtc==0.0.34", "huggingface_hub<1.0"], ("B1", "B4", "B6")),
    "pipecat": ("pipecat_.py", ["pipecat-ai==1.14.0"], ("B1", "B4", "B5")),
}
"""The file, what is to be installed for it, and the cases it can run; nothing to install: it is here already."""


def told_by(rival: str, case: str, seconds: float) -> list[dict[str, Any]]:
    """What a rival's run has printed, mode by mode; nothing, with its reason on stderr, if it did not run.

    `BENCH_ROBOFLOW` and the like name a Python that has it already; else it is fetched for this one run.
    """
    file, needs, _ = RIVALS[rival]
    given = os.environ.get(f"BENCH_{rival.upper()}")
    python = [given or sys.executable] if given or not needs else _fetched(needs)
    run = subprocess.run([*python, str(HERE / file), case, str(seconds)], capture_output=True, text=True, check=False)
    found = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    if not found:
        print(f"{rival} did not run: {run.stderr.strip()[-300:]}", file=sys.stderr, flush=True)
    return found


def _fetched(needs: list[str]) -> list[str]:
    return ["uv", "run", "--isolated", "--no-project", *(f"--with={need}" for need in needs), "python"]
