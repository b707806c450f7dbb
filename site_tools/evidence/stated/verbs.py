"""Who does what, and how bindingly: "we may share" → we, may, share. What modality and negation are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from site_tools.evidence.stated.value import Said


class Doing(NamedTuple):
    """`who` is "we", "you" or a word for the data or those who receive it; `modal` one of will, may, must, can, should, "do" (none), "try".

    `verb` is the list of `verb_…` that holds the verb, else the verb as written; `start` and `end` are places in
    `full`.
    """

    who: str
    modal: str
    negated: bool
    verb: str
    start: int
    end: int


_MODALS: Mapping[str, str] = {
    "will": "will", "shall": "will", "we'll": "will", "may": "may", "might": "may", "must": "must", "can": "can", "could": "can",
    "should": "should", "would": "should", "do": "do", "does": "do", "did": "do",
}  # fmt: skip
_CONTRACTED: Mapping[str, str] = {
    "won't": "will", "cannot": "can", "can't": "can", "don't": "do", "doesn't": "do", "didn't": "do", "shouldn't": "should",
    "mustn't": "must", "couldn't": "can", "wouldn't": "should",
}  # fmt: skip
_WORDS = {**_MODALS, **_CONTRACTED}
_PHRASES: Mapping[tuple[str, ...], str] = {
    ("reserve", "the", "right", "to"): "may", ("reserves", "the", "right", "to"): "may", ("need", "to"): "must", ("have", "to"): "must",
    ("are", "required", "to"): "must", ("are", "able", "to"): "can", ("do", "our", "best", "to"): "try",
    ("use", "reasonable", "efforts", "to"): "try", ("use", "commercially", "reasonable", "efforts", "to"): "try",
    ("make", "reasonable", "efforts", "to"): "try",
    **{(word, "to"): "try" for word in ("try", "aim", "intend", "attempt", "endeavour", "endeavor", "strive", "seek", "plan", "expect", "hope")},
}  # fmt: skip
_PHRASES_BY_WORD = {phrase[0]: [p for p in _PHRASES if p[0] == phrase[0]] for phrase in _PHRASES}
_ADVERBS = frozenset({
    "also", "only", "just", "always", "still", "then", "further", "otherwise", "ever", "therefore", "thus",
    "generally", "normally",
})  # fmt: skip
_NOT_ADVERBS = frozenset({
    "supply", "apply", "reply", "rely", "comply", "multiply", "family",
})  # fmt: skip
_NEGATIVES = frozenset({"not", "never"})
_HARMLESS = frozenset({"only", "just", "merely", "necessarily"})  # after "not" they deny nothing
_BE = frozenset({"be", "been", "being", "have", "has", "had", "is", "are", "was", "were", "am"})
_NO_VERB = frozenset({
    "and", "or", "the", "a", "an", "of", "in", "on", "to", "by", "for", "with", "who", "which", "that", "if", "when",
    "where", "as", "at", "from", "our", "your", "their", "this", "these", "those", "all", "any", "we", "you", "us",
    "it", "they", "no",
})  # fmt: skip
_IFS = frozenset({
    "if", "unless", "when", "whenever", "where", "until", "once", "while", "whether", "because", "since",
})  # fmt: skip
_OTHERS = frozenset({
    "they", "it", "data", "information", "providers", "partners", "parties", "processors",
    "affiliates", "vendors", "advertisers", "employees", "companies",
})  # fmt: skip
_AND = frozenset({"and", "or", "but", "and/or"})
_TOKEN = re.compile(r"[\w'/-]+")
_STOP = re.compile(r"[.;:()!?]")
_MOST_AHEAD = 12


_Token = tuple[str, int, int]  # the word, where it begins and where it ends


def _tokens(text: str) -> list[_Token]:
    return [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]


def doings(said: Said) -> tuple[Doing, ...]:
    """Return what the sentence's own words say that somebody does, read once."""
    return said.text.remember(("doings", said.index), lambda: tuple(_doings(said)))


