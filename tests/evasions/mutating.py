"""A seed → one edit of a shipped policy at random: a loss that must be told, or a benign edit that must stay silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from evasions.random_edits import BENIGN, EDITS, LOSSES
from evasions.shipped import POLICIES, base, before, checked, files, held, key


class Mutation(NamedTuple):
    """One edit: what was done to which clause of which policy, the text after it, and the types that it takes away."""

    policy: str
    kind: str
    clause: str
    texts: dict[str, str]
    lost: frozenset[str]


class Outcome(NamedTuple):
    """What the check made of a mutation: the types whose loss it passed over, and the alarms it raised for nothing."""

    mutation: Mutation
    passed: frozenset[str]
    alarms: tuple[str, ...]

    @property
    def right(self) -> bool:
        return not self.passed and not self.alarms


def mutate(seed: int) -> Mutation:
    """Return the mutation of a seed; a kind that does not fit the clause gives way to the next."""
    random = Random(seed)  # noqa: S311 - no secret
    name = random.choice(POLICIES)
    ident = random.choice(sorted(held(name)))
    clause = next(inner for inner in base(name).walk() if inner.id == ident)
    kinds = list(LOSSES + BENIGN)
    random.shuffle(kinds)
    for kind in kinds:
        texts = EDITS[kind](name, clause, random)
        if texts is not None and texts != files(name):
            lost = held(name)[ident] if kind in LOSSES else frozenset()
            return Mutation(name, kind, ident, texts, lost)
    raise AssertionError(ident)


def outcome(mutation: Mutation) -> Outcome:
    """Check a mutation as `clausebook check` does, with the shipped draft as the version sealed before it."""
    found = checked(mutation.policy, mutation.texts)
    told = {f.type for f in found if f.rule == "lost-clause"}
    alarms: tuple[str, ...] = ()
    if not mutation.lost:
        new = Counter(key(finding) for finding in found) - before(mutation.policy)
        alarms = tuple(f"{f.rule} {f.span}: {f.message}" for f in found if key(f) in new)
    return Outcome(mutation, mutation.lost - told, alarms)


def outcomes(count: int, first: int = 0) -> Iterator[Outcome]:
    """Yield the outcome of each seed from `first` on."""
    for seed in range(first, first + count):
        yield outcome(mutate(seed))


def summary(found: list[Outcome]) -> str:
    """Return the figures: how often each kind was tried, and what went wrong."""
    tried = Counter(result.mutation.kind for result in found)
    losses = [result for result in found if result.mutation.lost]
    benign = [result for result in found if not result.mutation.lost]
    lines = [
        f"{len(found)} seeds",
        f"losses told: {sum(r.right for r in losses)} of {len(losses)}",
        f"benign edits silent: {sum(r.right for r in benign)} of {len(benign)}",
        ", ".join(f"{kind} {count}" for kind, count in sorted(tried.items())),
    ]
    lines += [f"{r.mutation[:3]}: passed {sorted(r.passed)}, alarms {r.alarms}" for r in found if not r.right]
    return "\n".join(lines)
