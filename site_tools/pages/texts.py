"""A policy's versions → `texts.json`, from which the page that compares any two of them works.

Each section and each clause's words stand in it once, under their digest, in however many versions they are: it grows with
distinct wordings, and never with pairs of versions.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from site_tools.model.policy import Clause, Policy, Section
from site_tools.pages.passages import own_passages
from site_tools.pages.steps import Comparing, Step

_FACTS = {
    "name": "Organisation",
    "email": "E-mail",
    "address": "Postal address",
    "country": "Country",
    "website": "Website",
}
_DIGITS = 16  # of sha256 in hexadecimal: two of a million wordings meet once in a hundred million


class Told(NamedTuple):
    """One version as the page lists it: `day` is its first in force, `content` the digest that applications record.

    `was` holds the clauses that had another id in the version before, `fresh` those that have the id of another clause,
    `links` the version at which it links each other policy.
    """

    policy: Policy
    day: str
    content: str
    was: dict[str, str]
    fresh: tuple[str, ...]
    links: dict[str, str]


def told(step: Step, draft: Policy | None) -> Told:
    """Return what is listed of a step's version, of the draft where it has none."""
    policy = step.version.policy if step.version else draft
    if policy is None:
        raise ValueError("a step without a version is the draft's")
    diff = step.comparison.diff if step.comparison else None
    before = {clause.id for clause in diff.before.walk()} if diff else set()
    pairs = diff.pairs if diff else {}
    was = {later: earlier for later, earlier in pairs.items() if later != earlier}
    fresh = tuple(clause.id for clause in policy.walk() if clause.id in before and clause.id not in pairs)
    if step.version is None:
        return Told(policy, "", "", was, fresh, {})
    release = step.version.release
    return Told(policy, release.effective.isoformat(), release.content, was, fresh, dict(release.links))


def texts(versions: Sequence[Told], comparing: Comparing) -> str:
    """Return the JSON of versions in order."""
    kept = _Kept(comparing)
    whole = {
        "versions": [_version(version, kept) for version in versions],
        "stated": kept.stated,
        "sections": kept.sections,
        "wordings": kept.wordings,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def _version(version: Told, kept: _Kept) -> dict[str, Any]:
    listed = {
        "label": version.policy.label,
        "day": version.day,
        "content": version.content,
        "was": version.was,
        "fresh": version.fresh,
        "links": version.links,
        "stated": kept.facts(version.policy),
        "sections": [[kept.section(section), section.number] for section in version.policy.sections],
    }
    return {name: value for name, value in listed.items() if value}


class _Kept:
    """Sections, wordings and what `policy.yml` states, by digest. A section that several versions share is one parsed object, looked into once."""

    def __init__(self, comparing: Comparing) -> None:
        self.sections: dict[str, list[dict[str, Any]]] = {}
        self.wordings: dict[str, dict[str, Any]] = {}
        self.stated: dict[str, dict[str, str]] = {}
        self._comparing = comparing
        self._known: dict[int, str] = {}

    def facts(self, policy: Policy) -> str:
        """Keep what a policy states beside its clauses and return its digest."""
        stated = {"Title": policy.title} | {
            _FACTS[name]: value for name, value in asdict(policy.controller).items() if value
        }
        found = _digest(stated)
        self.stated.setdefault(found, stated)
        return found

    def section(self, section: Section) -> str:
        """Keep a section and return its digest."""
        found = self._known.get(id(section.parsed))
        if found is None:
            bodies = _bodies(section.parsed, self._comparing)
            clauses = [self._clause(clause, above, bodies) for clause, above in _below(section.parsed, "")]
            found = self._known[id(section.parsed)] = _digest(clauses)
            self.sections.setdefault(found, clauses)
        return found

    def _clause(self, clause: Clause, above: str, bodies: Mapping[str, list[Any]]) -> dict[str, Any]:
        entry = {"id": clause.id, "kind": clause.kind, "up": above, "was": clause.was, "title": clause.title}
        same = _digest(self._comparing.words(clause))
        wording = {"same": same, "passages": bodies.get(clause.id, [])}
        key = _digest(wording)
        self.wordings.setdefault(key, wording)
        return {name: value for name, value in entry.items() if value} | {"words": key}


def _below(clause: Clause, above: str) -> Iterator[tuple[Clause, str]]:
    yield clause, above
    for inner in clause.clauses:
        yield from _below(inner, clause.id)


def _bodies(section: Clause, comparing: Comparing) -> Mapping[str, list[Any]]:
    """Return the own passages of each clause of a section, by its id."""
    headings = [clause for clause in section.walk() if clause.kind in {"section", "heading"}]
    found = [(clause, own_passages(comparing.body(clause))) for clause in headings]
    return {owner or clause.id: own for clause, owned in found for owner, own in owned.items()}


def _digest(value: object) -> str:
    data = json.dumps(value, ensure_ascii=False, sort_keys=True).encode()
    return hashlib.sha256(data).hexdigest()[:_DIGITS]
