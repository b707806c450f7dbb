"""Words as they are compared: wrapping and quote style do not count."""

from __future__ import annotations

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " "})


def normal(text: str) -> str:
    """Return `text` with straight quotation marks and single spaces."""
    return " ".join(text.translate(_QUOTES).split())
