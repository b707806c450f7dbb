"""Text as it is compared: wrapping, quote style, invisible characters and wrongly decoded punctuation do not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Every quotation mark and apostrophe is one sign: a change of style is none of words.
_SIGNS = str.maketrans(dict.fromkeys('"“”„‟«»‘’‚‛‹›`´′″', "'") | dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff"))
_DAMAGE = re.compile("[ÂÃâåðïŸ€™œž]|\ufffd")
_LOST = "â"  # what is left of a sign where only its first byte was kept
_LOST_SIGN = re.compile(rf"(?<!\w){_LOST}|{_LOST}(?!\w)|(?<=[^\W\d_]){_LOST}(?=(?:s|t|re|ve|ll|d|m)\b)")
_LOST_DASH = re.compile(rf"(?<!\S){_LOST}(?!\S)")


def mended(text: str) -> str:
    """Return text whose UTF-8 was once read as Windows-1252 as it was meant to be."""
    if text.isascii() or not _DAMAGE.search(text):
        return text
    import ftfy  # noqa: PLC0415 - slow to import, and most texts are sound

    return ftfy.fix_encoding(text)


def normal(text: str) -> str:
    """Return `text` as it is compared, with single spaces."""
    return " ".join(keys(text.split(), text))


def keys(words: list[str], text: str) -> list[str]:
    """Return what each word of a text is compared by. An invisible word stays what it is."""
    if text.isascii() and '"' not in text and "`" not in text:
        return words
    return [_key(word) for word in words]


@lru_cache(maxsize=8192)
def _key(word: str) -> str:
    word = mended(word)
    if _LOST in word:
        word = _LOST_SIGN.sub("'", _LOST_DASH.sub("–", word))
    if not word.isascii():
        word = unicodedata.normalize("NFC", word)
    return word.translate(_SIGNS) or word
