"""A clause that changed → the links that came, went or lead elsewhere while the words stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_tools.compare.normal import normal
from site_tools.model.change import Change
from site_tools.model.policy import Clause, Reference

_START = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


class Link(NamedTuple):
    """One link under words that both versions have: `before` or `after` is None where the words led nowhere."""

    text: str
    before: Reference | None
    after: Reference | None

    @property
    def harmless(self) -> bool:
        """Return whether readers lose no way that they had."""
        return self.before is None or _written(self.before, self.text)


def differing(change: Change, pairs: Mapping[str, str]) -> tuple[Link, ...]:
    """Return the links that differ under the same words; `pairs` maps the ids of clauses to their former ones."""
    if change.before is None or change.after is None:
        return ()
    return tuple(_differing(change.before, change.after, pairs))


def same_page(before: str, after: str) -> bool:
    """Return whether two web addresses are of one page, and its way there is no less secure: "http", "www." and a last slash aside."""
    secure = not (before.lower().startswith("https:") and after.lower().startswith("http:"))
    return secure and bool(_START.match(before) and _START.match(after)) and _page(before) == _page(after)


def _page(address: str) -> str:
    host, slash, path = _START.sub("", address, count=1).partition("/")
    return f"{host.lower()}{slash}{path}".rstrip("/")


def _differing(before: Clause, after: Clause, pairs: Mapping[str, str]) -> Iterator[Link]:
    then, now = _links(before), _links(after)
    for text in dict.fromkeys((*then, *now)):
        old, new = then.get(text), now.get(text)
        if old and new:
            if not _same(old, new, pairs):
                yield Link(text, old, new)
        elif old and not new and text in normal(after.text):
            yield Link(text, old, None)
        elif new and not old and text in normal(before.text):
            yield Link(text, None, new)


def _same(old: Reference, new: Reference, pairs: Mapping[str, str]) -> bool:
    target = pairs.get(new.target, new.target) if new.policy == "" else new.target
    return (old.policy, old.target) == (new.policy, target) or same_page(old.target, new.target)


def _links(clause: Clause) -> dict[str, Reference]:
    return {normal(reference.text): reference for reference in clause.references}


def _written(reference: Reference, text: str) -> bool:
    """Return whether the words themselves say where the link led."""
    return reference.target.removeprefix("mailto:").removeprefix("tel:").casefold() in {
        text.casefold(),
        f"http://{text}",
        f"https://{text}",
    }
