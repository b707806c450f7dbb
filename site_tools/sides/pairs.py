"""BEFORE and AFTER as a person names them → the pairs of sides to compare. READ FIRST in this folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_tools.errors import OperatorError
from site_tools.model.comparison import Side
from site_tools.model.value import value
from site_tools.nearest import did_you_mean
from site_tools.sides.named import Meant, Names, Raw
from site_tools.sides.texts import PlainText

_NEWEST, _DRAFT = Meant("newest"), Meant("draft", "draft")


@value
class Pair:
    """Two sides to compare; a plain text is not one of them yet, for there is more than one way to look at it."""

    before: Side | PlainText
    after: Side | PlainText


@value
class Pairs:
    """What is to be compared: `several` where more than one policy is meant, `unreleased` those with nothing to compare."""

    pairs: tuple[Pair, ...]
    several: bool = False
    unreleased: tuple[str, ...] = ()


def pairs(names: Names, before: str | None, after: str | None, policy: str | None) -> Pairs:
    """Return what is to be compared: without names each policy's newest version with its draft.

    OperatorError where a name means nothing, or several policies and one would have to be chosen.
    """
    one, two = _meant(names, before, after)
    policies = (names.history(policy).name,) if policy is not None else _policies(names, one, two)
    found = [(name, names.of(one, name), names.of(two, name)) for name in policies]
    unreleased = tuple(name for name, first, _ in found if first is None and one.kind == "newest")
    compared = tuple(_pair(first, second) for name, first, second in found if name not in unreleased)
    if not compared:
        whose = f"{' and '.join(unreleased)} {'have' if len(unreleased) > 1 else 'has'} no version yet"
        raise OperatorError(f"{whose}, so there is nothing to compare a draft with. Name both sides, or release it.")
    return Pairs(compared, len(policies) > 1, unreleased)


def _meant(names: Names, before: str | None, after: str | None) -> tuple[Meant, Meant]:
    one = names.meant(before) if before is not None else _NEWEST
    two = names.meant(after) if after is not None else _DRAFT
    if one.kind == "policy" and after is None:
        return replace(_NEWEST, policy=one.policy), _DRAFT
    for meant in (one, two):
        if meant.kind == "policy":
            raise OperatorError(
                f"{meant.name} is a policy: name one of its versions, {meant.name}/draft, "
                f"or compare its newest version with its draft by `clausebook diff {meant.name}` alone."
            )
    if after is None and isinstance(one.itself, Raw):
        raise OperatorError(f"Name the text that {before} is compared with: clausebook diff {before} AFTER.")
    return one, two


def _policies(names: Names, one: Meant, two: Meant) -> tuple[str, ...]:
    """Return the policies that are meant: one that a side names or is, one that has the version, else all."""
    named = [meant.policy for meant in (one, two) if meant.policy]
    if named:
        return (named[0],)
    if one.itself is not None and two.itself is not None:
        return ("",)
    all_of_them = names.policies((one, two))
    folders = [meant.itself.policy.name for meant in (one, two) if isinstance(meant.itself, Side)]
    chosen = [name for name in folders if name in all_of_them]
    labels = [meant.name for meant in (one, two) if meant.kind == "version"]
    if chosen:
        return (chosen[0],)
    if labels:
        return (_having(names, all_of_them, labels),)
    if (one.itself is None and two.itself is None) or len(all_of_them) == 1:
        return all_of_them
    raise OperatorError(f"There are several policies, {', '.join(all_of_them)}: say by --policy which one is meant.")


def _having(names: Names, policies: Sequence[str], labels: Sequence[str]) -> str:
    """Return the one policy that has the versions."""
    known = {name: names.labels(name) for name in policies}
    having = [name for name, has in known.items() if has.issuperset(labels)]
    if len(having) == 1 or len(known) == 1:
        return (having or [*known])[0]
    if having:
        which = ", ".join(f"{name}/{labels[0]}" for name in having)
        raise OperatorError(
            f"Several policies have a version {labels[0]}: name the one that is meant ({which}), or use --policy."
        )
    hint = did_you_mean(labels[0], {label for has in known.values() for label in has})
    raise OperatorError(f"No policy has a version {' and '.join(labels)}.{hint}")


def _pair(before: Side | Raw | None, after: Side | Raw | None) -> Pair:
    """Read the texts, each so that it keeps the clauses of the other; what a commit does not have yet has no words."""
    if isinstance(before, Raw) or isinstance(after, Raw):
        return _with_text(before, after)
    if before is not None:
        return Pair(before, after or _nothing(before))
    if after is not None:
        return Pair(_nothing(after), after)
    raise OperatorError("Neither side holds that policy.")


def _with_text(before: Side | Raw | None, after: Side | Raw | None) -> Pair:
    from site_tools.sides.plain import read_plain  # noqa: PLC0415 - the importers are loaded for a plain text only

    if isinstance(before, Raw) and isinstance(after, Raw):
        text = read_plain(before.name, before.data, None)
        return Pair(text, read_plain(after.name, after.data, text.policy))
    if isinstance(before, Raw) and isinstance(after, Side):
        return Pair(read_plain(before.name, before.data, after.policy).with_facts_of(after.policy), after)
    if isinstance(before, Side) and isinstance(after, Raw):
        return Pair(before, read_plain(after.name, after.data, before.policy).with_facts_of(before.policy))
    raise OperatorError("That commit does not hold the policy with which the text is to be compared.")


def _nothing(other: Side) -> Side:
    return Side("nothing", replace(other.policy, sections=()), other.effective)
