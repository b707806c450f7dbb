"""A repository, its catalogue and a baseline → CheckReport: what the check is handed, stage by stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from typing import Any

from site_tools import store
from site_tools.catalogue.conditions import holds, unanswered
from site_tools.catalogue.load import Loaded, load
from site_tools.checks.check import Subject, check
from site_tools.checks.facts import Facts, Key
from site_tools.checks.instruments import Instruments
from site_tools.checks.look import Look
from site_tools.checks.requirements import rows
from site_tools.checks.unjudged import judgeable
from site_tools.errors import OperatorError
from site_tools.evidence.countries import country
from site_tools.evidence.faults import faults
from site_tools.evidence.judge import context_of, denial, detect, judge
from site_tools.evidence.sentences import sentences_of
from site_tools.examples import untrue
from site_tools.files import write_new
from site_tools.git import files_at
from site_tools.model.catalogue import Catalogue, Pack
from site_tools.model.check import CheckReport, Coverage
from site_tools.model.finding import Finding
from site_tools.model.release import History, Version
from site_tools.model.repository import Repository
from site_tools.model.text import SourceFile, Span
from site_tools.model.value import value
from site_tools.releases.baseline import against_baseline
from site_tools.settings import Settings
from site_tools.yamlfile import YamlFile, load_schema, read_yaml


@value
class Baseline:
    """What a commit holds: `repository` as read from it (None where it has no policies), and what of it is lost here."""

    ref: str
    repository: Repository | None
    clauses: Mapping[str, Any]
    lost: tuple[Finding, ...]


def report(
    settings: Settings,
    repository: Repository,
    baseline: Baseline | None = None,
    effective: Mapping[str, date] | None = None,
) -> CheckReport:
    """Check every policy as of the settings' day. `effective` says on which day a draft is about to take effect."""
    text = store.clauses_text(settings)
    known = _load(text)
    clauses = _plain(text)
    examples = tuple(untrue(text, known.catalogue)) if text and not known.findings else ()
    subjects = [
        _subject(settings, history, clauses, baseline, (effective or {}).get(history.name))
        for history in repository.histories
    ]
    lost = baseline.lost if baseline else ()
    others = (*lost, *repository.seals, *repository.drafts, *known.findings, *examples)
    return check(subjects, known.catalogue, instruments(), settings.as_of, others)


def instruments() -> Instruments:
    """Return the stages that the check leans on."""
    profile = load_schema("policy")["properties"]["profile"]["properties"]
    questions = {name: question["description"] for name, question in profile.items()}
    answers = {name: _answer(question) for name, question in profile.items()}
    return Instruments(judge, denial, detect, sentences_of, context_of, holds, unanswered, questions, country, answers)


def _answer(question: Mapping[str, Any]) -> str:
    """Return how an answer to a question of the profile is written, by the question's schema."""
    if "enum" in question:
        return " or ".join(question["enum"])
    if question["type"] == "boolean":
        return "true or false"
    inside = question["items"]
    if "enum" in inside:
        return f"[…] with those of {', '.join(inside['enum'])} that apply in the brackets"
    keys = f", each entry with {', '.join(inside['properties'])}" if "properties" in inside else ""
    return f"followed by a list{keys}; [] says none"


def loaded(settings: Settings) -> Loaded:
    """Return the shipped catalogue with the repository's own clauses, and what is wrong with these."""
    return _load(store.clauses_text(settings))


def catalogue(settings: Settings) -> Catalogue:
    """Return the shipped catalogue with the repository's own clauses; OperatorError where one of these cannot be read.

    Without it a page or a comparison would be silent about what the house requires.
    """
    found = loaded(settings)
    if found.findings:
        first = found.findings[0]
        raise OperatorError(f"{first.span}: {first.message} Nothing was done without it; `clausebook check` says all.")
    return found.catalogue


def _load(clauses: SourceFile | None) -> Loaded:
    return load(clauses, faults) if clauses else load()


