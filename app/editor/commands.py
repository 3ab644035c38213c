"""Everything a person can ask of the editor, by name: keys, menus, palette and shortcuts sheet all read this table."""

from dataclasses import dataclass
from typing import Any, Literal

from app.access import Permission, who
from app.editor.wording import Words

Group = Literal["edit", "add", "run", "node", "subflow", "arrange", "view", "flow", "app"]
Needs = Literal["", "node", "nodes", "edge", "subflow", "inside"]
"""What must be chosen: one node, any nodes, an edge, a placed subflow; or that a subflow is open."""


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    group: Group
    keys: tuple[str, ...] = ()
    """Such as `ctrl+shift+z`, or two strokes, `alt+a l`; `ctrl` is Cmd on a Mac. Letters go by character."""
    needs: Needs = ""
    anywhere: bool = False
    """The key works wherever the focus is, except in a field; otherwise only on the canvas."""
    is_native: bool = False
    """The browser has the key already: it is shown, not listened to."""
    permission: Permission = "edit"
    """Who has it not is not offered the command. A canvas that is only looked at does what `read` allows."""


COMMANDS = (
    Command("undo", "edit", ("ctrl+z",), anywhere=True),
    Command("redo", "edit", ("ctrl+shift+z", "ctrl+y"), anywhere=True),
    Command("cut", "edit", ("ctrl+x",), "nodes", is_native=True),
    Command("copy", "edit", ("ctrl+c",), "nodes", is_native=True, permission="read"),
    Command("paste", "edit", ("ctrl+v",), is_native=True),
    Command("pasteWired", "edit", ("ctrl+shift+v",)),
    Command("duplicate", "edit", ("ctrl+d",), "nodes", anywhere=True),
    Command("selectAll", "edit", ("ctrl+a",), permission="read"),
    Command("selectNone", "edit", ("escape",), permission="read"),
    Command("selectUpstream", "edit", ("shift+arrowleft",), "nodes", permission="read"),
    Command("selectDownstream", "edit", ("shift+arrowright",), "nodes", permission="read"),
    Command("delete", "edit", ("delete", "backspace")),
    Command("deleteReconnect", "edit", ("ctrl+delete", "ctrl+backspace"), "nodes"),
    Command("addNode", "add", ("n", "shift+a")),
    Command("addNote", "add", ("shift+s",)),
    Command("addFrame", "add", ("ctrl+g",)),
    Command("removeFrame", "add", ("ctrl+shift+g",)),
    Command("wire", "add", ("c",), "node"),
    Command("run", "run", ("ctrl+enter",), anywhere=True, permission="run"),
    Command("runTo", "run", ("shift+enter",), "node", permission="run"),
    Command("runOnce", "run", ("ctrl+shift+enter",), anywhere=True, permission="run"),
    Command("onceTo", "run", ("alt+enter",), "node", permission="run"),
    Command("onceAnew", "run", ("alt+shift+enter",), "node", permission="run"),
    Command("stop", "run", ("ctrl+alt+enter",), anywhere=True, permission="run"),
    Command("record", "run", ("ctrl+alt+r",), anywhere=True, permission="run"),
    Command("inspect", "node", ("enter",), "node", permission="read"),
    Command("rename", "node", ("f2",), "node"),
    Command("bypass", "node", ("ctrl+b",), "nodes"),
    Command("mute", "node", ("ctrl+m", "d"), "nodes"),
    Command("collapse", "node", ("alt+c",), "nodes"),
    Command("freeze", "node", ("p",), "nodes", permission="read"),
    Command("popOut", "node", (), "node", permission="read"),
    Command("makeSubflow", "subflow", ("ctrl+shift+e",), "nodes"),
    Command("openSubflow", "subflow", (), "subflow", permission="read"),
    Command("leaveSubflow", "subflow", (), "inside", permission="read"),
    Command("unpackSubflow", "subflow", (), "subflow"),
    Command("alignLeft", "arrange", ("alt+a l",), "nodes"),
    Command("alignRight", "arrange", ("alt+a r",), "nodes"),
    Command("alignTop", "arrange", ("alt+a t",), "nodes"),
    Command("alignBottom", "arrange", ("alt+a b",), "nodes"),
    Command("alignCentre", "arrange", ("alt+a c",), "nodes"),
    Command("alignMiddle", "arrange", ("alt+a m",), "nodes"),
    Command("distributeAcross", "arrange", ("alt+a h",), "nodes"),
    Command("distributeDown", "arrange", ("alt+a v",), "nodes"),
    Command("tidy", "arrange", ("alt+shift+t",)),
    Command("focusLeft", "arrange", ("arrowleft",), permission="read"),
    Command("focusRight", "arrange", ("arrowright",), permission="read"),
    Command("focusUp", "arrange", ("arrowup",), permission="read"),
    Command("focusDown", "arrange", ("arrowdown",), permission="read"),
    Command("nudgeLeft", "arrange", ("alt+arrowleft", "alt+shift+arrowleft"), "nodes"),
    Command("nudgeRight", "arrange", ("alt+arrowright", "alt+shift+arrowright"), "nodes"),
    Command("nudgeUp", "arrange", ("alt+arrowup", "alt+shift+arrowup"), "nodes"),
    Command("nudgeDown", "arrange", ("alt+arrowdown", "alt+shift+arrowdown"), "nodes"),
    Command("fit", "view", ("1",), permission="read"),
    Command("fitSelection", "view", (".",), "nodes", permission="read"),
    Command("zoomReset", "view", ("0",), permission="read"),
    Command("zoomIn", "view", ("+", "=", "shift++"), permission="read"),
    Command("zoomOut", "view", ("-",), permission="read"),
    Command("hand", "view", ("h",), permission="read"),
    Command("arrow", "view", ("v",), permission="read"),
    Command("minimap", "view", ("alt+m",), permission="read"),
    Command("legend", "view", ("l",), permission="read"),
    Command("outline", "view", ("o",), permission="read"),
    Command("theme", "view", permission="read"),
    Command("larger", "view", permission="read"),
    Command("smaller", "view", permission="read"),
    Command("save", "flow", ("ctrl+s",), anywhere=True),
    Command("history", "flow", permission="read"),
    Command("runs", "flow", ("ctrl+alt+h",), anywhere=True, permission="read"),
    Command("open", "flow", ("ctrl+o",), anywhere=True, permission="read"),
    Command("export", "flow", ("ctrl+e",), anywhere=True, permission="read"),
    Command("find", "flow", ("ctrl+f",), anywhere=True, permission="read"),
    Command("logs", "flow", ("ctrl+`",), anywhere=True, permission="read"),
    Command("palette", "app", ("ctrl+k", "ctrl+shift+p"), anywhere=True, permission="read"),
    Command("shortcuts", "app", ("?", "shift+?"), anywhere=True, permission="read"),
    Command("reloadAgents", "app"),
    Command("tour", "app", permission="read"),
    Command("language", "app", permission="read"),
    Command("gallery", "app", permission="read"),
)


