"""The blocks of one redlined clause → HTML with the lists, tables and quotations around its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby

from site_tools.model.change import EditKind
from site_tools.model.redline import Block, Container
from site_tools.redlined.moves import came, left
from site_tools.redlined.runs import Resolve, spoken

_TAGS = frozenset("p ul ol li dl dt dd table thead tbody tr th td blockquote pre".split())  # noqa: SIM905 - reads best
_SIGNED = frozenset("p li dt dd tr pre".split())  # noqa: SIM905 - bear a sign at their edge
_LONG, _BEGINNING = 60, 8  # words: what a reader would skip; what tells which passage it is
_CLASSES: Mapping[EditKind, str] = {"-": "cb-out", "+": "cb-in"}


def body(blocks: Sequence[Block], resolve: Resolve) -> str:
    """Return the blocks, each inside its containers; a long stretch of unchanged ones is folded."""
    shown: list[str] = []
    anchored: set[str] = set()
    outermost = [tuple(group) for _, group in groupby(blocks, lambda block: block.path[:1])]
    for same, elements in groupby(outermost, lambda element: all(map(_same, element))):
        stretch = [block for element in elements for block in element]
        html = _elements(stretch, anchored, resolve)
        words = " ".join(run.text for block in stretch for run in block.runs).split()
        shown.append(_folded(html, words) if same and len(words) > _LONG else html)
    return f'<div class="cb-redlined">{"".join(shown)}</div>' if blocks else ""


def _same(block: Block) -> bool:
    moved = block.moved or any(run.moved for run in block.runs)
    return not moved and {part.op for part in block.path} | {run.op for run in block.runs} == {"="}


def _folded(html: str, words: Sequence[str]) -> str:
    begun = " ".join(words[:_BEGINNING])
    return f'<details class="cb-same"><summary>Not changed: “{escape(begun).replace("`", "&#96;")} …”</summary>{html}</details>'


def _elements(blocks: Sequence[Block], anchored: set[str], resolve: Resolve) -> str:
    """Return blocks inside their containers: an element that holds several is written once."""
    shown: list[str] = []
    around: tuple[Container, ...] = ()
    for block in blocks:
        shared = _shared(around, block.path)
        shown += [_close(container) for container in reversed(around[shared:])]
        shown += [_open(block, depth) for depth in range(shared, len(block.path))]
        if around and shared == len(block.path):
            shown.append("<br>")  # a passage goes on below what stands inside it
        shown.append(_moved(block, anchored))
        shown += _words(block, anchored, resolve)
        around = block.path
    return "".join((*shown, *(_close(container) for container in reversed(around))))


def _words(block: Block, anchored: set[str], resolve: Resolve) -> Iterator[str]:
    """Yield the words; those that moved here are framed."""
    pre = any(container.tag == "pre" for container in block.path)
    for move, runs in groupby(block.runs, lambda run: run.moved):
        if move is None:
            yield spoken(tuple(runs), resolve, pre=pre)
        elif move.away:
            yield left(move)
        else:
            here = f"now-{move.number}"
            yield came(move, spoken(tuple(runs), resolve, pre=pre), first=here not in anchored)
            anchored.add(here)


def _shared(one: Sequence[Container], other: Sequence[Container]) -> int:
    depth = 0
    while depth < min(len(one), len(other)) and one[depth] == other[depth]:
        depth += 1
    return depth


def _open(block: Block, depth: int) -> str:
    container, above = block.path[depth], block.path[:depth]
    tag, last = _tag(container), depth == len(block.path) - 1
    signed = tag in _SIGNED and not any(outer.op != "=" and outer.tag in _SIGNED for outer in above)
    if not signed or not block.runs or (container.op == "=" and not last):
        return f"<{tag}>"
    if all(run.moved for run in block.runs):
        return f'<{tag} class="cb-carried">'
    changed = "cb-changed" if any(run.op != "=" or run.moved for run in block.runs) else ""
    name = _CLASSES.get(container.op, changed)
    return f'<{tag} class="{name}">' if name else f"<{tag}>"


def _close(container: Container) -> str:
    return f"</{_tag(container)}>"


def _tag(container: Container) -> str:
    return container.tag if container.tag in _TAGS else "div"


def _moved(block: Block, anchored: set[str]) -> str:
    """Return, at the first words of a nested clause that moved, which place it moved from or to, with a link there."""
    gone = not block.runs
    here = f"{'was' if gone else 'now'}-{block.clause}"
    if not block.moved or here in anchored:
        return ""
    anchored.add(here)
    there, place = ("now", "its new place") if gone else ("was", "its earlier place")
    said = f'Moved {"to" if gone else "from"} <a href="#{there}-{escape(block.moved)}">{place}</a>'
    return f'<span class="cb-detail cb-moved" id="{escape(here)}">{said}</span>'
