"""An answer of the profile, then and now → what changed, in words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from site_tools.checks.quoting import listed

Country = Callable[[str], str]
_REGIONS = {"eea": "the EEA", "uk": "the United Kingdom", "ch": "Switzerland", "ca": "Canada", "br": "Brazil"}
_MECHANISMS = {
    "adequacy": "an adequacy decision",
    "scc": "standard contractual clauses",
    "bcr": "binding corporate rules",
    "dpf": "the EU-U.S. Data Privacy Framework",
    "uk_extension": "the UK Extension to the Data Privacy Framework",
    "swiss_dpf": "the Swiss-U.S. Data Privacy Framework",
    "idta": "the International Data Transfer Agreement",
    "uk_addendum": "the UK Addendum",
    "anpd_clauses": "the ANPD's clauses",
    "derogation": "a derogation of Article 49",
    "none": "no mechanism",
}


def changed(then: Any, now: Any, label: str, country: Country) -> str:  # noqa: ANN401 - any answer of the profile
    """Return the end of “The answer to “…” in the profile …”; `country` names a country by its code."""
    if then is None and not _of_entries(now):
        return f"is new since {label}: {_shown(now)}."
    if now is None:
        return f"was {_shown(then)} in {label} and is gone."
    if not isinstance(then, list | None) or not isinstance(now, list):
        return f"was {_shown(then)} in {label} and is {_shown(now)} now."
    gone, came = [x for x in then or () if x not in now], [x for x in now if x not in (then or ())]
    if _of_entries([*gone, *came]):
        how = "is new" if then is None else "changed"
        return f"{how} since {label}. {' '.join(_entries(gone, came, country))}"
    parts = [f"lost {_shown(gone)}" if gone else "", f"gained {_shown(came)}" if came else ""]
    return f"{listed([part for part in parts if part]) or 'changed its order'} since {label}."


def _of_entries(answer: object) -> bool:
    return isinstance(answer, list) and any(isinstance(entry, Mapping) for entry in answer)


def _entries(gone: Sequence[Mapping[str, Any]], came: Sequence[Mapping[str, Any]], country: Country) -> Iterator[str]:
    """Yield what became of entries with several facts each: changed in what they rest on, added, removed."""
    left = list(gone)
    added: list[str] = []
    altered: list[str] = []
    for entry in came:
        same = next((old for old in left if _goes(old, country) == _goes(entry, country)), None)
        if same is None:
            added.append(_described(entry, country))
        else:
            left.remove(same)
            altered.append(f"{_goes(entry, country)}: now on {_rests(entry)}, before on {_rests(same)}")
    told = {"Added": added, "Removed": [_described(entry, country) for entry in left], "Changed": altered}
    yield from (f"{what}: {'; '.join(parts)}." for what, parts in told.items() if parts)


def _goes(entry: Mapping[str, Any], country: Country) -> str:
    """Return where it goes: “the United States from Switzerland to Google LLC”."""
    named = country(str(entry.get("country", "")))
    place = f"the {named}" if named.startswith("United ") else named
    regions = entry.get("from") or ()
    origin = f" from {listed([_REGIONS.get(name, name) for name in regions])}" if regions else ""
    recipient = f" to {entry['recipient']}" if entry.get("recipient") else ""
    return f"{place}{origin}{recipient}"


def _rests(entry: Mapping[str, Any]) -> str:
    name = str(entry.get("mechanism") or "none")
    return _MECHANISMS.get(name, name.replace("_", " "))


def _described(entry: Mapping[str, Any], country: Country) -> str:
    on = f" on {_rests(entry)}" if entry.get("mechanism") else ""
    return f"{_goes(entry, country)}{on}"


def _shown(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        separator = "; " if any(isinstance(entry, Mapping) for entry in value) else ", "
        return separator.join(map(_shown, value)) or "none"
    if isinstance(value, Mapping):
        return "(" + ", ".join(f"{key}: {_shown(inner)}" for key, inner in value.items()) + ")"
    return json.dumps(value, ensure_ascii=False)
