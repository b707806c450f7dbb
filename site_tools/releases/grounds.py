"""The grounds of a class → findings that name each with file and line, and what it was and is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.model.comparison import Comparison
from site_tools.model.finding import Finding, Related, Severity
from site_tools.model.materiality import Ground
from site_tools.model.policy import Clause, Policy
from site_tools.model.release import CHANGE_CLASSES, ChangeClass
from site_tools.model.text import Span

SHOWN = 20
_LENGTH = 160
_AROUND = 6  # words shown before the first that differs


def named(comparison: Comparison, above: ChangeClass, rule: str) -> Iterator[Finding]:
    """Yield a finding for each ground whose class is above `above`, worst first: the first SHOWN of them."""
    derived, limit = comparison.materiality.change_class, CHANGE_CLASSES.index(above)
    grounds = [g for g in comparison.materiality.grounds if CHANGE_CLASSES.index(g.change_class) > limit]
    for ground in sorted(grounds, key=lambda g: -CHANGE_CLASSES.index(g.change_class))[:SHOWN]:
        yield _finding(comparison, ground, rule)
    if len(grounds) > SHOWN or not grounds:
        rest = f"{len(grounds) - SHOWN} more" if grounds else "What changed"
        verb = "make" if grounds else "makes"
        said = f"{rest} {verb} the change {derived}: see `clausebook diff`."
        yield Finding(rule, Severity.ERROR, Span(f"policy_src/{comparison.after.policy.name}/policy.yml"), said)


def sentence(ground: Ground) -> str:
    """Return what a ground says, with the old and the new words where its message lacks them."""
    message = ground.message if ground.message.endswith((".", "!", "?", "”")) else f"{ground.message}."
    return message + _old_new(ground)


def _finding(comparison: Comparison, ground: Ground, rule: str) -> Finding:
    before, after = comparison.before.policy, comparison.after.policy
    now = after.anchors().get(ground.clause) if not ground.gone else None
    pairs = comparison.diff.pairs
    then = before.anchors().get(ground.clause if ground.gone else pairs.get(ground.clause, ground.clause))
    old = _place(then, ground.before) if then else None
    place = _place(now, ground.after) if now else _nearest(after, ground.clause)
    return Finding(
        rule,
        Severity.ERROR,
        place,
        f"{sentence(ground)} This makes the change {ground.change_class} ({ground.rule}).",
        related=(Related(old, f"stood here in {before.label}"),) if old else (),
        clause=ground.clause if now else "",
        heading=now.heading if now else "",
    )


def _old_new(ground: Ground) -> str:
    before, after = (" ".join(text.split()).strip('“”"') for text in (ground.before, ground.after))
    if before == after:
        return f" It says “{_cut(after)}”." if after and after not in ground.message else ""
    if before and after:
        said = before in ground.message and after in ground.message
        start = max(0, _alike(before.split(), after.split()) - _AROUND)
        return "" if said else f" It was “{_cut(before, start)}” and is “{_cut(after, start)}”."
    if before in ground.message and after in ground.message:
        return ""
    return f" It was “{_cut(before)}”." if before else f" It is “{_cut(after)}”."


def _place(clause: Clause, words: str) -> Span:
    """Return the passage of a clause that holds the words, the clause's own place where none does."""
    wanted = _plain(words)
    for passage in clause.passages if wanted else ():
        if wanted in _plain(passage.text):
            return passage.span
    return clause.span


def _nearest(policy: Policy, ident: str) -> Span:
    """Return where a clause would stand that is gone: its own place under a former id, else the policy's settings."""
    found = policy.anchors().get(ident)
    return found.span if found else Span(f"policy_src/{policy.name}/policy.yml")


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words both begin with."""
    pairs = zip(one, other, strict=False)
    return next((n for n, pair in enumerate(pairs) if pair[0] != pair[1]), min(len(one), len(other)))


def _cut(line: str, start: int = 0) -> str:
    """Return a line whole where it is short, else from the word number `start` on, cut at a word."""
    if len(line) <= _LENGTH:
        return line
    rest = " ".join(line.split()[start:])
    cut = rest if len(rest) <= _LENGTH else rest[:_LENGTH].rpartition(" ")[0].rstrip(" ,;:") + " …"
    return f"… {cut}" if start else cut
