"""The files that a new policy repository begins with, and what writes those that are missing.

`$name` in them stands for the organisation, `$quoted` for the same in YAML; a leading dot is written `dot-`, so that no tool takes them for its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from site_tools.files import write_if_changed

SCHEMA = "policy_src/policy.schema.json"


def scaffold(root: Path, name: str) -> tuple[str, ...]:
    """Write each missing file below `root` for the organisation `name`; return what was written.

    The privacy policy to begin with is left out where there is any policy already.
    """
    begun = any(root.glob("policy_src/*/policy.yml"))
    written = []
    for path, template in _templates(files("site_tools").joinpath("scaffold"), ""):
        if (root / path).exists() or (begun and path.startswith("policy_src/privacy/")):
            continue
        text = Template(template.read_text(encoding="utf-8")).substitute(
            name=name, quoted=json.dumps(name, ensure_ascii=False)
        )
        write_if_changed(root / path, text.encode())
        written.append(path)
    if not (root / SCHEMA).exists():
        write_schema(root)
        written.append(SCHEMA)
    return tuple(sorted(written))


def write_schema(root: Path) -> None:
    """Write the schema of `policy.yml` where policies name it, so that editors complete its keys."""
    text = files("site_tools").joinpath("schemas", "policy.schema.json").read_bytes()
    write_if_changed(root / SCHEMA, text)


def _templates(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = entry.name.replace("dot-", ".", 1) if entry.name.startswith("dot-") else entry.name
        if entry.is_dir() and name != "__pycache__":
            yield from _templates(entry, f"{path}{name}/")
        elif entry.is_file() and not name.endswith((".py", ".pyc")):
            yield f"{path}{name}", entry
