"""The blocks of a redlined clause → lines of words: a passage each, an item with its mark, the cells of a row beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from site_tools.model.change import Edit
from site_tools.model.redline import Block, Container, Move, Run
from site_tools.model.value import value
from site_tools.redlined.runs import retargeted, target

_CELLS = {"td", "th"}
_BESIDE = 8  # words kept on the side of a change
_BESIDE_IN_ROW = 30  # a row is not understood without its first cell
_SPARED = 2  # words that are not worth a "…"
_GAP = "…"
_ELSEWHERE = (Edit("=", _GAP),)


@value
class Line:
    """A line: `mark` is what stands before its words ("- " for an item, two spaces for each list around it)."""

    mark: str
    edits: tuple[Edit, ...]

    @property
    def changed(self) -> bool:
        """Return whether any word of it is not in both versions."""
        return any(edit.op != "=" and edit.text.strip() for edit in self.edits)


def lines_of(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """Return the lines that changed, with "…" for what stands unchanged between them; () where nothing did."""
    rows = [_row(tuple(group)) for _, group in groupby(blocks, _row_of)]
    lines = _marked(rows)
    if not any(line.changed for _, line in lines):
        return ()
    folded_lines = list(_folded(lines))
    while folded_lines[0].edits == _ELSEWHERE:
        del folded_lines[0]
    while folded_lines[-1].edits == _ELSEWHERE:
        del folded_lines[-1]
    return tuple(folded_lines)


def _row_of(block: Block) -> tuple[Container, ...]:
    """Return what the blocks of one line have in common: a table's row, and anything else is a line of its own."""
    depth = next((i for i, container in enumerate(block.path) if container.tag == "tr"), len(block.path))
    return block.path[: depth + 1]


def _row(blocks: Sequence[Block]) -> tuple[Sequence[Container], tuple[Edit, ...]]:
    edits: list[Edit] = []
    for index, block in enumerate(blocks):
        if block.moved and not block.runs:
            edits.append(Edit("=", "(moved from here)"))
        if index and block.path[-1].tag in _CELLS:
            edits.append(Edit("=" if blocks[0].path[-2].op == "=" else block.op, " | "))
        edits += _words(block.runs)
    return blocks[0].path, tuple(edits)


def _words(runs: Sequence[Run]) -> Iterator[Edit]:
    """Yield the words; a link that leads elsewhere than it did is followed by where."""
    changed = retargeted(runs)
    moves: set[Move] = set()
    for run in runs:
        if run.moved and run.moved not in moves:
            moves.add(run.moved)
            yield Edit("-" if run.moved.away else "+", _moved(run.moved))
        href = target(run)
        words = run.text.rstrip()
        told = f" ({href})" if run.op != "=" and href in changed else ""
        yield Edit(run.op, (words + told + run.text[len(words) :]).replace("\n", " "))


def _moved(move: Move) -> str:
    where = f"“{move.heading}”" if move.heading else "another place here"
    return f"(moved to {where}: {move.begun}) " if move.away else f"(moved from {where}) "


def _marked(rows: Sequence[tuple[Sequence[Container], tuple[Edit, ...]]]) -> list[tuple[Sequence[Container], Line]]:
    seen: set[Container] = set()
    found = []
    for path, edits in rows:
        items = [container for container in path if container.tag == "li"]
        new = bool(items) and items[-1] not in seen
        seen.update(items)
        mark = "  " * (len(items) - 1) + ("- " if new else "  ") if items else "  " if path[-1].tag == "dd" else ""
        found.append((path, Line(mark, _joined(edits))))
    return found


def _joined(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits with those of one kind that follow each other as one."""
    groups = groupby(edits, key=lambda edit: edit.op)
    return tuple(Edit(op, "".join(edit.text for edit in group)) for op, group in groups)


def _folded(lines: Sequence[tuple[Sequence[Container], Line]]) -> Iterator[Line]:
    gap = False
    for index, (path, line) in enumerate(lines):
        follows = lines[index + 1][1].changed if index + 1 < len(lines) else False
        if line.changed:
            beside = _BESIDE_IN_ROW if any(container.tag == "tr" for container in path) else _BESIDE
            yield Line(line.mark, tuple(folded(line.edits, beside)))
        elif _heads_table(path, lines):
            yield line
        elif follows and _text(line).endswith(":"):
            yield Line(line.mark, (Edit("=", _end_of(_text(line))),))
        elif not gap:
            yield Line("", _ELSEWHERE)
        gap = not line.changed and (gap or not follows)


def _heads_table(path: Sequence[Container], lines: Sequence[tuple[Sequence[Container], Line]]) -> bool:
    """Return whether a line is the head of a table of which some other row changed."""
    head = next((i for i, container in enumerate(path) if container.tag == "thead"), None)
    return head is not None and any(line.changed and other[:head] == path[:head] for other, line in lines)


def folded(edits: Sequence[Edit], beside: int = _BESIDE) -> Iterator[Edit]:
    """Yield the edits; of unchanged words only `beside` on either side of a change stay, with "…" for the others."""
    for index, edit in enumerate(edits):
        words = edit.text.split()
        sides = (index > 0) + (index < len(edits) - 1)
        if edit.op != "=" or len(words) <= sides * beside + _SPARED:
            yield edit
            continue
        before, after = edit.text[: len(edit.text) - len(edit.text.lstrip())], edit.text[len(edit.text.rstrip()) :]
        head = [*words[:beside], _GAP] if index else [_GAP]
        tail = words[-beside:] if index < len(edits) - 1 else []
        yield Edit("=", before + " ".join([*head, *tail]) + after)


def _end_of(text: str) -> str:
    words = text.split()
    return text if len(words) <= _BESIDE + 2 else " ".join([_GAP, *words[-_BESIDE:]])


def _text(line: Line) -> str:
    return "".join(edit.text for edit in line.edits).rstrip()
