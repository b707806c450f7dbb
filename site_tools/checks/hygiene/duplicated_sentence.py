"""A clause says a sentence once.

The same sentence twice in one clause is most often the trace of a move or a copy; when only one of the two is changed
later, the clause contradicts itself. The same sentence in several clauses may be meant, so it is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.checks.hygiene.draft import Draft
from site_tools.checks.hygiene.flag import Flag
from site_tools.checks.quoting import quote
from site_tools.model.evidence import Sentence
from site_tools.model.finding import Related, Severity

SEVERITY = Severity.WARNING
MEND = "Take one of them out."
LEAST = 6
PASSES = (
    (
        "# Rights {#rights}\n\n## Access {#access}\n\nYou may ask us for a copy of your data.\n\n"
        "## Copies {#copies}\n\nYou may ask us for a copy of your data.\n"
    ),
    "# Rights {#rights}\n\nWrite to us. Write to us.\n",
)
FAILS = (
    (
        "# Rights {#rights}\n\nYou may ask us for a copy of your data.\nWe answer soon.\n\nYou may ask us for a copy of your data.\n",
        "6:1 The clause says twice: “You may ask us for a copy of your data”.",
    ),
)


def check(draft: Draft) -> Iterator[Flag]:
    """Yield the second of two equal sentences of one heading."""
    for _, sentences in draft.look.parts:
        seen: dict[str, Sentence] = {}
        for sentence in sentences:
            words = " ".join(sentence.text.casefold().split()).rstrip(".;,")
            if len(words.split()) < LEAST:
                continue
            if words in seen:
                yield Flag(
                    sentence.span,
                    f"The clause says twice: {quote(sentence.text)}.",
                    sentence.clause,
                    related=(Related(seen[words].span, "first said here"),),
                )
            seen.setdefault(words, sentence)
