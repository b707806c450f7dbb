"""A policy that passes, its sealed release, and the check of any edit of it: texts in memory → findings."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from site_tools import releasing, store
from site_tools.catalogue.load import load
from site_tools.checking import instruments
from site_tools.checks.check import Subject, check
from site_tools.checks.facts import Facts
from site_tools.model.catalogue import Catalogue
from site_tools.model.finding import Finding, Severity
from site_tools.model.folder import RawFile
from site_tools.model.policy import Policy
from site_tools.model.release import History, Label, Order
from site_tools.model.text import Span
from site_tools.settings import Settings
from site_tools.sources.read import check_references, read_draft

HERE = Path(__file__).parent / "policy"
ON = date(2026, 11, 23)
FACTS = "policy.yml"
Texts = Mapping[str, str | bytes]
TOOLS = instruments()


@dataclass(frozen=True)
class Sealed:
    """A policy's history up to now, and what the folder of its repository holds."""

    history: History
    files: Mapping[str, bytes]


@cache
def catalogue() -> Catalogue:
    return load().catalogue


@cache
def files(folder: Path = HERE) -> dict[str, str]:
    """Return the texts of a draft: name below its folder → text."""
    paths = [folder / FACTS, *sorted((folder / "sections").glob("*.md"))]
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@cache
def sealed() -> Sealed:
    """Release the policy once, by the program's own command, and read it back."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(HERE, root / "policy_src" / "privacy")
        settings = Settings(root, ON)
        releasing.release(settings, Order("privacy", ON, Label(ON), "editorial", "The first version."))
        return Sealed(store.load(settings).histories[0], store.all_files(settings))


def findings(texts: Texts, clauses: Mapping[str, object] | None = None) -> tuple[Finding, ...]:
    """Check a draft of these texts against the sealed release, as `clausebook check` does."""
    raws = [RawFile(name, name, text.encode() if isinstance(text, str) else text) for name, text in texts.items()]
    return judged(raws, sealed().history, clauses)


def judged(raws: list[RawFile], history: History, clauses: Mapping[str, object] | None = None) -> tuple[Finding, ...]:
    """Check a draft of these files against the newest of a history."""
    read = read_draft(history.name, raws)
    draft = read.policy
    newest = history.versions[-1].policy
    subject = Subject(
        History(history.name, history.versions, draft),
        _facts(draft, "the draft", clauses),
        ON,
        _facts(newest, newest.label),
    )
    links = check_references(draft, {history.name: draft}) if draft else ()
    return check([subject], catalogue(), TOOLS, ON, (*read.findings, *links)).findings


def ids(found: tuple[Finding, ...], least: Severity = Severity.WARNING) -> set[str]:
    """Return each rule that found something, alone and with the clause type it is about."""
    loud = [finding for finding in found if finding.severity >= least]
    return {finding.rule for finding in loud} | {f"{finding.rule} {finding.type}" for finding in loud if finding.type}


def said(found: tuple[Finding, ...], least: Severity = Severity.WARNING) -> list[str]:
    """Return what a reader of the report sees of the findings above a level."""
    return [f"{f.severity} {f.rule} {f.span}: {f.message}" for f in found if f.severity >= least]


def _facts(policy: Policy | None, label: str, clauses: Mapping[str, object] | None = None) -> Facts:
    return Facts(policy.meta if policy else {}, lambda _: Span(FACTS, 1), label, clauses or {})
