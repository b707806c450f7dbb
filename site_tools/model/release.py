"""A sealed version of a policy, and the state of versions as of a date."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from site_tools.model.policy import Policy

ChangeClass = Literal["none", "editorial", "clarifying", "favourable", "material", "loss"]
CHANGE_CLASSES: tuple[ChangeClass, ...] = ("none", "editorial", "clarifying", "favourable", "material", "loss")
Checked = Literal["passed", "waived", "imported"]
State = Literal["draft", "upcoming", "in force", "superseded"]

_LABEL = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-([2-9]|[1-9]\d{1,5}))?", re.ASCII)


class Label(NamedTuple):
    """A version's label, which is its effective date and, from the second version of a day on, a number.

    Orders as releases do: 2020-06-25, 2020-06-25-2, 2020-06-25-10, 2020-06-26.
    """

    effective: date
    number: int = 1

    def __str__(self) -> str:
        """Write it as folders and URLs do."""
        return self.effective.isoformat() + (f"-{self.number}" if self.number > 1 else "")

    @classmethod
    def parse(cls, text: str) -> Label:
        """Read `DATE` or `DATE-n`; ValueError where it is neither."""
        match = _LABEL.fullmatch(text)
        if match is None:
            raise ValueError(f"not a version label: {text!r}; expected YYYY-MM-DD or YYYY-MM-DD-2")
        return cls(date.fromisoformat(match[1]), int(match[2] or 1))


@dataclass(frozen=True, slots=True)
class Release:
    """What `release.yml` states about one sealed version.

    `files` maps each frozen file's path in the release's folder to its sha256; `content` digests what a reader can see;
    `previous` is the seal before ("" for the first); `links` maps each linked policy to the version it is linked at.
    """

    policy: str
    label: Label
    published: date
    change_class: ChangeClass
    summary: str
    checked: Checked
    links: Mapping[str, str]
    files: Mapping[str, str]
    content: str
    previous: str
    seal: str

    @property
    def effective(self) -> date:
        """Return the first day on which the version is in force."""
        return self.label.effective


@dataclass(frozen=True, slots=True)
class Version:
    """A release together with the policy it froze."""

    release: Release
    policy: Policy

    @property
    def label(self) -> str:
        """Return the label as folders and URLs write it."""
        return str(self.release.label)


@dataclass(frozen=True, slots=True)
class History:
    """One policy's versions in order of release, and its draft (None where the draft could not be read)."""

    name: str
    versions: tuple[Version, ...]
    draft: Policy | None

    def in_force(self, on: date) -> Version | None:
        """Return the version in force on that date, None before the first."""
        return in_force(self.versions, on)

    def state(self, version: Version, on: date) -> State:
        """Return the state of one of this policy's versions on that date."""
        if version.release.effective > on:
            return "upcoming"
        return "in force" if version is self.in_force(on) else "superseded"

    def shown(self, on: date) -> Version | None:
        """Return what the policy's main page shows: the version in force, else the next upcoming one."""
        return self.in_force(on) or (self.versions[0] if self.versions else None)

    def before(self, version: Version) -> Version | None:
        """Return the version released just before, None for the first."""
        index = self.versions.index(version)
        return self.versions[index - 1] if index else None


def in_force(versions: Sequence[Version], on: date) -> Version | None:
    """Return the last of `versions` (in order) that is effective on that date."""
    effective = [version for version in versions if version.release.effective <= on]
    return effective[-1] if effective else None
