"""A title reads differently, is new or is gone, and does not say for whom, where or when the text below it holds."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.setting import audience

ROW = "mat.28"
EXAMPLES = (
    ("# A {#a}\n\nWe pack.\n", "# A {#a}\n\nWe pack.\n\n# What we do not sell {#b}\n\nYour name.\n", "editorial"),
    (
        "# A {#a}\n\nWe pack.\n\n## B {#b}\n\nYou may ask.\n",
        "# A {#a}\n\nWe pack.\n\n## California {#c}\n\n### B {#b}\n\nYou may ask.\n",
        "",
    ),
    ("# Your Choices {#one}\n\nYou may ask.\n", "# Choices You Have {#one}\n\nYou may ask.\n", "editorial"),
    ("# Your Rights {#one}\n\nYou may ask.\n", "# Rights of California Residents {#one}\n\nYou may ask.\n", ""),
)


def check(changed: Changed) -> Iterator[Reason]:
    """Yield a title that changed without naming an audience or a condition."""
    narrower = audience(changed.before) ^ audience(changed.after)
    if changed.rewording.title and not changed.unchanged and (not narrower or _over_nothing_old(changed)):
        before, after = changed.rewording.before, changed.rewording.after
        if before and after:
            yield Reason(f"The heading “{before}” is now “{after}”.", changed.hunks)
        else:
            yield Reason(f"The heading “{before or after}” is {'new' if after else 'gone'}.", changed.hunks)


def _over_nothing_old(changed: Changed) -> bool:
    """Return whether a title that is new or gone has no clause below it that both versions have; sentences that move tell it themselves."""
    if changed.both:
        return False
    clause = changed.around.titles[changed.new][changed.rewording.clause_after or changed.rewording.clause_before][-1]
    pairs = changed.around.diff.pairs
    return {inner.id for inner in clause.walk()}.isdisjoint(pairs if changed.new else pairs.values())
