"""The whole application without a face: it builds every room and hands out one object."""

import asyncio
import threading
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any
from weakref import WeakSet

from prometheus_client.core import Metric

from app.access import Access
from app.agents import Media, Outside
from app.counted import access_families, storage_families, stream_families
from app.engine import (
    Contents,
    Engine,
    Outlets,
    Reach,
    ResultFiles,
    RunLimits,
    Runs,
    RunWorks,
    discover,
    families,
    run_families,
)
from app.flow import Flow, FlowError, dump_json, load_flow
from app.models import Devices, Residency, Weights
from app.recordings import BadRecordingError, Limits, Recordings
from app.records import Records
from app.settings import ROOT, Settings
from app.storage import Limits as UploadLimits
from app.storage import Place, Retention, Uploads, keep, kind_of, mentioned, open_storage
from app.streams import Bounds, Streams, Viewer
from app.telemetry import EVERY, Buckets, History, Lateness, Metrics, gauge, watch_lag
from app.vitals import Vitals


class Lab:
    """`async with Lab(Settings()) as lab:`. Everything in it belongs to this one lab."""

    def __init__(self, settings: Settings) -> None:
        home = settings.folder
        self.settings = settings
        self.boot = uuid.uuid4().hex
        """Another each time the lab is built: by it a page notices that its server was started anew."""
        self.metrics = Metrics()
        self.storage = open_storage(
            settings.storage,
            home,
            settings.s3_endpoint,
            UploadLimits(*settings.upload_limits),
            settings.storage_copies * 2**20,
        )
        self.media = Media(self.storage, settings.address)
        self.outside = Outside(home / "agents", self.media)
        self._reloading = threading.Lock()
        self.registry = discover(home / "nodes", self.outside)
        if not settings.multimodal:
            self.registry.leave_out_media("ENABLE_MULTIMODAL")
        self.uploads = Uploads(self.storage)
        self.retention = Retention(
            self.storage,
            settings.storage_days * 86_400,
            settings.storage_limit * 2**20,
            [self._refs_of_flows, self._refs_of_recordings, self._refs_of_runs],
        )
        self.recordings = Recordings(home / "recordings")
        self.records = Records(settings.database_url, dump_json, load_flow)
        self.records.claim()
        self.access = Access(settings, self.records, home / "session.key")
        self.engine = self._built_engine()
        self.streams = Streams(
            Bounds(
                buffer=settings.stream_buffer_kb * 1024,
                memory=settings.stream_memory_mb * 2**20,
                window=settings.stream_window_kb * 1024,
                streams=settings.stream_max_streams,
            )
        )
        self.outlets = Outlets(self.engine, self.streams)
        contents = Contents(self.find, self.engine.weights.here)
        self._works = RunWorks(
            self.engine,
            self.records,
            self._keep,
            ResultFiles(home / "results", settings.results_limit * 2**20),
            contents,
            self.kind,
            self.run_limits,
            home / "runs.lock",
            self.outlets,
        )
        self.runs = Runs(self._works)
        self._count()

    def _count(self) -> None:
        """What is known of how the lab fares, and what the rooms have counted, on the page of metrics."""
        self.lag = Buckets()
        self.history = History()
        self.lateness = Lateness()
        """Of the loop that serves: while it is late, new connections are refused."""
        self.ending = asyncio.Event()
        """Set when the server is asked to end: what is new is turned away, what is at work may finish."""
        self.guests: set[object] = set()
        """Connections that are told then, and waited for."""
        self._watching: list[asyncio.Task[None]] = []
        self.viewers: WeakSet[Viewer] = WeakSet()
        """Who looks on, at whichever face of the lab."""
        self._seen: list[Metric] = []
        self.storage.told = self.metrics.storage.done
        self.metrics.read_from(lambda: self._seen)
        self.metrics.read_from(lambda: run_families(self._works))
        self.metrics.read_from(lambda: families(self.engine, {"web": self.lag, "engine": self.engine.lag}))

    def reload_agents(self) -> None:
        """Read the manifest files of agents outside anew. Blocks."""
        with self._reloading:
            self.registry.take_in(self.outside)

    def _built_engine(self) -> Engine:
        settings, home = self.settings, self.settings.folder
        residency = Residency(Devices(settings.model_memory * 1024 * 1024), idle=settings.model_idle)
        weights = Weights(ROOT / "assets" / "models", home / "models", hub=settings.hub, may_load=self._may_be_loaded)
        reach = Reach(settings.reach, lambda: self.access.is_guarded)
        return Engine(self.registry, residency, weights, self.find, home / "out", reach=reach)

    async def __aenter__(self) -> "Lab":
        """On the loop that serves pages, if there is one."""
        self.engine.start()
        self.outlets.start()
        self._watching = [
            asyncio.create_task(watch_lag(self.lag, self.lateness.note)),
            asyncio.create_task(self._keep_history()),
            asyncio.create_task(self.streams.keep_swept()),
            asyncio.create_task(self.retention.keep_swept(self.uploads, self.settings.upload_hours * 3600)),
            asyncio.create_task(self.access.audit.write_on()),
            asyncio.create_task(self.access.keep_watch()),
        ]
        return self

    def open(self) -> None:
        """Bring an older database up to date and clear away what a kill left behind. Blocks; nobody has to wait for it.

        Raises RuntimeError if the database comes from a later MentatLab.
        """
        self.runs.open()
        self.storage.check()
        self.storage.clean()
        self.uploads.clean(self.settings.upload_hours * 3600)
        self.retention.measure()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._watching:
            task.cancel()
        self.streams.end_all()
        try:
            await self.runs.stop()
            await asyncio.wrap_future(self.engine.submit(self.outside.close()))
            await asyncio.to_thread(self.engine.stop)
        finally:
            self.outlets.stop()
            await self.access.audit.finish()
            await asyncio.to_thread(self.records.close)
            self.storage.close()

    async def _keep_history(self) -> None:
        """Sample how things stand, for ever."""
        vitals = Vitals(self.metrics.requests, self.streams, self.runs, self.retention, self.engine, self.lag)
        while True:
            self.history.add(vitals.sample())
            await asyncio.sleep(EVERY)

    def drain(self) -> None:
        """Begin to end: take in nothing new; runs that wait stay in the queue."""
        self.ending.set()
        self._works.hold()

    @property
    def turns_away(self) -> str:
        """Why new streams are turned away now; nothing while they are not."""
        if self.ending.is_set():
            return "the server is ending; try again in a moment"
        return "the server is busy; try again in a moment" if self.lateness.is_sustained else ""

    def find(self, reference: str) -> Path:
        """The file behind an upload's reference, or a path, which may be one of those that ship.

        Raises FileNotFoundError.
        """
        if reference.startswith("mlab://"):
            return self.storage.path(reference)
        path = Path(reference).expanduser()
        for found in (path, ROOT / reference):
            if found.exists() and self.may_be_read(found.resolve()):
                return found.resolve()
        raise FileNotFoundError(reference)

    def kind(self, reference: str) -> str:
        """The MIME type of what is behind an upload's reference, or a path. Raises FileNotFoundError."""
        return self.storage.kind(reference) if reference.startswith("mlab://") else kind_of(self.find(reference))

    def may_be_read(self, path: Path) -> bool:
        """Whoever sits at this machine may read its files; others what ships and what was made open to them."""
        if not self.access.is_guarded:
            return True
        opened = [Path(folder).expanduser().resolve() for folder in self.settings.files]
        return any(path.is_relative_to(folder) for folder in (ROOT / "assets", self.settings.folder / "out", *opened))

    def _may_be_loaded(self, path: Path) -> bool:
        """A model's file can hold code: where others can reach this server, only what its owner put there is loaded."""
        folders = (ROOT / "assets" / "models", self.settings.folder / "models")
        return not self.access.is_guarded or any(path.is_relative_to(folder) for folder in folders)

    @property
    def recording_limits(self) -> Limits:
        """How large recordings may grow, and how they keep pictures."""
        about = self.settings
        return Limits(about.recording_limit * 2**20, about.recording_spare * 2**20, about.recording_quality)

    @property
    def run_limits(self) -> RunLimits:
        """How many runs are at work at once, and how long they stay."""
        about = self.settings
        return RunLimits(about.runs_at_once, about.run_attempts, about.runs_kept, about.runs_days)

    def _refs_of_flows(self) -> Iterator[str]:
        """What the stored flows name, and the versions that were kept of them."""
        for listed in self.records.flows():
            with suppress(KeyError):  # deleted meanwhile
                yield from mentioned(dump_json(self.records.get(listed.id).flow))
                for version in self.records.versions(listed.id):
                    yield from mentioned(dump_json(self.records.version(listed.id, version.etag)))

    def _refs_of_runs(self) -> Iterator[str]:
        yield from self.runs.referenced()

    def _refs_of_recordings(self) -> Iterator[str]:
        for about in self.recordings.listed():
            with suppress(KeyError, BadRecordingError):
                found = self.recordings.open(about.id)
                for mark in (*found.documents, *found.flows):
                    yield from mentioned(mark.text)

    async def page_of_metrics(self) -> bytes:
        """What is counted: the text Prometheus scrapes. Read on the loop that serves, written on a thread."""
        self._seen = list(self._watched())
        return await asyncio.to_thread(self.metrics.page)

    async def _keep(self, value: Any, flow: str, run: str, node: str, pin: str) -> Any:
        """A value that a run said, stored; what is written in its place."""
        return await keep(self.storage, value, Place("local", flow or "-", run, node, pin))

    def _watched(self) -> Iterator[Metric]:
        viewers = list(self.viewers)
        unanswered = sum(viewer.unanswered for viewer in viewers)
        yield gauge("mentatlab_viewers", "Clients that look on.", [], {(): len(viewers)})
        yield from stream_families(self.streams)
        yield from storage_families(self.retention)
        yield from access_families(self.access)
        yield gauge("mentatlab_viewer_unacked", "Pictures that no client has answered yet.", [], {(): unanswered})

    def templates(self) -> dict[str, Flow]:
        """The flows that ship, by file name. Raises FlowError, naming the file, if one is broken."""
        found = {}
        for path in sorted((ROOT / "flows").glob("*.yaml")):
            try:
                found[path.stem] = load_flow(path.read_bytes())
            except FlowError as error:
                raise FlowError(f"{path.name}: {error}") from error
        return found
