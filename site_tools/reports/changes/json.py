"""A ChangeReport → JSON, as `schemas/diff.schema.json` describes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from site_tools.model.change import Change
from site_tools.model.comparison import ChangeReport, Comparison
from site_tools.model.materiality import Fact, Ground, Loss
from site_tools.model.policy import Clause
from site_tools.reports.changes.clauses import headings


def render(report: ChangeReport) -> str:
    """Return one comparison as an object, several policies as an array of them; indented, with a final newline."""
    values = [_comparison(one) for one in report.comparisons]
    return json.dumps(values if report.several else values[0], ensure_ascii=False, indent=2) + "\n"


def _comparison(one: Comparison) -> dict[str, Any]:
    told = one.materiality
    before, after = headings(one.diff.before), headings(one.diff.after)
    return {
        "before": one.before.name,
        "after": one.after.name,
        "class": told.change_class,
        "lost": [_loss(loss) for loss in told.lost],
        "changes": [_change(change, before, after) for change in one.diff.changes],
        "facts": [_fact(fact) for fact in told.facts],
        "summary": [entry.text for entry in told.summary],
        "grounds": [_ground(ground) for ground in told.grounds],
    }


def _loss(loss: Loss) -> dict[str, Any]:
    sentences = loss.before.sentences
    place = {"file": sentences[0].span.file, "line": sentences[0].span.line} if sentences else {"file": "", "line": 0}
    words = " ".join(sentence.text for sentence in sentences)
    return {"type": loss.type, "verdict": loss.verdict, "before": {**place, "text": words}}


def _change(change: Change, before: Mapping[str, Clause], after: Mapping[str, Clause]) -> dict[str, Any]:
    clause = change.after or change.before
    later = (
        change.kind != "merged"
    )  # the further parts of a split stand in the later version, of a merger in the earlier
    return {
        "kind": change.kind,
        "clause": clause.id if clause else "",
        "before": _clause(change.before, before),
        "after": _clause(change.after, after),
        "parts": [_clause(part, after if later else before) for part in change.parts],
        "edits": [[edit.op, edit.text] for edit in change.edits],
    }


def _clause(clause: Clause | None, known: Mapping[str, Clause]) -> dict[str, Any] | None:
    if clause is None:
        return None
    return {
        "id": clause.id,
        "heading": known[clause.id].heading,
        "file": clause.span.file,
        "line": clause.span.line,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "kind": fact.kind,
        "name": fact.name,
        "before": fact.before,
        "after": fact.after,
        "clause": fact.clause,
    }


def _ground(ground: Ground) -> dict[str, Any]:
    return {
        "rule": ground.rule,
        "class": ground.change_class,
        "clause": ground.clause,
        "message": ground.message,
        "before": ground.before,
        "after": ground.after,
    }
