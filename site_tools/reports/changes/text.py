"""A ChangeReport → what a person reads on a terminal: class, losses, summary, and the redline of the changed clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_tools.model.change import Edit, EditKind
from site_tools.model.comparison import ChangeReport, Comparison
from site_tools.model.materiality import Fact, Loss
from site_tools.model.text import where
from site_tools.reports.changes.clauses import Shown, shown
from site_tools.reports.changes.losses import in_short, lost
from site_tools.reports.changes.reasons import reasons

_CLASSES = {"loss": "31;1", "material": "31", "favourable": "32", "clarifying": "36", "editorial": "2", "none": "2"}
_SIGNS = {"-": ("[-", "-]"), "+": ("{+", "+}"), "=": ("", "")}
_COLOURS = {"-": ("\033[31;9m", "\033[0m"), "+": ("\033[32;4m", "\033[0m"), "=": ("", "")}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # of a text that is not ours: a terminal would obey them
_INDENT = "    "


def render(report: ChangeReport, *, colour: bool = False, width: int = 0) -> str:
    """Return the comparisons one after another.

    `colour` is for terminals, elsewhere `[-…-]{+…+}` marks the words; lines are fitted to `width` where there is one.
    """
    page = _Page(colour=colour, width=width)
    return "\n".join("\n".join([*page.comparison(one), ""]) for one in report.comparisons)


class _Page:
    """Writes lines for one kind of reader."""

    def __init__(self, *, colour: bool, width: int) -> None:
        self._colour = colour
        self._width = width

    def comparison(self, one: Comparison) -> Iterator[str]:
        told = one.materiality
        head = self._paint(f"{one.before.name} → {one.after.name}", "1")
        if not one.changed:
            yield f"{head}: no change that a reader sees"
            return
        yield f"{head}: {self._paint(told.change_class, _CLASSES[told.change_class])}"
        yield from self._lost(told.lost)
        yield from self._list("In short", [_clean(entry.text) for entry in in_short(one)])
        why, more = reasons(one)
        said = [f"{reason.where}{': ' if reason.where else ''}{reason.message} [{reason.rule}]" for reason in why]
        said += [f"… and {more} more reasons; --format json has all." if more > 1 else "… and one more reason."] * (
            more > 0
        )
        yield from self._list(f"Why {told.change_class}", [_clean(text) for text in said])
        for fact in told.facts:
            if fact.kind == "setting":
                yield from self._setting(fact)
        for clause in shown(one):
            yield from self._clause(clause)

    def _list(self, title: str, entries: Sequence[str]) -> Iterator[str]:
        if entries:
            yield ""
            yield self._paint(title, "1")
        for entry in entries:
            yield from self._fitted("  - ", (Edit("=", entry),))

    def _lost(self, losses: Sequence[Loss]) -> Iterator[str]:
        if losses:
            yield from ("", self._paint("Lost", "1"))
        for loss in map(lost, losses):
            name = f"{loss.title} [{loss.type}]"
            yield f"  - {self._paint(_clean(name), _CLASSES['loss'])}"
            stood = f"It said: “{loss.words}”" if loss.words else ""
            mend = f"→ {loss.mend}; {loss.command} shows wording that would do."
            for text in filter(None, (f"{loss.means} {loss.now}".strip(), stood)):
                yield from self._fitted(_INDENT, (Edit("=", text),))
            yield from [self._paint(_clean(f"{_INDENT}{loss.place}"), "2")] * bool(loss.place)
            yield from self._fitted(_INDENT, (Edit("=", mend),))

    def _setting(self, fact: Fact) -> Iterator[str]:
        """Yield what `policy.yml` states otherwise than before: no clause's words show it."""
        yield ""
        yield self._paint(f"{fact.name} (policy.yml)", "1")
        sides = (Edit("-", f"{fact.before} "), Edit("+", fact.after))
        yield from self._fitted(_INDENT, [edit for edit in sides if edit.text.strip()])

    def _clause(self, clause: Shown) -> Iterator[str]:
        yield ""
        yield self._paint(_clean(f"{clause.heading} (#{clause.ident})"), "1")
        yield self._paint(_clean(f"  {'; '.join(clause.said)}, {where(clause.span)}"), "2")
        for line in clause.lines:
            yield from self._fitted(_INDENT + line.mark, line.edits)

    def _fitted(self, mark: str, edits: Sequence[Edit]) -> Iterator[str]:
        """Yield the words in as many lines as they need, the later ones indented below the first."""
        for index, words in enumerate(_wrapped(edits, self._width - len(mark))):
            yield (" " * len(mark) if index else mark) + self._marked(words)

    def _marked(self, edits: Sequence[Edit]) -> str:
        """Return words with their signs or colours, which end before the space behind the words."""
        signs = _COLOURS if self._colour else _SIGNS
        text = ""
        for op, words in edits:
            bare = words.rstrip()
            text += signs[op][0] * bool(bare) + bare + signs[op][1] * bool(bare) + words[len(bare) :]
        return text.rstrip()

    def _paint(self, text: str, code: str) -> str:
        return f"\033[{code}m{text}\033[0m" if self._colour else text


def _wrapped(edits: Sequence[Edit], width: int) -> Iterator[list[Edit]]:
    """Yield the lines of words that are no wider than `width`, one line where it is no width at all."""
    line: list[Edit] = []
    used = 0
    for op, text in edits:
        for word in re.findall(r"\s*\S+\s*|\s+", _clean(text)):
            if width > 0 and line and used + len(word.rstrip()) > width:
                yield line
                line, used = [], 0
            _add(line, op, word)
            used += len(word)
    if line:
        yield line


def _add(line: list[Edit], op: EditKind, word: str) -> None:
    if line and line[-1].op == op:
        line[-1] = Edit(op, line[-1].text + word)
    else:
        line.append(Edit(op, word))


def _clean(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)
