"""A repository, its catalogue and a baseline → CheckReport: what the check is handed, stage by stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from typing import Any

from site_tools import store
from site_tools.catalogue.conditions import holds, unanswered
from site_tools.catalogue.load import Loaded, load
from site_tools.checks.check import LANGUAGES, Subject, check
from site_tools.checks.facts import Facts, Key
from site_tools.checks.instruments import Instruments
from site_tools.checks.look import Look
from site_tools.checks.requirements import rows
from site_tools.evidence.countries import country
from site_tools.evidence.faults import faults
from site_tools.evidence.judge import context_of, denial, detect, judge
from site_tools.evidence.sentences import sentences_of
from site_tools.examples import untrue
from site_tools.files import write_new
from site_tools.git import files_at
from site_tools.model.catalogue import Pack
from site_tools.model.check import CheckReport, Coverage
from site_tools.model.finding import Finding
from site_tools.model.release import History, Version
from site_tools.model.repository import Repository
from site_tools.model.text import SourceFile, Span
from site_tools.model.value import value
from site_tools.releases.baseline import against_baseline
from site_tools.settings import Settings
from site_tools.yamlfile import load_schema, read_yaml

CLAUSES = "policy_src/clauses.yml"


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
    loaded = catalogue(settings)
    clauses = clauses_of(settings)
    examples = () if loaded.findings else tuple(_untrue(settings, loaded))
    subjects = [
        _subject(settings, history, clauses, baseline, (effective or {}).get(history.name))
        for history in repository.histories
    ]
    lost = baseline.lost if baseline else ()
    others = (*lost, *repository.seals, *repository.drafts, *loaded.findings, *examples)
    return check(subjects, loaded.catalogue, instruments(), settings.as_of, others)


def instruments() -> Instruments:
    """Return the stages that the check leans on."""
    profile = load_schema("policy")["properties"]["profile"]["properties"]
    questions = {name: question["description"] for name, question in profile.items()}
    return Instruments(judge, denial, detect, sentences_of, context_of, holds, unanswered, questions, country)


def catalogue(settings: Settings) -> Loaded:
    """Return the shipped catalogue with the repository's own clauses."""
    path = settings.root / CLAUSES
    if not path.is_file():
        return load()
    return load(SourceFile(CLAUSES, store.read_text(path), ""), faults)


def _untrue(settings: Settings, loaded: Loaded) -> Iterator[Finding]:
    """Yield what is wrong with the examples of the repository's own clauses."""
    path = settings.root / CLAUSES
    if path.is_file():
        yield from untrue(SourceFile(CLAUSES, store.read_text(path), ""), loaded.catalogue)


def clauses_of(settings: Settings) -> Mapping[str, Any]:
    """Return the repository's own clauses as written, {} where there are none."""
    path = settings.root / CLAUSES
    value = read_yaml(store.read_text(path), CLAUSES, "clauses").value if path.is_file() else None
    return value if isinstance(value, Mapping) else {}


def cover(settings: Settings) -> Callable[[Version], tuple[tuple[Pack, tuple[Coverage, ...]], ...]]:
    """Return a function that judges one released version for its first day in force: each of its packs with its rows.

    Nothing where no pack is asked for, or where there is no evidence for the language.
    """
    known, tools = catalogue(settings).catalogue, instruments()

    def covered(version: Version) -> tuple[tuple[Pack, tuple[Coverage, ...]], ...]:
        policy = version.policy
        facts = Facts(policy.meta, partial(_at, Span(f"policy_src/{policy.name}/policy.yml")))
        if policy.language.partition("-")[0] not in LANGUAGES or not facts.packs:
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
    policies = {path: data for path, data in then.items() if path == CLAUSES or store.policy_of(path)}
    if not any(map(store.policy_of, policies)):
        return Baseline(ref, None, {}, lost)
    with TemporaryDirectory(prefix="clausebook-") as folder:
        root = Path(folder) / "baseline"
        write_new(root, policies)  # without what else lies there: a fault of the baseline is mended here, not there
        there = Settings(root, settings.as_of)
        return Baseline(ref, store.load(there), clauses_of(there), lost)


def _subject(
    settings: Settings, history: History, clauses: Mapping[str, Any], baseline: Baseline | None, effective: date | None
) -> Subject:
    facts = Facts(history.draft.meta if history.draft else {}, _places(settings.root, history.name), clauses=clauses)
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


def _places(root: Path, policy: str) -> Any:  # noqa: ANN401 - a function from a key to its place
    """Return a function that finds a key of the draft's policy.yml; the file is read when first asked."""
    path = f"policy_src/{policy}/policy.yml"

    @cache
    def file() -> Any:  # noqa: ANN401
        return read_yaml(store.read_text(root / path), path, "policy")

    return lambda key: file().place(key)
