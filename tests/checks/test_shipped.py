"""The shipped policies under the real catalogue and the real evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from site_tools.catalogue.conditions import holds, unanswered
from site_tools.catalogue.load import load
from site_tools.checks import hygiene
from site_tools.checks.instruments import Instruments
from site_tools.checks.look import Look
from site_tools.checks.regression import regression
from site_tools.checks.standing import standing
from site_tools.evidence.judge import context_of, denial, detect, judge
from site_tools.evidence.sentences import sentences_of
from site_tools.model.finding import Severity
from site_tools.model.folder import RawFile
from site_tools.model.policy import Clause, Policy
from site_tools.sources.read import read_draft

ROOT = Path(__file__).parents[2] / "policy_src"
ON = date(2026, 11, 23)
TOOLS = Instruments(judge, denial, detect, sentences_of, context_of, holds, unanswered, {})
CATALOGUE = load().catalogue
HEADING = re.compile(r"#+(?= )")


@cache
def files(name: str) -> dict[str, str]:
    paths = [ROOT / name / "policy.yml", *sorted((ROOT / name / "sections").glob("*.md"))]
    return {path.relative_to(ROOT / name).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def draft(name: str, **changed: str) -> Policy:
    texts = {**files(name), **changed}
    policy = read_draft(name, [RawFile(n, f"policy_src/{name}/{n}", text.encode()) for n, text in texts.items()]).policy
    assert policy is not None
    return policy


def look(policy: Policy) -> Look:
    return Look(policy, ON, CATALOGUE, TOOLS)


@pytest.mark.parametrize("name", ["privacy", "cookies"])
def test_the_shipped_drafts_are_in_good_order(name: str) -> None:
    drafts = {other: draft(other) for other in ("privacy", "cookies")}
    found = hygiene.run(hygiene.Draft(look(drafts[name]), drafts))
    assert [f"{f.rule} {f.span}: {f.message}" for f in found if f.severity > Severity.NOTE] == []


def below(lines: list[str], clause: Clause) -> tuple[int, int]:
    """Return the lines of a clause, its heading or attribute line first, the end left out."""
    start = end = clause.span.line - 1
    level = HEADING.match(lines[start])
    for end in range(start + 1, len(lines)):
        other = HEADING.match(lines[end])
        if level and other and len(other[0]) <= len(level[0]):
            return start, end
        if not level and (not lines[end].strip() or lines[end].startswith("- ")):
            return start, end
    return start, end + 1


def spoilt(text: str, clause: Clause) -> Iterator[str]:
    """Yield the text with the clause dropped, with its words replaced, and with its words in a comment."""
    lines = text.split("\n")
    start, end = below(lines, clause)
    item = "  " if lines[start].startswith("- ") else ""
    for kept in (
        [],
        [lines[start], f"{item}We care."],
        [lines[start], f"{item}Hm. <!--", *lines[start + 1 : end], "-->"],
    ):
        yield "\n".join([*lines[:start], *kept, *lines[end:]])


@pytest.mark.parametrize("name", ["privacy", "cookies"])
def test_no_declared_clause_can_go_unseen(name: str) -> None:
    before = look(replace(draft(name), label="2026-01-01"))
    missed, tried = [], 0
    for clause in before.policy.walk():
        file = clause.span.file.removeprefix(f"policy_src/{name}/")
        around = before.parent(clause.id)  # a clause that declares the type too stands for what is inside it
        held = {
            t
            for t in clause.types
            if t in CATALOGUE.types and standing(before, t).held and not (around and t in around.types)
        }
        for number, text in enumerate(spoilt(files(name)[file], clause) if held else ()):
            if number != len(clause.id) % 3:  # one of the three ways each; the mutation harness tries them all
                continue
            found = regression(before, look(draft(name, **{file: text})))
            # Where other clauses of the type hold it in full, one place fewer is dwindled evidence, no loss.
            seen = {f.type for f in found if f.rule == "lost-clause" or len(before.declared[f.type]) > 1}
            missed += [f"{clause.id} {ident} {number}" for ident in held - seen]
            tried += 1
    assert missed == []
    assert tried >= (25 if name == "privacy" else 3)
