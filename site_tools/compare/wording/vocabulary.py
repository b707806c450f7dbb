"""lists.json, the lists that a lawyer may extend, read once."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def listed(name: str) -> frozenset[str]:
    """Return one list of words or phrases."""
    return frozenset(table(name))


@cache
def stems(name: str) -> frozenset[str]:
    """Return the stems of one list of words."""
    return frozenset(map(stem, table(name)))


@cache
def table(name: str) -> Any:  # noqa: ANN401 - as JSON gives it; each reader knows the shape of its own list
    """Return one list as it is written."""
    return _all()[name]


@cache
def _all() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((files(__package__) / "lists.json").read_text(encoding="utf-8"))
    return read


@cache
def stem(word: str) -> str:
    """Return a word without what its number, person and tense add: "deletes", "deleted" and "deleting" are one."""
    base = str(table("irregular").get(word, word))
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if base.endswith(ending) and len(base) - len(ending) > 1:
            base = base[: -len(ending)] + instead
            break
    base = base.removesuffix("e")
    return base[:-1] if len(base) > 2 and base[-1] == base[-2] else base  # noqa: PLR2004 - "transferr", "sell"
