"""What a node's author says of a pin for the inspector: a unit, and what a list holds."""

from typing import Annotated

from pydantic import Field

from app.sdk import Json, Outputs, describe


class Told(Outputs):
    text: str
    """What was told."""


def hinted(
    wait: Annotated[float, Field(ge=0, json_schema_extra={"unit": "s"})] = 1.0,
    names: list[str] = ["one"],  # noqa: B006 - never changed
    counts: list[int] = [1],  # noqa: B006 - never changed
    pairs: list[list[str]] = [],  # noqa: B006 - never changed
    rule: Json = None,
) -> Told:
    """Say what was set.

    Args:
        wait: How long.
        names: Names.
        counts: Numbers.
        pairs: Pairs.
        rule: Anything.
    """
    return Told(text=f"{wait} {names} {counts} {pairs} {rule}")


def test_units_and_items_are_read_from_the_annotation():
    manifest = describe(hinted).manifest
    about = {pin.name: pin.metadata for pin in manifest.inputs}
    assert (about["wait"].unit, about["wait"].minimum) == ("s", 0)
    assert [about[name].items for name in ("names", "counts", "pairs", "rule")] == ["string", "number", None, None]
