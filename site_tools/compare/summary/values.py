"""Facts → sentences: the values of one kind that came or went in one sentence, each value that changed in its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from site_tools.compare.summary.kinds import phrases_of
from site_tools.compare.summary.names import Names
from site_tools.compare.summary.phrases import Phrases
from site_tools.compare.summary.saying import Saying
from site_tools.compare.summary.sentence import ended, listed, shortened
from site_tools.compare.summary.texts import key
from site_tools.compare.summary.weights import class_of, sentences_of, told_by
from site_tools.compare.summary.worded import worded
from site_tools.compare.summary.worth import worth_saying
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Fact, Ground
from site_tools.model.release import ChangeClass
from site_tools.model.value import value

_SHOWN = 12
_LENGTH = 80
_SHORT = 150
_WE = re.compile(r"(We(?: will| may| can)?) (?!now\b)(?=\w)")
_PERIODS = frozenset({"duration", "age", "money"})
_QUOTED = {
    "negation": 16,
    "modality": 17,
    "exception": 18,
    "age": 27,
    "money": 29,
    "duration": 30,
}  # rank of the sentence
_PROMISES = frozenset({"negation", "modality"})  # new ones take nothing from a reader


@value
class _Group:
    """Facts that one sentence tells."""

    phrases: Phrases
    template: str
    change_class: ChangeClass
    facts: tuple[Fact, ...]


def sayings(
    facts: Sequence[Fact], grounds: Sequence[Ground], diff: PolicyDiff, names: Names, titles: Mapping[str, str]
) -> Iterator[Saying]:
    """Yield one sentence a group of facts; none for kinds whose sentence is better quoted.

    `titles` maps mechanisms and authorities, as facts are keyed by them, to what a reader calls them.
    """
    groups: dict[tuple[Phrases, str, ChangeClass, tuple[str, ...]], list[Fact]] = {}
    for fact in worth_saying(facts, diff):
        phrases = phrases_of(fact)
        template = phrases.changed if fact.before and fact.after else phrases.new if fact.after else phrases.gone
        if template:
            groups.setdefault((phrases, template, class_of(fact, grounds), _apart(fact, template)), []).append(fact)
    for (phrases, template, change_class, _), group in groups.items():
        yield _saying(_Group(phrases, template, change_class, tuple(group)), names, titles)


def ranks_of(facts: Sequence[Fact]) -> dict[str, int]:
    """Return the rank of each sentence whose facts are told by quoting it."""
    ranks: dict[str, int] = {}
    for fact in facts:
        weighs = fact.kind in _QUOTED and (fact.before or fact.kind not in _PROMISES)
        for text in sentences_of(fact) if weighs else ():
            ranks[text] = min(_QUOTED[fact.kind], ranks.get(text, _QUOTED[fact.kind]))
    return ranks


def _apart(fact: Fact, template: str) -> tuple[str, ...]:
    """Return what keeps a fact from sharing a sentence with others: both its values, its place or its term."""
    if "{new}" in template and "{old}" in template:
        return fact.before, fact.after, fact.name
    return (fact.clause if "{place}" in template else "", fact.name if "{name}" in template else "")


def _saying(group: _Group, names: Names, titles: Mapping[str, str]) -> Saying:
    first = group.facts[0]
    gone = not first.after
    text = _said(first) or group.template.format(
        new=_values({fact.after: worded(fact, titles, later=True) for fact in group.facts}),
        old=_values({fact.before: worded(fact, titles, later=False) for fact in group.facts}),
        name=_noun(group.facts),
        place=names.named(first.clause, gone=gone) or "the policy",
    )
    told = frozenset().union(*map(told_by, group.facts))
    return Saying(
        ended(text.replace("..", ".").replace(".;", ";").replace(".”.", ".”")),
        group.change_class,
        group.phrases.weight(group.template),
        first.clause,
        gone and bool(first.clause),
        told,
    )


def _said(fact: Fact) -> str:
    """Return the policy's own sentence where it is short, speaks as we do and differs in one value alone, else ""."""
    then, now = fact.sentence_before, fact.sentence_after
    if fact.kind not in _PERIODS or then is None or now is None or len(now.text) > _SHORT or not _WE.match(now.text):
        return ""
    if key(now.text.replace(fact.after, fact.before, 1)) != key(then.text):
        return ""
    ours = _WE.sub(r"\1 now ", now.text, count=1).rstrip(".")
    return f"{ours}; it was {fact.before}."


def _values(values: Mapping[str, str]) -> str:
    """Return values as a sentence lists them, by how they are written; "to" is said once: "to Canada and India"."""
    once = list(dict.fromkeys(shortened(value, _LENGTH) for value in values.values() if value))
    rest = len(once) - _SHOWN
    once = [*once[:_SHOWN], f"{rest} more"] if rest > 1 else once
    return listed([part.removeprefix("to ") if index else part for index, part in enumerate(once)])


def _noun(facts: Sequence[Fact]) -> str:
    """Return what facts are values of, inside a sentence: "e-mail address of the controller", "postal addresses"."""
    name = facts[0].name if facts[0].name[1:2].isupper() else facts[0].name[:1].lower() + facts[0].name[1:]
    if len({(fact.before, fact.after) for fact in facts}) == 1:
        return name
    what, of, whose = name.partition(" of ")
    return f"{what}{'es' if what.endswith('s') else 's'}{of}{whose}"
