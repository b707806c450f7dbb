"""Two versions of a sentence → both in quotation marks as far as they differ, and the words that one change swapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_tools.compare.summary.sentence import LENGTH, quote
from site_tools.compare.words import edits, words
from site_tools.model.change import Edit

_WHOLE = 120  # characters up to which a sentence that changed is quoted whole
_AROUND = 6  # words shown beside what differs
_SPARED = 3  # words that are not worth a mark of omission
_SWAPPED = 6  # words up to which one wording is said to stand for another
_MARKS = " \n.,;:"


def differing(before: str, after: str) -> tuple[Edit, ...]:
    """Return the readable edits between two versions of a sentence."""
    return edits(words(" ".join(before.split())), words(" ".join(after.split())))


def contrasted(before: str, after: str, length: int = LENGTH) -> tuple[str, str]:
    """Return two versions of a sentence in quotation marks, long ones as far as they differ, with a few words around."""
    if max(len(before), len(after)) <= _WHOLE:
        return quote(before), quote(after)
    some = list(_folded(differing(before, after)))
    old, new = ("".join(edit.text for edit in some if edit.op in {"=", op}) for op in "-+")
    return quote(old, length), quote(new, length)


def swap(before: str, after: str) -> tuple[str, str] | None:
    """Return the few words that stood, and those that stand in all their places now; None where more than that differs."""
    found: set[tuple[str, str]] = set()
    last, old = "", ""
    for op, text in (*differing(before, after), Edit("=", "")):
        if op == "-":
            old = text.strip(_MARKS)
        elif op == "+" or old:
            found.add(_named(last, old, text.strip(_MARKS) if op == "+" else ""))
            old = ""
        if op != "-":
            last = text.split()[-1] if op == "=" and text.strip() else ""
    if len(found) != 1:
        return None
    words = found.pop()
    return words if all(words) and max(len(side.split()) for side in words) <= _SWAPPED else None


def _named(last: str, old: str, new: str) -> tuple[str, str]:
    """Return a number, or words that came or went, with the word before it: “Basecamp 3”, “Acme LLC” and “Acme”."""
    if last.strip(_MARKS) == last and (not old or not new or old[:1].isdigit() or new[:1].isdigit()):
        return f"{last} {old}".strip(), f"{last} {new}".strip()
    return old, new


def _folded(some: Sequence[Edit]) -> Iterator[Edit]:
    """Yield the edits; of words that both versions have, those far from what differs are left out."""
    for index, edit in enumerate(some):
        found = edit.text.split()
        before, after = _AROUND * (index > 0), _AROUND * (index < len(some) - 1)
        if edit.op != "=" or len(found) <= before + after + _SPARED:
            yield edit
        else:
            yield Edit("=", " ".join([*found[:before], "…", *found[len(found) - after :], ""]))
