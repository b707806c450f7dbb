"""A ChangeReport → the Markdown comment that a bot posts on a pull request, within the size that GitHub takes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from site_tools.model.change import Edit, EditKind
from site_tools.model.comparison import ChangeReport, Comparison
from site_tools.model.materiality import Fact
from site_tools.model.text import where
from site_tools.reports.changes.clauses import Shown, shown
from site_tools.reports.changes.lines import Line
from site_tools.reports.changes.losses import Lost, in_short, lost
from site_tools.reports.changes.reasons import reasons
from site_tools.reports.changes.shares import shares

MARK = "<!-- clausebook diff -->"
LIMIT = 65_536  # characters of a comment on GitHub
_SPARE = 500  # for what says that something was left out
_SIGNS = {"loss": "⛔", "material": "⚠️", "favourable": "✅", "clarifying": "ℹ️", "editorial": "✏️", "none": "▫️"}
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~&@])")
_START = re.compile(r"^(\d*)(?=[-+=.)])")  # of a list or a rule
_TAGS = {"-": ("<del>", "</del>"), "+": ("<ins>", "</ins>"), "=": ("", "")}
_ENDS = 12  # characters of what ends a shortened clause
_OPEN, _CLOSE = "<details><summary>Redline</summary>\n", "</details>\n"


def render(report: ChangeReport) -> str:
    """Return the comment; a bot finds its own again by `MARK`.

    Where it would be too long the summaries come first, then each clause gets its share, and what is left out is said.
    """
    heads = ["\n".join(_head(one)) for one in report.comparisons]
    clauses = [tuple(shown(one)) for one in report.comparisons]
    room = LIMIT - len(MARK) - (_SPARE + len(_OPEN) + len(_CLOSE)) * len(heads)
    tops = [_cut(head, share) for head, share in zip(heads, shares([len(head) for head in heads], room), strict=True)]
    room -= sum(len(top) for top in tops)
    sizes = [sum(len(_clause(clause)) for clause in redline) for redline in clauses]
    parts = [MARK]
    for top, redline, share in zip(tops, clauses, shares(sizes, room), strict=True):
        parts += [top, *_redline(redline, share)]
    return "\n".join(parts)


def _head(one: Comparison) -> Iterator[str]:
    told = one.materiality
    names = f"`{one.before.name}` → `{one.after.name}`"
    if not one.changed:
        yield f"## Clausebook: no change that a reader sees\n\n{names}\n"
        return
    yield f"## {_SIGNS[told.change_class]} Clausebook: {told.change_class}\n\n{names}\n"
    yield from _list("### Lost clauses\n", [_lost(lost(loss)) for loss in told.lost])
    yield from _list("### In short\n" if told.lost else "", [_plain(entry.text) for entry in in_short(one)])
    settings = [fact for fact in told.facts if fact.kind == "setting"]
    yield from _list("### Facts in `policy.yml`\n", [_setting(fact) for fact in settings])
    why, more = reasons(one)
    said = [
        f"{_plain(reason.where)}{': ' if reason.where else ''}{_plain(reason.message)} `{reason.rule}`"
        for reason in why
    ]
    said += [f"… and {more} more"] * (more > 0)
    yield from _list(f"<details><summary>Why {told.change_class}</summary>\n", said, "\n</details>\n")


def _list(title: str, entries: Sequence[str], end: str = "") -> Iterator[str]:
    if entries:
        yield from [title] * bool(title)
        yield from (f"- {entry}" for entry in entries)
        yield end


def _setting(fact: Fact) -> str:
    return f"{fact.name}: {_edits((Edit('-', f'{fact.before} '), Edit('+', fact.after)))}"


def _lost(loss: Lost) -> str:
    stood = f"It stood at `{loss.place}`: “{_plain(loss.words)}” " if loss.words else ""
    means = f"{_plain(loss.means)} {loss.now}".strip()
    return f"**{_plain(loss.title)}** (`{loss.type}`): {means} {stood}<br>→ {loss.mend}; `{loss.command}` shows wording that would do."


def _redline(clauses: Sequence[Shown], room: int) -> Iterator[str]:
    """Yield the redline, folded away; of a clause that is longer than its share, as many words as fit."""
    if not clauses:
        return
    yield _OPEN
    whole = [_clause(clause) for clause in clauses]
    cut = 0
    for clause, text, share in zip(clauses, whole, shares([len(text) for text in whole], room), strict=True):
        cut += share < len(text)
        yield (text if share >= len(text) else _clause(clause, share)).rstrip("\n") + "\n"
    if cut:
        which = f"{cut} of {len(clauses)} changed clauses are" if cut > 1 else "One changed clause is"
        yield f"**{which} too long for this comment and shortened.** `clausebook diff` shows all.\n"
    yield _CLOSE


def _clause(clause: Shown, room: int = LIMIT) -> str:
    """Return the heading with what happened, then the words, a paragraph of a quotation each; "" where nothing fits."""
    text = f"#### {_plain(clause.heading)} `#{clause.ident}`\n\n*{_plain('; '.join(clause.said))}* `{where(clause.span)}`\n\n"
    if len(text) > room:
        return ""
    for line in clause.lines:
        whole = f"> {_mark(line)}{_edits(line.edits)}\n>\n"
        if len(text) + len(whole) > room:
            fitting = _fitting(line.edits, room - len(text) - len(_mark(line)) - _ENDS)
            return text + (f"> {_mark(line)}{fitting} …\n" if fitting else "> …\n")
        text += whole
    return text.removesuffix(">\n") + "\n"


def _mark(line: Line) -> str:
    return "&nbsp;" * 3 * (len(line.mark) // 2 - 1) + "• " if line.mark.endswith("- ") else ""


def _fitting(edits: Sequence[Edit], room: int) -> str:
    """Return as many whole words as fit."""
    words = [Edit(op, word) for op, text in edits for word in re.findall(r"\s*\S+\s*", text)]
    fits = bisect_right(range(len(words)), room, key=lambda count: len(_edits(words[: count + 1])))
    return _edits(words[:fits])


def _edits(edits: Sequence[Edit]) -> str:
    groups = groupby(edits, key=lambda edit: edit.op)
    return "".join(_edit(op, "".join(edit.text for edit in group)) for op, group in groups).rstrip()


def _edit(op: EditKind, text: str) -> str:
    bare = text.strip()
    before, after = text.split(bare, 1) if bare else (text, "")
    opened, closed = _TAGS[op] if bare else ("", "")
    return f"{before}{opened}{_plain(bare)}{closed}{after}"


def _cut(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[:room].rsplit("\n", 1)[0]
    ended = "\n</details>\n" if kept.count("<details>") > kept.count("</details>") else ""
    return f"{kept}\n{ended}\n**Too long for this comment: `clausebook diff` shows all.**\n"


def _plain(text: str) -> str:
    """Return text that shows as itself: on one line, no markup, no mention of a person."""
    return _START.sub(r"\1\\", _MARKUP.sub(r"\\\1", " ".join(text.split())))
