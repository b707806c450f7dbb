"""The tokens of a sentence → who says what: a right, a duty, a promise, a permission, a practice, or nothing known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from site_tools.compare.wording.around import Around
from site_tools.compare.wording.tokens import is_word, tokens
from site_tools.compare.wording.vocabulary import listed, stem, stems

Words = tuple[str, ...]
Frame = Literal["right", "denial", "duty", "promise", "permission", "practice", ""]
_INTRODUCE = {
    "if",
    "when",
    "where",
    "for",
    "in",
    "upon",
    "after",
    "before",
    "unless",
    "as",
    "to",
    "at",
    "once",
    "under",
}
_RIGHT = (
    "may",
    "can",
    "could",
    "are entitled",
    "have the right",
    "have a right",
    "have the option",
    "have the choice",
    "are free",
    "are able",
    "have the possibility",
)
_DUTY = (
    "must",
    "need to",
    "need",
    "have to",
    "agree",
    "consent",
    "acknowledge",
    "are required",
    "are responsible",
    "shall",
    "should",
    "understand",
    "warrant",
)
_DENIAL = (
    "may not",
    "cannot",
    "can not",
    "are not entitled",
    "have no",
    "do not have",
    "may never",
    "may no longer",
    "can no longer",
    "no longer have",
)
_PERMISSION = ("may", "might", "can", "could", "reserve the right", "reserves the right", "are entitled", "are allowed")
_PASSIVE = {"is", "are", "be", "was", "were"}
_NEAR = 7


@dataclass(frozen=True, slots=True)
class Said:
    """Who says what: `verb` is the stem of the first verb that is known, `denied` whether it is said not to be done."""

    frame: Frame
    verb: str = ""
    denied: bool = False
    subject: str = ""

    @property
    def good(self) -> bool:
        """Return whether the sentence gives a reader something."""
        return self.frame in {"right", "promise"}


def read(lead: str, words: Words, around: Around) -> Said:
    """Return who says what in a sentence; an item of a list is read below its lead-in."""
    whole = (*(word.casefold() for word in tokens(lead) if is_word(word) or word == ","), *words) if lead else words
    subject, start = _subject(whole, around)
    rest = " ".join(whole[start : start + _NEAR]) + " "
    if subject == "you":
        return Said(_of_reader(rest), _verb(whole[start:]), subject=subject)
    verb = _verb(whole[start:], near=subject == "we")
    denied = any(word in listed("negations") for word in whole[start : start + _place(whole[start:], verb)])
    return Said(_of_us(subject, rest, verb, whole, denied=denied), verb, denied, subject)


def _subject(words: Words, around: Around) -> tuple[str, int]:
    start = 0
    if words and words[0] in _INTRODUCE and "," in words:
        start = words.index(",") + 1
    for at in range(start, min(len(words), start + 3)):
        word = words[at]
        if word in {"you", "we"}:
            return word, at + 1
        if word in around.ours:
            return "we", at + 1
        if word in {"our", "the", "this"} or word in listed("adverbs"):
            continue
        break
    if words[start : start + 1] == ("our",):
        return "ours", start + 1
    if words[start : start + 1] == ("your",):
        return "yours", start + 1
    return "", start


def _of_reader(rest: str) -> Frame:
    said = rest.removeprefix("also ")
    if said.startswith(_DENIAL):
        return "denial"
    if said.startswith(tuple(f"{words} " for words in _RIGHT)):
        return "right"
    return "duty" if said.startswith(_DUTY) else ""


def _of_us(subject: str, rest: str, verb: str, words: Words, *, denied: bool) -> Frame:
    if not subject:
        return ""
    if rest.removeprefix("also ").startswith(tuple(f"{some} " for some in _PERMISSION)):
        return "permission"
    good = verb in stems("protective")
    if subject == "yours":
        passive = bool(_PASSIVE & set(words[:_NEAR])) and verb in stems("exposing")
        return ("promise" if denied else "practice") if passive else "promise" if good else ""
    if verb in stems("exposing"):
        return "promise" if denied else "practice"
    if good:
        return "" if denied else "promise"
    promised = rest.startswith(
        ("will ", "shall ", "never ", "do not ", "promise ", "undertake ", "commit ", "guarantee ")
    )
    return "promise" if promised else ""


def _verb(words: Words, *, near: bool = True) -> str:
    """Return the stem of the first known verb; "" where the next word but for adverbs is another (`near`)."""
    known = stems("protective") | stems("exposing") | stems("rights")
    small = listed("adverbs") | listed("negations") | listed("weak") | listed("strong")
    small |= {"the", "right", "entitled", "option", "able", "by", "us", "a", "free", "reserve", "allowed", "you"}
    for word in words[: _NEAR + 3]:
        if stem(word) in known and word not in small:
            return stem(word)
        if near and word not in small:
            return ""
    return ""


def _place(words: Words, verb: str) -> int:
    return next((at for at, word in enumerate(words) if verb and stem(word) == verb), _NEAR)
