"""The waivers of `policy.yml` → which findings they excuse, and what is wrong with the waivers themselves.

A waiver names one requirement (or one rule of hygiene), an owner, a reason and the last day on which it counts, and may be
limited to one clause. What the last release held is never waived.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from site_tools.checks.facts import Facts
from site_tools.model.check import Waived, Waiver
from site_tools.model.finding import Finding, Severity
from site_tools.model.value import value
from site_tools.nearest import did_you_mean

RULE = "waiver"
NEVER = ("lost-clause", "dwindled-evidence", RULE, "language-without-evidence", "unknown-pack")
_FIELDS = {
    "requirement": "which requirement it is about",
    "owner": "who answers for it",
    "reason": "why the requirement need not hold for now",
    "expires": "the last day on which it counts, as YYYY-MM-DD",
}


@value
class Excused:
    """What the waivers made of the findings."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    faults: tuple[Finding, ...]


def excuse(
    findings: Sequence[Finding], facts: Facts, known: Iterable[str], undecided: Collection[str], on: date
) -> Excused:
    """Set aside what a waiver excuses on that day.

    `known` are the ids that a waiver may name; one for a requirement that is `undecided` is not unused.
    """
    faults: list[Finding] = []
    waivers: list[Waiver] = []
    for index, raw in enumerate(facts.waivers):
        broken = list(_faults(raw, index, facts, tuple(known), on))
        faults += broken
        if not broken:
            waivers.append(_waiver(raw, index, facts))
    kept: list[Finding] = []
    waived: list[Waived] = []
    for finding in findings:
        waiver = next((waiver for waiver in waivers if _excuses(waiver, finding)), None)
        if waiver is None:
            kept.append(finding)
        else:
            waived.append(Waived(finding, waiver))
    used = {entry.waiver for entry in waived}
    faults += [_unused(waiver) for waiver in waivers if waiver not in used and waiver.requirement not in undecided]
    return Excused(tuple(kept), tuple(waived), tuple(faults))


def _excuses(waiver: Waiver, finding: Finding) -> bool:
    return (
        finding.rule == waiver.requirement
        and finding.rule not in NEVER
        and waiver.clause in {"", finding.clause, finding.type}
    )


def _waiver(raw: Mapping[str, Any], index: int, facts: Facts) -> Waiver:
    return Waiver(
        requirement=str(raw["requirement"]),
        clause=str(raw.get("clause") or "").removeprefix("#"),
        owner=str(raw["owner"]),
        reason=str(raw["reason"]),
        expires=date.fromisoformat(str(raw["expires"])),
        span=facts.place("waivers", index),
    )


def _faults(raw: Mapping[str, Any], index: int, facts: Facts, known: Sequence[str], on: date) -> Iterator[Finding]:
    at = _At(facts, index)
    name = str(raw.get("requirement") or "").strip()
    for key, meaning in _FIELDS.items():
        if not str(raw.get(key) or "").strip():
            about = f"The waiver of {name}" if name else "A waiver"
            yield at.finding("", f"{about} does not say {meaning}.", f"Write {key}: in the waiver.")
    clause = str(raw.get("clause") or "")
    if any(mark in name + clause for mark in "*?") or name in {"all", "any"}:
        yield at.finding(
            "requirement",
            f"The waiver of “{name}” has a wildcard, so it would excuse what nobody has looked at.",
            "Write one waiver for each requirement.",
        )
    elif name in NEVER:
        yield at.finding(
            "requirement",
            f"{name} cannot be waived: what the last release held must not be lost, and what was not checked has not passed.",
            "Mend what the finding names, and take the waiver out.",
        )
    elif name and name not in known:
        yield at.finding(
            "requirement",
            f"The waiver names {name}, which is no requirement of this policy's packs and no rule."
            + did_you_mean(name, known),
            "Correct the id, or take the waiver out.",
        )
    yield from _expiry(raw, name, at, on)


def _expiry(raw: Mapping[str, Any], name: str, at: _At, on: date) -> Iterator[Finding]:
    text = str(raw.get("expires") or "").strip()
    if not text:
        return
    try:
        expires = date.fromisoformat(text)
    except ValueError:
        yield at.finding("expires", f"“{text}”, until which {name} is waived, is no day.", "Write it as YYYY-MM-DD.")
        return
    if expires < on:
        yield at.finding(
            "expires",
            f"The waiver of {name} ended on {expires}; today is {on}.",
            f"Mend what {name} asks for, or have {raw.get('owner') or 'the owner'} decide anew and give a later day.",
        )


def _unused(waiver: Waiver) -> Finding:
    limited = f" (limited to {waiver.clause})" if waiver.clause else ""
    return Finding(
        RULE,
        Severity.ERROR,
        waiver.span,
        f"The waiver of {waiver.requirement}{limited} excuses nothing: the requirement holds, or does not apply.",
        "Take the waiver out, so that a later loss is not excused by it.",
    )


@value
class _At:
    facts: Facts
    index: int

    def finding(self, key: str, message: str, mend: str) -> Finding:
        place = ("waivers", self.index, key) if key else ("waivers", self.index)
        return Finding(RULE, Severity.ERROR, self.facts.place(*place), message, mend)
