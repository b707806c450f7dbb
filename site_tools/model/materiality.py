"""What a change means: the facts that differ, the clauses that are lost, its class, and sentences for a visitor."""

from __future__ import annotations

from typing import Literal

from site_tools.model.evidence import Judgement, Sentence, Verdict
from site_tools.model.release import ChangeClass
from site_tools.model.text import Span
from site_tools.model.value import value

FactKind = Literal[
    "setting",  # what policy.yml states and readers see: title, controller, its e-mail …
    "email",
    "phone",
    "address",
    "url",  # a form, an account page: the target of a link out of the site
    "entity",  # a named organisation: Acme GmbH, Google LLC
    "date",
    "age",
    "duration",
    "money",
    "country",
    "mechanism",
    "authority",
    "recipient",  # a category: advertising partners, affiliates
    "category",  # of personal data: biometric data, e-mail addresses
    "purpose",
    "basis",  # of processing: consent, legitimate interests
    "right",
    "channel",  # a way to act: by e-mail, by post, in your account
    "definition",
    "modality",  # will, may, must, should …
    "negation",
    "exception",  # unless, except, subject to, where required by law
    "verdict",  # of a clause type
]


@value
class Stated:
    """A value that a sentence states: `value` is normalised ("30 days", "CA", "privacy@acme.example"), `text` as written.

    `role` says what it is a value of, as far as the words tell: "retention", "reply", "notice" for a duration; "controller",
    "dpo" for an e-mail address; "transfer" for a country; the term for a definition; "" where they do not.
    """

    kind: FactKind
    value: str
    text: str
    clause: str
    sentence: Sentence
    role: str = ""


@value
class Fact:
    """A value that changed: `before` "" where it is new, `after` "" where it is gone; both for people to read.

    `clause` is the id in the later version, in the earlier one where `after` is ""; "" for `policy.yml`. `name` says what it
    is ("Country", "E-mail address of the controller"), `key` and `was` hold the normalised values after and before.
    """

    kind: FactKind
    name: str
    before: str
    after: str
    clause: str = ""
    role: str = ""
    was: str = ""
    key: str = ""
    sentence_before: Sentence | None = None
    sentence_after: Sentence | None = None


@value
class Loss:
    """A clause type that was satisfied: `verdict` is what it is now, `after` None where nothing of it is left.

    `title` is what people call the type, `means` what a reader loses with it; "" as long as nobody said so.
    """

    type: str
    verdict: Verdict
    before: Judgement
    after: Judgement | None
    title: str = ""
    means: str = ""


@value
class Rewording:
    """One sentence that changed: both sides, or one "" where it is new or gone.

    Words as compared, with single spaces, a line break between sentences that were joined or divided. Both sides are equal where it stands in another clause, or below another lead-in, than it did. `lead_before` and
    `lead_after` are the words that introduce the list which holds it; `title` tells a heading.
    """

    before: str
    after: str
    clause_before: str
    clause_after: str
    span_before: Span | None = None
    span_after: Span | None = None
    lead_before: str = ""
    lead_after: str = ""
    title: bool = False


@value
class Ground:
    """Why a change has its class: the rule's id ("modality-weakened"), the class, and what a lawyer is told about it.

    `clause` is the id in the later version, in the earlier one where `gone`.
    """

    rule: str
    change_class: ChangeClass
    message: str
    clause: str = ""
    gone: bool = False
    before: str = ""
    after: str = ""


@value
class LinkedChange:
    """Another policy that this one makes part of itself, linked at another version than before.

    `change_class` is that of what changed in it from the version `before` to `after`; `clause` is the id, in the later version,
    of the clause that makes it part.
    """

    policy: str
    title: str
    before: str
    after: str
    change_class: ChangeClass
    clause: str


@value
class Told:
    """One sentence of the summary, and the clause that it leads to (`gone`: in the earlier version; "" for none)."""

    text: str
    change_class: ChangeClass
    clause: str = ""
    gone: bool = False


@value
class Materiality:
    """What a change means, worst first: `change_class` is the highest class of its grounds."""

    change_class: ChangeClass
    facts: tuple[Fact, ...]
    lost: tuple[Loss, ...]
    grounds: tuple[Ground, ...]
    summary: tuple[Told, ...]
