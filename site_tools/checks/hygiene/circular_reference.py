"""References lead to words, not in a circle.

Where one clause only says “see the other”, and the other only says “see the first”, a reader finds nothing in either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.quoting import listed
from site_tools.model.evidence import Sentence
from site_tools.model.finding import Related, Severity
from site_tools.model.policy import Clause

SEVERITY = Severity.ERROR
MEND = "Say in one of them what both promise."
PASSES = (
    (
        "# Rights {#rights}\n\nYou may ask us for a copy. To do so, see [Contact](#contact).\n\n"
        "## Contact {#contact}\n\nFor your rights, see [Rights](#rights).\n"
    ),
    "# Rights {#rights}\n\nSee [Contact](#contact).\n\n## Contact {#contact}\n\nWrite to us at <a@acme.com> about [Rights](#rights).\n",
)
FAILS = (
    (
        (
            "# Rights {#rights}\n\nTo exercise your rights, please see [Contact](#contact).\n\n"
            "## Contact {#contact}\n\nHow to contact us is described in [Rights](#rights).\n"
        ),
        "3:1 “1. Rights” only refers to “1.1 Contact”, which only refers back.",
    ),
    (
        "# A {#a}\n\nSee [B](#b).\n\n## B {#b}\n\nSee [C](#c).\n\n## C {#c}\n\nSee [A](#a).\n",
        "3:1 “1. A” only refers to “1.1 B” and “1.2 C”, which only refer back.",
    ),
)
_POINTS = re.compile(
    r"\b(?:see|refer|read|visit|described|explained|set out|listed|found|given|stated|says|describes|explains|tells|lists)\b",
    re.IGNORECASE,
)
MOST = 25


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each circle of clauses that hold nothing but references to each other, once."""
    points: dict[str, tuple[str, Sentence]] = {}
    anchors = draft.policy.anchors()
    for clause, sentences in draft.look.parts:
        body = [sentence for sentence in sentences if sentence.text not in {clause.title, clause.heading}]
        target = _only_target(draft, body, anchors)
        if target:
            points[clause.id] = target, body[0]
    told: set[str] = set()
    for start in points:
        circle = _circle(start, points)
        if circle and start not in told:
            told.update(circle)
            yield _flag(draft, circle, points)


def _only_target(draft: Draft, body: list[Sentence], anchors: Mapping[str, Clause]) -> str:
    """Return the heading to which every sentence refers and does nothing else, "" where there is none."""
    targets: set[str] = set()
    for sentence in body:
        inner = [link[1:] for link in sentence.links if link.startswith("#")]
        if not inner or not _POINTS.search(sentence.text) or len(sentence.text.split()) > MOST:
            return ""
        targets.update(
            heading.id for ident in inner if ident in anchors and (heading := draft.look.heading_of(anchors[ident].id))
        )
    return targets.pop() if len(targets) == 1 else ""


def _circle(start: str, points: dict[str, tuple[str, Sentence]]) -> list[str]:
    walked = [start]
    while (here := points.get(walked[-1])) is not None:
        if here[0] == start:
            return walked
        if here[0] in walked:
            return []
        walked.append(here[0])
    return []


def _flag(draft: Draft, circle: list[str], points: dict[str, tuple[str, Sentence]]) -> Flag:
    names = [draft.look.named(ident) for ident in circle]
    first = points[circle[0]][1]
    if len(circle) == 1:
        return Flag(first.span, f"{names[0]} only refers to itself.", circle[0])
    verb = "refers" if len(circle) == 2 else "refer"  # noqa: PLR2004 - one other clause
    message = f"{names[0]} only refers to {listed(names[1:])}, which only {verb} back."
    related = tuple(Related(points[ident][1].span, "refers on from here") for ident in circle[1:])
    return Flag(first.span, message, circle[0], related=related)
