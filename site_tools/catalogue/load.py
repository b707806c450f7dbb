"""The compiled catalogue and a repository's own `clauses.yml` → a Catalogue, and what is wrong with `clauses.yml`.

Without `clauses.yml` neither PyYAML nor jsonschema is imported: this runs on every check.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from site_tools.catalogue import values
from site_tools.model.catalogue import Catalogue, Pack
from site_tools.model.finding import Finding
from site_tools.model.text import SourceFile, Span
from site_tools.model.value import value

if TYPE_CHECKING:
    from site_tools.catalogue.faults import Check

_COMPILED = Path(__file__).parent / "catalogue.json"
HOUSE = Pack("house", "Our own requirements (policy_src/clauses.yml)", "always", ())


@value
class Loaded:
    """The catalogue, and the findings about `clauses.yml` (an entry with a fault is left out of the catalogue)."""

    catalogue: Catalogue
    findings: tuple[Finding, ...] = ()


def load(extra: SourceFile | None = None, check: Check | None = None) -> Loaded:
    """Return the shipped catalogue together with `extra`, the text of `clauses.yml`.

    `check` judges its expressions (`evidence.faults.faults`); without it they are taken as they are.
    """
    catalogue = shipped()
    if extra is None or not extra.text.strip():
        return Loaded(catalogue)
    from site_tools.catalogue.merge import merge  # noqa: PLC0415 - brings PyYAML and jsonschema

    merged, findings = merge(catalogue, extra, check)
    return Loaded(merged, findings)


def shipped() -> Catalogue:
    """Return the catalogue that ships, with an empty pack for a repository's own requirements."""
    plain = json.loads(_COMPILED.read_bytes())
    packs = {name: _pack(name, entry) for name, entry in plain["packs"].items()}
    return Catalogue(
        types={name: values.clause_type(name, entry, _at(entry)) for name, entry in plain["types"].items()},
        packs={**packs, HOUSE.id: HOUSE},
        mechanisms={name: values.mechanism(name, entry) for name, entry in plain["mechanisms"].items()},
        authorities={name: values.authority(name, entry) for name, entry in plain["authorities"].items()},
        words={name: tuple(phrases) for name, phrases in plain["words"].items()},
        trees=plain.get("trees", {}),
        outdated={name: values.outdated(name, entry) for name, entry in plain["outdated"].items()},
    )


def _pack(name: str, plain: dict[str, Any]) -> Pack:
    rows = plain["requirements"].items()
    return values.pack(name, plain, tuple(values.requirement(row, name, entry, _at(entry)) for row, entry in rows))


def _at(entry: dict[str, Any]) -> Span:
    return Span(*entry["at"])