def _plain(clauses: SourceFile | None) -> Mapping[str, Any]:
    """Return the repository's own clauses as written, {} where there are none."""
    value = read_yaml(clauses.text, clauses.path, "clauses").value if clauses else None
    return value if isinstance(value, Mapping) else {}


def cover(settings: Settings) -> Callable[[Version], tuple[tuple[Pack, tuple[Coverage, ...]], ...]]:
    """Return a function that judges one released version for its first day in force: each of its packs with its rows.

    Nothing where no pack is asked for, or where there is no evidence for the language.
    """
    known, tools = catalogue(settings), instruments()

    def covered(version: Version) -> tuple[tuple[Pack, tuple[Coverage, ...]], ...]:
        policy = version.policy
        facts = Facts(policy.meta, partial(_at, Span(f"policy_src/{policy.name}/policy.yml")))
        if not judgeable(policy) or not facts.packs:
            return ()
        found = rows(Look(policy, version.release.effective, known, tools), facts, tools)
        groups = groupby((coverage for coverage, _ in found), key=lambda coverage: coverage.requirement.pack)
        return tuple((known.packs[pack], tuple(group)) for pack, group in groups)

    return covered


def baseline_of(settings: Settings, ref: str) -> Baseline:
    """Read what the commit `ref` holds below `policy_src/`, and compare its sealed past with what lies here."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - a check without a baseline does not wait for it

    then = files_at(settings.root, ref, "policy_src")
    lost = tuple(against_baseline(then, store.all_files(settings), ref))
    clauses = f"policy_src/{store.CLAUSES}"
    policies = {path: data for path, data in then.items() if path == clauses or store.policy_of(path)}
    if not any(map(store.policy_of, policies)):
        return Baseline(ref, None, {}, lost)
    with TemporaryDirectory(prefix="clausebook-") as folder:
        root = Path(folder) / "baseline"
        write_new(root, policies)  # without what else lies there: a fault of the baseline is mended here, not there
        there = Settings(root, settings.as_of)
        return Baseline(ref, store.load(there), _plain(store.clauses_text(there)), lost)


def _subject(
    settings: Settings, history: History, clauses: Mapping[str, Any], baseline: Baseline | None, effective: date | None
) -> Subject:
    facts = _facts(settings, history, clauses)
    there = baseline.repository.history(history.name) if baseline and baseline.repository else None
    known = {version.label for version in there.versions} if there else set()
    unseen = tuple(v.label for v in history.versions if v.label not in known) if baseline else ()
    before = _before(history, there, clauses, baseline)
    return Subject(history, facts, effective or settings.as_of, before, unseen, sealing=effective is not None)


def _before(
    history: History, there: History | None, clauses: Mapping[str, Any], baseline: Baseline | None
) -> Facts | None:
    """Return the facts that the draft's are compared with: the baseline's, else those of the newest release."""
    if baseline and there and there.draft:
        place = Span(f"policy_src/{history.name}/policy.yml", 1, 1)
        return Facts(there.draft.meta, partial(_at, place), baseline.ref, baseline.clauses)
    if not history.versions:
        return None
    newest = history.versions[-1]
    place = Span(f"policy_src/{history.name}/releases/{newest.label}/policy.yml", 1, 1)
    return Facts(newest.policy.meta, partial(_at, place), newest.label, clauses)


def _at(place: Span, _key: Key) -> Span:
    return place


def _facts(settings: Settings, history: History, clauses: Mapping[str, Any]) -> Facts:
    """Return the facts of the draft, each key with its place; the file is read again when the first place is asked for."""
    path = f"policy_src/{history.name}/policy.yml"
    if history.draft is None:
        return Facts({}, partial(_at, Span(path)), clauses=clauses)

    @cache
    def file() -> YamlFile:
        return read_yaml((settings.root / path).read_text(encoding="utf-8-sig"), path, "policy")

    return Facts(history.draft.meta, lambda key: file().place(key), clauses=clauses)
