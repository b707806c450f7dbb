"""The shipped drafts, taken as sealed, and the check of any edit of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

from evasions.held import ON, TOOLS, catalogue
from evasions.held import files as texts_below
from site_tools.checks.check import Subject, check
from site_tools.checks.facts import Facts
from site_tools.checks.look import Look
from site_tools.checks.standing import standing
from site_tools.model.finding import Finding, Severity
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.model.release import History, Label, Release, Version
from site_tools.model.text import Span
from site_tools.sources.read import check_references, read_draft

SHIPPED = Path(__file__).parents[2] / "policy_src"
POLICIES = ("privacy", "privacy", "privacy", "cookies")  # one in four edits is of the small one


def files(name: str) -> dict[str, str]:
    """Return the texts of a shipped draft."""
    return texts_below(SHIPPED / name)


@cache
def base(name: str) -> Policy:
    policy = _read(name, files(name))
    assert policy is not None
    return replace(policy, label=str(ON))


@cache
def held(name: str) -> dict[str, frozenset[str]]:
    """Return the clauses that declare something, each with the types that it holds by itself."""
    look = Look(base(name), ON, catalogue(), TOOLS)
    found: dict[str, frozenset[str]] = {}
    for clause in look.policy.walk():
        types = {t for t in clause.types if t in catalogue().types and standing(look, t).held}
        own = {t for t in types if look.judge(t, look.below(clause)).verdict.startswith("satisfied")}
        if own:
            found[clause.id] = frozenset(own)
    return found


@cache
def before(name: str) -> Counter[tuple[str, str, str]]:
    return Counter(key(finding) for finding in checked(name, files(name)))


def checked(name: str, texts: dict[str, str]) -> tuple[Finding, ...]:
    """Return what is found above a note."""
    draft = _read(name, texts)
    assert draft is not None
    sealed = Release(name, Label(ON), ON, "none", "", "passed", {}, {}, "", "", "")
    history = History(name, (Version(sealed, base(name)),), draft)
    facts = Facts(draft.meta, lambda _: Span(f"{name}/policy.yml", 1, 1))
    drafts = {other: base(other) for other in set(POLICIES)} | {name: draft}
    subjects = [Subject(history, facts, ON)]
    found = check(subjects, catalogue(), TOOLS, ON, check_references(draft, drafts)).findings
    return tuple(finding for finding in found if finding.severity > Severity.NOTE)


def _read(name: str, texts: dict[str, str]) -> Policy | None:
    raws = [RawFile(file, f"policy_src/{name}/{file}", text.encode()) for file, text in sorted(texts.items())]
    return read_draft(name, raws).policy


def key(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.type, finding.clause
