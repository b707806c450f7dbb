"""Two versions of a policy in one text: what was taken out and what was put in, with the inline structure of both."""

from __future__ import annotations

from site_tools.model.change import ChangeKind, EditKind
from site_tools.model.policy import Clause
from site_tools.model.value import value


@value
class Move:
    """A passage that stands elsewhere than it did: blocks that follow each other, or sentences of one.

    `number` tells it from others of the redline. At the place that it left, `away`, one run without text stands for it.
    `heading` is that of the other place, "" where it is below the same one, and `begun` are the passage's first words.
    """

    number: int
    heading: str
    begun: str
    away: bool = False


@value
class Run:
    """Words with the same marks. `marks` are the start tags around them, outermost first: `<strong>`, `<a href="…">`.

    Words that `moved` have the op of what changed on their way.
    """

    op: EditKind
    text: str
    marks: tuple[str, ...] = ()
    moved: Move | None = None


@value
class Container:
    """One element that holds passages: a list, an item, a table, a row, a cell, a quotation.

    `number` tells two of one tag apart; equal values are one element. `op` says which version has it. `attributes` are those
    that readers see, as written in a start tag: where a list begins, how a column is aligned, that a list is of footnotes.
    """

    tag: str
    number: int
    op: EditKind = "="
    attributes: str = ""


@value
class Block:
    """One passage: the elements around it, outermost first and its own last (`p`, `li`, `td` …), and its words.

    `clause` is the id of the innermost clause that holds it, in `after` unless `op` is "-". Where a nested clause moved,
    `moved` is the id under which its other place is found, and the block at its old place has no runs.
    """

    op: EditKind
    path: tuple[Container, ...]
    runs: tuple[Run, ...]
    clause: str
    moved: str = ""


@value
class ClauseRedline:
    """One section or heading with its body, nested blocks and items included.

    `kinds` is what happened to it or inside its body, () where nothing did (then `blocks` are (), for the page shows the
    clause folded). `title` is the heading's words. `stub` marks the place that a moved heading has left. A further part of a split clause
    has no `before`, one of a merged clause no `after` and no blocks: its words stand where they are now.
    """

    before: Clause | None
    after: Clause | None
    kinds: tuple[ChangeKind, ...]
    title: tuple[Run, ...]
    blocks: tuple[Block, ...]
    stub: bool = False
