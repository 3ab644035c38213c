"""How the server fares: plots of the last hour or day, for whoever may look."""

from typing import Any, NamedTuple

from nicegui import context, ui
from starlette.requests import Request

from app.editor.cookies import Cookies
from app.editor.gallery import brand, theme_button
from app.editor.theme import dress, resize
from app.editor.wording import Words, words_for
from app.lab import Lab
from app.telemetry import EVERY, Range, Sample


class Plot(NamedTuple):
    """One field of the page: its name among the words, what is in it, and what it is counted in."""

    name: str
    lines: tuple[str, ...]
    unit: str = ""


PLOTS = (
    Plot("rate", ("requests", "errors"), "/s"),
    Plot("latency", ("p50", "p95"), "ms"),
    Plot("streams", ("streams", "subscribers")),
    Plot("runs", ("queued", "running")),
    Plot("storage", ("stored",), "MiB"),
    Plot("models", ("model_memory",), "MiB"),
    Plot("cpu", ("cpu",), "%"),
    Plot("memory", ("memory",), "MiB"),
    Plot("lag", ("lag",), "ms"),
)
COLOURS = ("#6d86ff", "#e0872f")
"""Told apart by whoever sees no red or no green, on dark and on light."""
GREY = "#8a91a0"


class Dashboard:
    def __init__(self, request: Request, lab: Lab) -> None:
        self._lab, self._words = lab, words_for(request)
        self._range: Range = "hour"
        self._charts: dict[str, ui.echart] = {}
        self._now: dict[str, list[ui.label]] = {}
        words = self._words
        dark, cookies = dress(request, "MentatLab", words), Cookies(request, context.client)
        resize(cookies.scale)
        with ui.element("div").classes("mentat gallery dashboard"):
            with ui.element("header").classes("bar"):
                brand(words)
                ui.element("div").classes("divider")
                ui.label(words("dashboard.title")).classes("flow-name")
                ui.space()
                self._ranges()
                theme_button(words, dark, cookies)
            with ui.element("main").classes("gallery-body").props("tabindex=0"), ui.element("div").classes("plots"):
                for plot in PLOTS:
                    self._field(plot)
        self.refresh()
        ui.timer(EVERY, self.refresh)

    def refresh(self) -> None:
        """Draw what there is by now."""
        samples = self._lab.history.of(self._range)
        for plot in PLOTS:
            said = _said(self._words, plot, samples[-1]) if samples else [self._words("dashboard.nothing")]
            for label, text in zip(self._now[plot.name], said, strict=False):
                label.set_text(text)
            chart = self._charts[plot.name]
            chart.props["aria-label"] = f"{self._words(f'dashboard.{plot.name}')}: {', '.join(said)}"
            chart.options["series"] = [_line(self._words, name, samples, n) for n, name in enumerate(plot.lines)]
            chart.update()

    def _ranges(self) -> None:
        choices = {name: self._words(f"dashboard.{name}") for name in ("hour", "day")}
        toggle = ui.toggle(choices, value="hour", on_change=lambda event: self._choose(event.value))
        toggle.props("no-caps unelevated toggle-color=primary role=group data-act=range").classes("chips")
        toggle.props["aria-label"] = self._words("dashboard.range")

    def _choose(self, wanted: Range) -> None:
        self._range = wanted
        self.refresh()

    def _field(self, plot: Plot) -> None:
        name = plot.name
        with ui.element("section").props(f'aria-labelledby="plot-{name}" data-plot={name}'):
            title = self._words(f"dashboard.{name}")
            ui.html(f'<h2 id="plot-{name}">{title}</h2>', sanitize=False)
            with ui.element("div").classes("plot-says faint"):
                looks = [f"--curve: {color}" for color in COLOURS[: len(plot.lines)]]
                self._now[name] = [ui.label().classes("plot-key").style(look) for look in looks]
            self._charts[name] = ui.echart(_options(is_whole=not plot.unit)).props("role=img").classes("plot")


def dashboard_page(request: Request, lab: Lab) -> None:
    Dashboard(request, lab)


def _options(is_whole: bool) -> dict[str, Any]:
    faint = {"color": GREY, "opacity": 0.25}
    scale = {"type": "value", "min": 0, "minInterval": 1 if is_whole else 0}
    return {
        "animation": False,
        "grid": {"left": 48, "right": 8, "top": 8, "bottom": 24},
        "tooltip": {"trigger": "axis", "confine": True},
        "xAxis": {"type": "time", "axisLabel": {"color": GREY, "hideOverlap": True}, "splitNumber": 4},
        "yAxis": {**scale, "axisLabel": {"color": GREY}, "splitLine": {"lineStyle": faint}},
        "series": [],
    }


def _line(words: Words, name: str, samples: list[Sample], n: int) -> dict[str, Any]:
    data = [[round(sample.time * 1000), round(sample.values.get(name, 0.0), 2)] for sample in samples]
    look = {"width": 1.5, "type": "solid" if n == 0 else "dashed"}
    about = {"name": words(f"dashboard.line_{name}"), "type": "line", "showSymbol": len(data) < 3}
    return {**about, "data": data, "color": COLOURS[n], "lineStyle": look}


def _said(words: Words, plot: Plot, sample: Sample) -> list[str]:
    """What is now, in words, a line each: the key of the plot, and for who does not see it."""
    unit = f" {plot.unit}" if plot.unit else ""
    return [f"{words(f'dashboard.line_{name}')} {_short(sample.values.get(name, 0.0))}{unit}" for name in plot.lines]


def _short(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") if value < 100 else f"{value:.0f}"
