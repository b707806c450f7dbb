"""A sealed version of a policy, and the state of versions as of a date."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from site_tools.model.policy import Policy
from site_tools.model.value import value

ChangeClass = Literal["none", "editorial", "clarifying", "favourable", "material", "loss"]
CHANGE_CLASSES: tuple[ChangeClass, ...] = ("none", "editorial", "clarifying", "favourable", "material", "loss")
WEIGHTY: frozenset[ChangeClass] = frozenset({"material", "loss"})  # readers are told before it takes effect
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


class Lowered(NamedTuple):
    """A class that legal set below the one derived from the words: `derived` is that one, `reason` says why it is less."""

    derived: ChangeClass
    reason: str


@value
class Release:
    """What `release.yml` states about one sealed version.

    `files` maps each frozen file's path in the release's folder to its sha256; `content` digests what a reader can see;
    `previous` is the seal before ("" for the first); `links` maps each linked policy to the version it is linked at.
    `lowered` is there where the class is less than the words say; `notice_waived` is why readers got less notice than
    `notice_days`, "" where they got it all.
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
    lowered: Lowered | None = None
    notice_waived: str = ""

    @property
    def notice(self) -> int:
        """Return the days between publication and the first day in force."""
        return (self.effective - self.published).days

    @property
    def effective(self) -> date:
        """Return the first day on which the version is in force."""
        return self.label.effective


@value
class Order:
    """What `release` was asked for: `effective` None lets the class decide, `change_class` None lets the words decide.

    `reason` is why the class is less than the words say, `waive_notice` why readers get less notice than `notice_days`.
    """

    policy: str
    published: date
    effective: Label | None
    change_class: ChangeClass | None
    summary: str
    reason: str = ""
    waive_notice: str = ""


@value
class Version:
    """A release together with the policy it froze."""

    release: Release
    policy: Policy

    @property
    def label(self) -> str:
        """Return the label as folders and URLs write it."""
        return str(self.release.label)


@value
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
