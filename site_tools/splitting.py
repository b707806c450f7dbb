"""Running text → its sentences, and marks made plain: straight quotes, single spaces."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "\u2010": "-", "\u2011": "-", "\u00a0": " ", "\u202f": " ",
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
    }
)  # fmt: skip
_END = re.compile(r"""(?<=[.!?])["')\]]*\s+(?=["'(\[]?[A-Z0-9À-Þ])""")
_NO_END = re.compile(
    r"""(?:(?:\b|(?<=\w))[Ss]tr\.|\b(?:Tel|Fax|Ext|e\.g|i\.e|etc|incl|vs|cf|Inc|Ltd|Co|Corp|No|Nr|Art|Arts|Sec|Mr|Mrs|Ms|Dr|St|Attn|approx|para|[A-Z])\.|\b\d{1,2}\.)["')\]]*$"""
)
_DOTTED = re.compile(r"\b(?:U\.S|U\.K|E\.U|U\.S\.A|S\.A|B\.V|S\.r\.l|P\.O)\.$")
_TAIL = 24  # characters in which an abbreviation with its brackets has room


@lru_cache(maxsize=1 << 14)  # the versions of a policy share nearly all their lines
def plain(text: str) -> str:
    """Return the text with single spaces, straight quotes and no invisible characters."""
    return " ".join(text.translate(_PLAIN).split())


def split(text: str) -> list[str]:
    """Return the sentences of plain text, in order; an abbreviation's full stop ends none."""
    sentences: list[str] = []
    start = 0
    for gap in _END.finditer(text):
        piece = text[start : gap.start()]
        if (
            _NO_END.search(piece, max(0, len(piece) - _TAIL))
            and len(text) > gap.end()
            and not _new_start(piece, text[gap.end() :])
        ):
            continue
        if _DOTTED.search(piece, max(0, len(piece) - _TAIL)):
            continue
        sentences.append(text[start : gap.end()].strip())
        start = gap.end()
    sentences.append(text[start:].strip())
    return [sentence for sentence in sentences if sentence]


def _new_start(piece: str, rest: str) -> bool:
    """Return whether a sentence begins after "Inc.", "etc." and the like: another subject starts here."""
    return bool(
        re.search(r"\b(?:etc|Inc|Ltd|Corp)\.[\"')\]]*$", piece)
        and re.match(r"(?:We|You|Your|Our|If|The|This|These|To|For|In|It|They|Where|When|Please)\b", rest)
    )
