"""Two policies → the facts of `policy.yml` that readers see and that changed. The only importer of deepdiff."""

from __future__ import annotations

from site_tools.model.change import Fact
from site_tools.model.policy import Policy

_NAMES = {
    "title": "Title",
    "name": "Organisation",
    "email": "E-mail",
    "address": "Postal address",
    "phone": "Telephone",
    "country": "Country",
    "website": "Website",
}


def facts(before: Policy, after: Policy) -> tuple[Fact, ...]:
    """Return the changed facts in the order of `policy.yml`; an absent one is ""."""
    then, now = _values(before), _values(after)
    if then == now:
        return ()
    from deepdiff import DeepDiff  # noqa: PLC0415 - slow to import, and most versions keep their facts

    changed = DeepDiff(then, now, view="tree").affected_root_keys
    return tuple(Fact(_NAMES[name], then.get(name, ""), now.get(name, "")) for name in _NAMES if name in changed)


def _values(policy: Policy) -> dict[str, str]:
    stated = {"title": policy.title} | policy.meta["controller"]
    return {name: stated[name] for name in _NAMES if name in stated}
