"""Words as they are compared → the sentences of both versions in which they stand, as written there, and what introduces them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from site_tools.compare.lines import Line, lines
from site_tools.compare.normal import normal
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Ground
from site_tools.model.policy import Clause, Policy
from site_tools.splitting import plain, split

_ITEM = 15  # words up to which an item is quoted whole
_PART = 7  # words below which a text is taken for a part of a sentence
_LIKE = 0.5  # of the words of two sentences, for one that became the other


def key(text: str) -> str:
    """Return what a sentence is found by, however its quotation marks and spaces are written."""
    return normal(plain(text))


class Texts:
    """The sentences of both versions by clause, read when first asked."""

    def __init__(self, diff: PolicyDiff) -> None:
        self._pairs = diff.pairs
        self.before, self.after = Side(diff.before), Side(diff.after)

    def places(self, ground: Ground) -> tuple[str, str]:
        """Return the clause of which a ground speaks, in the earlier and in the later version."""
        if ground.gone:
            return ground.clause, ""
        return self._pairs.get(ground.clause, ground.clause), ground.clause

    def sentences(self, ground: Ground) -> tuple[str, str]:
        """Return what a ground speaks of, before and after: sentences where they can be found, else its own words."""
        there, here = self.places(ground)
        before, after = self.before.holding(there, ground.before), self.after.holding(here, ground.after)
        if after and not before and _short(ground.after):
            before = _nearest(after, self.before.only(there, self.after, here))
        elif before and not after and _short(ground.before) and not ground.gone:
            after = _nearest(before, self.after.only(here, self.before, there))
        return before, after


class Side:
    """One version: its clauses' words as written, and its sentences by key."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def written(self, ident: str, text: str) -> str:
        """Return a text as it is written in a clause, else wherever it stands; as it is given where it does not."""
        wanted = key(text)
        for words in (self._words.get(ident), *self._words.values()) if wanted else ():
            if words and (found := words.find(wanted)):
                return found
        return text

    def whole(self, ident: str, text: str, other: Side, there: str) -> str:
        """Return the short item, all of it new or gone, in which a sentence stands: “Acme. Payments.”; "" without one."""
        wanted, theirs = key(text), other._keys(there)
        for passage in self._items.get(ident, ()):
            keys = [key(sentence) for sentence in split(plain(passage))]
            if wanted in keys and not any(one in theirs for one in keys):
                return passage
        return ""

    def lead(self, ident: str, text: str) -> str:
        """Return the words that introduce the list in which a sentence of a clause stands, "" without a list."""
        wanted = key(text)
        return next((line.lead for line in self._lines.get(ident, ()) if key(line.text) == wanted), "")

    def holding(self, ident: str, words: str) -> str:
        """Return the first sentence of a clause that holds a few words; they themselves where they are many or none does.

        An address to which a link leads is no words that a reader sees: "" where no sentence shows it.
        """
        wanted = key(words)
        if not wanted or not _short(wanted):
            return wanted
        return next((one for one in self._keys(ident) if wanted in one), "" if "://" in wanted else wanted)

    def only(self, ident: str, other: Side, there: str) -> list[str]:
        """Return the sentences of a clause that the other version's clause does not have."""
        theirs = other._keys(there)
        return [sentence for sentence in self._keys(ident) if sentence not in theirs]

    def _keys(self, ident: str) -> list[str]:
        return [key(line.text) for line in self._lines.get(ident, ())]

    @cached_property
    def _lines(self) -> dict[str, list[Line]]:
        return lines(self._policy, [clause.id for clause in self._policy.walk()])

    @cached_property
    def _items(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for passage in (passage for clause in self._policy.walk() for passage in clause.passages):
            if passage.kind == "item" and len(passage.text.split()) <= _ITEM:
                found.setdefault(passage.clause, []).append(passage.text)
        return found

    @cached_property
    def _words(self) -> dict[str, _Words]:
        return {clause.id: _Words(clause) for clause in self._policy.walk()}


class _Words:
    """The own words of one clause, as written and as they are compared."""

    def __init__(self, clause: Clause) -> None:
        self._written = [word for word in clause.own_text.split() if key(word)]
        self._keys = f" {' '.join(map(key, self._written))} "

    def find(self, wanted: str) -> str:
        at = self._keys.find(f" {wanted} ")
        first = self._keys.count(" ", 0, at)
        return " ".join(self._written[first : first + wanted.count(" ") + 1]) if at >= 0 else ""


def _short(words: str) -> bool:
    return len(words.split()) < _PART


def _nearest(sentence: str, others: Sequence[str]) -> str:
    """Return the sentence that shares most words with another, "" where it shares few."""
    words = set(sentence.casefold().split())
    best, text = max(((_likeness(words, other), other) for other in others), default=(0.0, ""))
    return text if best >= _LIKE else ""


def _likeness(words: set[str], other: str) -> float:
    theirs = set(other.casefold().split())
    return len(words & theirs) / max(len(words), len(theirs), 1)
