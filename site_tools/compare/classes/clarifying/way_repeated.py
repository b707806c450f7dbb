"""A way to reach us that the policy names elsewhere, in the same words, is named here too."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Words
from site_tools.compare.wording.mailboxes import familiar
from site_tools.compare.wording.reason import Reason

ROW = "mat.10"
EXAMPLES = (
    (
        "We pack with paper.\n\nMail goes to Acme GmbH, 5 Hafenweg, 20457 Hamburg.",
        "We pack with paper. Write to us at Acme GmbH, 5 Hafenweg, 20457 Hamburg.\n\nMail goes to Acme GmbH, 5 Hafenweg, 20457 Hamburg.",
        "clarifying",
    ),
    (
        "You may ask us.\n\nOur mailbox is info@acme.example.",
        "You may ask us by email at info@acme.example.\n\nOur mailbox is info@acme.example.",
        "clarifying",
    ),
    (
        "You may ask us.\n\nOur mailbox is info@acme.example.",
        "You may ask us only by email at info@acme.example.\n\nOur mailbox is info@acme.example.",
        "",
    ),
    ("You may ask us.", "You may ask us by email at info@acme.example.", ""),
)
_LEADING = {
    *(",", ":", "(", "or", "and", "also", "please", "write", "to", "us", "at", "by", "email", "e", "-", "mail", "emailing", "writing"),
    *("post", "contact", "call", "calling", "phone", "reach", "you", "can", "may", "via", "on", "our", "the", "address", "mailbox"),
}  # fmt: skip
_FEWEST = 4  # tokens of a postal address


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place that gained nothing but a known way, with the words that lead to it."""
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        way = () if before else _way(after)
        if way and f" {' '.join(way)} " in changed.around.said[0] and familiar(changed, way):
            yield Reason("A way to reach us that is named elsewhere stands here too.", (hunk,))


def _way(words: Words) -> Words:
    """Return the mailbox or the address with figures that is left without the words before it and the mark behind, () if none is."""
    start = next((at for at, word in enumerate(words) if word not in _LEADING), len(words))
    end = len(words) - (words[-1:] in {(".",), (",",), (")",)})
    way = words[start:end]
    mailbox = len(way) == 1 and "@" in way[0]
    return way if mailbox or (len(way) >= _FEWEST and any(word[0].isdigit() for word in way)) else ()
