"""A node with a setting of every kind, for the tests of the inspector: `local/settable.every_kind`."""

from typing import Annotated

from pydantic import Field

from app.sdk import File, Json, Outputs, Prose, node


class Told(Outputs):
    text: str
    """What was set."""


@node(title="Settable", category="text")
def every_kind(
    share: Annotated[float, Field(ge=0, le=1)] = 0.5,
    wait: Annotated[float, Field(ge=0, json_schema_extra={"unit": "s"})] = 2.0,
    code: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "ABC",
    tint: Annotated[str, Field(json_schema_extra={"widget": "color"})] = "#38bdf8",
    program: Annotated[str, Field(json_schema_extra={"widget": "code"})] = "x = 1",
    prompt: Prose = "Say what you see.",
    names: list[str] = ["one", "two"],  # noqa: B006 - never changed
    rule: Json = None,
    picture: File = "",
    loud: bool = False,
) -> Told:
    """Say what it was set to.

    Args:
        share: How much of it.
        wait: How long to wait.
        code: Three capital letters.
        tint: The colour of it.
        program: A little program.
        prompt: What to say to a model.
        names: Names to look for.
        rule: Anything.
        picture: A picture to look at.
        loud: In capitals.
    """
    return Told(text=f"{share} {wait} {code} {tint} {program} {prompt} {names} {rule} {picture} {loud}")
