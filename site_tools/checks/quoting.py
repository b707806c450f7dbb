"""Words and places as a message shows them."""

from __future__ import annotations

from collections.abc import Sequence

from site_tools.model.evidence import Judgement

LENGTH = 160


def quoted(judgement: Judgement) -> str:
    """Return the first sentence that decided, in quotation marks; the matched words where there is no sentence."""
    if judgement.sentences:
        return quote(judgement.sentences[0].text)
    return listed([f"“{match.value}”" for match in judgement.matches[:3]]) or "nothing"


def quote(text: str) -> str:
    """Return a text on one line in quotation marks, without its full stop, cut at a word where it is long."""
    line = " ".join(text.split()).strip(' "').removesuffix(".")
    if len(line) > LENGTH:
        line = line[:LENGTH].rpartition(" ")[0].rstrip(",;:") + " …"
    return f"“{line}”"


def listed(parts: Sequence[str]) -> str:
    """Return parts as a sentence lists them: "a, b and c"."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
