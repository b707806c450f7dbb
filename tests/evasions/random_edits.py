"""Random edits of one clause of a shipped policy: losses, and benign edits. None means that the edit does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from evasions.held import catalogue
from evasions.shipped import base, files, held
from site_tools.model.policy import Clause

Edit = Callable[[str, Clause, Random], "dict[str, str] | None"]
LOSSES = ("delete", "empty", "comment", "negate")
BENIGN = ("move", "reword", "wrap", "emphasise", "annotate", "rename", "reorder")
_HEADING = re.compile(r"(#+) ")
_NEGATIONS = (
    (re.compile(r"\b([Yy]ou) have the right (?!not)"), r"\1 do not have the right "),
    (re.compile(r"\b([Yy]ou) (?:may|can) (?=ask|opt|withdraw|obtain|complain|object|request)"), r"\1 may not "),
)
_SYNONYMS = (
    ("You may ask", "You can ask"),
    ("You have the right to ", "You are entitled to "),
    ("We will ", "We shall "),
    ("for instance", "for example"),
    ("You may obtain", "You can obtain"),
    ("write to <", "send an email to <"),
    ("in particular", "especially"),
    ("erase", "delete"),
    ("correct ", "rectify "),
)
_NARROW = ("california", "uk-users", "children")


def _lines(name: str, clause: Clause) -> tuple[str, list[str], int, int]:
    """Return the clause's file, its lines, the clause's first line and the one after its last."""
    file = clause.span.file.removeprefix(f"policy_src/{name}/")
    lines = files(name)[file].split("\n")
    start = clause.span.line - 1
    level = _HEADING.match(lines[start])
    for end in range(start + 1, len(lines)):
        other = _HEADING.match(lines[end])
        if level and other and len(other[1]) <= len(level[1]):
            return file, lines, start, end
        if not level and (not lines[end].strip() or lines[end].startswith("- ")):
            return file, lines, start, end
    return file, lines, start, len(lines)


def _with(name: str, file: str, *parts: list[str]) -> dict[str, str]:
    return {**files(name), file: "\n".join(line for part in parts for line in part)}


def _delete(name: str, clause: Clause, _random: Random) -> dict[str, str]:
    file, lines, start, end = _lines(name, clause)
    return _with(name, file, lines[:start], lines[end:])


def _empty(name: str, clause: Clause, random: Random) -> dict[str, str]:
    file, lines, start, end = _lines(name, clause)
    indent = "  " if lines[start].startswith("- ") else ""
    words = random.choice(("We care.", "To be written.", "Our customers come first.", "See our website."))
    return _with(name, file, lines[: start + 1], [f"{indent}{words}", ""], lines[end:])


def _comment(name: str, clause: Clause, _random: Random) -> dict[str, str]:
    file, lines, start, end = _lines(name, clause)
    indent = "  " if lines[start].startswith("- ") else ""
    inside = [line.replace("<!--", "").replace("-->", "") for line in lines[start + 1 : end]]
    return _with(name, file, lines[: start + 1], [f"{indent}We care. <!--", *inside, f"{indent}-->", ""], lines[end:])


def _negate(name: str, clause: Clause, _random: Random) -> dict[str, str] | None:
    """Deny a right wherever its clause grants it."""
    if not all(t.startswith("right.") and catalogue().types[t].denied for t in held(name)[clause.id]):
        return None
    file, lines, start, end = _lines(name, clause)
    text = "\n".join(lines[start + 1 : end])
    if not _NEGATIONS[0][0].search(text):
        return None
    for pattern, words in _NEGATIONS:
        text = pattern.sub(words, text)
    return _with(name, file, lines[: start + 1], [text], lines[end:])


def _move(name: str, clause: Clause, random: Random) -> dict[str, str] | None:
    """Move a heading with all below it to the end of another section, one level below its title."""
    file, lines, start, end = _lines(name, clause)
    level = _HEADING.match(lines[start])
    others = [o for o in files(name) if o.startswith("sections/") and o != file]
    homes = [other for other in others if not any(narrow in other for narrow in _NARROW) and "00-" not in other]
    if not level or len(level[1]) == 1 or _narrow(name, clause):
        return None
    up = len(level[1]) - 2
    moved = [line[up:] if _HEADING.match(line) else line for line in lines[start:end]]
    home = random.choice(homes)
    texts = _with(name, file, lines[:start], lines[end:])
    return {**texts, home: f"{texts[home].rstrip()}\n\n" + "\n".join(moved).rstrip() + "\n"}


def _narrow(name: str, clause: Clause) -> bool:
    """Return whether a clause speaks below a title that says to whom: moved elsewhere it says something else."""
    sections = {inner.id: section.clause.id for section in base(name).sections for inner in section.clause.walk()}
    return sections[clause.id] in {"california", "children", "eu-users", "contact-us", "information-we-collect"}


def _reword(name: str, clause: Clause, random: Random) -> dict[str, str] | None:
    file, lines, start, end = _lines(name, clause)
    text = "\n".join(lines[start + 1 : end])
    fitting = [pair for pair in _SYNONYMS if pair[0] in text]
    if not fitting:
        return None
    pairs = random.sample(fitting, random.randint(1, len(fitting)))
    for old, new in pairs:
        text = text.replace(old, new)
    return _with(name, file, lines[: start + 1], [text], lines[end:])


def _wrap(name: str, clause: Clause, random: Random) -> dict[str, str]:
    """Break lines elsewhere, at spaces between small letters outside links."""
    file, lines, start, end = _lines(name, clause)
    indent = "  " if lines[start].startswith("- ") else ""

    def broken(line: str) -> str:
        if line.startswith(("|", "#", "-", ":", "{", "<", "[")) or "](" in line:
            return line
        return re.sub(r"(?<=[a-z]) (?=[a-z])", lambda _: f"\n{indent}" if random.random() < 0.1 else " ", line)

    return _with(name, file, lines[: start + 1], [broken(line) for line in lines[start + 1 : end]], lines[end:])


def _emphasise(name: str, clause: Clause, random: Random) -> dict[str, str] | None:
    file, lines, start, end = _lines(name, clause)
    text = "\n".join(lines[start + 1 : end])
    words = re.findall(r"(?<=[a-z] )([a-z]{4,})(?= [a-z])", re.sub(r"\[[^\]]*\]\([^)]*\)|\{[^}]*\}|<[^>]*>", "", text))
    if not words:
        return None
    word = random.choice(words)
    text = re.sub(rf"(?<=[a-z] ){word}(?= [a-z])", f"**{word}**", text, count=1)
    return _with(name, file, lines[: start + 1], [text], lines[end:])


def _annotate(name: str, clause: Clause, _random: Random) -> dict[str, str] | None:
    file, lines, start, end = _lines(name, clause)
    if not _HEADING.match(lines[start]):
        return None
    return _with(
        name,
        file,
        lines[:start],
        ["<!-- For editors: reviewed. -->", ""] if start else [],
        lines[start:end],
        lines[end:],
    )


def _rename(name: str, clause: Clause, _random: Random) -> dict[str, str] | None:
    """Give a clause another id and keep the former one as such."""
    file, lines, start, end = _lines(name, clause)
    braces = next(i for i in range(start, max(start - 1, 0) - 1, -1) if f"{{#{clause.id}" in lines[i])
    if "was=" in lines[braces]:
        return None
    line = re.sub(r"\{#[\w-]+", f'{{#renamed-clause was="{clause.id}"', lines[braces], count=1)
    return _with(name, file, lines[:braces], [line], lines[braces + 1 : end], lines[end:])


def _reorder(name: str, _clause: Clause, random: Random) -> dict[str, str]:
    """Give the section files other numbers, the preamble's kept."""
    texts = files(name)
    sections = sorted(file for file in texts if file.startswith("sections/") and "/00-" not in file)
    numbers = [file[9:11] for file in sections]
    random.shuffle(numbers)
    moved = {f"sections/{number}{file[11:]}": texts[file] for number, file in zip(numbers, sections, strict=True)}
    return {file: text for file, text in texts.items() if file not in sections} | moved


EDITS: dict[str, Edit] = {
    "delete": _delete,
    "empty": _empty,
    "comment": _comment,
    "negate": _negate,
    "move": _move,
    "reword": _reword,
    "wrap": _wrap,
    "emphasise": _emphasise,
    "annotate": _annotate,
    "rename": _rename,
    "reorder": _reorder,
}
