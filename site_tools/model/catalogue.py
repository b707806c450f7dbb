"""What policies must hold: clause types with their evidence, packs of requirements, mechanisms and authorities with dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any, Literal

from site_tools.model.finding import Severity
from site_tools.model.text import Span
from site_tools.model.value import value

Source = Literal["read", "secondary", "to verify"]
Basis = Literal["law", "guidance", "practice"]


@value
class Example:
    """A text that passes (`message` "") or fails a clause type; `given` overrides `policy.yml`'s facts for it."""

    text: str
    message: str = ""
    given: Mapping[str, Any] = field(default_factory=dict)


@value
class ClauseType:
    """What a clause is and what its words must show.

    `evidence`, `weak`, `denied`, `statement` and `cue` are expressions of the evidence language (None where there is
    none): what satisfies, what half satisfies, what denies, which negative statement satisfies, and what finds the clause
    in a text that declares nothing. `wording` would satisfy it. `distinct` is the type whose channels are not this one's
    own ("" where any will do).
    """

    id: str
    family: str
    title: str
    what: str
    dpv: tuple[str, ...]
    evidence: Any
    weak: Any
    denied: Any
    statement: Any
    cue: Any
    wording: str
    false_friends: tuple[str, ...]
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]
    span: Span
    distinct: str = ""


@value
class Requirement:
    """A row of a pack: `type` is required by `ref` (law, with its public `url`) where `when` holds of the profile.

    `basis` says what kind of duty it is; `note` what else a reader of the row should know.
    """

    id: str
    pack: str
    type: str
    requirement: str
    ref: str
    url: str
    when: Any
    severity: Severity
    source: Source
    span: Span
    basis: Basis = "law"
    note: str = ""


@value
class Pack:
    """One regime: its requirements, the condition on the profile under which it applies at all, and where its law stands."""

    id: str
    title: str
    applies: Any
    requirements: tuple[Requirement, ...]
    law: str = ""


@value
class Mechanism:
    """Something a transfer may rest on, with its first and last valid day (None: no bound).

    `kind` is what `policy.yml` calls it; `origins` are the regions whose data it may carry away (none: it never carries
    any); `country` is the only destination it serves ("": any). `ref` and `url` say why the dates are what they are.
    """

    id: str
    title: str
    kind: str
    phrases: tuple[str, ...]
    origins: tuple[str, ...]
    valid_from: date | None
    valid_until: date | None
    note: str = ""
    country: str = ""
    ref: str = ""
    url: str = ""
    source: Source = "read"


@value
class Authority:
    """A data protection authority by the names readers know it by; a former name has a last day (None: still in use)."""

    id: str
    title: str
    jurisdiction: str
    phrases: tuple[str, ...]
    valid_until: date | None = None
    url: str = ""


@value
class Outdated:
    """A law or a name that a policy may no longer give as current from the day `since` on; `instead` is what to write."""

    id: str
    title: str
    phrases: tuple[str, ...]
    since: date
    instead: str
    why: str
    url: str
    severity: Severity
    source: Source


@value
class Catalogue:
    """Everything, by id; `words` are the named word lists of the evidence language, `trees` phrases that are read already."""

    types: Mapping[str, ClauseType]
    packs: Mapping[str, Pack]
    mechanisms: Mapping[str, Mechanism]
    authorities: Mapping[str, Authority]
    words: Mapping[str, tuple[str, ...]]
    outdated: Mapping[str, Outdated] = field(default_factory=dict)
    trees: Mapping[str, Any] = field(default_factory=dict)
