"""Two runs side by side: what differs in their flows, in what they were given and said, and how long they took."""

import asyncio
from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import quote

from nicegui import context, ui
from starlette.requests import Request

from app.editor.cookies import Cookies
from app.editor.desks import Desks
from app.editor.gallery import brand, theme_button
from app.editor.run_state import RunStateMark
from app.editor.run_value import draw_value
from app.editor.spans import moment, span
from app.editor.theme import dress, resize
from app.editor.wording import words_for
from app.engine import RunComparison
from app.records import StoredRun

Pair = tuple[Any, Any]


class RunComparisonPage:
    def __init__(self, request: Request, runs: tuple[StoredRun, StoredRun], found: RunComparison) -> None:
        words = self._words = words_for(request)
        dark, cookies = (
            dress(request, f"{words('runs.comparing')} – MentatLab", words),
            Cookies(request, context.client),
        )
        resize(cookies.scale)
        self._runs = runs
        with ui.element("div").classes("mentat gallery run"):
            with ui.element("header").classes("bar"):
                brand(words)
                ui.element("div").classes("divider")
                ui.link(words("runs.title"), "/runs").classes("bar-link")
                ui.space()
                theme_button(words, dark, cookies)
            with ui.element("main").classes("gallery-body"):
                with ui.element("section"):
                    ui.html(f"<h1>{escape(words('runs.comparing'))}</h1>", sanitize=False)
                    self._draw_heads()
                with self._section("flow"):
                    self._draw_lines(found.flow)
                with self._section("inputs"):
                    self._draw_pairs(found.inputs, "same_inputs", pictures=False)
                with self._section("outputs"):
                    self._draw_pairs(found.outputs, "same_outputs", pictures=True, said=found.said)
                with self._section("times"):
                    self._draw_times(found)

    def _section(self, name: str) -> ui.element:
        section = ui.element("section").props(f'aria-labelledby="{name}-head" data-section={name}')
        with section:
            ui.html(f'<h2 id="{name}-head">{escape(self._words(f"runs.{name}"))}</h2>', sanitize=False)
        return section

    def _draw_heads(self) -> None:
        with ui.element("div").classes("run-pair"):
            for run, side in zip(self._runs, ("first", "second"), strict=True):
                with ui.element("div").classes("run-side"):
                    ui.label(self._words(f"runs.{side}")).classes("overline")
                    ui.link(run.name or run.id, f"/runs/{run.id}").classes("run-name")
                    ui.label(moment(run.created)).classes("faint")
                    RunStateMark(self._words).show(run.state)

    def _draw_lines(self, lines: tuple[str, ...]) -> None:
        if not lines:
            ui.label(self._words("runs.same_flow")).classes("faint")
            return
        with ui.element("ul").classes("run-changes"):
            for line in lines:
                with ui.element("li"):
                    ui.label(line)

    def _draw_pairs(
        self, pairs: Mapping[str, Pair], same: str, *, pictures: bool, said: Mapping[str, tuple[int, int]] = {}
    ) -> None:
        if not pairs and not said:
            ui.label(self._words(f"runs.{same}")).classes("faint")
        for pin in [*pairs, *(pin for pin in said if pin not in pairs)]:
            ui.html(f"<h3>{escape(pin)}</h3>", sanitize=False)
            pair = ui.element("div").classes("run-pair")
            pair.props.update({"data-pin": pin})
            with pair:
                for side, run in enumerate(self._runs):
                    with ui.element("div").classes("run-side"):
                        self._draw_side(run, pin, pairs.get(pin, (None, None))[side], pictures=pictures)
                        if pin in said:
                            ui.label(self._words("runs.said", count=said[pin][side])).classes("faint")

    def _draw_side(self, run: StoredRun, pin: str, value: Any, *, pictures: bool) -> None:
        if value is None:
            ui.label(self._words("runs.none")).classes("faint")
            return
        picture = f"/runs/{run.id}/picture/{quote(pin)}" if pictures else ""
        draw_value(value, pin, self._words, picture)

    def _draw_times(self, found: RunComparison) -> None:
        words = self._words
        rows = [(words("runs.whole"), found.seconds), *found.nodes.items()]
        body = "".join(
            f"<tr><td>{escape(name)}</td>{''.join(f'<td>{_time(one)}</td>' for one in pair)}</tr>"
            for name, pair in rows
        )
        heads = "".join(f"<th>{escape(words(f'runs.{one}'))}</th>" for one in ("node", "first", "second"))
        table = f"<table class='run-nodes'><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
        ui.html(table, sanitize=False)


def _time(seconds: float | None) -> str:
    return span(seconds) if seconds is not None else "–"


async def run_comparison_page(request: Request, desks: Desks, id: str, other: str) -> bool:  # noqa: A002
    """Show two runs; False if one of them is not here any more."""
    runs = desks.lab.runs
    try:
        both = await asyncio.gather(runs.get(id), runs.get(other))
        found = await runs.compare(id, other)
    except KeyError:
        return False
    RunComparisonPage(request, (both[0], both[1]), found)
    return True
