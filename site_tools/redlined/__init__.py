"""Clause redlines → HTML in which readers tell insertions and deletions by sight, by ear and on paper.

The site and `diff --format html` show it, each with `stylesheet()`. It passes through Python-Markdown untouched: no blank
line, no backtick, no line break inside `<pre>`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from itertools import groupby

from site_tools.model.change import ChangeKind
from site_tools.model.policy import Clause
from site_tools.model.redline import ClauseRedline
from site_tools.redlined.body import body
from site_tools.redlined.folded import Stretch, folded
from site_tools.redlined.runs import Resolve, spoken

KINDS: Mapping[ChangeKind, str] = {
    "added": "Added",
    "removed": "Removed",
    "renamed": "Renamed",
    "moved": "Moved",
    "reworded": "Reworded",
    "split": "Split",
    "merged": "Merged",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the redline: one changed clause, below its `heading` (plain words) with the id `ident`.

    Clauses that did not change are folded into parts without a heading.
    """

    heading: str
    ident: str
    html: str


def parts(redline: Sequence[ClauseRedline], resolve: Resolve) -> Iterator[Part]:
    """Yield the redline's parts in reading order; `resolve` says where each link of the two texts leads from here."""
    near = _near(redline)
    left = frozenset(clause.before.id for clause in redline if clause.stub and clause.before)
    for same, group in groupby(range(len(redline)), lambda i: _same(redline[i])):
        if same:
            stretch = [Stretch(clause, i in near) for i in group if (clause := redline[i].after)]
            yield Part("", "", folded(stretch, resolve))
        else:
            yield from (_changed(redline[i], left, resolve) for i in group)


def redline_html(redline: Sequence[ClauseRedline], resolve: Resolve, level: int = 3) -> str:
    """Return the redline as one piece of HTML, each changed clause below a heading of that level."""
    shown = []
    for part in parts(redline, resolve):
        heading = f'<h{level} id="{part.ident}">{escape(part.heading)}</h{level}>\n' if part.heading else ""
        shown.append(heading + part.html)
    return '<div class="cb-redline">\n' + "\n".join(shown) + "\n</div>"


def anchor(clause: str, *, gone: bool) -> str:
    """Return the id under which the redline shows a clause: that of the later version, or one that is `gone`."""
    return f"was-{clause}" if gone else f"now-{clause}"


def badge(kind: ChangeKind) -> str:
    """Return what happened, as a word in a frame."""
    return f'<span class="cb-kind cb-kind-{kind}">{KINDS[kind]}</span>'


def stylesheet() -> str:
    """Return the style of the redline, which follows the reader's colour scheme."""
    return files("site_tools").joinpath("redlined", "redline.css").read_text(encoding="utf-8")


def _same(clause: ClauseRedline) -> bool:
    return not clause.kinds and not clause.stub and clause.after is not None


def _near(redline: Sequence[ClauseRedline]) -> frozenset[int]:
    """Return which unchanged clauses stand right beside a changed one: their text is its context."""
    changed = [i for i, clause in enumerate(redline) if not _same(clause)]
    return frozenset({i + step for i in changed for step in (-1, 1)} - set(changed))


def _changed(clause: ClauseRedline, left: frozenset[str], resolve: Resolve) -> Part:
    """Return one clause; `left` are the ids, in the earlier version, of the headings that moved away from their place."""
    gone = clause.after is None or clause.stub
    shown = clause.before if gone else clause.after
    if shown is None:
        raise ValueError("a redlined clause stands in one version at least")
    own = () if clause.stub else tuple(kind for kind in clause.kinds if _is_own(kind, clause, left))
    inside = () if clause.stub else tuple(kind for kind in clause.kinds if kind not in own)
    said = [*map(badge, own), *(_detail(text) for text in _notes(clause, own))]
    said += [_detail("inside it:"), *map(badge, inside)] if inside else []
    head = f'<p class="cb-happened">{" ".join(said)}</p>'
    title = f'<p class="cb-retitled">{spoken(clause.title, resolve)}</p>' if "renamed" in own else ""
    words = "" if clause.stub else body(clause.blocks, resolve)
    return Part(shown.heading, anchor(shown.id, gone=gone), "\n".join(part for part in (head, title, words) if part))


def _is_own(kind: ChangeKind, clause: ClauseRedline, left: frozenset[str]) -> bool:
    """Whether a kind of change is the clause's own, not that of a block or item inside its body."""
    if kind == "added":
        return clause.before is None
    if kind == "removed":
        return clause.after is None
    if kind == "moved":
        return clause.before is not None and (clause.before.id in left or not clause.before.title)
    return kind != "renamed" or any(run.op != "=" for run in clause.title)


def _detail(html: str) -> str:
    return f'<span class="cb-detail">{html}</span>'


def _notes(clause: ClauseRedline, kinds: Sequence[ChangeKind]) -> Iterator[str]:
    """Yield where a moved clause came from or went to, linked."""
    if clause.before is None or clause.after is None:
        return
    if clause.stub:
        yield f"Moved from here to {_link(clause.after, gone=False)}"
    elif "moved" in kinds:
        yield f"from {_link(clause.before, gone=True)}"


def _link(clause: Clause, *, gone: bool) -> str:
    name = clause.heading or "its earlier place"
    return f'<a href="#{escape(anchor(clause.id, gone=gone))}">{escape(name)}</a>'
