"""The tables of docs/operating.md, from the settings and what is counted: `python -m tests.house.operating_page`."""

import asyncio
import re
import tempfile
from pathlib import Path

from app.settings import Settings
from tests.conftest import ROOT

PATH = ROOT / "docs" / "operating.md"


def page() -> str:
    """As it should be."""
    text = PATH.read_text(encoding="utf-8")
    for name, table in (("settings", _settings()), ("metrics", asyncio.run(_metrics()))):
        whole = f"<!-- {name} -->\n{table}\n<!-- end -->"
        text = re.sub(rf"<!-- {name} -->.*?<!-- end -->", lambda _, whole=whole: whole, text, flags=re.DOTALL)
    return text


def _settings() -> str:
    rows = ["| variable | unless you say so | is |", "|---|---|---|"]
    for field in Settings.model_fields.values():
        default = str(field.default).lower() if isinstance(field.default, bool) else str(field.default)
        shown = f"`{default}`" if default not in ("", "()") else ""
        rows.append(f"| `{field.alias}` | {shown} | {' '.join((field.description or '').split())} |")
    return "\n".join(rows)


async def _metrics() -> str:
    from app.lab import Lab

    with tempfile.TemporaryDirectory() as home:
        async with Lab(Settings(home=Path(home))) as lab:
            await lab.page_of_metrics()
            rows = [
                f"| `{family.name}{'_total' if family.type == 'counter' else ''}` | {family.type} "
                f"| {family.documentation} |"
                for family in lab.metrics.registry.collect()
                if family.name.startswith("mentatlab")
            ]
    return "\n".join(["| name | kind | is |", "|---|---|---|", *sorted(rows)])


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8", newline="\n")
