"""Runs of words → HTML with `<ins>` and `<del>`, which say in words what they are to those who do not see them."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape, unescape
from itertools import groupby

from site_tools.model.change import EditKind
from site_tools.model.redline import Run

# From the side that a link stands on ("-" the earlier version) and its target as written to where it leads from this
# page, "" for nowhere: then its words are shown without a link.
Resolve = Callable[[EditKind, str], str]

SAID: Mapping[EditKind, tuple[str, str]] = {
    "-": ("deleted: ", " end of deletion"),
    "+": ("inserted: ", " end of insertion"),
}
_TAGS: Mapping[EditKind, str] = {"-": "del", "+": "ins"}
_MARK = re.compile(r"<([a-z]+)([^>]*)>")
_HREF = re.compile(r'\bhref="([^"]*)"')
_AROUND = string.whitespace + ".,;:"  # of a link's words
_KEPT = frozenset({"strong", "em", "code", "dfn", "sup", "sub", "q"})


def spoken(runs: Sequence[Run], resolve: Resolve, *, pre: bool = False) -> str:
    """Return runs as HTML; `pre`: line breaks count."""
    groups = [(op, tuple(group)) for op, group in groupby(runs, lambda run: run.op)]
    changed = retargeted(runs)
    return "".join(_group(op, group, resolve, changed, pre=pre) for op, group in groups)


def _group(op: EditKind, runs: Sequence[Run], resolve: Resolve, changed: frozenset[str], *, pre: bool) -> str:
    before, inner, after = _bared(runs)
    inside = "".join(_marked(inner, resolve, changed, pre=pre))
    if op != "=" and inside:
        said, ended = SAID[op]
        begun, over = (f'<span class="cb-said">{text}</span>' for text in (said, ended))
        inside = f"<{_TAGS[op]}>{begun}{inside}{over}</{_TAGS[op]}>"
    return _text(before, pre=pre) + inside + _text(after, pre=pre)


def _bared(runs: Sequence[Run]) -> tuple[str, Sequence[Run], str]:
    """Return the white space before some runs, them without it, and that after them: no line is to be drawn below it."""
    words = [place for place, run in enumerate(runs) if run.text.strip()]
    if not words:
        return "".join(run.text for run in runs), (), ""
    first, last = words[0], words[-1]
    inner = list(runs[first : last + 1])
    head, tail = inner[0].text, inner[-1].text
    before = "".join(run.text for run in runs[:first]) + head[: len(head) - len(head.lstrip())]
    after = tail[len(tail.rstrip()) :] + "".join(run.text for run in runs[last + 1 :])
    inner[0] = Run(inner[0].op, head.lstrip(), inner[0].marks)
    inner[-1] = Run(inner[-1].op, inner[-1].text.rstrip(), inner[-1].marks)
    return before, inner, after


def _marked(runs: Sequence[Run], resolve: Resolve, changed: frozenset[str], *, pre: bool) -> Iterator[str]:
    """Yield the words with the marks around them; a mark that goes on over several runs is one element."""
    open_: list[str] = []
    for run in runs:
        shared = 0
        while shared < min(len(open_), len(run.marks)) and open_[shared] == run.marks[shared]:
            shared += 1
        yield from (_close(mark, run.op, resolve, changed) for mark in reversed(open_[shared:]))
        yield from (_open(mark, run.op, resolve) for mark in run.marks[shared:])
        open_ = list(run.marks)
        yield _text(run.text, pre=pre)
    yield from (_close(mark, runs[-1].op, resolve, changed) for mark in reversed(open_))


def _open(mark: str, op: EditKind, resolve: Resolve) -> str:
    tag, href = _read(mark)
    if tag == "a":
        there = resolve(op, href)
        return f'<a href="{escape(there)}">' if there else ""
    return f"<{tag}>" if tag in _KEPT else ""


def _close(mark: str, op: EditKind, resolve: Resolve, changed: frozenset[str]) -> str:
    tag, href = _read(mark)
    if tag == "a":
        shown = f' <span class="cb-target">({_text(href, pre=False)})</span>' if op != "=" and href in changed else ""
        return ("</a>" if resolve(op, href) else "") + shown
    return f"</{tag}>" if tag in _KEPT else ""


def _read(mark: str) -> tuple[str, str]:
    match = _MARK.fullmatch(mark)
    if match is None:
        raise ValueError(f"not a start tag: {mark!r}")
    href = _HREF.search(match[2])
    return match[1], unescape(href[1]) if href else ""


def retargeted(runs: Sequence[Run]) -> frozenset[str]:
    """Return the targets of links that changed, came or went where their words did not: a reader could not see the change."""
    gone, come = ([run for run in runs if run.op == op] for op in "-+")
    led, leads = ({(run.text.strip(_AROUND), target(run)) for run in side} for side in (gone, come))
    if _words(gone) == _words(come):
        return frozenset(href for _, href in led ^ leads if href)
    pairs = [(was, now) for words, was in led for text, now in leads if words == text and was != now]
    return frozenset(href for pair in pairs for href in pair if href)


def _words(runs: Sequence[Run]) -> list[str]:
    return "".join(run.text for run in runs).split()


def target(run: Run) -> str:
    """Return where the link around some words leads, "" where there is none."""
    return next((href for mark in run.marks for tag, href in (_read(mark),) if tag == "a"), "")


def _text(text: str, *, pre: bool) -> str:
    shown = escape(text).replace("`", "&#96;")
    return shown.replace("\n", "&#10;") if pre else shown.replace("\n", " ")
