"""What decides which clauses are required, then and now → a finding for each answer, pack, waiver and clause type changed.

A change here can make a required clause unrequired without touching a word of the policy, so it is shown before all else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_tools.checks.answers import changed
from site_tools.checks.facts import Facts
from site_tools.checks.instruments import Instruments
from site_tools.checks.look import Look
from site_tools.checks.quoting import listed
from site_tools.checks.requirements import applicable
from site_tools.model.catalogue import Catalogue
from site_tools.model.finding import Finding, Related, Severity
from site_tools.model.text import Span

CLAUSES_FILE = "policy_src/clauses.yml"
_REVIEW = "Have somebody who answers for the policy confirm it; it changes what the law is taken to require."


def settings_changes(before: Facts, after: Facts, look: Look, tools: Instruments) -> Iterator[Finding]:
    """Yield every change of profile, packs and waivers from `before` to `after`, each with what it brings about."""
    yield from _profile(before, after, look, tools)
    yield from _packs(before, after, look.catalogue)
    yield from _waivers(before, after)


def clauses_changes(before: Mapping[str, Any], after: Mapping[str, Any], label: str) -> Iterator[Finding]:
    """Yield every clause type and requirement of `clauses.yml` that came, went or changed since `label`."""
    then, now = _entries(before), _entries(after)
    for name in [*now, *(name for name in then if name not in now)]:
        if name in then and name in now and then[name] == now[name]:
            continue
        what = "added" if name not in then else "gone" if name not in now else "changed"
        severity = Severity.NOTE if what == "added" else Severity.WARNING
        yield Finding(
            "clauses-changed",
            severity,
            Span(CLAUSES_FILE),
            f"{name} of clauses.yml {'was' if what != 'gone' else 'is'} {what} since {label}.",
            _REVIEW,
        )


def _profile(before: Facts, after: Facts, look: Look, tools: Instruments) -> Iterator[Finding]:
    for key in sorted({*before.profile, *after.profile}):
        then, now = before.profile.get(key), after.profile.get(key)
        if then == now:
            continue
        freed = _freed(
            {**after.profile, key: then} if then is not None else _less(after.profile, key), after, look, tools
        )
        brings = f" So {_ids(freed)} no longer applies." if len(freed) == 1 else ""
        brings = f" So {_ids(freed)} no longer apply." if len(freed) > 1 else brings
        first = then is None and not freed
        yield Finding(
            "profile-changed",
            Severity.NOTE if first else Severity.WARNING,
            after.place("profile", key),
            f"The answer to “{key}” in the profile {changed(then, now, before.label, tools.country)}{brings}",
            "" if first else _REVIEW,
            related=() if then is None else (Related(before.place("profile", key), f"the answer in {before.label}"),),
        )


def _packs(before: Facts, after: Facts, catalogue: Catalogue) -> Iterator[Finding]:
    for name in before.packs:
        if name not in after.packs:
            pack = catalogue.packs.get(name)
            count = f", with its {len(pack.requirements)} requirements" if pack else ""
            message = f"The pack {name}{count}, which {before.label} was held to, is no longer asked for."
            yield Finding("packs-changed", Severity.WARNING, after.place("packs"), message, _REVIEW)
    for index, name in enumerate(after.packs):
        if name not in before.packs:
            message = f"The pack {name} is new since {before.label}."
            yield Finding("packs-changed", Severity.NOTE, after.place("packs", index), message)


def _waivers(before: Facts, after: Facts) -> Iterator[Finding]:
    then, now = [dict(waiver) for waiver in before.waivers], [dict(waiver) for waiver in after.waivers]
    for index, waiver in enumerate(now):
        if waiver not in then:
            same = next((old for old in then if old.get("requirement") == waiver.get("requirement")), None)
            what = "changed" if same else "is new"
            message = (
                f"The waiver of {waiver.get('requirement')} {what} since {before.label}: "
                f"{waiver.get('reason') or 'no reason given'} ({waiver.get('owner') or 'nobody'} answers for it, "
                f"until {waiver.get('expires') or 'no day'})."
            )
            yield Finding("waivers-changed", Severity.WARNING, after.place("waivers", index), message, _REVIEW)
    named = {waiver.get("requirement") for waiver in now}
    for waiver in then:
        if waiver.get("requirement") not in named:
            message = f"The waiver of {waiver.get('requirement')} in {before.label} is gone."
            yield Finding("waivers-changed", Severity.NOTE, after.place("waivers"), message)


def _freed(profile: Mapping[str, Any], after: Facts, look: Look, tools: Instruments) -> tuple[str, ...]:
    """Return the requirements of today's packs that applied with `profile` and apply no longer."""
    return tuple(
        requirement.id
        for name in after.packs
        if (pack := look.catalogue.packs.get(name))
        for requirement in pack.requirements
        if applicable(pack, requirement, profile, look, tools)
        and applicable(pack, requirement, after.profile, look, tools) is False
    )


def _ids(ids: tuple[str, ...]) -> str:
    shown = list(ids[:5])
    return listed([*shown, f"{len(ids) - 5} more"] if len(ids) > len(shown) else shown)


def _less(profile: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in profile.items() if name != key}


def _entries(clauses: Mapping[str, Any]) -> dict[str, Any]:
    """Return each entry of each list or group of clauses.yml by a name that a reader finds in it."""
    found: dict[str, Any] = {}
    for key, value in clauses.items():
        if isinstance(value, Mapping):
            found |= {f"{key}.{name}": inner for name, inner in value.items()}
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                name = (inner.get("id") or inner.get("type")) if isinstance(inner, Mapping) else None
                found[f"{key}.{name or index + 1}"] = inner
        else:
            found[str(key)] = value
    return found