def _doings(said: Said) -> Iterator[Doing]:
    tokens = _tokens(said.full)
    names = _names(said)
    verbs = {hit.start: (hit.name, hit.end) for hit in said.hits.get("verb", ())}
    who, after = "", 0
    for at, (word, start, _) in enumerate(tokens):
        if at < after:
            continue
        subject = word in {"we", "you", "we'll"} or word in names
        if subject:
            who = "you" if word == "you" else "we"
        elif word in _WORDS:
            before = tokens[at - 1][0] if at else ""
            who = who if before in _AND else before if before in _OTHERS else ""
        else:
            continue
        begins = at + 1 if subject and word != "we'll" else at
        meant = who and not (at and tokens[at - 1][0] in _IFS)
        found = _parse(said, tokens, begins, bare=subject) if meant else None
        if found and not (found[1] and who == "you" and _relative(said, tokens, at)):
            modal, negated, after = found
            yield from _each(said, tokens, after, verbs, Doing(who, modal, negated, "", start, 0))


def _relative(said: Said, tokens: Sequence[_Token], at: int) -> bool:
    """Return whether a subject stands right behind the noun that it explains: "data you do not want"."""
    if not at or tokens[at - 1][0] in _AND or tokens[at - 1][0] in {"then", "so"}:
        return False
    return said.full[tokens[at - 1][2] : tokens[at][1]] == " "


def _names(said: Said) -> frozenset[str]:
    """Return the words that stand for "we": the controller's first word, unless it is an everyday one."""
    first = said.text.context.controller.lower().split(" ")[0].strip(",.")
    return frozenset({first} - {"the", "a", ""})


def _parse(said: Said, tokens: Sequence[_Token], at: int, *, bare: bool) -> tuple[str, bool, int] | None:
    """Return modal, whether it is negated and which token is the verb, from the token after the subject on."""
    modal, negated, passive = "", False, False
    for here in range(at, min(len(tokens), at + _MOST_AHEAD)):
        word, following = tokens[here][0], (tokens[here + 1][0] if here + 1 < len(tokens) else "")
        if (here and _broken(said, tokens[here - 1][2], tokens[here][1])) or _signal(said, tokens[here]):
            return None
        phrase = _phrase(tokens, here)
        if phrase:
            rest = _parse(said, tokens, here + len(phrase), bare=True)
            return rest and (_PHRASES[phrase], negated != rest[1], rest[2])
        if _negates(word, following):
            negated = not negated
        elif not modal and word in _WORDS:
            modal, negated = _WORDS[word], negated or word in _CONTRACTED
        elif word in _BE and not (modal == "do" and word == "have"):
            passive = True
        elif not _adverb(word):
            known = modal or (bare and not passive)
            return (modal or "do", negated, here) if known and word not in _NO_VERB else None
    return None


def _phrase(tokens: Sequence[_Token], here: int) -> tuple[str, ...] | None:
    """Return the phrase in place of a modal that begins here: "reserve the right to"."""
    phrases = _PHRASES_BY_WORD.get(tokens[here][0], ())
    return next((p for p in phrases if tuple(token[0] for token in tokens[here : here + len(p)]) == p), None)


def _negates(word: str, following: str) -> bool:
    return (word in _NEGATIVES and following not in _HARMLESS) or (word == "no" and following == "longer")


def _signal(said: Said, token: _Token) -> bool:
    """Return whether the browser's signal is named, which denies nothing."""
    return token[0] == "do" and token[1] >= said.own and said.words.startswith("Do Not Track", token[1] - said.own)


def _adverb(word: str) -> bool:
    return (
        word in _ADVERBS or word in _NEGATIVES or word == "longer" or (word.endswith("ly") and word not in _NOT_ADVERBS)
    )


def _broken(said: Said, end: int, start: int) -> bool:
    """Return whether a mark ends the thought; the one between a lead-in and its list's item does not."""
    return _STOP.search(said.full, end, start) is not None and not end < said.own <= start


def _each(
    said: Said, tokens: Sequence[_Token], at: int, verbs: Mapping[int, tuple[str, int]], doing: Doing
) -> Iterator[Doing]:
    """Yield the verb, and those that "and", "or" or a comma joins to it: "collect, use and share"."""
    while True:
        word, start, end = tokens[at]
        name, end = verbs.get(start, (word, end))
        if start >= said.own:
            yield doing._replace(verb=name, start=max(doing.start, said.own), end=end)
        more = at + 1
        while more < len(tokens) and tokens[more][1] < end:
            more += 1
        joined = more < len(tokens) and tokens[more][0] in _AND
        comma = more < len(tokens) and said.full[end : tokens[more][1]] == ", "
        at = more + 1 if joined else more
        if not (joined or comma) or at >= len(tokens) or tokens[at][1] not in verbs:
            return
