"""The timeline under a recording: play and pause, where one is, how fast, and where it was edited or went wrong."""

from collections.abc import Callable
from functools import partial
from typing import Any

from nicegui import ui

from app.editor.recording import length
from app.editor.theme import icon_button
from app.editor.wording import Words
from app.engine import Engine, Player

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 16.0)
MOST = 200
"""Marks drawn: more would lie on one another."""


class Timeline:
    """`looked` is called a few times a second, while it is on somebody's screen."""

    def __init__(self, engine: Engine, player: Player, words: Words, looked: Callable[[], Any]) -> None:
        self._engine, self._player, self._words, self._looked = engine, player, words, looked
        self._drawn: Any = None
        recording = player.recording
        with ui.element("section").classes("timeline").props(f'aria-label="{words("recording.timeline")}"'):
            self._play = icon_button("play_arrow", words("recording.play"), self.toggle).props("data-act=play")
            icon_button("skip_previous", words("recording.back"), partial(self.step, -1)).props("data-act=back")
            icon_button("skip_next", words("recording.on"), partial(self.step, 1)).props("data-act=on")
            with ui.element("div").classes("track"):
                self._slider = ui.slider(min=0, max=max(0.01, recording.seconds), step=0.01, value=0)
                self._slider.props(f'dense color=primary aria-label="{words("recording.position")}" data-scrub')
                self._slider.on("update:model-value", lambda event: self.seek(float(event.args)), throttle=0.08)
                self._slider.on("keydown.home", lambda: self.seek(0.0))
                self._slider.on("keydown.end", lambda: self.seek(recording.seconds))
                self._draw_marks()
            self._clock = ui.label().classes("clock").props("data-clock")
            speeds = {speed: f"{speed:g} ×" for speed in SPEEDS}
            pick = ui.select(speeds, value=1.0, on_change=lambda event: self._call(player.pace, event.value))
            pick.props(f'dense outlined options-dense aria-label="{words("recording.speed")}"').classes("speed")
        ui.timer(0.15, self._look)

    def toggle(self) -> None:
        self._call(self._player.pause if self._player.is_playing else self._player.play)

    def step(self, by: int) -> None:
        """One item on, or back; back is to begin anew there."""
        if by > 0:
            self._call(self._player.step)
        else:
            self._call(self._player.pause)
            self._call(self._player.seek, self._player.place - 2)

    def seek(self, seconds: float) -> None:
        self._call(self._player.seek, self._player.recording.place(seconds))

    def _call(self, what: Callable[..., None], *args: Any) -> None:
        self._engine.call(what, *args)

    def _draw_marks(self) -> None:
        recording, words = self._player.recording, self._words
        marks = [(mark.time, "edit", words("recording.edited")) for mark in recording.flows[1:]]
        marks += [(mark.time, "error", f"{mark.node}: {mark.text}") for mark in recording.marks if mark.kind == "error"]
        for time, kind, text in marks[:MOST]:
            marker = ui.element("button").classes(f"marker {kind}").on("click", partial(self.seek, time))
            marker.style(f"left: {100 * time / max(0.01, recording.seconds):.2f}%").props["title"] = text
            marker.props["aria-label"] = f"{length(time)} {text}"

    def _look(self) -> None:
        """Show where it is, if that is elsewhere than a moment ago."""
        player = self._player
        stands = (player.place, player.is_playing)
        if stands != self._drawn:
            self._drawn = stands
            seen = max(0, player.place - 1)
            self._slider.set_value(round(player.seconds, 2))
            total = player.recording.seconds
            self._clock.set_text(f"{_clock(player.seconds)} / {_clock(total)}")
            self._clock.props(f"data-place={seen}")
            self._play.props(f"icon={'pause' if player.is_playing else 'play_arrow'}")
            self._play.props["aria-label"] = self._words("recording.pause" if player.is_playing else "recording.play")
        self._looked()


def _clock(seconds: float) -> str:
    return f"{length(seconds)}.{int(seconds * 10) % 10}"
