"""Markdown of notes as HTML that can do nothing but be read."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict


class _Safe(RendererHTML):
    def link_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Any) -> str:
        """Links leave the editor alone: they open a tab of their own, which cannot reach back."""
        tokens[index].attrSet("target", "_blank")
        tokens[index].attrSet("rel", "noopener noreferrer nofollow")
        return self.renderToken(tokens, index, options, env)


@lru_cache(maxsize=512)
def html(text: str) -> str:
    """HTML of a note. Tags in the text are shown as text; pictures, which would call on other servers, as links."""
    return str(_reader().render(text)).strip()


def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False, "breaks": True}, renderer_cls=_Safe)
    return reader.enable(["table", "strikethrough"]).disable("image")
