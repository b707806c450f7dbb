"""The raw files of one policy → a Policy and everything that is wrong with its text.

Nothing raises over what an author wrote. A policy is None where too little could be read to show anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from site_tools.model.finding import Finding, Severity
from site_tools.model.folder import RawFile
from site_tools.model.policy import Controller, Policy, Section
from site_tools.model.text import SourceFile
from site_tools.model.value import value
from site_tools.sources import faults
from site_tools.sources.decode import decode
from site_tools.sources.document import parse
from site_tools.sources.faults import policy_yml, section_too_large
from site_tools.sources.names import FACTS_NAME, SECTION_NAME
from site_tools.yamlfile import YamlFile, read_yaml

NOTICE_DAYS = 30


@value
class Reading:
    """What came of reading one draft."""

    policy: Policy | None
    findings: tuple[Finding, ...]


def read_draft(name: str, raws: Sequence[RawFile]) -> Reading:
    """Read the draft of the policy `name` from the files of its folder, and judge every line of it."""
    findings = list(faults.run("check_folder", raws))
    fit = [raw for raw in raws if len(raw.data or b"") <= section_too_large.MAX_BYTES]
    texts = _texts(fit)
    facts = _facts(texts)
    for text in _section_files(texts).values():
        findings.extend(_check_file(text))
    findings.extend(faults.finding(policy_yml, flag) for flag in policy_yml.flags(facts))
    # A file too large to judge in reasonable time has its finding; without it there is no whole policy to judge.
    policy = _policy(name, "draft", facts, texts) if len(fit) == len(raws) else None
    return Reading(policy, tuple(findings))


def read_sealed(name: str, label: str, raws: Sequence[RawFile]) -> Policy | None:
    """Read what a release froze. It was judged at its time, and is not judged again."""
    texts = _texts(raws)
    facts = texts.get(FACTS_NAME)
    return _policy(name, label, _sealed_facts(facts.text) if facts else YamlFile(FACTS_NAME), texts)


def check_references(policy: Policy, others: Mapping[str, Policy]) -> tuple[Finding, ...]:
    """Return what is wrong with a policy as a whole and with its links to `others` (each policy's name → its draft)."""
    return tuple(faults.run("check_policy", policy, others))


def blocked(findings: Sequence[Finding]) -> bool:
    """Return whether any of `findings` says that the text cannot be published as it is."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def _check_file(text: SourceFile) -> Iterator[Finding]:
    yield from faults.run("check_text", text.text.split("\n"), file=text.path)
    yield from faults.run("check_document", parse(text.text), file=text.path)


def _texts(raws: Sequence[RawFile]) -> dict[str, SourceFile]:
    return {raw.name: text for raw in raws if (text := decode(raw))}


def _section_files(texts: Mapping[str, SourceFile]) -> dict[str, SourceFile]:
    return {name: texts[name] for name in sorted(texts) if SECTION_NAME.fullmatch(name)}


def _facts(texts: Mapping[str, SourceFile]) -> YamlFile:
    text = texts.get(FACTS_NAME)
    return read_yaml(text.text, text.path, "policy") if text else YamlFile(FACTS_NAME)


@cache
def _sealed_facts(text: str) -> YamlFile:
    """Read what many releases froze alike once; nobody asks where in a sealed file a key stands."""
    return read_yaml(text, FACTS_NAME, "policy")


def _sections(texts: Mapping[str, SourceFile]) -> Iterator[Section]:
    """Yield the sections in the order of their files' numbers, numbered without gaps; 00 has no number."""
    orders = {name: int(match[1]) for name in texts if (match := SECTION_NAME.fullmatch(name))}
    number = 0
    for name in sorted(orders, key=lambda name: (orders[name], name)):
        if clause := parse(texts[name].text).clause:
            number += orders[name] > 0
            text = texts[name]
            yield Section(orders[name], text.path, clause, str(number) if orders[name] else "", text.sha256)


def _policy(name: str, label: str, facts: YamlFile, texts: Mapping[str, SourceFile]) -> Policy | None:
    sections = tuple(_sections(texts))
    if facts.value is None or facts.faults or not sections:
        return None
    meta = facts.value
    who = meta["controller"]
    return Policy(
        name=name,
        label=label,
        title=meta["title"],
        language=meta["language"],
        controller=Controller(
            name=who["name"],
            email=who.get("email", ""),
            address=who.get("address", ""),
            country=who.get("country", ""),
            website=who.get("website", ""),
        ),
        notice_days=meta.get("notice_days", NOTICE_DAYS),
        sections=sections,
        meta=meta,
    )
