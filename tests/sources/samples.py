"""An example of a rule → the findings that a reader of the draft would get."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model.finding import Finding
from site_tools.model.folder import RawFile
from site_tools.model.policy import Clause, Policy
from site_tools.sources.faults.examples import FACTS
from site_tools.sources.read import check_references, read_draft

Example = str | Mapping[str, str | bytes | None]
_OTHER = "../cookies/"


def raws(files: Mapping[str, str | bytes | None]) -> tuple[RawFile, ...]:
    return tuple(
        RawFile(name, name, text.encode() if isinstance(text, str) else text, "" if text else "a link to another place")
        for name, text in sorted(files.items())
    )


def policy_of(section: str, name: str = "sections/01-contact.md") -> Policy:
    policy = read_draft("privacy", raws({"policy.yml": FACTS, name: section})).policy
    assert policy is not None
    return policy


def clause_of(section: str) -> Clause:
    return policy_of(section).sections[0].clause


def findings(example: Example) -> tuple[Finding, ...]:
    files = {"policy.yml": FACTS, "sections/01-contact.md": example} if isinstance(example, str) else example
    own = {name: text for name, text in files.items() if not name.startswith(_OTHER)}
    other = {name.removeprefix(_OTHER): text for name, text in files.items() if name.startswith(_OTHER)}
    reading = read_draft("privacy", raws(own))
    cookies = read_draft("cookies", raws(other)).policy if other else None
    across = check_references(reading.policy, {"cookies": cookies} if cookies else {}) if reading.policy else ()
    return (*reading.findings, *across)


def written(found: tuple[Finding, ...], rule: str) -> list[str]:
    return [f"{f.span.line}:{f.span.column} {f.message}" for f in found if f.rule == rule]
