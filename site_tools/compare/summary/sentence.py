"""Words and values → parts of a sentence: listed, in quotation marks, cut at a word, ended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LENGTH = 180
_FEW = 6
_LEFT_OPEN = " :;,"  # what a sentence ends with that goes on, which a quotation does not


def listed(parts: Iterable[str]) -> str:
    """Return parts as a sentence lists them, each once: "a, b and c"; "a, or so; b; c" where they have commas."""
    once = list(dict.fromkeys(parts))
    if any(", " in part for part in once if not part.startswith("“")):
        return "; ".join(once)
    return " and ".join(part for part in (", ".join(once[:-1]), *once[-1:]) if part)


def few(parts: Iterable[str]) -> str:
    """Return parts as a sentence lists them, the first few where there are many."""
    once = list(dict.fromkeys(parts))
    rest = len(once) - _FEW
    return listed([*once[:_FEW], f"{rest} more parts"] if rest > 1 else once)


def shortened(text: str, length: int = LENGTH) -> str:
    """Return a text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return (line[:length].rpartition(" ")[0].rstrip(" ,;:–—-") or line[:length]) + " …"


def quote(text: str, length: int = LENGTH) -> str:
    """Return a text in quotation marks, shortened; those inside it become single ones."""
    line = shortened(text, length)
    for mark, inner in (("“", "‘"), ("”", "’")):
        line = line.replace(mark, inner)
    return f"“{line.rstrip(_LEFT_OPEN)}”"


def quotes(texts: Sequence[str], room: int, length: int = LENGTH) -> tuple[str, int]:
    """Return as many texts in quotation marks as there is room for, at least one, and how many are left."""
    shown: list[str] = []
    for text in dict.fromkeys(texts):
        words = quote(text, length)
        if shown and (len(words) > room or len(shown) == _FEW):
            break
        shown.append(words)
        room -= len(words)
    return listed(shown), len(dict.fromkeys(texts)) - len(shown)


def stopped(text: str) -> str:
    """Return a text that ends as a sentence does."""
    return text if text.rstrip("”’)").endswith((".", "!", "?", "…")) else f"{text}."


def ended(text: str) -> str:
    """Return a text that begins and ends as a sentence does."""
    return stopped(text[:1].upper() + text[1:])
