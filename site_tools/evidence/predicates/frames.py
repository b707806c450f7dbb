"""Words by which the reader holds a right ("you may", "ask us to"), and which verb or name of a right they govern."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_tools.evidence.lexicon import Occurrence
from site_tools.evidence.text import Text

_NOT_HELD = re.compile(
    r"\b(?:may|can|could|might|have|has|are|is)(?: also)? (?:not|never) (?!only\b|be (?:charged|discriminated|penalised|penalized|subject\b))"
    r"(?!have to\b|need\b|required\b)"
)
_NEXT_WORD = 12  # characters
_FRAME_REACH = 700
_REQUEST_AFTER, _OPENING = 110, 4
_HOW = re.compile(
    r"[,:;?]\s*(?:please|simply|just|you (?:can|may|must|need|should|will)|go to|visit|click|contact|e-?mail|write|use|send|log|sign|submit|follow|call"
    r"|navigate|open|choose|select|drop|tell|ask|let us|hit|tap)\b| (?:please|simply|you (?:can|may|must|need to|should))\b"
)
_MARK = re.compile(r"[;,:]")  # "get a copy of it; have it erased": no subject acts across a mark
_OURS = re.compile(
    r"(?<!that )(?<!ask )(?<!if )(?<!have )(?<!request )(?<!whether )\b(?:we|they) (?:also |only |will )?\Z"
)
_RELATIVE = re.compile(
    r"\b(?:data|information|details|how|what|which|that|where|why|whether|when|if|purposes?|because|as|you|content|ways?) (?:that |which )?\Z"
)
_SENT = re.compile(
    r"(?:^|[.,:;] )(?:please |just |simply )*(?:contact|e-?mail|write to|call|phone|visit|log in|go to)\b[^,;]{2,80}?(?:, (?:or )?| )to (?:\w+ ){0,4}\Z"
)
_CASE = re.compile(
    r"\b(?:where|when|instance if|example if) you (?!wish\b|want\b|would\b|prefer\b|like\b|need\b|decide\b|choose\b|request\b|ask\b|have questions\b)[^,;]*$"
)
_ASKS = re.compile(
    r"request|\bif you ask\b|\b(?:when|whenever) you ask(?! (?:an?|any|about|questions?)\b)|\bshould you\b|\brather\b|\bprefer"
)
_MAY = re.compile(r"^you (?:also )?(?:may|can)\b")
_TO = re.compile(
    r"(?:^|[^\w])(?:to|for|wish|want|of|help|about)\W{1,3}(?!instance\b|example\b)(?:(?!(?:where|when|if|because|as)\b)\w+\W{1,3}){0,8}$"
)


def frames(text: Text, index: int) -> Iterator[Occurrence]:
    """Yield each reader-holds-the-right frame of a sentence that nothing turns around."""
    if index not in text.hits("reader_right"):
        return
    full = text.full[index]
    ours = (
        [match.span() for match in text.regex("we_reserve").finditer(full)] if index in text.hits("we_reserve") else []
    )
    for match in text.regex("reader_right").finditer(full):
        if any(first <= match.start() < last or first < match.end() <= last for first, last in ours):
            continue
        if match[0].startswith("ask ") and _OURS.search(full[: match.start()]):
            continue
        if not _NOT_HELD.search(full, match.start(), match.end() + _NEXT_WORD):
            yield match


def framed(text: Text, index: int, verb: Occurrence) -> Occurrence | None:
    """Return the frame that governs a verb, None where another subject acts."""
    full = text.full[index]
    for frame in reversed(list(frames(text, index))):
        inside = verb.start() < frame.start() < verb.end() and full.startswith(("you ", "you'"), frame.start())
        if (frame.start() > verb.start() and not inside) or verb.start() - frame.end() > _FRAME_REACH:
            continue
        switch = _switch(text, full, frame.end(), verb.start())
        if _asked(text, full, frame, switch or verb.start()) or not (switch or _OURS.search(full[: verb.start()])):
            return frame
    return None


def _asked(text: Text, full: str, frame: Occurrence, end: int) -> bool:
    """Return whether the reader asks and we act: "contact us and we will delete it"."""
    asked = text.regex("ask_us").search(full, frame.start(), max(frame.end(), end))
    asks = _ASKS.search(full, frame.start(), frame.end() + _NEXT_WORD)
    return asked is not None or asks is not None or _closes(text, full, frame, end)


def _closes(text: Text, full: str, frame: Occurrence, end: int) -> bool:
    """Return whether the reader closes an account, and what follows from it: "you may close it, and we delete …"."""
    return _MAY.search(frame[0]) is not None and bool(text.regex("account_closure").search(full, frame.end(), end))


def _switch(text: Text, full: str, start: int, end: int) -> int:
    """Return where another subject begins to act between a frame and a verb, 0 where none does ("data that we hold")."""
    start = max(start, full.rfind(";", start, max(start, end)))  # what stands behind a semicolon is another item
    matches = text.regex("subject_switch").finditer(full, start, end) if end > start else iter(())
    acts = (match.start() for match in matches if not _MARK.search(match[0]))
    return next((start for start in acts if not _RELATIVE.search(full, 0, start)), 0)


def how(text: Text, index: int, verb: Occurrence) -> bool:
    """Return whether the sentence tells how to do it: "To delete your data, go to …", "Write to … to delete it"."""
    full = text.full[index]
    before = full[max(0, verb.start() - 100) : verb.start()]
    if _CASE.search(before):
        return False
    if _SENT.search(full[: verb.start()]):
        return True
    return bool(_TO.search(before) and _HOW.search(full, verb.end())) and not text.regex("subject_switch").search(
        full, max(0, verb.start() - 60), verb.start()
    )


def upon_request(text: Text, index: int, verb: Occurrence) -> bool:
    """Return whether it is done when the reader asks: "We will delete it upon your request"."""
    return text.regex("upon_request").search(text.full[index], verb.start(), verb.end() + _REQUEST_AFTER) is not None


def titled(text: Text, index: int, verb: Occurrence) -> bool:
    """Return whether it opens a line under a title about the reader's rights: "# Your rights", "Delete your data"."""
    opens = verb.start() - text.own[index] <= _OPENING and not text.regex("subject_switch").search(
        text.full[index], 0, verb.start() + 1
    )
    return opens and under_rights(text, index)


def under_rights(text: Text, index: int) -> bool:
    """Return whether a sentence stands under a title about the reader's rights."""
    return any(text.regex("rights_heading").search(title.lower()) for title in text.sentences[index].headings[-2:])


def in_a_case(full: str, end: int) -> bool:
    """Return whether what ends there is a case that is put ("where you object to it, …")."""
    return _CASE.search(full[:end]) is not None
