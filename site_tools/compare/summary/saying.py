"""One sentence on its way into the summary, with what decides its place there and what it makes unnecessary to say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_tools.model.release import CHANGE_CLASSES, ChangeClass
from site_tools.model.value import value

LENGTH = 180
WHOLE = 120  # characters up to which a sentence that changed is quoted whole
_BEFORE, _AFTER = 6, 6  # words shown around what differs
_FEW = 3  # words that are not worth a mark of omission


@value
class Saying:
    """A sentence and the clause that it leads to. Of one class, a lower `rank` weighs more for a reader.

    `told` are the sentences and values of which it says what changed, `covers` the clauses (with whether they are gone) of
    which it says all.
    """

    text: str
    change_class: ChangeClass
    rank: int
    clause: str = ""
    gone: bool = False
    told: frozenset[str] = frozenset()
    covers: frozenset[tuple[str, bool]] = frozenset()


def worst(classes: Iterable[ChangeClass], default: ChangeClass = "none") -> ChangeClass:
    """Return the highest class, `default` where there is none."""
    return max(classes, key=CHANGE_CLASSES.index, default=default)


def listed(parts: Sequence[str]) -> str:
    """Return parts as a sentence lists them, each once: "a, b and c"; "a, or so; b; c" where they have commas."""
    once = list(dict.fromkeys(parts))
    if any(", " in part for part in once if not part.startswith("“")):
        return "; ".join(once)
    return " and ".join(part for part in (", ".join(once[:-1]), *once[-1:]) if part)


def shortened(text: str, length: int = LENGTH) -> str:
    """Return a text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return (line[:length].rpartition(" ")[0].rstrip(" ,;:–-") or line[:length]) + " …"


def quote(text: str, length: int = LENGTH) -> str:
    """Return a text in quotation marks, shortened."""
    line = shortened(text, length)
    for mark, inner in (("“", "‘"), ("”", "’")):
        line = line.replace(mark, inner)
    return f"“{line}”"


def contrasted(before: str, after: str) -> tuple[str, str]:
    """Return two versions of a sentence in quotation marks, long ones as far as they differ, with a few words around."""
    old, new = before.split(), after.split()
    if max(len(before), len(after)) <= WHOLE:
        return quote(before), quote(after)
    start = _alike(old, new)
    end = min(_alike(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    return quote(_around(old, start, end)), quote(_around(new, start, end))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words both begin with."""
    pairs = zip(one, other, strict=False)
    return next((n for n, pair in enumerate(pairs) if pair[0] != pair[1]), min(len(one), len(other)))


def _around(words: Sequence[str], start: int, end: int) -> str:
    first, last = max(0, start - _BEFORE), min(len(words), len(words) - end + _AFTER)
    first = 0 if first <= _FEW else first
    last = len(words) if len(words) - last <= _FEW else last
    return f"{'… ' if first else ''}{' '.join(words[first:last])}{' …' if last < len(words) else ''}"


def ended(text: str) -> str:
    """Return a text that begins and ends as a sentence does."""
    text = text[:1].upper() + text[1:]
    return text if text.rstrip("”’)").endswith((".", "!", "?", "…")) else f"{text}."
