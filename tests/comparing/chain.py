"""Two short texts → what the program says that their difference means, by the whole chain that the command runs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from site_tools.comparing import Comparer
from site_tools.model.comparison import Comparison, Side
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.settings import Settings
from site_tools.sources.read import read_sealed

ON = date(2024, 5, 1)
PREAMBLE = "# About {#about}\n\nThis policy is from Acme GmbH (**“Acme”**, “we”).\n"
_FACTS = {"name": "Acme GmbH", "email": "info@acme.example"}


@cache
def comparer() -> Comparer:
    return Comparer(Settings(Path(), ON))


def compared(before: str, after: str, facts: Mapping[str, str] | None = None, language: str = "en") -> Comparison:
    """Compare two texts: the body of one section, or sections; `facts` are what policy.yml says otherwise later."""
    return comparer()(
        Side("before", policy(before, language=language), ON), Side("after", policy(after, facts, language), ON)
    )


def policy(text: str, facts: Mapping[str, str] | None = None, language: str = "en") -> Policy:
    sections = re.split(r"(?m)^(?=# )", text) if text.startswith("# ") else ["", f"# Clause {{#clause}}\n\n{text}\n"]
    controller = {**_FACTS, **(facts or {})}
    stated = yaml.safe_dump({"title": "Privacy Policy", "language": language, "controller": controller, "packs": []})
    files = {"policy.yml": stated, "sections/00-about.md": PREAMBLE}
    files |= {f"sections/{n:02}-s.md": part for n, part in enumerate(sections[1:], 1)}
    read = read_sealed("privacy", "draft", [RawFile(name, name, words.encode()) for name, words in files.items()])
    assert read is not None
    return read
