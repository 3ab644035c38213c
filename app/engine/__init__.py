"""The engine: finds nodes, plans flows, and runs them, to their end or live, on a thread of its own."""

from app.engine.comparison import Comparison, Difference, compare_all, give_both, pins_of
from app.engine.content import Contents
from app.engine.engine import Engine, Finished, FlowRefusedError
from app.engine.execution import Execution
from app.engine.families import families
from app.engine.freshness import Freshness
from app.engine.gauge import EdgeGauge, Failure, NodeGauge, Recent
from app.engine.item import Ticket
from app.engine.mailbox import Mailbox
from app.engine.nodelog import Line
from app.engine.noderun import Surroundings, Wish
from app.engine.outlets import Outlets, UnknownPinError
from app.engine.plan import Plan, plan
from app.engine.player import Player
from app.engine.reach import Reach
from app.engine.recorder import Recorder
from app.engine.registry import Broken, Registry, discover
from app.engine.replay import Replay, Stumble, replay_all
from app.engine.result_files import ResultFiles
from app.engine.run_comparison import RunComparison
from app.engine.run_families import run_families
from app.engine.run_request import RunRefusedError, RunRequest
from app.engine.runs import Runs
from app.engine.runworks import RunLimits, RunWorks
from app.engine.session import Session
from app.engine.speaker import Said

__all__ = [
    "Broken",
    "Comparison",
    "Contents",
    "Difference",
    "EdgeGauge",
    "Engine",
    "Execution",
    "Failure",
    "Finished",
    "FlowRefusedError",
    "Freshness",
    "Line",
    "Mailbox",
    "NodeGauge",
    "Outlets",
    "Plan",
    "Player",
    "Reach",
    "Recent",
    "Recorder",
    "Registry",
    "Replay",
    "ResultFiles",
    "RunComparison",
    "RunLimits",
    "RunRefusedError",
    "RunRequest",
    "RunWorks",
    "Runs",
    "Said",
    "Session",
    "Stumble",
    "Surroundings",
    "Ticket",
    "UnknownPinError",
    "Wish",
    "compare_all",
    "discover",
    "families",
    "give_both",
    "pins_of",
    "plan",
    "replay_all",
    "run_families",
]
