"""What a reference promises stands where it leads.

“See Contact Us for our EU representative” sends a reader to a clause. Where that clause does not name the representative,
the link works and the promise does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.look import Look
from site_tools.checks.promises import PROMISES, Promise
from site_tools.checks.quoting import listed
from site_tools.model.evidence import HELD, Sentence
from site_tools.model.finding import Related, Severity
from site_tools.model.policy import Clause
from site_tools.model.text import where

SEVERITY = Severity.ERROR
MEND = "Write it there, or send readers to where it stands."
PASSES = (
    (
        "# Scope {#scope}\n\nOur EU representative is named under [Contact Us](#contact-us).\n\n## Contact Us {#contact-us}\n\n"
        "Our representative in the European Union under Article 27 GDPR is Rep B.V., Keizersgracht 100, 1015 AA Amsterdam, "
        "the Netherlands, eu-rep@rep.eu.\n"
    ),
    "# Scope {#scope}\n\nOpen the “Privacy” section of your account settings, or see section “scope”.\n",
    "# Scope {#scope}\n\nOur EU representative sees [the terms](#terms) daily.\n\n## Terms {#terms}\n\nNothing is said here.\n",
)
FAILS = (
    (
        (
            "# Scope {#scope}\n\nOur EU representative is named under [Contact Us](#contact-us).\n\n## Contact Us {#contact-us}\n\n"
            "Questions? Write to <privacy@acme.com>.\n"
        ),
        "3:1 Readers are sent to “1.1 Contact Us” for the EU representative, which is not there.",
    ),
    (
        (
            '# Scope {#scope}\n\nSee the "Contact Us" section for how to exercise your rights.\n\n## Contact Us {#contact-us}\n\n'
            "Our office is near the river.\n"
        ),
        "3:1 Readers are sent to “1.1 Contact Us” for how to exercise rights, which is not there.",
    ),
    (
        "# Scope {#scope}\n\nSee the “Contact Us” section below for our address.\n\n## Reach Us {#reach-us}\n\nWrite to <a@acme.com>.\n",
        "3:1 Readers are sent to the section “Contact Us”, and none has that title.",
    ),
    (
        "# Cookies {#cookies}\n\nOur Cookie Policy, which is incorporated by reference, says more.\n",
        "3:1 Readers are sent to the “Cookie Policy”, to which nothing links and which is not here.",
    ),
)


_POINTS = re.compile(
    r"\b(?:see|refer to|read|consult|turn to|go to|described|explained|named|set out|listed|found|given|stated|detailed|provided"
    r"|says?|describes?|explains?|gives?|names?|lists?|states?|sets? out|incorporated|forms? part|section|paragraph)\b",
    re.IGNORECASE,
)
_DOCUMENTS = ("Policy", "Notice", "Statement")
_DOCUMENT = re.compile(
    rf"\b(?:[Oo]ur|[Tt]he) ((?:[A-Z][\w-]+ ){{1,3}}(?:{'|'.join(_DOCUMENTS)}))\b(?! (?:above|below))"
)
_INCORPORATED = re.compile(
    r"\b(?:see|refer to|read|consult|incorporated|forms? part|part of this|described in|set out in)\b", re.IGNORECASE
)
_SECTION = re.compile(
    r"[\"“]([A-Z][^\"”]{2,60})[\"”] (?:section|paragraph)\b(?! (?:of|in|on|within|at) (?!this\b|our\b|the (?:privacy |cookie )?(?:policy|notice)))"
    r"|\bsection (?:called |titled |entitled |headed )?[\"“]([A-Z][^\"”]{2,60})[\"”]"
)
_KEPT = HELD | {"weak", "stale"}


def check(draft: Draft) -> Iterator[Flag]:
    """Yield each promise that none of the clauses it leads to keeps, and each document that is promised and not there."""
    titles = {clause.title: clause for clause in draft.headings() if clause.title}
    for sentence in draft.look.sentences:
        targets = _targets(draft, sentence, titles)
        if targets and _POINTS.search(sentence.text):
            yield from _broken(draft, sentence, targets)
        elif targets and len(targets) == 1:  # [contact us](#contact-us): the link's own words promise
            yield from _broken(draft, sentence, targets, PROMISES[4:5])
        if sentence.links:
            continue
        if "section" in sentence.text or "paragraph" in sentence.text:
            yield from _untitled(sentence, titles)
        if any(word in sentence.text for word in _DOCUMENTS) and _INCORPORATED.search(sentence.text):
            yield from _absent(draft, sentence)


def _broken(
    draft: Draft,
    sentence: Sentence,
    targets: Sequence[tuple[Look, Clause]],
    promises: Sequence[Promise] = PROMISES,
) -> Iterator[Flag]:
    known = draft.look.catalogue.types
    for promise in promises:
        types = [name for name in promise.types if name in known]
        if not types or not re.search(promise.words, sentence.text):
            continue
        if any(
            look.judge(name, _without(look.below(clause), sentence)).verdict in _KEPT
            for look, clause in targets
            for name in types
        ):
            continue
        names = listed(list(dict.fromkeys(f"“{clause.heading or look.named(clause.id)}”" for look, clause in targets)))
        mend, related = _elsewhere(draft, types)
        first = targets[0][1]
        yield Flag(
            sentence.span,
            f"Readers are sent to {names} for {promise.what}, which is not there.",
            sentence.clause,
            mend,
            type=types[0],
            related=(Related(first.span, "readers are sent here"), *related),
        )


def _untitled(sentence: Sentence, titles: dict[str, Clause]) -> Iterator[Flag]:
    """Yield each section to which a sentence sends readers by a title that none has."""
    known = {title.casefold() for title in titles}
    for match in _SECTION.finditer(sentence.text):
        title = (match[1] or match[2]).strip(" ,.")
        if title.casefold() not in known:
            message = f"Readers are sent to the section “{title}”, and none has that title."
            yield Flag(sentence.span, message, sentence.clause, "Link to the section that is meant.")


def _without(sentences: Sequence[Sentence], promise: Sentence) -> tuple[Sentence, ...]:
    """Return the sentences but the one that promises: it cannot keep its own promise."""
    return tuple(sentence for sentence in sentences if sentence is not promise)


def _elsewhere(draft: Draft, types: Sequence[str]) -> tuple[str, tuple[Related, ...]]:
    for name in types:
        for clause, _ in draft.look.holding(name):
            there = f"{draft.look.named(clause.id)} ({where(clause.span)})"
            return f"It stands in {there}: send readers there.", (Related(clause.span, "it stands here"),)
    return MEND, ()


def _targets(draft: Draft, sentence: Sentence, titles: dict[str, Clause]) -> list[tuple[Look, Clause]]:
    """Return the clauses to which a sentence leads, by its links and by titles in quotation marks."""
    found: list[tuple[Look, Clause]] = []
    for link in sentence.links:
        policy, _, ident = link.removeprefix("policy:").partition("#")
        there = draft.others.get(policy) if policy else draft.policy
        clause = there.anchors().get(ident) if there and link.startswith(("#", "policy:")) else None
        if there and clause:
            found.append((draft.look if there is draft.policy else draft.look.of(there), clause))
    for match in re.finditer(r"[\"'“‘]([A-Z][^\"'”’]{2,60})[\"'”’]", sentence.text):
        if match[1] in titles and all(clause is not titles[match[1]] for _, clause in found):
            found.append((draft.look, titles[match[1]]))
    return found


def _absent(draft: Draft, sentence: Sentence) -> Iterator[Flag]:
    known = {policy.title for policy in (*draft.others.values(), draft.policy)}
    known |= {clause.title for clause in draft.headings()}
    for match in _DOCUMENT.finditer(sentence.text):
        if match[1] not in known and not _linked(draft, match[1]):
            message = f"Readers are sent to the “{match[1]}”, to which nothing links and which is not here."
            yield Flag(sentence.span, message, sentence.clause, "Link to it, or take the sentence out.")


def _linked(draft: Draft, title: str) -> bool:
    return any(title in link.text for clause in draft.headings() for link in clause.references)
