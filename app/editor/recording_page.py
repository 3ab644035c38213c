"""A recording's page: the flow it is played through, or two of them side by side, over the timeline."""

import asyncio
import contextlib
from functools import partial
from typing import Any

from nicegui import context, ui
from starlette.requests import Request

from app.editor.canvas import Canvas, Outputs
from app.editor.commands import table
from app.editor.cookies import Cookies
from app.editor.desks import Desks
from app.editor.differences import Differences
from app.editor.gallery import brand, theme_button
from app.editor.recording_stage import RecordingStage
from app.editor.sinks import sinks_of
from app.editor.theme import dress, icon_button, resize
from app.editor.timeline import Timeline
from app.editor.view import drawn
from app.editor.wording import words_for
from app.engine import Comparison, Player, Replay
from app.flow import Flow
from app.recordings import About, Recording

ORIGINAL = "recorded"
DRAWN, LOOK = 0.5, 0.004
"""Seconds that both sides may take to draw an item, and between two looks at whether they have."""


class RecordingPage:
    """One tab on one recording. `through` are the flows: ids of stored ones, or `recorded`."""

    def __init__(self, desks: Desks, about: About, recording: Recording, flows: dict[str, Flow | None]) -> None:
        self._desks, self._about, self._recording, self._flows = desks, about, recording, flows
        self._client = context.client
        self._stages: list[RecordingStage] = []
        self._seen: list[int] = []
        self._canvas: list[tuple[Canvas | None, Outputs]] = []

    def draw(self, request: Request, catalog: dict[str, Any], types: dict[str, Any], known: dict[str, str]) -> None:
        words = self._words = words_for(request)
        dark = dress(request, f"{self._about.name} – MentatLab", words)
        cookies = Cookies(request, self._client)
        resize(cookies.scale)
        lab = self._desks.lab
        self._comparison = Comparison() if len(self._flows) > 1 else None
        for name, flow in self._flows.items():
            stage = RecordingStage(lab, self._recording, flow, self._client.id)
            self._stages.append(stage)
            self._desks.stages[self._stage_id(name)] = stage
            stage.begin()
        self._loop = asyncio.get_running_loop()
        seen = self._seen_by_all if self._comparison is not None else None
        self._player = Player(lab.engine, self._recording, self._cast, self._comparison, seen)
        with ui.element("div").classes("mentat editor replay"):
            with ui.element("header").classes("bar replay-bar"):
                brand(words)
                ui.element("div").classes("divider")
                ui.label(self._about.name).classes("flow-name")
                ui.space()
                self._choices(known)
                if self._about.flow in known:
                    there = f"/flows/{self._about.flow}"
                    icon_button("edit", words("recording.edit"), lambda: ui.navigate.to(there)).props("data-act=edit")
                icon_button("file_download", words("gallery.download"), self._download).props("data-act=download")
                theme_button(words, dark, cookies)
            with ui.element("div").classes("replay-sides"):
                for name, stage in zip(self._flows, self._stages, strict=True):
                    self._side(name, stage, catalog, types, known)
            self._note = ui.label().classes("replay-note").props('role="status"')
            self._note.set_visibility(False)
            if self._comparison is not None:
                self._differences = Differences(self._recording, self._comparison, words, self._go)
            self._timeline = Timeline(lab.engine, self._player, words, self._look)
        running = lab.engine.submit(self._player.run())
        self._client.on_delete(running.cancel)
        self._client.on_delete(self._close)

    def _cast(self, place: int) -> list[Replay]:
        engine, comparison = self._desks.lab.engine, self._comparison
        return [stage.cast(engine, comparison, side, place) for side, stage in enumerate(self._stages)]

    async def _seen_by_all(self) -> None:
        """On the engine's loop: both sides have drawn the item before the next goes in, so that they go in step."""
        asking = asyncio.run_coroutine_threadsafe(self._all_drawn(), self._loop)
        await asyncio.wrap_future(asking)

    async def _all_drawn(self) -> None:
        with contextlib.suppress(TimeoutError):  # a tab behind another draws nothing; it is not waited for
            async with asyncio.timeout(DRAWN):
                while not all(stage.is_seen for stage in self._stages):  # noqa: ASYNC110 - no event tells of it
                    await asyncio.sleep(LOOK)

    def _side(self, name: str, stage: RecordingStage, catalog: Any, types: Any, known: dict[str, str]) -> None:
        live = self._desks.tabs.live(self._client, self._stage_id(name))
        words, flow = self._words, stage.shown(0)
        agents = self._desks.lab.registry.agents
        canvas = None
        side = ui.element("section").classes("replay-side")
        side.props.update({"aria-label": known[name], "data-side": name})  # a flow's name may have quotes in it
        with side:
            if len(self._flows) > 1:
                ui.html(f"<h2>{_safe(known[name])}</h2>", sanitize=False)
            else:
                with ui.element("main").classes("stage"):
                    strings = words.room("canvas")
                    canvas = Canvas(catalog, types, live, strings=strings, commands=table(words), on_ready=_met)
                    canvas.begin(self._document(flow))
            if canvas is None:
                with ui.element("div").classes("replay-outputs"):
                    outputs = Outputs(live, strings=words.room("canvas"))
        if canvas is not None:
            with ui.element("aside").classes("panel").props(f'aria-label="{words("page.tab_outputs")}"'):
                strings = words.room("canvas")
                outputs = Outputs(live, strings=strings, on_locate=partial(_locate, canvas))
        outputs.show(sinks_of(flow, agents))
        self._canvas.append((canvas, outputs))
        self._seen.append(stage.document(0))

    def _document(self, flow: Flow) -> dict[str, Any]:
        return {**drawn(flow, self._desks.lab.registry.agents), "readonly": True}

    def _look(self) -> None:
        """Follow the edits, and say what is silent and what went wrong."""
        place = max(0, self._player.place - 1)
        for side, stage in enumerate(self._stages):
            if self._seen[side] != stage.document(place):
                self._seen[side] = stage.document(place)
                flow = stage.shown(place)
                canvas, outputs = self._canvas[side]
                if canvas is not None:
                    canvas.sync(self._document(flow))
                outputs.show(sinks_of(flow, self._desks.lab.registry.agents))
                stage.show.follow(flow)
        told = [problem for stage in self._stages for problem in stage.problems]
        if self._player.error is not None:
            told.append(str(self._player.error))
        self._note.set_text(" ".join(told))
        self._note.set_visibility(bool(told))
        if self._comparison is not None:
            self._differences.refresh()

    def _choices(self, known: dict[str, str]) -> None:
        """Which flow it is played through, and which other one that is compared with."""
        words = self._words
        first, *second = self._flows

        def go(through: str, against: str) -> None:
            more = f"&against={against}" if against else ""
            ui.navigate.to(f"/recordings/{self._about.id}?through={through}{more}")

        one = ui.select(known, value=first, on_change=lambda event: go(event.value, second[0] if second else ""))
        none = {"": words("recording.nothing")}
        other = ui.select(
            none | {name: title for name, title in known.items() if name != first},
            value=second[0] if second else "",
            on_change=lambda event: go(first, event.value),
        )
        for choice, name in ((one, "through"), (other, "against")):
            choice.props(f"dense outlined options-dense data-choice={name}").classes("replay-choice")
            choice.props.update({"prefix": words(f"recording.{name}"), "aria-label": words(f"recording.{name}")})

    def _go(self, place: int) -> None:
        self._desks.lab.engine.call(self._player.pause)
        self._desks.lab.engine.call(self._player.seek, place)

    def _download(self) -> None:
        ui.navigate.to(f"/recordings/{self._about.id}/file")

    def _stage_id(self, name: str) -> str:
        return f"{self._client.id}-{name}"

    def _close(self) -> None:
        for name, stage in zip(self._flows, self._stages, strict=True):
            self._desks.stages.pop(self._stage_id(name), None)
            stage.close()


