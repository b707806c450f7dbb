"""A body → JSON of each clause's own passages, of which the page that compares versions makes elements: `[["ul.1,li", "One."]]`.

A passage is where it stands and what it says. The path names the elements around it, outermost first; those that hold more
than one passage of the clause bear a number, so that equal ones are one element. The text is a string, or a list of
strings and of marked words: `["We keep ", ["it", "strong"], ["here", "a=#kept"]]`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import unescape
from itertools import takewhile
from typing import Any

from site_tools.model.redline import Block, Container, Run

_MARK = re.compile(r'<([a-z]+)(?:[^>]*?\bhref="([^"]*)")?[^>]*>')
_SHOWN = frozenset({"strong", "em", "code", "dfn", "a"})
_SPACES = re.compile(r"\s+")
_START = re.compile(r'\bstart="(\d+)"')


def own_passages(blocks: Sequence[Block]) -> dict[str, list[list[Any]]]:
    """Return the passages of each clause of a body, by its id; "" for those that the heading holds itself."""
    holders: dict[int, set[str]] = {}
    for block in blocks:
        for one in block.path:
            holders.setdefault(one.number, set()).add(block.clause)
    whole = {number for number, owners in holders.items() if len(owners) == 1}
    found: dict[str, list[Block]] = {}
    for block in blocks:
        found.setdefault(block.clause, []).append(
            replace(block, path=tuple(_counted(one, whole) for one in block.path))
        )
    return {owner: _passages(own) for owner, own in found.items()}


def _counted(container: Container, whole: set[int]) -> Container:
    """Return a list whose items are not all the clause's own as one without numbers: they would be wrong."""
    return replace(container, tag="ul") if container.tag == "ol" and container.number not in whole else container


def _passages(blocks: Sequence[Block]) -> list[list[Any]]:
    paths = _bare([block.path for block in blocks])
    held = Counter(one.number for path in paths for one in path)
    numbers = {number: place for place, number in enumerate((n for n in held if held[n] > 1), 1)}
    pairs = zip(paths, blocks, strict=True)
    return [[",".join(_element(one, numbers) for one in path), _text(block)] for path, block in pairs]


def _bare(paths: Sequence[tuple[Container, ...]]) -> list[tuple[Container, ...]]:
    """Return paths from the list on whose item holds all of them: what is around that belongs to other clauses."""
    shared = [*takewhile(lambda level: len(set(level)) == 1, zip(*paths, strict=False))]
    last = max((depth for depth, level in enumerate(shared) if level[0].tag == "li"), default=1)
    return [path[last - 1 :] for path in paths]


def _element(container: Container, numbers: Mapping[int, int]) -> str:
    begins = _START.search(container.attributes)
    number = numbers.get(container.number)
    return container.tag + (f".{number}" if number else "") + (f":{begins[1]}" if begins else "")


def _text(block: Block) -> str | list[Any]:
    code = bool(block.path) and block.path[-1].tag == "pre"
    said = [_said(run, code=code) for run in block.runs]
    return said[0] if len(said) == 1 and isinstance(said[0], str) else said


def _said(run: Run, *, code: bool) -> str | list[str]:
    text = run.text if code else _SPACES.sub(" ", run.text)
    marks = [*_marks(run.marks)]
    return [text, *marks] if marks else text


def _marks(marks: Sequence[str]) -> Iterator[str]:
    for mark in marks:
        if (match := _MARK.fullmatch(mark)) and match[1] in _SHOWN:
            yield f"a={unescape(match[2])}" if match[2] else match[1]
