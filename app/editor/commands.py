"""Everything a person can ask of the editor, by name: keys, menus, palette and shortcuts sheet all read this table."""

from dataclasses import dataclass
from typing import Any, Literal

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


COMMANDS = (
    Command("undo", "edit", ("ctrl+z",), anywhere=True),
    Command("redo", "edit", ("ctrl+shift+z", "ctrl+y"), anywhere=True),
    Command("cut", "edit", ("ctrl+x",), "nodes", is_native=True),
    Command("copy", "edit", ("ctrl+c",), "nodes", is_native=True),
    Command("paste", "edit", ("ctrl+v",), is_native=True),
    Command("pasteWired", "edit", ("ctrl+shift+v",)),
    Command("duplicate", "edit", ("ctrl+d",), "nodes", anywhere=True),
    Command("selectAll", "edit", ("ctrl+a",)),
    Command("selectNone", "edit", ("escape",)),
    Command("selectUpstream", "edit", ("shift+arrowleft",), "nodes"),
    Command("selectDownstream", "edit", ("shift+arrowright",), "nodes"),
    Command("delete", "edit", ("delete", "backspace")),
    Command("deleteReconnect", "edit", ("ctrl+delete", "ctrl+backspace"), "nodes"),
    Command("addNode", "add", ("n", "shift+a")),
    Command("addNote", "add", ("shift+s",)),
    Command("addFrame", "add", ("ctrl+g",)),
    Command("removeFrame", "add", ("ctrl+shift+g",)),
    Command("wire", "add", ("c",), "node"),
    Command("run", "run", ("ctrl+enter",), anywhere=True),
    Command("runTo", "run", ("shift+enter",), "node"),
    Command("runOnce", "run", ("ctrl+shift+enter",), anywhere=True),
    Command("onceTo", "run", ("alt+enter",), "node"),
    Command("onceAnew", "run", ("alt+shift+enter",), "node"),
    Command("stop", "run", ("ctrl+alt+enter",), anywhere=True),
    Command("record", "run", ("ctrl+alt+r",), anywhere=True),
    Command("inspect", "node", ("enter",), "node"),
    Command("rename", "node", ("f2",), "node"),
    Command("bypass", "node", ("ctrl+b",), "nodes"),
    Command("mute", "node", ("ctrl+m", "d"), "nodes"),
    Command("collapse", "node", ("alt+c",), "nodes"),
    Command("freeze", "node", ("p",), "nodes"),
    Command("popOut", "node", (), "node"),
    Command("makeSubflow", "subflow", ("ctrl+shift+e",), "nodes"),
    Command("openSubflow", "subflow", (), "subflow"),
    Command("leaveSubflow", "subflow", (), "inside"),
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
    Command("focusLeft", "arrange", ("arrowleft",)),
    Command("focusRight", "arrange", ("arrowright",)),
    Command("focusUp", "arrange", ("arrowup",)),
    Command("focusDown", "arrange", ("arrowdown",)),
    Command("nudgeLeft", "arrange", ("alt+arrowleft", "alt+shift+arrowleft"), "nodes"),
    Command("nudgeRight", "arrange", ("alt+arrowright", "alt+shift+arrowright"), "nodes"),
    Command("nudgeUp", "arrange", ("alt+arrowup", "alt+shift+arrowup"), "nodes"),
    Command("nudgeDown", "arrange", ("alt+arrowdown", "alt+shift+arrowdown"), "nodes"),
    Command("fit", "view", ("1",)),
    Command("fitSelection", "view", (".",), "nodes"),
    Command("zoomReset", "view", ("0",)),
    Command("zoomIn", "view", ("+", "=", "shift++")),
    Command("zoomOut", "view", ("-",)),
    Command("hand", "view", ("h",)),
    Command("arrow", "view", ("v",)),
    Command("minimap", "view", ("alt+m",)),
    Command("legend", "view", ("l",)),
    Command("outline", "view", ("o",)),
    Command("theme", "view"),
    Command("larger", "view"),
    Command("smaller", "view"),
    Command("save", "flow", ("ctrl+s",), anywhere=True),
    Command("history", "flow"),
    Command("runs", "flow", ("ctrl+alt+h",), anywhere=True),
    Command("open", "flow", ("ctrl+o",), anywhere=True),
    Command("export", "flow", ("ctrl+e",), anywhere=True),
    Command("find", "flow", ("ctrl+f",), anywhere=True),
    Command("logs", "flow", ("ctrl+`",), anywhere=True),
    Command("palette", "app", ("ctrl+k", "ctrl+shift+p"), anywhere=True),
    Command("shortcuts", "app", ("?", "shift+?"), anywhere=True),
    Command("reloadAgents", "app"),
    Command("tour", "app"),
    Command("language", "app"),
    Command("gallery", "app"),
)


SIGNAL = "mentat-command"
"""The event by which a window's own menu asks the page for a command."""


SIGNS = {"ctrl": "Ctrl", "shift": "Shift", "alt": "Alt", "arrowleft": "←", "arrowright": "→", "arrowup": "↑"}
SIGNS |= {"arrowdown": "↓", "backspace": "Backspace", "escape": "Esc", "delete": "Del", "enter": "Enter"}


def table(words: Words) -> list[dict[str, Any]]:
    """The commands as the canvas is given them, each with its title in the reader's language."""
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
        for one in COMMANDS
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
