"""PolicyDiff → the sentences that changed, each beside what it was: joined, divided and moved ones are found again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from site_tools.compare.lines import Line, lines
from site_tools.compare.normal import normal
from site_tools.compare.pairing import Pair, alike, equal, likeness
from site_tools.model.change import PolicyDiff
from site_tools.model.materiality import Rewording
from site_tools.model.policy import Clause
from site_tools.splitting import plain

_LIKE_ELSEWHERE = 0.7  # a sentence that moved to another clause and changed on the way
_LABEL = 4  # words
_MOST_ELSEWHERE = 4000  # pairs beyond which such sentences are not looked for


def rewordings(diff: PolicyDiff) -> tuple[Rewording, ...]:
    """Return the titles and sentences that changed, in the order of the changes.

    A sentence of the same words is no rewording unless it stands in another clause or below another lead-in now.
    """
    titles = [_title(change.before, change.after) for change in diff.changes if change.kind == "renamed"]
    titles += [_title(change.before, change.after) for change in diff.changes if change.kind in {"added", "removed"}]
    gone, come = worded_anew(diff, later=False), worded_anew(diff, later=True)
    then, now = lines(diff.before, gone), lines(diff.after, come)
    pairs = _paired(diff, then, now)
    return (*(title for title in titles if title.before or title.after), *map(_rewording, _settled(pairs, diff.pairs)))


def introduced_alike(before: str, after: str, became: Collection[tuple[str, str]]) -> bool:
    """Return whether one lead-in became the other as one of the sentences did that are known to have changed."""
    return any(
        before.endswith(was) and after.endswith(now) and before.removesuffix(was) == after.removesuffix(now)
        for was, now in became
        if was and now
    )


def _title(before: Clause | None, after: Clause | None) -> Rewording:
    return Rewording(
        plain(before.title) if before else "",
        plain(after.title) if after else "",
        before.id if before else "",
        after.id if after else "",
        before.span if before else None,
        after.span if after else None,
        title=True,
    )


def worded_anew(diff: PolicyDiff, *, later: bool) -> tuple[str, ...]:
    """Return the ids of the clauses whose words changed, in the later or the earlier version, in order."""
    there = {id(clause) for clause in (diff.after if later else diff.before).walk()}
    found: dict[str, None] = {}
    for change in diff.changes:
        clause = change.after if later else change.before
        if change.kind not in {"renamed", "moved"} or change.edits:
            parts = (part for part in change.parts if id(part) in there)  # of a paragraph that got an id too
            found |= dict.fromkeys(one.id for one in (clause, *parts) if one)
    return tuple(found)


def _paired(diff: PolicyDiff, then: dict[str, list[Line]], now: dict[str, list[Line]]) -> list[Pair]:
    """Pair the sentences: equal ones of one clause, equal ones elsewhere, alike ones of one clause, alike ones elsewhere."""
    pairs: list[Pair] = []
    gaps: list[tuple[list[Line], list[Line]]] = []
    for ident, after in now.items():
        before = then.pop(diff.pairs.get(ident, ""), [])
        gaps += _gaps(before, after, pairs)
    gaps += [(before, []) for before in then.values()]
    _elsewhere(gaps, pairs)
    left = [pair for gap in gaps for pair in alike(*gap)]
    pairs += [pair for pair in left if all(pair)]
    return pairs + _alike_elsewhere([pair for pair in left if not all(pair)])


def _gaps(before: Sequence[Line], after: Sequence[Line], pairs: list[Pair]) -> Iterator[tuple[list[Line], list[Line]]]:
    """Add the equal sentences to `pairs` and yield what lies between them."""
    i = j = 0
    for at, place in [*equal(before, after), (len(before), len(after))]:
        if at > i or place > j:
            yield [*before[i:at]], [*after[j:place]]
        if at < len(before):
            pairs.append(((before[at],), (after[place],)))
        i, j = at + 1, place + 1


def _elsewhere(gaps: list[tuple[list[Line], list[Line]]], pairs: list[Pair]) -> None:
    """Move equal sentences of different gaps from there to `pairs`."""
    free: dict[str, list[tuple[list[Line], Line]]] = {}
    for before, _ in gaps:
        for line in before:
            free.setdefault(line.key, []).append((before, line))
    for _, after in gaps:
        for line in [*after]:
            if found := free.get(line.key):
                there, same = found.pop(0)
                there.remove(same)
                after.remove(line)
                pairs.append(((same,), (line,)))


def _alike_elsewhere(single: list[Pair]) -> list[Pair]:
    gone = [before[0] for before, after in single if not after]
    come = [after[0] for before, after in single if not before]
    if len(gone) * len(come) > _MOST_ELSEWHERE:
        return single
    likely = sorted(
        ((likeness(old, new), i, j) for i, old in enumerate(gone) for j, new in enumerate(come)), key=lambda t: -t[0]
    )
    found: dict[int, int] = {}
    for like, i, j in likely:
        if like >= _LIKE_ELSEWHERE and i not in found and j not in found.values():
            found[i] = j
    pairs: list[Pair] = [((gone[i],), (come[j],)) for i, j in found.items()]
    pairs += [((line,), ()) for i, line in enumerate(gone) if i not in found]
    return pairs + [((), (line,)) for j, line in enumerate(come) if j not in found.values()]


def _settled(pairs: Sequence[Pair], former: Mapping[str, str]) -> Iterator[Pair]:
    """Yield the pairs in which something differs that a reader sees."""
    leads = {(_joined(before), _joined(after)) for before, after in pairs if before and after}
    both = [(before[0], after[0]) for before, after in pairs if before and after]
    told = {(old.span, new.span) for old, new in both if len(old.key.split()) > _LABEL}
    for before, after in pairs:
        if not before or not after or normal(_joined(before)) != normal(_joined(after)):
            yield before, after
            continue
        if len(before[0].key.split()) <= _LABEL and (before[0].span, after[0].span) in told:
            continue  # "News." stands in front of what is said of the news, and goes with it
        lead = normal(before[0].lead), normal(after[0].lead)
        elsewhere = before[0].clause != former.get(after[0].clause)
        if elsewhere or (lead[0] != lead[1] and not introduced_alike(before[0].lead, after[0].lead, leads)):
            yield before, after


def _joined(side: Sequence[Line]) -> str:
    return "\n".join(line.text for line in side)


def _rewording(pair: Pair) -> Rewording:
    before, after = pair
    return Rewording(
        _joined(before),
        _joined(after),
        before[0].clause if before else "",
        after[0].clause if after else "",
        before[0].span if before else None,
        after[0].span if after else None,
        before[0].lead if before else "",
        after[0].lead if after else "",
    )
