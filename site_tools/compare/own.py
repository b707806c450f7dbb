"""A clause → what comparing sees of it: its own words, and its passages with the elements and marks around them."""

from __future__ import annotations

from site_tools.compare.leaves import leaves
from site_tools.compare.normal import normal
from site_tools.model.policy import Clause
from site_tools.model.redline import Block, Container, Run


def own_words(clause: Clause) -> str:
    """Return a clause's own words as they are compared: equal where none of them changed, wherever its links lead."""
    return normal(clause.own_text)


def own_body(clause: Clause) -> tuple[Block, ...]:
    """Return the passages of a section or heading with the elements and marks around their words; nothing is changed in them.

    Each names the nested block or item that holds it, "" where none does.
    """
    return tuple(
        Block(
            "=",
            tuple(Container(element.tag, element.number, "=", element.attributes) for element in leaf.path),
            tuple(Run("=", piece.text, piece.marks) for piece in leaf.pieces if not piece.note),
            leaf.owner,
        )
        for leaf in leaves(clause.html)
    )
