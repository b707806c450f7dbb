"""A policy → the digest of what a reader can see of it, the same on every machine and for ever (format 1).

Ids, declared types, emphasis and the wrapping of lines are not content; words, numbers, order and where links lead out
of the site are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from site_tools.model.policy import Clause, Policy, Section

_MADE: dict[tuple[str, str], str] = {}


def content_digest(policy: Policy) -> str:
    """Return the sha256, in hex, of the policy's canonical content."""
    clauses = ",".join(_section(section) for section in policy.sections)
    about = _json({"language": policy.language, "organisation": policy.controller.name, "title": policy.title})
    return _sha256(f'{{"clauses":[{clauses}],{about[1:]}')


def digest(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return the sha256, in hex, of a value's JSON with sorted keys, no spaces, as UTF-8."""
    return _sha256(_json(value))


def _json(value: Any) -> str:  # noqa: ANN401 - as above
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _section(section: Section) -> str:
    """Return the JSON of a section's clauses, made once for the same words under the same number in many versions."""
    key = section.digest, section.number
    if not section.digest or key not in _MADE:
        _MADE[key] = ",".join(_json(clause) for clause in _clauses(section.parsed, section.number))
    return _MADE[key]


def _clauses(clause: Clause, number: str) -> Iterator[list[Any]]:
    """Yield number, title, words and outward links of a section or heading and of each heading below it."""
    if clause.kind in {"section", "heading"}:
        words = [[passage.kind, " ".join(passage.text.split())] for passage in clause.passages]
        out = [reference.target for reference in clause.references if reference.policy is None]
        yield [number, clause.title, words, out]
    for inner, below in clause.numbered(number):
        yield from _clauses(inner, below)
