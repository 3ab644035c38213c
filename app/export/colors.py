"""The colours and shapes by which kinds of nodes and pins are known, on the canvas and in pictures."""

COLORS = {
    "inputs": "#4c8dff",
    "vision": "#a678ff",
    "classic": "#7c87ff",
    "picture": "#22b8cf",
    "draw": "#ec6fb0",
    "speech": "#f47c48",
    "text": "#e2a336",
    "outputs": "#2fb986",
}
KIND_COLORS = {
    "image": "#38a9f5",
    "video": "#12c0c8",
    "audio": "#f58a42",
    "string": "#8fce3f",
    "number": "#8ea2b8",
    "boolean": "#e46ad0",
    "json": "#f2c230",
    "binary": "#a58cf0",
    "stream": "#c6d0db",
}
KIND_SHAPES = {
    "image": "square",
    "video": "square",
    "audio": "triangle",
    "string": "circle",
    "number": "circle",
    "boolean": "circle",
    "json": "diamond",
    "binary": "diamond",
    "stream": "circle",
}
NAMED = {
    "red": "#e5534b",
    "orange": "#f08c3a",
    "yellow": "#e8c33c",
    "green": "#4caf6d",
    "teal": "#2bb3a3",
    "blue": "#4c8dff",
    "purple": "#9b6cf0",
    "pink": "#ec6fb0",
    "grey": "#8892a4",
}
"""What a person may colour a node, a note or a frame."""
