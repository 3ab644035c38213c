"""One run: what it said, what went wrong, what it was given, how each node did, and what happened."""

import asyncio
from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import quote

import orjson
from nicegui import background_tasks, context, ui
from starlette.requests import Request

from app.editor.cookies import Cookies
from app.editor.desks import Desks
from app.editor.gallery import brand, theme_button
from app.editor.run_deeds import RunDeeds
from app.editor.run_files import names_file
from app.editor.run_log import SHOWN, RunLog
from app.editor.run_said import PinSaid, RunSaid
from app.editor.run_state import RunStateMark
from app.editor.run_value import brief, draw_strip, draw_value
from app.editor.spans import moment, span, took
from app.editor.theme import dress, resize
from app.editor.wording import words_for
from app.flow import Flow, flattened
from app.records import RunEvent, RunOutput, StoredRun

MANY = 500
"""Events that come at once where more of them wait."""


class RunPage:
    """One tab on one run; while it goes on, it is followed."""

    def __init__(self, desks: Desks, request: Request, run: StoredRun, flow: Flow, others: list[StoredRun]) -> None:
        self._desks, self._lab, self._flow, self._run = desks, desks.lab, flow, run
        words = self._words = words_for(request)
        self._client = context.client
        self._places = flattened(flow, self._lab.registry.agents).places
        dark, cookies = dress(request, f"{run.name} – MentatLab", words), Cookies(request, self._client)
        resize(cookies.scale)
        self._drawn: dict[str, tuple[int, str, bool]] = {}
        self._boxes: dict[str, ui.element] = {}
        self._said = RunSaid()
        with ui.element("div").classes("mentat gallery run"):
            with ui.element("header").classes("bar"):
                brand(words)
                ui.element("div").classes("divider")
                there = f"/runs?flow={quote(run.flow_id)}" if run.flow_id else "/runs"
                ui.link(words("runs.title"), there).classes("bar-link")
                ui.space()
                theme_button(words, dark, cookies)
            with ui.element("main").classes("gallery-body"):
                with ui.element("section").classes("run-head"):
                    with ui.element("div").classes("run-title"):
                        ui.html(f"<h1>{escape(run.name or run.id)}</h1>", sanitize=False)
                        self._state = RunStateMark(words)
                    self._about = ui.label().classes("faint")
                    self._deeds = RunDeeds(desks, words, run, flow, others)
                self._error = ui.element("section").classes("run-trouble").props("role=alert")
                self._outputs = self._section("outputs").classes("run-outputs")
                self._none = ui.label().classes("faint")
                self._draw_inputs()
                self._nodes = self._section("nodes")
                with self._section("log"):
                    self._log = RunLog(words, self._place, run.created.timestamp())
        self._show(run)

    async def follow(self) -> None:
        """To the run's end, or until the tab is closed."""
        runs, id = self._lab.runs, self._run.id  # noqa: A001
        waiting: list[RunEvent] = []
        try:
            async for events in runs.watch(id):
                await asyncio.to_thread(self._said.take, events)
                waiting = [*waiting, *events][-SHOWN - 1 :]
                if len(events) < MANY:  # of a long run that is over only the end is drawn, and at once
                    await self._tell(waiting)
                    waiting = []
            await self._tell(waiting)
        except KeyError:  # somebody has deleted it
            with self._client:
                ui.navigate.to("/runs")

    async def _tell(self, events: list[RunEvent]) -> None:
        runs, id = self._lab.runs, self._run.id  # noqa: A001
        with self._client:
            self._log.add(events)
        self._show(await runs.get(id))
        await self._show_outputs(await runs.outputs(id))

    def _section(self, name: str) -> ui.element:
        with ui.element("section").props(f'aria-labelledby="{name}-head" data-section={name}'):
            ui.html(f'<h2 id="{name}-head">{escape(self._words(f"runs.{name}"))}</h2>', sanitize=False)
            return ui.element("div")

    def _show(self, run: StoredRun) -> None:
        """How it stands now."""
        words, self._run = self._words, run
        with self._client:
            self._state.show(run.state)
            about = [words("runs.created", when=moment(run.created))]
            if run.started is not None:
                about.append(words("runs.waited", length=span(max(0.0, (run.started - run.created).total_seconds()))))
            if (seconds := took(run)) is not None:
                about.append(words("runs.took", length=span(seconds)))
            if run.attempts > 1:
                about.append(words("runs.attempts", count=run.attempts))
            self._about.set_text(" · ".join(about))
            self._deeds.refresh(run)
            self._draw_error(run)
            self._draw_nodes(run)
            if not self._boxes:
                self._none.set_text(words("runs.no_outputs" if run.is_over else "runs.no_outputs_yet"))

    async def _show_outputs(self, outputs: list[RunOutput]) -> None:
        told = {one.pin: (one.said, one.value, self._run.is_over) for one in outputs}
        fresh = [one for one in outputs if self._drawn.get(one.pin) != told[one.pin]]
        values = await asyncio.to_thread(lambda: [orjson.loads(one.value) for one in fresh])
        with self._client:
            for one, value in zip(fresh, values, strict=True):
                self._drawn[one.pin] = told[one.pin]
                self._draw_output(one, value)
            if self._boxes:
                self._none.set_visibility(False)

    def _draw_output(self, output: RunOutput, value: Any) -> None:
        node, _, pin = output.pin.partition(".")
        if (box := self._boxes.get(output.pin)) is None:
            with self._outputs:
                box = self._boxes[output.pin] = ui.element("article").classes("run-output")
                box.props.update({"data-output": output.pin})
        name = f"{self._place(node)} · {pin}"
        is_file = names_file(self._flow, self._lab.registry.agents, output.pin)
        box.clear()
        with box:
            ui.html(f"<h3>{escape(name)}</h3>", sanitize=False)
            there, pin = f"/runs/{self._run.id}", quote(output.pin)
            said = self._said.pins.get(output.pin, PinSaid())
            sound = f"{there}/sound/{pin}" if said.sounds > 1 and self._run.is_over else ""
            shown = "\n".join(said.texts) if isinstance(value, str) and len(said.texts) > 1 and not is_file else value
            picture = f"{there}/picture/{pin}?said={output.said}"
            draw_value(shown, name, self._words, picture, f"{there}/file/{pin}" if is_file else "", sound)
            if len(said.pictures) > 1:
                draw_strip(said.pictures)
            if output.said > 1:
                ui.label(self._words("runs.said", count=output.said)).classes("faint")

    def _draw_inputs(self) -> None:
        words, options = self._words, self._run.options
        with self._section("inputs").classes("run-inputs"):
            for pin, value in self._run.inputs.items():
                with ui.element("div").classes("run-input"):
                    ui.label(pin).classes("mono")
                    ui.label(brief(value))
            said = []
            if until := options.get("until"):
                said.append(words("runs.until", node=self._place(until)))
            if fresh := options.get("fresh"):
                said.append(words("runs.fresh", nodes=", ".join(map(self._place, fresh))))
            if seconds := options.get("seconds"):
                said.append(words("runs.seconds_limit", seconds=f"{seconds:g}"))
            for line in said:
                ui.label(line)
            if not self._run.inputs and not said:
                ui.label(words("runs.no_inputs")).classes("faint")

    def _draw_error(self, run: StoredRun) -> None:
        told = run.error if run.state in ("failed", "interrupted") else ""
        self._error.set_visibility(bool(told))
        if not told or self._error.default_slot.children:
            return
        failed = [(name, about["error"]) for name, about in run.nodes.items() if about.get("error")]
        with self._error:
            ui.html(f"<h2>{escape(self._words('runs.error'))}</h2>", sanitize=False)
            for name, error in failed:
                self._draw_failure(name, error)
            if not failed:
                ui.label(told)

    def _draw_failure(self, node: str, error: Mapping[str, Any]) -> None:
        with ui.element("div").classes("run-failure"):
            ui.icon("error", size="18px").props("aria-hidden=true")
            with ui.element("div"):
                ui.label(f"{self._place(node)}: {error['message']}").classes("failure-message")
                if error.get("remedy"):
                    ui.label(error["remedy"]).classes("faint")
                if error.get("trace"):
                    with ui.element("details"):
                        ui.html(f"<summary>{escape(self._words('runs.trace'))}</summary>", sanitize=False)
                        ui.html(f'<pre class="value-text">{escape(error["trace"])}</pre>', sanitize=False)

    def _draw_nodes(self, run: StoredRun) -> None:
        words = self._words
        heads = "".join(f"<th>{escape(words(f'runs.{one}'))}</th>" for one in ("node", "calls", "seconds", "result"))
        rows = "".join(self._line(name, about) for name, about in run.nodes.items())
        text = f"<table class='run-nodes'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>" if rows else "–"
        if not self._nodes.default_slot.children:
            with self._nodes:
                self._table = ui.html("", sanitize=False)
        self._table.set_content(text)

    def _line(self, name: str, about: Mapping[str, Any]) -> str:
        words = self._words
        result = words(f"runs.result_{about['result']}") if about.get("result") else ""
        state = words(f"canvas.state{about['state'].capitalize()}")
        told = " · ".join(filter(None, (state, result)))
        return (
            f"<tr class='is-{about['state']}'><td>{escape(self._place(name))}</td><td>{about.get('calls', 0)}</td>"
            f"<td>{about.get('seconds', 0):.3f}</td><td>{escape(told)}</td></tr>"
        )

    def _place(self, node: str) -> str:
        """As a person finds it in the flow: `clean/find`."""
        return str(self._places.get(node, node))


async def run_page(request: Request, desks: Desks, id: str) -> bool:  # noqa: A002 - its name everywhere
    """Show a run; False if it is not here any more."""
    runs = desks.lab.runs
    try:
        run, flow = await runs.get(id), await runs.flow(id)
    except KeyError:
        return False
    others = [one for one in await runs.listed(flow_id=run.flow_id, limit=30) if one.id != id] if run.flow_id else []
    page = RunPage(desks, request, run, flow, others)
    following = background_tasks.create(page.follow(), name=f"page of run {id}")
    context.client.on_delete(following.cancel)
    return True
