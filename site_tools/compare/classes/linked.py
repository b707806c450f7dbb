"""Policies that this one links to, each at a version of its own → the class of what changed in them since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_tools.model.materiality import Ground
from site_tools.model.release import ChangeClass

RULE = "linked-policy-changed"


def check(linked: Mapping[str, ChangeClass]) -> Iterator[Ground]:
    """Yield each linked policy that changed; `linked` maps its name to the class of its own change (mat.24)."""
    for name, change_class in linked.items():
        if change_class != "none":
            yield Ground(RULE, change_class, f"The policy “{name}”, to which this one leads, changed: {change_class}.")
