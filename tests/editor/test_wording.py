import re
from pathlib import Path
from string import Formatter

import pytest
from starlette.requests import Request

from app.editor.commands import COMMANDS, table
from app.editor.wording import LANGUAGES, Words, texts, words_for

EDITOR = Path(__file__).parents[2] / "app" / "editor"
NAMED = re.compile(r"""words\(\s*f?["']([a-z]+\.[\w{}.]+)["']""")


def asking(**headers: str) -> Request:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "headers": raw})


def braces(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_language_says_everything(language: str):
    english, other = texts("en"), texts(language)
    assert english.keys() == other.keys()
    assert {key: braces(text) for key, text in english.items()} == {key: braces(text) for key, text in other.items()}


def test_every_text_the_code_asks_for_is_there():
    asked = {name for path in EDITOR.glob("*.py") for name in NAMED.findall(path.read_text(encoding="utf-8"))}
    assert len(asked) > 50
    plain = {name for name in asked if "{" not in name}
    assert plain - texts("en").keys() == set()
    for name in asked - plain:  # such as "page.phase_{phase}"
        start = name.partition("{")[0]
        assert any(key.startswith(start) for key in texts("en")), name


def test_the_browsers_choice_wins_then_what_it_asks_for_then_english():
    assert words_for(asking(accept_language="de-CH,de;q=0.9,en;q=0.8")).language == "de"
    assert words_for(asking(accept_language="fr,ja")).language == "en"
    assert words_for(asking(cookie="mentat-language=en", accept_language="de")).language == "en"


def test_a_missing_text_is_an_error_and_braces_are_filled():
    words = Words("en")
    assert words("gallery.more", name="A") == "More for A"
    with pytest.raises(KeyError):
        words("gallery.nowhere")


def test_every_command_has_a_name_of_its_own_and_a_key_that_is_nobody_elses():
    names = [command.name for command in COMMANDS]
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(set(names)) == len(names)
    assert len(set(keys)) == len(keys)
    reserved = {"tab", "ctrl+w", "ctrl+t", "ctrl+n", "ctrl+p", "ctrl++", "ctrl+-", "ctrl+0"}
    assert not reserved & set(keys), "the browser's own"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_says_every_command_in_words(language: str):
    rows = table(Words(language))
    assert [row["name"] for row in rows] == [command.name for command in COMMANDS]
    assert all(row["title"] and row["group"] for row in rows)
