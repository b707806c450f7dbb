"""The catalogue as evidence needs it, read from the YAML files themselves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from site_tools.catalogue import values
from site_tools.model.catalogue import Catalogue, Example
from site_tools.model.evidence import Context
from site_tools.model.text import Span

CATALOGUE = Path(__file__).parents[2] / "site_tools" / "catalogue"
MINE = ("contact", "right", "transfer")


def _yaml(path: Path) -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return loaded


@cache
def catalogue(families: tuple[str, ...] = MINE) -> Catalogue:
    """Return the catalogue of some families, with every list, mechanism and authority."""
    types = {
        name: values.clause_type(name, entry, Span(f"{family}.yml"))
        for family in families
        for name, entry in _yaml(CATALOGUE / "types" / f"{family}.yml").items()
    }
    words = {name: _phrases(entry) for name, entry in _yaml(CATALOGUE / "words.yml").items()}
    return Catalogue(
        types=types,
        packs={},
        mechanisms={name: values.mechanism(name, entry) for name, entry in _yaml(CATALOGUE / "mechanisms.yml").items()},
        authorities={
            name: values.authority(name, entry) for name, entry in _yaml(CATALOGUE / "authorities.yml").items()
        },
        words=words,
    )


def _phrases(entry: list[str] | Mapping[str, Any]) -> tuple[str, ...]:
    if isinstance(entry, list):
        return tuple(entry)
    return (values.NAME_MARK + entry["says"], *entry["phrases"])


def context_of(example: Example, effective: date | None = None) -> Context:
    """Return the context that an example is judged in."""
    given = dict(example.given)
    day = given.get("effective", effective)
    return Context(
        controller=given.get("controller", ""),
        domains=tuple(given.get("domains", ())),
        effective=date.fromisoformat(str(day)) if day else None,
        profile=given.get("profile", {}),
    )
