"""What the inspector's forms are made of: a head, a line that is typed in, and a problem."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from app.editor.setting import Show
from app.editor.typed import Typed
from app.flow import Problem


def head(icon: str, title: str, below: str, color: str) -> None:
    with ui.element("div").classes("inspector-head").style(f"--accent: {color}"):
        ui.icon(icon, size="20px").classes("inspector-icon")
        with ui.element("div"):
            ui.label(title).classes("inspector-title")
            ui.label(below).classes("faint mono")


def line(
    label: str,
    value: Any,
    offer: Callable[[Any], Awaitable[Any]],
    *,
    placeholder: str = "",
    read: Callable[[Any], Any] = str.strip,
    check: Callable[[Any], str] = lambda value: "",
    is_long: bool = False,
) -> Show:
    """A labelled text of the form; `check` says, as it is typed, what is wrong with it."""
    with ui.element("div").classes("setting"):
        ui.label(label).classes("setting-name").props("aria-hidden=true")
        field = ui.textarea() if is_long else ui.input()
        field.props(f"dense outlined {'autogrow' if is_long else ''}").classes("field")
        field.props.update({"placeholder": placeholder, "aria-label": label})  # a title may have quotes in it
        error = complaint()
    typed = Typed(
        field,
        value,
        write=lambda value: "" if value is None else str(value),
        read=lambda text: read(text or ""),
        check=check,
        complain=error,
        offer=offer,
    )
    return typed.show


def choice(label: str, options: dict[Any, str], value: Any) -> ui.select:
    """A labelled choice of the form."""
    with ui.element("div").classes("setting"):
        ui.label(label).classes("setting-name").props("aria-hidden=true")
        field = ui.select(options, value=value).props(f'dense outlined options-dense aria-label="{label}"')
    return field.classes("field")


def complaint() -> Callable[[str], None]:
    """A place for the reason why something cannot be so."""
    label = ui.label().classes("complaint").props('role="alert"')
    label.set_visibility(False)

    def complain(text: str) -> None:
        label.set_text(text)
        label.set_visibility(bool(text))

    return complain


def problem_row(problem: Problem) -> None:
    with ui.element("div").classes(f"problem {problem.severity}"):
        ui.icon("error_outline" if problem.severity == "error" else "warning_amber", size="18px")
        with ui.element("div"):
            ui.label(problem.message).classes("problem-message")
            ui.label(problem.remedy).classes("problem-remedy")
