"""What policy.yml states and readers see → who is responsible and how to reach them: a new way is favourable, another one material."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.compare.wording.telling import told
from site_tools.compare.wording.tokens import is_word, tokens
from site_tools.model.materiality import Fact, Ground
from site_tools.model.release import ChangeClass

RULE = "setting-changed"
_WAYS = {"email", "phone", "address"}


def check(facts: Sequence[Fact]) -> Iterator[Ground]:
    """Yield each setting that changed."""
    for fact in facts:
        if fact.kind == "setting":
            yield Ground(RULE, _class(fact), told(fact), before=fact.before, after=fact.after)


def _class(fact: Fact) -> ChangeClass:
    if _bare(fact.before) == _bare(fact.after) or fact.role == "title":
        return "editorial"
    if not fact.before:
        return "favourable" if fact.role in _WAYS else "clarifying"
    return "material"


def _bare(text: str) -> list[str]:
    return [token.casefold() for token in tokens(text) if is_word(token)]