async def recording_page(
    request: Request,
    desks: Desks,
    catalog: dict[str, Any],
    types: dict[str, Any],
    id: str,  # noqa: A002
) -> bool:
    """Show a recording; False if it is not here any more. Raises BadRecordingError or FlowError."""
    lab = desks.lab
    try:
        about = await asyncio.to_thread(lab.recordings.about, id)
        recording = await asyncio.to_thread(lab.recordings.open, id)
    except KeyError:
        return False
    words = words_for(request)
    stored = {one.id: one.name for one in await desks.listed()}
    known = {ORIGINAL: words("recording.as_recorded")}
    if about.flow in stored:
        known[about.flow] = words("recording.as_it_is_now", name=stored[about.flow])
    known |= {one: name for one, name in stored.items() if one not in known}
    asked = [request.query_params.get("through", ORIGINAL), request.query_params.get("against", "")]
    names = [name for place, name in enumerate(asked) if name in known and name not in asked[:place]] or [ORIGINAL]
    flows = await desks.read([name for name in names if name != ORIGINAL])
    page = RecordingPage(desks, about, recording, {name: flows.get(name) for name in names})
    page.draw(request, catalog, types, known)
    return True


def _met(_: Any) -> None:
    """The canvas is there, and shows what the page brought."""


def _locate(canvas: Canvas, about: dict[str, Any]) -> None:
    canvas.focus(str(about["node"]))


def _safe(text: str) -> str:
    import html

    return html.escape(text)
