"""A passage that moved → the note at each of its two places, which leads to the other, and what frames its words."""

from __future__ import annotations

from html import escape

from site_tools.model.redline import Move


def left(move: Move) -> str:
    """Return the note at the place that a passage has left, with its first words."""
    return f"{_note(move, 'was', 'now', 'Moved to', move.heading or 'its new place')}: “{_plain(move.begun)}”</span> "


def came(move: Move, words: str, *, first: bool) -> str:
    """Return words where they stand now, as HTML, below a note where they are the `first` of the passage."""
    note = f"{_note(move, 'now', 'was', 'Moved here from', move.heading or 'its earlier place')}</span> "
    said = note if first else '<span class="cb-said">moved here, too: </span>'
    return f'{said}<span class="cb-here">{words}<span class="cb-said"> end of what moved here</span></span>'


def _note(move: Move, here: str, there: str, said: str, name: str) -> str:
    link = f'<a href="#{there}-{move.number}">{_plain(name)}</a>'
    return f'<span class="cb-move" id="{here}-{move.number}">{said} {link}'


def _plain(text: str) -> str:
    return escape(text).replace("`", "&#96;")