SIGNAL = "mentat-command"
"""The event by which a window's own menu asks the page for a command."""


SIGNS = {"ctrl": "Ctrl", "shift": "Shift", "alt": "Alt", "arrowleft": "←", "arrowright": "→", "arrowup": "↑"}
SIGNS |= {"arrowdown": "↓", "backspace": "Backspace", "escape": "Esc", "delete": "Del", "enter": "Enter"}


def offered() -> list[Command]:
    """The commands that whoever asks may use."""
    return [one for one in COMMANDS if one.permission in who().permissions]


def table(words: Words) -> list[dict[str, Any]]:
    """The commands that whoever asks may use as the canvas is given them, each with its title in their language."""
    return [
        {
            "name": one.name,
            "title": words(f"commands.{one.name}"),
            "group": words(f"commands.group_{one.group}"),
            "keys": list(one.keys),
            "needs": one.needs,
            "anywhere": one.anywhere,
            "native": one.is_native,
        }
        for one in offered()
    ]


def hint(words: Words, name: str) -> str:
    """A command with its first key, as a button says it on hover: `Undo (Ctrl+Z)`."""
    keys = next(one.keys for one in COMMANDS if one.name == name)
    title = words(f"commands.{name}")
    return f"{title} ({spelled(keys[0])})" if keys else title


def spelled(key: str) -> str:
    """A key as a person reads it: `ctrl+shift+z` is Ctrl+Shift+Z."""
    strokes = key.split(" ")
    return " ".join("+".join(SIGNS.get(part, part.upper()) for part in _parts(stroke)) for stroke in strokes)


def _parts(stroke: str) -> list[str]:
    """`shift++` is Shift and +."""
    return [*stroke[:-2].split("+"), "+"] if stroke.endswith("++") else stroke.split("+") if stroke != "+" else ["+"]
