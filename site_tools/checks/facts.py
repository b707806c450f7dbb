"""`policy.yml` and `clauses.yml` as the check needs them: what was answered, and where each answer stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from site_tools.model.text import Span
from site_tools.model.value import value

Key = tuple[str | int, ...]


@value
class Facts:
    """One policy's `policy.yml` (`meta`, as validated) and the repository's `clauses.yml` (`clauses`, as read).

    `places` returns where a key of policy.yml stands, or what holds it (`YamlFile.place`); `label` says which version
    it is: "the draft", "2023-09-01", "origin/main".
    """

    meta: Mapping[str, Any]
    places: Callable[[Key], Span]
    label: str = "the draft"
    clauses: Mapping[str, Any] = field(default_factory=dict)

    @property
    def profile(self) -> Mapping[str, Any]:
        """Return the answers of the profile."""
        answers: Mapping[str, Any] = self.meta.get("profile") or {}
        return answers

    @property
    def packs(self) -> tuple[str, ...]:
        """Return the names of the packs asked for, in order."""
        return tuple(self.meta.get("packs") or ())

    @property
    def waivers(self) -> tuple[Mapping[str, Any], ...]:
        """Return the waivers as written."""
        return tuple(waiver for waiver in self.meta.get("waivers") or () if isinstance(waiver, Mapping))

    def place(self, *key: str | int) -> Span:
        """Return where a key of policy.yml stands."""
        return self.places(key)
