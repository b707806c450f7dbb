"""A policy → the digest of what a reader can see of it, the same on every machine and for ever (format 1).

Ids, declared types, emphasis and the wrapping of lines are not content; words, numbers, order and where links lead out
of the site are.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from site_tools.model.policy import Clause, Policy


def content_digest(policy: Policy) -> str:
    """Return the sha256, in hex, of the policy's canonical content."""
    return digest(
        {
            "title": policy.title,
            "organisation": policy.controller.name,
            "language": policy.language,
            "clauses": [_clause(clause) for clause in policy.walk() if clause.kind in {"section", "heading"}],
        }
    )


def digest(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return the sha256, in hex, of a value's JSON with sorted keys, no spaces, as UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _clause(clause: Clause) -> list[Any]:
    words = [[passage.kind, " ".join(passage.text.split())] for passage in clause.passages]
    out = [reference.target for reference in clause.references if reference.policy is None]
    return [clause.number, clause.title, words, out]
