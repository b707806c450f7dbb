"""Only marks differ, and none that changes what belongs to what: a comma before “which” or between names is not among them."""

from __future__ import annotations

from collections.abc import Iterator

from site_tools.compare.wording.changed import Changed, Hunk, Words
from site_tools.compare.wording.fitness import unreserved
from site_tools.compare.wording.names import LEGAL_FORMS
from site_tools.compare.wording.reason import Reason
from site_tools.compare.wording.tokens import is_word

ROW = "mat.28"
EXAMPLES = (
    ("We collect names", "We collect names.", "editorial"),
    ("We collect names, addresses and orders.", "We collect names, addresses, and orders.", "editorial"),
    ("For example we ask you.", "For example, we ask you.", "editorial"),
    ("We pack it and we post it.", "We pack it, and we post it.", "editorial"),
    ("It is run by Bolt, LLC.", "It is run by Bolt LLC.", "editorial"),
    ("We delete data which you gave.", "We delete data, which you gave.", ""),
    ("We sell it if you ask and we agree.", "We sell it if you ask, and we agree.", ""),
    ("We do not sell; share or rent it.", "We do not sell. Share or rent it.", ""),
    ("We share it with consent (and when asked).", "We share it with consent and when asked.", ""),
    ("We ask partners Ann and Bob.", "We ask partners, Ann and Bob.", ""),
)
_LOOSE = {".", ";", ":", "!", "'", "•", "*", "·"}
_DASHES = {"-", "–", "—"}
_JOINTS = {"and", "or"}
_SPEAKERS = {"we", "you", "our", "your", "please"}
_FURTHER = _JOINTS | {"but"}
_STARTS = {"this", "the", "these", "it", "they", "if", "when", "for"}


def check(changed: Changed) -> Iterator[Reason]:
    """Yield each place where only marks differ, and the capital that follows one."""
    for hunk in changed.hunks:
        before, after = changed.sides(hunk)
        marks = [token for token in before + after if not is_word(token)]
        if (
            marks
            and _words(before) == _words(after)
            and not _cased(changed, hunk)
            and _free(changed, hunk, before, after)
        ):
            yield Reason("Only punctuation differs.", (hunk,))


def _words(side: Words) -> list[str]:
    return [token for token in side if is_word(token)]


def _cased(changed: Changed, hunk: Hunk) -> bool:
    """Return whether a word inside the place has another case without a mark before it."""
    then, now = ([t for t in side if is_word(t)] for side in changed.as_written(hunk))
    return any(a != b for a, b in zip(then[1:], now[1:], strict=False))


def _free(changed: Changed, hunk: Hunk, before: Words, after: Words) -> bool:
    marks = {token for token in before if not is_word(token)} ^ {token for token in after if not is_word(token)}
    ends = (hunk.end == len(changed.before), hunk.new_end == len(changed.after))
    if marks <= _LOOSE | _DASHES | {","} and all(ends) and "?" not in marks:
        return True
    if "." in marks and changed.after[hunk.new_end - 1 : hunk.new_end + 1][-1:] and not _begins(changed, hunk):
        return False
    if marks <= _LOOSE or marks <= _DASHES:
        return True
    if "," not in marks or not marks <= _LOOSE | {","}:
        return False
    if {*before, *after} - set(_words(before)) >= {","} and marks & {";", ":"}:
        return True  # one mark between items for another
    side, at = (changed.after, hunk.new_start) if "," in after else (changed.before, hunk.start)
    written = changed.written["," in after]
    return _last_item(side, at, written) or _introduction(side, at) or _further(side, at) or _form(written, at)


def _begins(changed: Changed, hunk: Hunk) -> bool:
    """Return whether what follows a place can be a sentence of its own: it names who acts."""
    following = next((word for word in changed.after[hunk.new_start :] if is_word(word)), "we")
    return following in _SPEAKERS | _STARTS or following in changed.around.ours


def _last_item(side: Words, at: int, written: Words) -> bool:
    """Return whether a comma stands before the last of three items, of which none or all are names."""
    if side[at : at + 1] != (",",) or at + 2 >= len(side) or side[at + 1] not in _JOINTS or "," not in side[:at]:
        return False
    first = at - 1 - side[:at][::-1].index(",")
    names = [written[place + 1][0].isupper() for place in (first, at + 1) if place + 1 < len(written)]
    start = written[first - 1]
    return start[0].isupper() == names[0] == names[-1]


def _introduction(side: Words, at: int) -> bool:
    """Return whether a comma stands after words that introduce a sentence."""
    return (
        side[at : at + 1] == (",",)
        and "," not in side[:at]
        and side[at + 1 : at + 2] != ()
        and side[at + 1] in _SPEAKERS
    )


def _further(side: Words, at: int) -> bool:
    """Return whether a comma stands before "and", "or" or "but" and who acts next, and no condition before could reach over it."""
    joined = side[at + 1 : at + 2] != () and side[at + 1] in _FURTHER and side[at + 2 : at + 3] != ()
    return side[at : at + 1] == (",",) and joined and side[at + 2] in _SPEAKERS and unreserved(side[:at])


def _form(written: Words, at: int) -> bool:
    """Return whether a comma stands between a name and its legal form."""
    if not 0 < at < len(written) - 1:
        return False
    name, form = written[at - 1], written[at + 1]
    return name[0].isalnum() and not name[0].islower() and form.casefold() in LEGAL_FORMS
